#pragma once
// What JavaScript has asked: the numbers and the text in linear memory, and the case that they describe.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/models/thomas_kilmann.hpp>
#include <tact/tact.hpp>

#include "json.hpp"

namespace page {

/// An input that a case gives: the concerns, and each factor that is not computed from another.
struct input {
  std::string_view name;
  tact::level tact::situation::* member;
  tact::interval tact::uncertain_situation::* range;
  std::optional<tact::level> neutral;  ///< empty for a concern
};

/// How many inputs a case has.
inline constexpr std::size_t input_count = 13;

/// All inputs, the two concerns first, in the order of the situation's table.
std::span<const input, input_count> inputs() noexcept;

/// What JavaScript has written.
std::span<const double> numbers() noexcept;
std::string_view text() noexcept;

/// Keeps a text as the answer, and returns where it begins.
const char* answer(std::string text) noexcept;

/// A question that cannot be answered: the answer says which input is to blame, and why.
const char* refused(std::string_view input, std::string_view why) noexcept;

/// The level nearest to a number from outside; empty if it is none from 0 to 1. Less than half a step beyond an end is
/// the end: so much is lost in rounding.
std::optional<tact::level> level_in(double x) noexcept;

/// What is wrong with a case.
struct mistake {
  std::string input;
  std::string_view says;
};

/// A case: what is known of each input. Empty, with a mistake, if a number is no level.
struct case_read {
  std::optional<tact::uncertain_situation> is;
  mistake wrong = {};
};

/// Reads a case from numbers: two for each input.
case_read read_case(std::span<const double> from) noexcept;

/// The point of a case.
tact::situation point_of(const tact::uncertain_situation& s) noexcept;

/// What classes of customers fill in.
using adjustments = std::vector<tact::care::adjustment>;

/// A case with its customer. A class fills in what is not known, which is neutral or open from 0 to 1; what is given
/// stays, since it describes this very case.
struct asked_case {
  tact::uncertain_situation is;
  tact::situation point;
  tact::care::customer<> who;
  adjustments filled_in;
};

/// The case with the classes that these bits stand for; other bits are ignored.
asked_case with_customer(const tact::uncertain_situation& s, std::uint32_t classes);

/// A model as numbers. Models with as many strategies have one type, so that what is written by them is compiled once.
template <class Model>
const auto& numbers_of() noexcept {
  static const auto advice = tact::recommend<Model>({.assertiveness = 0.5, .cooperativeness = 0.5});
  return advice.model();
}

/// Answers by the model at this place: calls write(model) and keeps the text that it returns.
template <class Write>
const char* by_model(std::size_t place, const Write& write) noexcept {
  switch (place) {
    case 0: return answer(write(numbers_of<tact::models::customer_care>()));
    case 1: return answer(write(numbers_of<tact::models::thomas_kilmann>()));
    case 2: return answer(write(numbers_of<tact::models::rahim>()));
    case 3: return answer(write(numbers_of<tact::models::pruitt_rubin>()));
    default: return refused("model", "there is no such model");
  }
}

/// The same for a case: calls write(model, case).
template <class Write>
const char* by_model_and_case(std::size_t place, std::uint32_t customers, std::span<const double> from,
                              const Write& write) noexcept {
  const case_read read = read_case(from);
  if (!read.is) return refused(read.wrong.input, read.wrong.says);
  const asked_case asked = with_customer(*read.is, customers);
  return by_model(place, [&](const auto& model) { return write(model, asked); });
}

}  // namespace page
