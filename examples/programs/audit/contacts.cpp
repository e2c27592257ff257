#include "contacts.hpp"

namespace audit {

void contacts::directions::add(std::int64_t before, std::int64_t after) {
  ++(before < after ? forwards : before == after ? equal : backwards);
}

bool contacts::newest_first() const {
  if (in_contacts_.forwards != 0) return false;
  return in_contacts_.backwards != 0 || (in_contacts_.equal != 0 && in_log_.backwards != 0 && in_log_.forwards == 0);
}

std::optional<std::size_t> contacts::read(const logged_event& e, const report_finding& found) {
  const auto [named, is_new] = all_.try_emplace(e.contact);
  state& now = named->second;
  if (!in_order_.empty()) in_log_.add(row_at_, e.event.at);
  if (!is_new) in_contacts_.add(now.row_at, e.event.at);
  row_at_ = now.row_at = e.event.at;
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
      found({named->first, last.line, last.time, "(end)", v});
    };
    last.rules.end(report);
  }
}

}  // namespace audit
