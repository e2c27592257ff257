// SPDX-License-Identifier: BSL-1.0
#pragma once
// Whether a model describes what people did.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tact/compare.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/lab/detail/matching.hpp>
#include <tact/lab/estimate.hpp>
#include <tact/lab/observed.hpp>
#include <tact/recommend.hpp>

namespace tact::lab {

/// How often each answer was given for each other one: a square table of counts.
class confusion_matrix {
 public:
  /// Every count is 0.
  explicit confusion_matrix(std::size_t size) : size_(size), counts_(size * size) {}

  /// Rows, which is also the number of columns. O(1).
  std::size_t size() const noexcept { return size_; }

  /// One more case. Requires a row and a column below the size. O(1).
  void add(std::size_t row, std::size_t column) noexcept { ++counts_[row * size_ + column]; }

  /// Requires a row and a column below the size. O(1).
  std::size_t operator()(std::size_t row, std::size_t column) const noexcept { return counts_[row * size_ + column]; }

  /// The cases in a row. O(size).
  std::size_t in_row(std::size_t row) const noexcept {
    std::size_t sum = 0;
    for (std::size_t c = 0; c != size_; ++c) sum += (*this)(row, c);
    return sum;
  }

  /// The cases in a column. O(size).
  std::size_t in_column(std::size_t column) const noexcept {
    std::size_t sum = 0;
    for (std::size_t r = 0; r != size_; ++r) sum += (*this)(r, column);
    return sum;
  }

  /// All cases. O(size²).
  std::size_t cases() const noexcept {
    std::size_t sum = 0;
    for (const std::size_t n : counts_) sum += n;
    return sum;
  }

  /// The cases in which both answers are the same. O(size).
  std::size_t on_diagonal() const noexcept {
    std::size_t sum = 0;
    for (std::size_t i = 0; i != size_; ++i) sum += (*this)(i, i);
    return sum;
  }

 private:
  std::size_t size_;
  std::vector<std::size_t> counts_;
};

/// Cohen's kappa: how far two judges agree beyond chance. 1 is full agreement, 0 what chance gives. Its interval is the
/// asymptotic one, by the standard error for a kappa that is not 0, within −1 and 1. Empty where one of the two gave a
/// single answer throughout: agreement then is chance. Cases count as independent. Throws `bad_input` where there are
/// no cases. O(size²). Source: Cohen 1960; Fleiss 1969 (the standard error).
inline std::optional<estimate> kappa_of(const confusion_matrix& table, double confidence = 0.95) {
  const double z = detail::deviations(confidence);
  const std::size_t cases = table.cases();
  if (cases == 0) throw bad_input("kappa_of: there are no cases; give one at least");
  const auto n = static_cast<double>(cases);
  std::vector<double> row(table.size());
  std::vector<double> column(table.size());
  double by_chance = 0;
  for (std::size_t i = 0; i != table.size(); ++i) {
    row[i] = static_cast<double>(table.in_row(i)) / n;
    column[i] = static_cast<double>(table.in_column(i)) / n;
    if (row[i] == 1 || column[i] == 1) return std::nullopt;
    by_chance += row[i] * column[i];
  }
  const double same = static_cast<double>(table.on_diagonal()) / n;
  const double kappa = (same - by_chance) / (1 - by_chance);
  const double rest = 1 - kappa;
  double sum = 0;
  for (std::size_t i = 0; i != table.size(); ++i)
    for (std::size_t j = 0; j != table.size(); ++j) {
      const double p = static_cast<double>(table(i, j)) / n;
      const double pull = i == j ? 1 - (row[i] + column[i]) * rest : (column[i] + row[j]) * rest;
      sum += p * pull * pull;
    }
  const double off = kappa - by_chance * rest;
  const double error = std::sqrt((std::max)(0.0, sum - off * off) / n) / (1 - by_chance);
  return estimate{kappa, bounds{(std::max)(-1.0, kappa - z * error), (std::min)(1.0, kappa + z * error)}, cases};
}

/// How far a model describes what people did.
struct agreement {
  std::vector<std::string> strategies;  ///< the model's; the last one, empty, is for what the model does not have
  confusion_matrix table;               ///< the row is what somebody did, the column what the model advises
  estimate accuracy;                    ///< the share of cases in which both are the same
  std::optional<estimate> kappa;        ///< empty where people or the model gave a single answer throughout
  std::size_t most_advised = 0;         ///< the place of the advice that the model gives most often
  double most_advised_share = 0;        ///< its share of the cases
  concerns_from concerns = concerns_from::intention;

  /// True where the model gives one advice in more than nine cases of ten: then it hardly depends on the situation.
  /// Source: tact (degenerate advice).
  bool is_degenerate() const noexcept { return most_advised_share > 0.9; }
};

/// How far a model describes what people did. `pairs` says which strategies of the model count as which words of the
/// data (`one` is the word), such as `terms`; a word that the model does not know agrees with nothing. Labels that were
/// derived from the model's inputs do not compile, or throw `bad_input` where only the data say so; no cases throw it
/// as well. O(cases · strategies · inputs). Source: tact (evaluation); Wilson 1927; Cohen 1960.
template <class Model, labels Labels, class Situation>
agreement agreement_of(const Model& model, const choices<Labels, Situation>& data,
                       std::span<const equivalent> pairs = {}, double confidence = 0.95) {
  static_assert(Labels == labels::observed,
                "tact: these labels are derived from the model's inputs, so agreement with them means nothing");
  detail::need_cases(data, "agreement_of");
  detail::need_observed_labels(data, "agreement_of");
  const auto& numbers = tact::detail::numbers_of(model);
  confusion_matrix table(numbers.size() + 1);
  for (const auto& one : data.cases)
    table.add(detail::place_of(numbers, one.strategy, pairs), recommend(model, one.where).index());

  agreement all{.strategies = {},
                .table = table,
                .accuracy = share_of(table.on_diagonal(), data.cases.size(), confidence),
                .kappa = kappa_of(table, confidence),
                .concerns = data.concerns};
  for (const auto& s : numbers) all.strategies.emplace_back(s.name);
  all.strategies.emplace_back();
  for (std::size_t i = 1; i != table.size(); ++i)
    if (table.in_column(i) > table.in_column(all.most_advised)) all.most_advised = i;
  all.most_advised_share =
      static_cast<double>(table.in_column(all.most_advised)) / static_cast<double>(data.cases.size());
  return all;
}

}  // namespace tact::lab
