// What can win where inputs are not known exactly, and what to ask next.

#include <string>

#include <tact/io/format.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

template <class Answer>
void write_candidates(json& j, const Answer& found) {
  j.list("candidates", [&] {
    for (const tact::candidate& c : found)
      if (c.possible)
        j.object([&] {
          j.member("name", c.name);
          j.member("family", c.family);
          j.member("share", c.share);
          j.member("percent", tact::io::percent(c.share));
        });
  });
}

}  // namespace
}  // namespace page

const char* tact_consider(std::size_t model, std::uint32_t customers) noexcept {
  using namespace page;
  return by_model_and_case(model, customers, numbers(), [](const auto& m, const asked_case& c) {
    const auto found = tact::consider(m, c.is);
    const tact::next_question next = tact::ask_next(m, c.is);
    json j;
    j.object([&] {
      j.member("name", found.name());
      j.member("leader", found.leader());
      j.member("certain", found.certain());
      j.member("off_by", tact::io::percent(found.error()));
      write_candidates(j, found);
      if (next)
        j.object("ask", [&] {
          j.member("input", next.input);
          j.member("percent", tact::io::percent(next.change));
        });
    });
    return std::move(j).finished();
  });
}
