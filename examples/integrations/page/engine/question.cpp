#include "question.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "exports.hpp"

namespace page {
namespace {

std::vector<double> given_numbers;
std::string given_text;
std::string last_answer;

constexpr auto table_of_inputs() noexcept {
  using tact::situation, tact::uncertain_situation;
  std::array<input, input_count> all{
      input{"assertiveness", &situation::assertiveness, &uncertain_situation::assertiveness, {}},
      input{"cooperativeness", &situation::cooperativeness, &uncertain_situation::cooperativeness, {}}};
  std::size_t next = 2;
  for (std::size_t i = 0; i != std::size(situation::factors); ++i) {
    const auto& f = situation::factors[i];
    if (f.transform != tact::transform::itself) continue;
    all[next++] = {f.name, f.member, uncertain_situation::factors[i].member, f.neutral};
  }
  return all;
}

constexpr auto all_inputs = table_of_inputs();
static_assert(all_inputs.back().name == "role_ambiguity", "input_count is not the number of inputs");

tact::care::customer<> customer_of(std::uint32_t classes) {
  tact::care::customer<> who;
  std::uint32_t bit = 1;
  for (const tact::care::customer_class_info& one : tact::care::customer<>::infos()) {
    if ((classes & bit) != 0) who = who | *tact::care::customer<>::from_name(one.name);
    bit <<= 1;
  }
  return who;
}

bool is_unknown(const input& i, tact::interval range) noexcept {
  return range == tact::unknown || (i.neutral && range == tact::interval(*i.neutral));
}

}  // namespace

std::span<const input, input_count> inputs() noexcept { return all_inputs; }
std::span<const double> numbers() noexcept { return given_numbers; }
std::string_view text() noexcept { return given_text; }

const char* answer(std::string text) noexcept {
  last_answer = std::move(text);
  return last_answer.data();
}

const char* refused(std::string_view input, std::string_view why) noexcept {
  json j;
  j.object([&] {
    j.member("error", why);
    j.member("input", input);
  });
  return answer(std::move(j).finished());
}

std::optional<tact::level> level_in(double x) noexcept {
  constexpr double dust = 0.5 / tact::level::one;
  if (x > -dust && x < 1 + dust) return tact::level::clamped(x);
  return std::nullopt;
}

case_read read_case(std::span<const double> from) noexcept {
  tact::uncertain_situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  if (from.size() < 2 * input_count) return {{}, {"case", "a case has two numbers for each input"}};
  for (std::size_t i = 0; i != input_count; ++i) {
    const auto low = level_in(from[2 * i]), high = level_in(from[2 * i + 1]);
    if (!low || !high) return {{}, {std::string(inputs()[i].name), "it is not a number from 0 to 1"}};
    s.*inputs()[i].range = tact::interval(*low, *high);
  }
  return {s, {}};
}

tact::situation point_of(const tact::uncertain_situation& s) noexcept {
  tact::situation point{.assertiveness = 0.5, .cooperativeness = 0.5};
  for (const input& i : inputs()) {
    const tact::interval range = s.*i.range;
    const auto middle = tact::level::from_steps((range.low().steps() + range.high().steps() + 1) / 2);
    point.*i.member = i.neutral ? std::clamp(*i.neutral, range.low(), range.high()) : middle;
  }
  return point;
}

asked_case with_customer(const tact::uncertain_situation& s, std::uint32_t classes) {
  asked_case asked{s, point_of(s), customer_of(classes), {}};
  for (const tact::care::adjustment& a : asked.who.adjustments(asked.point)) {
    const auto i =
        std::find_if(inputs().begin(), inputs().end(), [&](const input& one) { return one.name == a.factor; });
    if (!is_unknown(*i, s.*i->range)) continue;
    const tact::interval range = s.*i->range;
    asked.is.*i->range = a.to > a.from ? tact::interval(a.to, std::max(a.to, range.high()))
                                       : tact::interval(std::min(a.to, range.low()), a.to);
    asked.point.*i->member = a.to;
    asked.filled_in.push_back(a);
  }
  return asked;
}

}  // namespace page

double* tact_numbers(std::size_t count) noexcept {
  page::given_numbers.resize(count);
  return page::given_numbers.data();
}

char* tact_text(std::size_t size) noexcept {
  page::given_text.resize(size);
  return page::given_text.data();
}

std::size_t tact_size() noexcept { return page::last_answer.size(); }
