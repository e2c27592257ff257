#pragma once
// Which instrument a run is about: one that ships, in one of its languages, or one from a file.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/instrument.hpp>

#include "options.hpp"
#include "owned_instrument.hpp"

namespace survey {

/// The instrument of a run.
struct chosen_instrument {
  const tact::care::instrument* of = nullptr;
  bool ships = false;
  std::string language = "en";                 ///< its code, as in HTML's `lang`; empty if nobody knows
  std::unique_ptr<owned_instrument> own = {};  ///< what `of` borrows from, if it is none of the library's
};

/// A row for each instrument that ships, with its name, its title, how many items it has, what it is,
/// its rows of the documents, and whether it is validated. The first row is the head.
std::vector<std::vector<std::string>> catalogue();

/// The instrument that the options ask for. Says on standard error what is not translated, or not reviewed, and what is
/// wrong with a key. Throws common::bad_usage where there is none of that name, with the nearest one; where it is not
/// there in the language; and where the key cannot be used.
chosen_instrument choose(const options& wanted);

/// What has to be said beside every result of an instrument; empty for one that is validated.
std::string caution(const chosen_instrument& i);

/// The rows of the documents that a source names: "D1, row I" of "D1, row I; tact: own statements".
std::string rows_of(std::string_view source);

/// How many questions it has, in words: "16 items", "1 pair", "13 questions".
std::string size_of(const tact::care::instrument& of);

}  // namespace survey
