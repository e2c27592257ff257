#include "fields.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include <common/folded.hpp>

namespace journey {
namespace {

namespace care = tact::care;

using names = std::vector<std::string_view>;

// The names of the fields before the dimensions, in their order.
const std::vector<names>& named_fields() {
  static const std::vector<names> all{
      {"customer", "customer id", "customer number", "customer name", "account", "account id", "client", "client id",
       "requester"},
      {"time", "contact time", "contacted at", "date", "created at", "created", "timestamp", "started at"},
      {"resolved", "resolved at", "solved at", "closed at"},
      {"channel", "via", "contact channel"},
      {"reason", "contact reason", "reason for contact"},
      {"object", "judged object", "about"},
      {"point", "contact point", "touchpoint", "touch point"},
      {"area", "department", "team"},
      {"representative", "agent", "assignee", "served by"},
      {"potential", "prospect", "potential customer"},
      {"first", "first contact", "is first"},
      {"judge", "judged by"},
      {"id", "contact id"},
      {"satisfaction", "csat", "rating", "stars", "satisfaction rating"},
      {"assertiveness"},
      {"cooperativeness"},
  };
  return all;
}

// The names of all fields. Those of the dimensions are made of the library's.
class all_names {
 public:
  all_names() : all_(named_fields()) {
    for (const care::dimension d : care::dimensions) add(d, {"", "perceived "});
    for (const care::dimension d : care::dimensions) add(d, {"expected "});
  }

  const std::vector<names>& operator()() const { return all_; }

 private:
  void add(care::dimension d, const names& prefixes) {
    names made;
    for (const std::string_view prefix : prefixes) {
      std::string text(prefix);
      text += name(d);
      std::replace(text.begin(), text.end(), '_', ' ');
      made.push_back(texts_.emplace_back(std::move(text)));
    }
    all_.push_back(made);
  }

  std::deque<std::string> texts_;  // where they stand they stay
  std::vector<names> all_;
};

}  // namespace

std::span<const std::string_view> names_of(std::size_t field) {
  static const all_names all;
  return all()[field];
}

std::size_t field_named(std::string_view name) {
  const std::string wanted = common::folded_name(name);
  for (std::size_t f = 0; f != field_count; ++f)
    if (std::ranges::find(names_of(f), wanted) != names_of(f).end()) return f;
  return field_count;
}

}  // namespace journey
