// The questionnaire on the two concerns, and its scores.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/dictionary.hpp>
#include <tact/care/instruments/dual_concern.hpp>
#include <tact/care/instruments/languages/chinese.hpp>
#include <tact/care/instruments/languages/greek.hpp>
#include <tact/care/instruments/languages/norwegian.hpp>
#include <tact/care/languages.hpp>
#include <tact/care/score.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

constexpr const tact::care::instrument& form(bool heated) noexcept {
  return heated ? tact::care::dual_concern_storm : tact::care::dual_concern;
}

/// The texts of a questionnaire in one language.
struct texts {
  std::string_view instructions;
  std::array<std::string_view, tact::care::dual_concern.labels.size()> labels;
  std::array<std::string_view, tact::care::dual_concern.items.size()> items;  ///< the same for both forms
};

/// Looked up while this is compiled, so that the words of all other instruments stay out of the page.
template <const tact::care::dictionary& Words, bool Heated>
constexpr texts texts_in() noexcept {
  constexpr const tact::care::instrument& asked = form(Heated);
  const auto translated = [](std::string_view english) {
    const tact::care::entry* found = Words.find(english);
    return found != nullptr ? found->word : english;
  };
  texts all{.instructions = translated(asked.instructions), .labels = {}, .items = {}};
  for (std::size_t i = 0; i != all.labels.size(); ++i) all.labels[i] = translated(asked.labels[i]);
  for (std::size_t i = 0; i != all.items.size(); ++i) {
    const tact::care::entry* found = Words.find(asked.items[i].name);
    all.items[i] = found != nullptr ? found->word : asked.items[i].text;
  }
  return all;
}

template <const tact::care::dictionary& Words>
constexpr texts both_forms[] = {texts_in<Words, false>(), texts_in<Words, true>()};

/// In the order of the library's languages.
constexpr const texts* by_language[] = {both_forms<tact::care::english>, both_forms<tact::care::chinese_instruments>,
                                        both_forms<tact::care::greek_instruments>,
                                        both_forms<tact::care::norwegian_instruments>};
static_assert(std::size(by_language) == std::size(tact::care::languages));

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

/// Numbers as answers; what is no whole number is no answer that an instrument has.
std::vector<int> answers_in(std::span<const double> given) {
  std::vector<int> all;
  for (const double x : given) {
    const bool whole = x >= 0 && x <= 100 && x == static_cast<int>(x);
    all.push_back(whole ? static_cast<int>(x) : -1);
  }
  return all;
}

}  // namespace
}  // namespace page

const char* tact_questionnaire(int heated, std::size_t language) noexcept {
  using namespace page;
  if (language >= std::size(by_language)) return refused("language", "there is no such language");
  const tact::care::instrument& asked = form(heated != 0);
  const texts& said = by_language[language][heated != 0 ? 1 : 0];
  json j;
  j.object([&] {
    j.member("instructions", said.instructions);
    j.texts("labels", said.labels);
    j.list("items", [&] {
      for (std::size_t i = 0; i != said.items.size(); ++i)
        j.object([&] {
          j.member("name", asked.items[i].name);
          j.member("text", said.items[i]);
        });
    });
  });
  return answer(std::move(j).finished());
}

const char* tact_score(int heated) noexcept {
  using namespace page;
  const tact::care::instrument& asked = form(heated != 0);
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
