#pragma once
// The index of public names: each with its description, its header, and the page or lesson that explains it.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "testing/names.hpp"

namespace testing {

/// A page or a lesson, and the code in it.
struct page {
  std::string path;  ///< relative to the root
  std::string code;
};

/// The text in code spans and code blocks of a page; all of a lesson.
inline std::string code_of(const std::filesystem::path& file) {
  const std::string text = text_of(file);
  if (file.extension() == ".cpp") return text;
  std::string code;
  bool inside = false;
  for (const char c : text) {
    if (c == '`') inside = !inside;
    code += inside || c == '\n' ? c : ' ';
  }
  return code;
}

/// The pages in the order of preference, and then the lessons.
inline std::vector<page> pages_of(const std::filesystem::path& root) {
  namespace fs = std::filesystem;
  std::vector<page> pages;
  for (const char* path :
       {"include/tact/README.md", "include/tact/models/README.md", "include/tact/care/README.md",
        "include/tact/care/TEACHING.md", "include/tact/care/instruments/README.md", "include/tact/io/README.md",
        "include/tact/lab/README.md", "README.md", "include/tact/GLOSSARY.md"})
    if (fs::exists(root / path)) pages.push_back({path, code_of(root / path)});
  std::vector<fs::path> lessons;
  for (const fs::directory_entry& entry : fs::directory_iterator(root / "examples" / "lessons"))
    if (entry.path().extension() == ".cpp") lessons.push_back(entry.path());
  std::sort(lessons.begin(), lessons.end());
  for (const fs::path& lesson : lessons)
    pages.push_back({lesson.lexically_relative(root).generic_string(), code_of(lesson)});
  return pages;
}

inline bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !in_word(text[at - 1])) && (end == text.size() || !in_word(text[end]))) return true;
  }
  return false;
}

/// The first page with this name in its code; empty if there is none.
inline std::string page_with(const std::vector<page>& pages, std::string_view name) {
  for (const page& p : pages)
    if (has_word(p.code, name)) return p.path;
  return {};
}

/// The names that are on no page and in no lesson.
inline std::vector<std::string> unexplained(const std::vector<public_name>& names, const std::vector<page>& pages) {
  std::vector<std::string> all;
  for (const public_name& n : names)
    if (page_with(pages, n.name).empty()) all.push_back(n.space + "::" + n.name + " (" + n.header + ")");
  return all;
}

/// The text of include/tact/INDEX.md.
inline std::string index_of(const std::vector<public_name>& names, const std::vector<page>& pages) {
  std::string text =
      "# Every public name\n\n"
      "Made from the headers by the target `index`; a test holds it. What is not here is private: it lies in a\n"
      "`detail/` folder and a namespace `detail`, and may change.\n";
  std::string space;
  for (const public_name& n : names) {
    if (n.space != space) {
      space = n.space;
      text += "\n## " + space + "\n\n| name | what it is | header | explained in |\n|---|---|---|---|\n";
    }
    const std::filesystem::path page = page_with(pages, n.name);
    text += "| `" + n.name + "` | " + n.says + " | [" + n.header + "](" + n.header + ") | [" +
            (page.filename() == "README.md" ? page.parent_path().filename().generic_string() + "/" : std::string()) +
            page.filename().generic_string() + "](" + page.lexically_relative("include/tact").generic_string() +
            ") |\n";
  }
  return text;
}

}  // namespace testing
