// A memory that does not say what it is made of.
// says: this memory's weights are not whole numbers from 0 to 1000, or all of them are 0
#include <tact/care.hpp>

namespace shop {

struct last_word {
  static constexpr std::string_view name = "last_word";
  static constexpr tact::level bad_to = 0.25;
  static constexpr tact::level surprising_from = 0.75;
  static constexpr const char* source = "our survey of 2025";
};

tact::care::moment_fault recorded(tact::care::journey<last_word>& j) { return j.record({.at = 0}); }
auto remembered(const tact::care::journey<last_word>& j) { return j.remembered(); }

}  // namespace shop
