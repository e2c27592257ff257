#pragma once
// By which a page of journeys is recognised.

#include <string>

#include <common/html.hpp>

namespace journey {

/// What stands near the start of every page.
inline std::string page_mark() { return common::page_mark("journey", "page"); }

/// True for an input that can be read a second time: a file, and no pipe.
bool is_read_again(const std::string& input);

}  // namespace journey
