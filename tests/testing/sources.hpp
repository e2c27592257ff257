#pragma once
// Reads include/tact/SOURCES.md, and checks whether a text or a comment cites it correctly.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace testing {

/// The lines of a file.
inline std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::vector<std::string> lines;
  std::ifstream stream{file};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The keys and rows that may be cited, read from the page: they are in the first cells of its tables, and the
/// documents' rows are headings, as in "#### A. Strategies (D3)".
class sources_page {
 public:
  explicit sources_page(const std::vector<std::string>& page) {
    const std::regex cell("\\| `([^`]+)` \\|.*");
    const std::regex heading("#### ([A-Z])\\. .*\\((D[1-5](?:, D[1-5])*)\\)");
    bool first_table = true;
    for (const std::string& line : page) {
      std::smatch found;
      if (line.starts_with("## ")) first_table = false;
      if (std::regex_match(line, found, cell)) (first_table ? keys_ : rows_).insert(found[1]);
      if (std::regex_match(line, found, heading)) documents_[found[1]] = found[2];
    }
  }

  const std::set<std::string>& keys() const { return keys_; }
  const std::set<std::string>& rows() const { return rows_; }

  /// The mistake in a source: a part that begins with no key, or a row that the page lacks. Empty if there is none.
  std::string fault_in(const std::string& source) const {
    for (std::size_t at = 0; at <= source.size();) {
      const std::size_t end = std::min(source.find("; ", at), source.size());
      const std::string part = source.substr(at, end - at);
      if (std::ranges::none_of(keys_, [&](const std::string& key) { return begins_with(part, key); }))
        return "\"" + part + "\" begins with no key";
      at = end + 2;
    }
    return fault_in_rows(source);
  }

 private:
  /// True when a text begins with a key, and the key does not go on as another word.
  static bool begins_with(std::string_view text, std::string_view key) {
    if (!text.starts_with(key)) return false;
    return text.size() == key.size() || std::isalnum(static_cast<unsigned char>(text[key.size()])) == 0;
  }

  std::string fault_in_rows(const std::string& source) const {
    const std::regex row("(TKI [A-Z]{2}[0-9]+|Rahim [A-Z]{2}\\+[0-9]+)|(D[0-9]), row ([A-Z])");
    for (std::sregex_iterator i(source.begin(), source.end(), row), none; i != none; ++i) {
      if ((*i)[1].matched && !rows_.contains((*i)[1])) return (*i)[1].str() + " is no row";
      if (!(*i)[2].matched) continue;
      const auto documents = documents_.find((*i)[3]);
      if (documents == documents_.end() || documents->second.find((*i)[2]) == std::string::npos)
        return (*i)[2].str() + " is not in row " + (*i)[3].str();
    }
    return {};
  }

  std::set<std::string> keys_;
  std::set<std::string> rows_;
  std::map<std::string, std::string> documents_;  // of a row
};

/// The page of this checkout, read once.
inline const sources_page& sources() {
  static const sources_page page(lines_of(std::filesystem::path{TACT_ROOT} / "include" / "tact" / "SOURCES.md"));
  return page;
}

}  // namespace testing
