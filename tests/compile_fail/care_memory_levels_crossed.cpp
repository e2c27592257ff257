// A memory for which a moment can be very bad and surprisingly good at once.
// says: this memory lacks two levels in order
#include <tact/care.hpp>

namespace shop {

struct last_word {
  static constexpr std::string_view name = "last_word";
  static constexpr tact::level bad_to = 0.75;
  static constexpr tact::level surprising_from = 0.25;
  static constexpr int peak = 0;
  static constexpr int end = 1;
  static constexpr int mean = 0;
  static constexpr const char* source = "our survey of 2025";
};

auto remembered(const tact::care::journey<last_word>& j) { return j.remembered(); }

}  // namespace shop
