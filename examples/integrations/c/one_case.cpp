// The advice for one case.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <functions/adviser.hpp>
#include <functions/inputs.hpp>
#include <functions/reading.hpp>

#include "calls.hpp"
#include "model.hpp"
#include "tact.h"

namespace {

// The values of a case, in the order of functions::inputs.
std::array<double, functions::input_count> values_of(const tact_case& of) noexcept {
  return {of.assertiveness, of.cooperativeness, of.anger,    of.urgency, of.stakes,  of.relationship,  of.legitimacy,
          of.power,         of.complexity,      of.scarcity, of.impasse, of.awaited, of.role_ambiguity};
}

functions::reading reading_of(const tact_case& of) noexcept {
  const auto values = values_of(of);
  functions::reading read;
  for (std::size_t i = 0; i != values.size(); ++i)
    if (!std::isnan(values[i])) read.put(i, values[i]);
  return read;
}

// Reports what is wrong with the arguments that the functions of one case share.
tact_status check(std::string_view function, const tact_model* model, const tact_case* of, tact_error* error) {
  if (model == nullptr) return c::null(function, "model", "tact_default_model() is one", error);
  return c::check(function, "of", of, error);
}

// Reports the value that is no level.
tact_status report_value(std::string_view function, const tact_case& of, std::size_t input, tact_error* error) {
  const double value = values_of(of)[input];
  return c::report_value(error, c::mistake(function, {}, input, value), 1, 0, input, value);
}

// Reports that there is no answer.
tact_status report_no_answer(std::string_view function, tact_error* error) {
  std::string text(function);
  text.append(": assertiveness or cooperativeness is not known, so there is no answer");
  return c::report(error, TACT_NO_ANSWER, text);
}

// What keeps a case from an answer; TACT_OK if nothing does.
tact_status check_values(std::string_view function, const tact_case& of, const functions::reading& read,
                         tact_error* error) {
  if (const auto wrong = read.wrong()) return report_value(function, of, *wrong, error);
  return read.complete() == nullptr ? report_no_answer(function, error) : TACT_OK;
}

// Calls answer(situation), which returns a number, for a case that has an answer; else minus a status.
template <class Answer>
int ask(std::string_view function, const tact_model* model, const tact_case* of, tact_error* error,
        const Answer& answer) noexcept {
  return c::guarded<int>(error, -TACT_FAILED, [&]() -> int {
    if (const tact_status wrong = check(function, model, of, error)) return -wrong;
    const functions::reading read = reading_of(*of);
    if (const tact_status wrong = check_values(function, *of, read, error)) return -wrong;
    return answer(*read.complete());
  });
}

void write(const tact_model& model, const functions::advice& from, tact_advice& to) noexcept {
  to.strategy = tact_strategy_name(&model, from.strategy);
  to.family = tact_strategy_family(&model, from.strategy);
  to.style = tact_style_name(&model, from.style);
  to.runner_up = tact_strategy_name(&model, from.runner_up);
  to.afterwards = tact_strategy_name(&model, from.afterwards);
  to.fallback = tact_strategy_name(&model, from.fallback);
  to.margin = to.runner_up == nullptr ? NAN : from.margin;
  to.blocked = from.blocked;
  to.place = from.strategy;
}

}  // namespace

tact_status tact_recommend(const tact_model* model, const tact_case* of, tact_advice* advice, tact_error* error) {
  constexpr std::string_view function = "tact_recommend";
  return c::guarded(error, TACT_FAILED, [&] {
    if (const tact_status wrong = c::check(function, "advice", advice, error)) return wrong;
    *advice = tact_no_advice();
    if (const tact_status wrong = check(function, model, of, error)) return wrong;
    const functions::reading read = reading_of(*of);
    const tact_status status = check_values(function, *of, read, error);
    if (status == TACT_OK) write(*model, model->by->advise(*read.complete()), *advice);
    return status;
  });
}

int tact_because(const tact_model* model, const tact_case* of, char* buffer, std::size_t room, tact_error* error) {
  c::copy({}, buffer, room);
  return ask("tact_because", model, of, error, [&](const tact::situation& s) {
    return c::copy(std::get<std::string>(model->by->because(s)), buffer, room);
  });
}

int tact_ranking(const tact_model* model, const tact_case* of, std::size_t room, std::uint8_t* strategy, double* score,
                 std::uint8_t* blocked, tact_error* error) {
  return ask("tact_ranking", model, of, error, [&](const tact::situation& s) {
    const std::vector<tact::ranked> lines = model->by->ranking(s);
    const auto names = model->by->strategies();
    for (std::size_t i = 0; i != std::min(room, lines.size()); ++i) {
      const auto place = std::ranges::find(names, lines[i].name) - names.begin();
      if (strategy != nullptr) strategy[i] = static_cast<std::uint8_t>(place);
      if (score != nullptr) score[i] = lines[i].score;
      if (blocked != nullptr) blocked[i] = lines[i].blocked;
    }
    return static_cast<int>(lines.size());
  });
}

int tact_map_svg(const tact_model* model, const tact_case* of, const char* id, char* buffer, std::size_t room,
                 tact_error* error) {
  constexpr std::string_view function = "tact_map_svg";
  c::copy({}, buffer, room);
  return c::guarded<int>(error, -TACT_FAILED, [&]() -> int {
    if (const tact_status wrong = check(function, model, of, error)) return -wrong;
    tact_case drawn = *of;
    const bool marked = !std::isnan(of->assertiveness) && !std::isnan(of->cooperativeness);
    if (std::isnan(of->assertiveness)) drawn.assertiveness = 0.5;
    if (std::isnan(of->cooperativeness)) drawn.cooperativeness = 0.5;
    const functions::reading read = reading_of(drawn);
    if (const tact_status wrong = check_values(function, drawn, read, error)) return -wrong;
    return c::copy(model->by->map(*read.complete(), marked, id == nullptr ? "tact" : id), buffer, room);
  });
}
