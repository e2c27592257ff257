#pragma once
// By which a page of journeys is recognised.

#include <string>
#include <string_view>

namespace journey {

/// What stands near the start of every page.
inline constexpr std::string_view page_mark = "<meta name=\"generator\" content=\"tact journey";

/// True for an input that can be read a second time: a file, and no pipe.
bool is_read_again(const std::string& input);

}  // namespace journey
