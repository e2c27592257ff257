#pragma once
// What the report and the hand-out share: texts for HTML, the head of a page, and cards.

#include <cstddef>
#include <string>
#include <string_view>

#include <common/html.hpp>
#include <tact/care.hpp>

#include "advice.hpp"

namespace triage {

using common::grouped;
using common::put;
using common::put_entry;
using common::shown;
using common::spaced;

/// How many cases there are: "1 case", "12,345 cases".
std::string cases(std::size_t n);

/// What a page is called, and how it looks.
struct page_kind {
  std::string_view kind;   ///< report, hand-out
  std::string_view title;  ///< HTML
  std::string_view style;  ///< its own style sheet, which follows the shared one
};

/// What stands near the start of every page of this kind, so that a file can be recognised as one.
std::string page_mark(std::string_view kind);

/// The page up to its first heading. It allows no script and no other file.
std::string page_head(const page_kind& page, const adviser& asked);

/// The model and the day of the run, as a sentence or two. The day is that of SOURCE_DATE_EPOCH, if it is set, so that
/// two runs give the same page. Throws common::bad_usage where it is set and holds no time.
std::string made_with(const adviser& asked);

/// What to do in a few words, after the strategy's name, as HTML: "<b>procrastination</b>: postpone for now".
std::string named_with_words(const tact::description& strategy);

/// A card for each strategy and style of the model, as HTML.
std::string policy_cards(const adviser& asked);

/// A card for a class of customers, as HTML.
std::string card_of(const tact::care::customer_class_info& c);

}  // namespace triage
