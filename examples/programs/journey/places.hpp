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
  satisfaction_at() = default;
  satisfaction_at(std::int64_t sum, std::int64_t count) : sum_(sum), count_(count) {}

  void add(tact::level of) {
    sum_ += of.steps();
    ++count_;
  }

  satisfaction_at& operator+=(const satisfaction_at& other) {
    sum_ += other.sum_;
    count_ += other.count_;
    return *this;
  }

  std::int64_t sum() const { return sum_; }  ///< in steps of a level
  std::int64_t count() const { return count_; }

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
  void add(const std::string& name, const satisfaction_at& more) { all_[name] += more; }

  const std::map<std::string, satisfaction_at, std::less<>>& all() const { return all_; }

  /// How far apart the best and the worst of them are, in a sentence; empty where fewer than two were judged.
  std::string consistency() const;

 private:
  std::map<std::string, satisfaction_at, std::less<>> all_;
};

}  // namespace journey
