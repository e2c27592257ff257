#include "order.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace audit {
namespace {

const std::string alike = "is earlier than a row before it of the same contact; --order sort reads a log by its times";

std::int64_t time_of(const logged_event& e) { return e.event.at; }

// True if each contact runs backwards, or all of them together.
bool stands_newest_first(const std::vector<logged_event>& events) {
  std::unordered_map<std::string_view, std::int64_t> above;
  bool backwards = false;
  for (const logged_event& e : events) {
    std::int64_t& at = above.try_emplace(e.contact, time_of(e)).first->second;
    if (at < time_of(e)) return false;
    backwards = backwards || at > time_of(e);
    at = time_of(e);
  }
  const auto is_sorted = [&](auto compare) { return std::ranges::is_sorted(events, compare, time_of); };
  return backwards || (is_sorted(std::ranges::greater{}) && !is_sorted(std::ranges::less{}));
}

}  // namespace

void put_in_order(std::vector<logged_event>& events, row_order order) {
  if (order == row_order::as_is) return;
  if (order == row_order::newest_first || stands_newest_first(events)) std::ranges::reverse(events);
  std::ranges::stable_sort(events, {}, time_of);
}

void early_rows::add(std::size_t line, std::string what, bool all_backwards) {
  if (!all_backwards) {
    release();
    to_.add(line, {column_, what, alike});
    return;
  }
  last_line_ = line;
  if (waiting_.size() != common::row_messages::most_alike) waiting_.emplace_back(line, std::move(what));
  else ++waiting_more_;
}

void early_rows::end(bool all_backwards) {
  if (!all_backwards) return release();
  to_.add(column_,
          "the log seems to be newest first: no row is later than the one before it of its contact; --order "
          "newest-first reads it from its end");
}

void early_rows::release() {
  for (const auto& [line, what] : waiting_) to_.add(line, {column_, what, alike});
  to_.count(waiting_more_, last_line_, column_, alike);
  waiting_.clear();
  waiting_more_ = 0;
}

}  // namespace audit
