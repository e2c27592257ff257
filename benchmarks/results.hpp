#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace bench {

/// The machine, the compiler and its flags, in one line.
std::string setting();

/// Replaces the text of a page between the lines `<!-- results NAME: begin -->` and `<!-- results NAME: end -->`.
/// Throws if the page does not have them.
void replace_results(const std::filesystem::path& page, std::string_view name, const std::string& text);

/// Writes a file as a whole. Throws if it cannot.
void write_file(const std::filesystem::path& file, std::string_view text);

}  // namespace bench
