// A table of factors that is const, which no compiler reads at compile time.
// says: tact: this situation's table of factors cannot be read at compile time
#include <tact/tact.hpp>

namespace shop {

struct talk {
  tact::level assertiveness, cooperativeness;
  tact::level trust = 0.5;
  static const tact::factor<talk> factors[1];
};

const tact::factor<talk> talk::factors[1] = {{"trust", &talk::trust, 0.5}};

struct mine : tact::model<mine, talk> {
  static constexpr std::string_view name = "shop";
  using strategies = tact::catalog<tact::pruitt_rubin::problem_solving>;
};

std::string_view advise(const talk& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
