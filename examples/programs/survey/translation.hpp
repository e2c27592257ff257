#pragma once
// The instruments that ship, in the languages of the documents.

#include <memory>
#include <string>

#include <tact/care/instrument.hpp>

#include "owned_instrument.hpp"

namespace survey {

/// An instrument that ships, with its texts in the language of this code. Says on standard error which texts are in
/// English still, and that nobody has reviewed the others. Throws common::bad_usage where there is no such language.
std::unique_ptr<owned_instrument> translated(const tact::care::instrument& of, const std::string& code);

}  // namespace survey
