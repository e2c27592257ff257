// A misspelt input of a situation: the compiler names the slip where the type is written out.
// mentions: assertivness
#include <tact/tact.hpp>

namespace shop {

std::string_view advise() {
  return tact::recommend(tact::situation{.assertivness = 0.8, .cooperativeness = 0.9}).name();
}

}  // namespace shop
