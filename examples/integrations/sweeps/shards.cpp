#include "shards.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <istream>
#include <ostream>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

namespace sweeps {
namespace {

constexpr std::string_view heading = "shard ";
constexpr std::string_view before_settings = ": ";

std::string written(std::uint64_t part, std::uint64_t parts) {
  return std::to_string(part + 1).append("/").append(std::to_string(parts));
}

// What has been read of some shards.
class sums {
 public:
  // Takes a line, which has a tab if it is a count, and none if it is a heading.
  void take(const std::string& text) {
    ++line_;
    const std::size_t tab = text.rfind('\t');
    if (tab == text.npos) return begin_shard(text);
    const auto count = whole_number(std::string_view(text).substr(tab + 1));
    if (!count || there_.empty()) refuse(text);
    const std::string_view name = std::string_view(text).substr(0, tab);
    const auto known = std::ranges::find(counts_, name, &std::pair<std::string, std::uint64_t>::first);
    if (known != counts_.end()) known->second += *count;
    else counts_.emplace_back(name, *count);
  }

  void finish(std::uint64_t total, std::ostream& out) const {
    for (std::uint64_t part = 0; part != parts_; ++part)
      if (!there_.contains(part)) throw std::runtime_error("shard " + written(part, parts_) + " is missing");
    std::uint64_t all = 0;
    for (const auto& [name, sum] : counts_) all += sum;
    if (all != total)
      throw std::runtime_error("the counts add up to " + std::to_string(all) + " and not to " + std::to_string(total));
    for (const auto& [name, sum] : counts_) out << name << '\t' << sum << '\n';
  }

 private:
  void begin_shard(const std::string& text) {
    const std::size_t end = std::min(text.find(before_settings), text.size());
    const auto which = text.starts_with(heading)
                           ? shard_of(std::string_view(text).substr(0, end).substr(heading.size()))
                           : std::nullopt;
    if (!which || end == text.size()) refuse(text);
    const std::string settings = text.substr(end + before_settings.size());
    if (there_.empty()) {
      parts_ = which->parts;
      settings_ = settings;
    }
    if (settings != settings_)
      throw std::runtime_error("the shards are of two sweeps: of " + settings_ + ", and of " + settings);
    if (which->parts != parts_)
      throw std::runtime_error("the shards are of two cuts: of " + std::to_string(parts_) + " shards, and of " +
                               std::to_string(which->parts));
    if (!there_.insert(which->part).second)
      throw std::runtime_error("shard " + written(which->part, parts_) + " is there twice");
  }

  [[noreturn]] void refuse(const std::string& text) const {
    throw std::runtime_error("line " + std::to_string(line_) +
                             " of standard input is nothing that sweep --shard prints, a heading and then a strategy, "
                             "tab and count in each line: " +
                             text.substr(0, 80));
  }

  std::size_t line_ = 0;
  std::uint64_t parts_ = 0;
  std::string settings_;
  std::set<std::uint64_t> there_;
  std::vector<std::pair<std::string, std::uint64_t>> counts_;
};

}  // namespace

std::optional<std::uint64_t> whole_number(std::string_view text) noexcept {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<shard> shard_of(std::string_view text) noexcept {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto part = whole_number(text.substr(0, slash));
  const auto parts = whole_number(text.substr(std::min(slash + 1, text.size())));
  if (!part || !parts || *part < 1 || *part > *parts) return std::nullopt;
  return shard{*part - 1, *parts};
}

void write_heading(std::ostream& out, shard which, std::string_view settings) {
  out << heading << written(which.part, which.parts) << before_settings << settings << '\n';
}

void add(std::istream& in, std::uint64_t total, std::ostream& out) {
  sums all;
  for (std::string text; std::getline(in, text);) all.take(text);
  all.finish(total, out);
}

}  // namespace sweeps
