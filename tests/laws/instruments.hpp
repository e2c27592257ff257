#pragma once
// The texts of an instrument, for laws about all of them.

#include <string_view>
#include <vector>

#include <tact/care/instrument.hpp>
#include <tact/care/instruments.hpp>

namespace laws {

/// A text that people read, with the name that dictionaries have it under.
struct named_text {
  std::string_view name;
  std::string_view text;
};

inline std::vector<named_text> texts_of(const tact::care::instrument& of) {
  std::vector<named_text> all{{of.name, of.title}, {of.instructions, of.instructions}};
  for (const std::string_view label : of.labels) all.push_back({label, label});
  for (const tact::care::scale& s : of.scales) all.push_back({s.name, s.title});
  for (const tact::care::facet& f : of.facets) all.push_back({f.name, f.title});
  for (const tact::care::item& i : of.items) all.push_back({i.name, i.text});
  for (const tact::care::finding& f : of.findings) all.push_back({f.name, f.says});
  return all;
}

/// Those of every instrument that ships.
inline std::vector<named_text> instrument_texts() {
  std::vector<named_text> all;
  for (const tact::care::instrument* one : tact::care::instruments)
    for (const named_text& t : texts_of(*one)) all.push_back(t);
  return all;
}

}  // namespace laws
