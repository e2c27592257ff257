#include "contacts.hpp"

namespace audit {

std::optional<std::size_t> contacts::read(const record& r, const report_finding& found) {
  const auto [named, is_new] = all_.try_emplace(r.contact);
  if (is_new) in_order_.push_back(&*named);
  state& now = named->second;
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
      found({named->first, last.line, last.time, "(end)", v});
    };
    last.rules.end(report);
  }
}

}  // namespace audit
