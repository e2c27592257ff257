// A model made at run time that is gone before its recommendation is read.
// mentions: deleted function.*recommend
#include <tact/tact.hpp>

namespace shop {

std::string_view advise(std::span<const tact::strategy_spec> strategies, const tact::situation& s) {
  return tact::recommend(*tact::runtime_model<>::from(strategies), s).name();
}

}  // namespace shop
