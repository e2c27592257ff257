#pragma once
// Which column of an input holds what a program asks for.

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace common {

/// A column that a program asks for.
struct asked_column {
  std::string input;    ///< what is read from it
  std::string name;     ///< its name in the input's header
  bool mapped = false;  ///< --map gives this name, so the column has to be there
  bool each = false;    ///< all columns of this name are read, as Jira writes each label into one of its own

  /// True where a profile has the name, which knows the exports of a system, and not this very one.
  bool is_optional() const { return !mapped && name != input; }
};

/// Finds the columns that are asked for, by names that are compared as `folded_name` does: capitals, blanks and
/// underscores make no difference. Several inputs may come from one column.
class column_finder {
 public:
  using places = std::vector<std::size_t>;  ///< in the list of those asked for

  /// The columns called as in `ignored` are no inputs, whatever their names look like, unless --map gives them.
  explicit column_finder(std::vector<asked_column> asked, const std::vector<std::string>& ignored = {});

  const std::vector<asked_column>& asked() const { return asked_; }

  /// Those that the column with this name holds.
  const places& held_by(std::string_view column) const;

  /// Asks for another column like this one, and returns its place.
  std::size_t ask_again(std::size_t place);

  /// Notes that a column was found. The first name counts, in messages.
  void found(std::size_t place, std::string_view column);
  bool is_found(std::size_t place) const { return found_as_[place].has_value(); }

  /// True where any column was found.
  bool any_found() const;

  /// The name of a column as the input spells it; where it was not found, as it was asked for.
  const std::string& name_of(std::size_t place) const {
    return is_found(place) ? *found_as_[place] : asked_[place].name;
  }

  /// Notes a column that nobody asked for.
  void left_over(std::string_view column);

  /// The columns that were read, each with its input: "anger from 'Mood', stakes".
  std::string read() const;

  /// The columns that were not read but look as if they should be, with the input that each looks like.
  std::string overlooked() const;

  /// A remark on a column that is not there: which of the others was meant, or which there are.
  std::string instead_of(std::string_view name, const std::vector<std::string>& header) const;

 private:
  std::string like(std::string_view column) const;

  std::vector<asked_column> asked_;
  std::map<std::string, places, std::less<>> by_name_;
  std::set<std::string> ignored_;                     // folded
  std::vector<std::optional<std::string>> found_as_;  // by place
  std::vector<std::string> left_over_;
};

/// The place of a column that is not there.
inline constexpr std::size_t absent = static_cast<std::size_t>(-1);

/// The place of each column asked for in a header. Throws bad_usage where two columns hold one input that has room for
/// one, or where a mapped column is not there.
std::vector<std::size_t> found_in(const std::vector<std::string>& header, column_finder& finder);

}  // namespace common
