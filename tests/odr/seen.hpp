#pragma once
// The library as a translation unit sees it. Both units share everything except `look`.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  using family = tact::confrontation;
  static constexpr tact::weight weights[] = {{"stakes", +0.25, "our policy 12"}};
};

using mine = tact::models::customer_care::with<escalate>;

struct seen {
  std::string_view strategy;
  std::string_view then;
  double margin;
  std::string_view reason;
  std::string_view chosen_by_name;
  std::size_t size_of_own_type;
  std::uint64_t fingerprint;
  const void* documents;  // an inline variable has one address in the whole program
  const void* mine;

  friend bool operator==(const seen&, const seen&) = default;
};

// Internal linkage, so that each unit compiles its own version and calls its own copy of the library.
[[maybe_unused]] static seen look(const tact::situation& s) {
  const auto advice = tact::recommend<mine>(s);
  const auto why = tact::explain(advice);
  return {
      .strategy = advice.name(),
      .then = advice.afterwards().name(),
      .margin = advice.margin(),
      .reason = why.main() ? why.main()->input : "",
      .chosen_by_name = mine::from_name("escalate")->name(),
      .size_of_own_type =
          advice.visit([]<class Strategy>(std::type_identity<Strategy>) { return Strategy::name.size(); }),
      .fingerprint = mine::fingerprint(),
      .documents = &tact::detail::lowered<tact::models::customer_care>,
      .mine = &tact::detail::lowered<mine>,
  };
}

seen look_from_one(const tact::situation&);
seen look_from_two(const tact::situation&);

}  // namespace shop
