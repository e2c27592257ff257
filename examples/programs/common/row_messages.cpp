#include <common/row_messages.hpp>

#include <algorithm>
#include <vector>

#include <common/messages.hpp>

namespace common {

void row_messages::add(std::size_t line, const cell_mistake& m) {
  group* of = group_of(m.column, m.alike.empty() ? m.what : m.alike);
  if (of != nullptr) {
    of->last_line = line;
    if (++of->count > most_alike) return;
  }
  say(file_ + ":" + std::to_string(line) + ": " + m.column + ": " + m.what);
}

void row_messages::count(std::size_t more, std::size_t last_line, const std::string& column, const std::string& alike) {
  group* of = group_of(column, alike);
  if (of == nullptr || more == 0) return;
  of->count += more;
  of->last_line = last_line;
}

void row_messages::add(const std::string& column, const std::string& what) const {
  say(file_ + ": " + column + ": " + what);
}

void row_messages::end() const {
  std::vector<const std::pair<const std::string, group>*> long_ones;
  for (const auto& named : groups_)
    if (named.second.count > most_alike) long_ones.push_back(&named);
  std::ranges::sort(long_ones, {}, [](const auto* named) { return named->second.last_line; });
  for (const auto* named : long_ones)
    say(file_ + ": " + named->first + " ... and " + std::to_string(named->second.count - most_alike) +
        " more like this, the last in line " + std::to_string(named->second.last_line));
}

row_messages::group* row_messages::group_of(const std::string& column, const std::string& alike) {
  constexpr std::size_t most_groups = 1000;  // so that memory stays bounded
  const std::string key = column + ": " + alike;
  const auto known = groups_.find(key);
  if (known != groups_.end()) return &known->second;
  return groups_.size() < most_groups ? &groups_[key] : nullptr;
}

}  // namespace common
