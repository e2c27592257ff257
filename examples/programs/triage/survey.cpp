#include "survey.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>

namespace triage {
namespace {

constexpr std::size_t most_rows = 5000;
constexpr std::size_t most_columns = 1000;
constexpr std::size_t most_texts = 24;    // of one column: with more it holds no words of a scale
constexpr std::size_t longest_word = 60;  // bytes

class surveyor {
 public:
  explicit surveyor(const common::record_reader& in) : header_(in.header()), decimals_(in.decimals()) {
    for (const std::string& name : header_)
      if (surveyed_column* column = of(name)) ++column->times;
  }

  void look_at(const common::record& row) {
    ++found_.rows;
    if (!row.mistake.empty()) return;
    for (std::size_t i = 0; i != row.cells.size(); ++i) {
      const bool surplus = i >= header_.size();
      if (surplus && i - header_.size() >= row.surplus.size()) return;
      if (surveyed_column* column = of(surplus ? row.surplus[i - header_.size()] : header_[i]))
        look_at(row.cells[i], *column);
    }
  }

  survey result(bool whole) {
    found_.whole = whole;
    return std::move(found_);
  }

 private:
  // The column with this name; none where there are too many.
  surveyed_column* of(const std::string& name) {
    const std::string folded = common::folded_name(name);
    const auto [place, is_new] = places_.emplace(folded, found_.columns.size());
    if (!is_new) return &found_.columns[place->second];
    if (found_.columns.size() == most_columns) {
      places_.erase(place);
      return nullptr;
    }
    found_.columns.emplace_back().name = name;
    return &found_.columns.back();
  }

  void look_at(std::string_view cell, surveyed_column& to) const {
    cell = common::trimmed(cell);
    if (unknown_.contains(cell)) return;
    ++to.cells;
    if (const auto x = common::read_number(cell, decimals_)) {
      const double value = x->percent ? x->value / 100 : x->value;
      to.low = to.numbers == 0 ? value : std::min(to.low, value);
      to.high = to.numbers == 0 ? value : std::max(to.high, value);
      to.whole = to.whole && value == std::floor(value);
      to.shares += x->percent ? 1U : 0U;
      ++to.numbers;
    } else if (cell.size() > longest_word) {
      to.more_texts = true;
    } else {
      note(common::folded(cell), to);
    }
  }

  static void note(const std::string& text, surveyed_column& to) {
    if (const auto known = to.texts.find(text); known != to.texts.end()) ++known->second;
    else if (to.texts.size() == most_texts) to.more_texts = true;
    else to.texts.emplace(text, 1);
  }

  const std::vector<std::string>& header_;
  common::decimal_sign decimals_;
  common::unknown_words unknown_;
  std::unordered_map<std::string, std::size_t> places_;  // by folded name
  survey found_;
};

}  // namespace

survey survey_of(const common::reading_options& from) {
  common::record_reader in(from, {});
  surveyor looks(in);
  std::size_t rows = 0;
  common::record row;
  while (rows != most_rows && in.next(row)) {
    looks.look_at(row);
    ++rows;
  }
  if (const std::string remark = in.encoding_remark(); !remark.empty())
    throw common::bad_usage{"--profile-from " + common::shown_input(from.input) + ": " + remark};
  return looks.result(rows != most_rows);
}

}  // namespace triage
