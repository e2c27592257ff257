#include "contacts.hpp"

#include <common/folded.hpp>

namespace audit {

void contacts::directions::add(std::int64_t before, std::int64_t after) {
  ++(before < after ? forwards : before == after ? equal : backwards);
}

bool contacts::newest_first() const { return in_contacts_.forwards == 0 && in_contacts_.backwards != 0; }

std::optional<std::size_t> contacts::read(const record& r, const report_finding& found) {
  const auto [named, is_new] = all_.try_emplace(common::tidied(r.contact));
  state& now = named->second;
  if (is_new && named->first != r.contact) now.spelt = r.contact;
  if (!is_new) in_contacts_.add(now.row_at, r.event.at);
  now.row_at = r.event.at;
  if (is_new) in_order_.push_back(&*named);
  const auto report = [&](const tact::care::violation& v) { found({r.contact, r.line, r.time, r.step, v}); };
  auto rules = now.rules;
  rules.recognise(r.who);
  if (!rules.read(r.event, report)) return now.line;  // nothing of this row counts
  now.rules = rules;
  now.line = r.line;
  now.time = r.time;
  return std::nullopt;
}

void contacts::end(const report_finding& found) const {
  for (const auto* named : in_order_) {
    const state& last = named->second;
    const auto report = [&](const tact::care::violation& v) {
      found({last.spelt.empty() ? named->first : last.spelt, last.line, last.time, "(end)", v});
    };
    last.rules.end(report);
  }
}

}  // namespace audit
