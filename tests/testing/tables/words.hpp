#pragma once
// Tables: every strategy and style that ships, in words.

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tact/detail/pack.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/model.hpp>
#include <tact/strategies/accommodation.hpp>
#include <tact/tact.hpp>

#include "testing/tables/markdown.hpp"

namespace testing {

/// What a list of policies says of itself.
template <class... Policies>
std::string words_of() {
  markdown_table table({"name", "what it is", "when it fits", "what it costs", "how it ends", "source"});
  const auto add = [&table](const tact::description& d) {
    table.add({in_code(d.name), std::string(d.definition), std::string(d.when_to_use), std::string(d.drawback),
               std::string(name(d.outcome)), std::string(d.source)});
  };
  (add(tact::describe<Policies>()), ...);
  return table.text();
}

template <class Catalog>
std::string words_of_all() {
  return tact::detail::unpack<Catalog>([]<class... P>(std::type_identity<P>...) { return words_of<P...>(); });
}

/// The tables of include/tact/strategies/README.md.
inline tables tables_of_words() {
  using namespace tact;
  return {{"words of customer_care",
           words_of<avoidance, procrastination, confrontation, competition, compromise, negotiation, accommodation>()},
          {"words of styles", words_of_all<models::customer_care::styles>()},
          {"words of thomas_kilmann", words_of_all<models::thomas_kilmann::strategies>()},
          {"words of rahim", words_of_all<models::rahim::strategies>()},
          {"words of pruitt_rubin", words_of_all<models::pruitt_rubin::strategies>()}};
}

}  // namespace testing
