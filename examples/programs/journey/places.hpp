#pragma once
// How alike the areas of a firm, or its contact points, satisfy.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <tact/care/moment.hpp>
#include <tact/level.hpp>

namespace journey {

/// How satisfied customers were at one place, all contacts together.
class satisfaction_at {
 public:
  void add(tact::level of) {
    sum_ += of.steps();
    ++count_;
  }

  /// The mean, to the nearest level, half up; empty where nothing was judged.
  std::optional<tact::level> mean() const {
    if (count_ == 0) return std::nullopt;
    return tact::level::from_steps(static_cast<int>((2 * sum_ + count_) / (2 * count_)));
  }

 private:
  std::int64_t sum_ = 0;
  std::int64_t count_ = 0;
};

/// Places of one kind, by name.
class places {
 public:
  /// Takes a contact into account at the place with this name, if it has one.
  void add(std::string_view name, const tact::care::moment& m);

  const std::map<std::string, satisfaction_at, std::less<>>& all() const { return all_; }

  /// How far apart the best and the worst of them are, in a sentence; empty where fewer than two were judged.
  std::string consistency() const;

 private:
  std::map<std::string, satisfaction_at, std::less<>> all_;
};

}  // namespace journey
