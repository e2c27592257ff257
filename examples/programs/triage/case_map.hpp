#pragma once
// The cases as marks on the map.

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <tact/io/picture.hpp>
#include <tact/situation.hpp>

#include "advice.hpp"

namespace triage {

/// Gathers the places of cases. Cases of one strategy at one place are one mark, and there are at most `most_marks`:
/// where there would be more, cases that are close become one. So memory does not grow with the cases.
class case_map {
 public:
  static constexpr std::size_t most_marks = 500;  ///< on the fine grid; the coarse one has fewer than that again

  /// Keeps a reference to the adviser.
  explicit case_map(const adviser& asked) : asked_(&asked) {}

  /// Adds a case. Strategies are counted as in the model.
  void add(const tact::situation& s, std::size_t strategy, std::size_t line, const std::string& name);

  /// The picture, as SVG.
  std::string picture() const;

  /// Into how many steps a concern is rounded.
  int steps() const { return steps_; }

 private:
  struct place {
    int assertiveness;  // in steps
    int cooperativeness;
    std::size_t strategy;
    auto operator<=>(const place&) const = default;
  };
  struct crowd {
    std::size_t count = 0;
    std::vector<std::pair<std::size_t, std::string>> first;  // at most three: the line and the name
    void join(const crowd& other);
  };

  static std::string label_of(const crowd& here);
  void join_neighbours();

  const adviser* asked_;
  int steps_ = 100;
  std::map<place, crowd> crowds_;
};

}  // namespace triage
