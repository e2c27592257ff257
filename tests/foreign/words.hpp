#pragma once
// A user's language, and a user's words in a language that ships.

#include <tact/care/dictionary.hpp>
#include <tact/care/languages/norwegian.hpp>

namespace acme {

inline constexpr tact::care::entry german_words[] = {{"listen", "zuhören"}, {"close", "abschließen"}};

/// A language that tact does not ship, with few words so far.
inline constexpr tact::care::dictionary german{{"de", "Deutsch"}, german_words};

inline constexpr tact::care::entry norwegian_words[] = {{"regular", "fast kunde"},
                                                        {"send_voucher", "send et gavekort"}};

/// Words for some policies of their own.
inline constexpr tact::care::dictionary norwegian{tact::care::norwegian.language, norwegian_words,
                                                  &tact::care::norwegian};

}  // namespace acme
