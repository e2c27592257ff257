#include "contacts.hpp"

#include <common/folded.hpp>

namespace audit {

void contacts::directions::add(std::int64_t before, std::int64_t after) {
  ++(before < after ? forwards : before == after ? equal : backwards);
}

bool contacts::newest_first() const { return in_contacts_.forwards == 0 && in_contacts_.backwards != 0; }

std::optional<std::size_t> contacts::read(const logged_event& e, const report_finding& found) {
  const auto [named, is_new] = all_.try_emplace(common::tidied(e.contact));
  state& now = named->second;
  if (is_new && named->first != e.contact) now.spelt = e.contact;
  if (!is_new) in_contacts_.add(now.row_at, e.event.at);
  now.row_at = e.event.at;
  if (is_new) in_order_.push_back(&*named);
  const auto report = [&](const tact::care::violation& v) { found({e.contact, e.line, e.time, e.step, v}); };
  auto rules = now.rules;
  rules.recognise(e.who);
  if (!rules.read(e.event, report)) return now.line;  // nothing of this row counts
  now.rules = rules;
  now.line = e.line;
  now.time = e.time;
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
