// A case as a question, and whether an answer to it is accepted.

#include <string>
#include <string_view>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

/// Low, moderate and high as on the map; what is nearly at an end is very low, or very high.
std::string_view words_for(tact::level x) noexcept {
  const double value = x.value();
  if (value < 0.125) return "very low";
  if (value < 0.375) return "low";
  if (value < 0.625) return "moderate";
  return value <= 0.875 ? "high" : "very high";
}

/// True where a text holds a name as a word of its own.
bool names(std::string_view text, std::string_view name) noexcept {
  const auto letter = [&](std::size_t i) {
    const char c = i < text.size() ? text[i] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1))
    if ((at == 0 || !letter(at - 1)) && !letter(at + name.size())) return true;
  return false;
}

}  // namespace
}  // namespace page

const char* tact_in_words() noexcept {
  using namespace page;
  const case_read read = read_case(numbers());
  if (!read.is) return refused(read.wrong.input, read.wrong.says);
  const tact::situation s = point_of(*read.is);
  json j;
  j.list([&] {
    for (const input& i : inputs())
      if (!i.neutral || s.*i.member != *i.neutral)
        j.object([&] {
          j.member("input", i.name);
          j.member("is", words_for(s.*i.member));
        });
  });
  return answer(std::move(j).finished());
}

bool tact_accepts(std::size_t model, std::size_t strategy) noexcept {
  using namespace page;
  bool accepted = false;
  by_model(model, [&](const auto& m) {
    const auto advice = tact::recommend(m, {.assertiveness = 0.5, .cooperativeness = 0.5});
    accepted = strategy < advice.model().size() && names(text(), advice.model()[strategy].name);
    return std::string();
  });
  return accepted;
}
