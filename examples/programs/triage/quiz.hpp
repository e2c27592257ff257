#pragma once
// Cases as questions for a class, with the answers apart.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <tact/situation.hpp>

#include "advice.hpp"
#include "case_columns.hpp"
#include "writer.hpp"

namespace triage {

/// Gathers cases, and writes them as questions and as answers. A column `acceptable` holds what a judge accepts, and
/// `rows` why: both belong to the answers. All other columns that no advice is read from are the case's own text.
class quiz {
 public:
  static constexpr std::size_t most_questions = 100;  ///< further cases are counted

  /// Keeps a reference to the adviser.
  quiz(const adviser& asked, const case_columns& columns);

  /// Adds a case. A case without advice is counted. Advice needs a narrative.
  void add(const case_result& c, const tact::situation& s);

  /// The two parts, as HTML.
  std::string questions() const;
  std::string answers() const;

 private:
  struct question {
    std::string name;    // HTML, as all texts are
    std::string story;   // the case's own text
    std::string inputs;  // its situation and its contact in words
    std::string answer;
  };

  std::string story_of(const case_result& c) const;
  std::string answer_of(const case_result& c) const;
  std::string cell(const case_result& c, const std::optional<std::size_t>& column) const;

  const adviser& asked_;
  case_columns columns_;
  std::optional<std::size_t> acceptable_;
  std::optional<std::size_t> reasons_;
  std::vector<question> questions_;
  std::size_t more_ = 0;
  std::size_t not_advised_ = 0;
};

}  // namespace triage
