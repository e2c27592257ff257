// The documents' strategies and styles in the documents' languages.

#include <tact/care/vocabulary.hpp>

#include <string_view>

#include "foreign/policies.hpp"
#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

template <class P>
void has_words() {
  CAPTURE(P::name);
  CHECK(laws::are_words(words_for<P>));
  CHECK(words_for<P>.english == P::name);
  for (const language l : languages) CHECK(word_for(P::name, l) == words_for<P>.in(l));
}

}  // namespace

TEST_CASE("Every strategy, family and style of the documents has its word in every language", "[care]") {
  using everything =
      tact::joined<tact::joined<tact::models::customer_care::strategies, tact::models::customer_care::styles>,
                   tact::catalog<tact::confrontation>>;
  tact::detail::unpack<everything>([]<class... P>(std::type_identity<P>...) {
    (has_words<P>(), ...);
    STATIC_REQUIRE((tact::detail::lists<translated, P> && ...));
  });
  STATIC_REQUIRE(translated::size == everything::size);
}

TEST_CASE("What has no word of ours is called by its name", "[care]") {
  for (const language l : languages) {
    CHECK(words_for<acme::refund>.in(l) == acme::refund::name);
    CHECK(word_for("refund", l) == "refund");
    CHECK(word_for("", l).empty());
  }
}
