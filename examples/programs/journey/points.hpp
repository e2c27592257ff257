#pragma once
// The contact points of a firm, from a table.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <common/row_messages.hpp>
#include <tact/care/contact_point.hpp>

#include "options.hpp"
#include "places.hpp"

namespace journey {

/// A contact point with texts of its own.
struct own_point {
  std::string name, area, quality, how;
  std::optional<bool> staff_have_profile{}, staff_are_trained{};

  tact::care::contact_point view() const;
};

/// Contact points that a user has described.
class points {
 public:
  /// Reads the table that --points names, if it names one. Throws common::bad_usage where it cannot be used.
  explicit points(const options& wanted);

  /// True if there is such a table.
  bool any() const { return is_given_; }

  std::size_t left_out() const { return left_out_; }  ///< rows that could not be used, or whose point was there already
  std::size_t doubts() const { return doubts_; }      ///< cells that were taken as unknown

  /// What they lack, and which of the points where contacts took place are not among them, each in a sentence.
  std::vector<std::string> lacks(const places& used) const;

 private:
  void read(const options& wanted);
  void take(own_point p, const std::vector<common::cell_mistake>& doubts, std::size_t line,
            common::row_messages& messages);

  bool is_given_ = false;
  std::size_t left_out_ = 0, doubts_ = 0;
  std::vector<own_point> all_;
};

}  // namespace journey
