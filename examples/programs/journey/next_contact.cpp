#include "next_contact.hpp"

#include <algorithm>

#include <tact/care/rule.hpp>
#include <tact/io/format.hpp>
#include <tact/io/text.hpp>
#include <tact/tact.hpp>

namespace journey {
namespace {

namespace care = tact::care;

tact::situation situation_for(const entry& of, const options& wanted) {
  if (of.concerns.at == care::not_stated)
    return {.assertiveness = wanted.concerns.assertiveness, .cooperativeness = wanted.concerns.cooperativeness};
  return {.assertiveness = of.concerns.assertiveness, .cooperativeness = of.concerns.cooperativeness};
}

}  // namespace

next_advice next_for(const entry& of, const options& wanted) {
  const tact::situation plain = situation_for(of, wanted);
  const auto now = tact::recommend(of.journey.apply_to(plain));
  const std::string_view definition = now.describe().definition;
  next_advice to{.strategy = now.name(),
                 .in_words = definition.substr(0, definition.find_first_of(",;:")),
                 .afterwards = now.afterwards().name(),
                 .reason = tact::io::main_reason(tact::explain(now)),
                 .shaped = {}};
  for (const care::adjustment& a : of.journey.adjustments(plain)) {
    if (!to.shaped.empty()) to.shaped += "; ";
    to.shaped.append(a.factor).append(1, ' ').append(a.to.text().view()).append(": ").append(a.reason);
    to.shaped.append(" [").append(tact::io::first_source(a.source)).append("]");
  }
  return to;
}

std::string in_words(const next_advice& next) {
  std::string text(next.strategy);
  text.append(": ").append(next.in_words);
  if (next.afterwards != next.strategy) text.append("; afterwards ").append(next.afterwards);
  return text;
}

std::optional<next_advice> next_for_all(const std::vector<ranked>& all, const options& wanted) {
  if (all.size() < 2) return std::nullopt;
  next_advice first = next_for(*all.front().of, wanted);
  const auto is_alike = [&](const ranked& r) {
    const next_advice next = next_for(*r.of, wanted);
    return next.strategy == first.strategy && next.afterwards == first.afterwards;
  };
  if (!std::all_of(all.begin() + 1, all.end(), is_alike)) return std::nullopt;
  return first;
}

}  // namespace journey
