// The questionnaire on the two concerns, and its scores.

#include <string>
#include <vector>

#include <tact/care/instruments/dual_concern.hpp>
#include <tact/care/score.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

const tact::care::instrument& form(int heated) noexcept {
  return heated != 0 ? tact::care::dual_concern_storm : tact::care::dual_concern;
}

void write_score(json& j, const tact::care::score& s) {
  const std::optional<tact::interval> band = s.band();
  j.object([&] {
    j.member("scale", s.scale);
    j.member("value", s.value);
    j.member("answered", s.answered);
    j.member("items", s.items);
    if (!band) return;
    j.member("low", band->low());
    j.member("high", band->high());
  });
}

}  // namespace

std::vector<int> answers_in(std::span<const double> given) {
  std::vector<int> all;
  for (const double x : given) {
    const bool whole = x >= 0 && x <= 100 && x == static_cast<int>(x);
    all.push_back(whole ? static_cast<int>(x) : -1);
  }
  return all;
}

}  // namespace page

const char* tact_questionnaire(int heated) noexcept {
  using namespace page;
  const tact::care::instrument& asked = form(heated);
  json j;
  j.object([&] {
    j.member("title", asked.title);
    j.member("instructions", asked.instructions);
    j.member("validated", asked.validated);
    j.member("source", asked.source);
    j.texts("labels", asked.labels);
    j.list("items", [&] {
      for (const tact::care::item& i : asked.items)
        j.object([&] {
          j.member("name", i.name);
          j.member("text", i.text);
          j.member("scale", i.scale);
        });
    });
  });
  return answer(std::move(j).finished());
}

const char* tact_score(int heated) noexcept {
  using namespace page;
  const tact::care::instrument& asked = form(heated);
  const std::vector<int> given = answers_in(numbers());
  tact::care::answer_mistake wrong;
  tact::care::mistakes_in(asked, given, [&](const tact::care::answer_mistake& m) { wrong = m; });
  if (wrong.flaw != tact::care::answer_flaw::nothing)
    return refused(wrong.place < asked.items.size() ? asked.items[wrong.place].name : "answers", says(wrong.flaw));
  const auto scored = tact::care::answers::from_checked(asked, given);
  json j;
  j.object([&] {
    j.list("scores", [&] {
      for (const tact::care::score& s : tact::care::score_all(*scored)) write_score(j, s);
    });
  });
  return answer(std::move(j).finished());
}
