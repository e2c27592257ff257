// What can win where inputs are not known exactly, and what to ask next.

#include <string>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

/// The case with the bounds that the classes of the customer set.
tact::uncertain_situation adjusted(const tact::uncertain_situation& s, const tact::care::customer<>& who) noexcept {
  const tact::box<tact::situation> all(s);
  const tact::situation low = who.apply_to(all.low()), high = who.apply_to(all.high());
  tact::uncertain_situation moved = s;
  for (const input& i : inputs()) moved.*i.range = tact::interval(low.*i.member, high.*i.member);
  return moved;
}

template <class Answer>
void write_candidates(json& j, const Answer& found) {
  j.list("candidates", [&] {
    for (const tact::candidate& c : found)
      if (c.possible)
        j.object([&] {
          j.member("name", c.name);
          j.member("family", c.family);
          j.member("share", c.share);
        });
  });
}

}  // namespace
}  // namespace page

const char* tact_consider(std::size_t model, std::uint32_t customers) noexcept {
  using namespace page;
  return by_model_and_case(model, numbers(), [&](const auto& m, const tact::uncertain_situation& given) {
    const tact::uncertain_situation s = adjusted(given, customer_of(customers));
    const auto found = tact::consider(m, s);
    const tact::next_question next = tact::ask_next(m, s);
    json j;
    j.object([&] {
      j.member("name", found.name());
      j.member("leader", found.leader());
      j.member("certain", found.certain());
      j.member("off_by", found.error());
      write_candidates(j, found);
      if (next)
        j.object("ask", [&] {
          j.member("input", next.input);
          j.member("change", next.change);
        });
    });
    return std::move(j).finished();
  });
}
