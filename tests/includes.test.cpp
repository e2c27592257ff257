// Each header includes what it uses: a file that uses a name of the standard library includes a header that declares
// it, so that no header depends on the includes of another one.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "testing/catch.hpp"

namespace {

using texts = std::vector<std::string>;

struct declares {
  std::string_view header;
  std::string_view names;  ///< without std::; macros and operators as they are
};

/// A name in two rows may come from either header.
constexpr declares standard[] = {
    {"<algorithm>",
     "all_of any_of clamp count fill find find_if lower_bound max max_element min min_element minmax_element none_of "
     "sort "
     "stable_sort unique"},
    {"<array>", "array data size tuple_size_v"},
    {"<atomic>", "atomic"},
    {"<bit>", "bit_cast bit_width countl_zero countr_zero popcount"},
    {"<cfloat>", "DBL_MAX"},
    {"<charconv>", "chars_format from_chars to_chars"},
    {"<cmath>", "abs atan2 ceil cos exp floor hypot log lround pow round sin sqrt"},
    {"<compare>", "<=> strong_ordering"},
    {"<concepts>", "convertible_to default_initializable derived_from floating_point integral invocable same_as"},
    {"<cstddef>", "byte nullptr_t ptrdiff_t size_t"},
    {"<cstdint>",
     "int16_t int32_t int64_t int8_t uint16_t uint32_t uint64_t uint8_t uintptr_t INT32_MAX INT32_MIN "
     "INT64_MAX INT64_MIN SIZE_MAX UINT32_MAX"},
    {"<cstdio>", "fputc fputs"},
    {"<cstdlib>", "abort abs"},
    {"<cstring>", "memcpy memset"},
    {"<deque>", "data deque size"},
    {"<exception>", "exception terminate"},
    {"<functional>", "function invoke"},
    {"<future>", "async future launch"},
    {"<initializer_list>", "initializer_list"},
    {"<iosfwd>", "basic_ostream"},
    {"<iterator>", "back_inserter begin data end next prev size"},
    {"<limits>", "numeric_limits"},
    {"<locale>", "locale"},
    {"<map>", "map"},
    {"<memory>", "make_shared shared_ptr unique_ptr"},
    {"<numbers>", "numbers"},
    {"<optional>", "nullopt optional"},
    {"<ostream>", "basic_ostream ostream"},
    {"<ranges>", "ranges views"},
    {"<set>", "set"},
    {"<span>", "data dynamic_extent ranges size span"},
    {"<sstream>", "istringstream ostringstream"},
    {"<stdexcept>", "invalid_argument"},
    {"<string>", "char_traits data size string to_string"},
    {"<string_view>", "char_traits data size string_view"},
    {"<tuple>", "apply get tuple tuple_size_v"},
    {"<type_traits>",
     "enable_if_t bool_constant conditional_t decay_t false_type integral_constant is_aggregate_v is_base_of_v "
     "is_enum_v is_invocable_r_v is_nothrow_invocable_v is_same_v remove_cv_t remove_cvref_t true_type type_identity "
     "type_identity_t void_t"},
    {"<utility>",
     "declval exchange forward get index_sequence index_sequence_for integer_sequence "
     "make_index_sequence move pair swap tuple_size_v"},
    {"<vector>", "data size vector"},
};

std::map<std::string, std::set<std::string>> headers_by_name() {
  std::map<std::string, std::set<std::string>> headers;
  for (const declares& row : standard) {
    std::istringstream names{std::string(row.names)};
    for (std::string name; names >> name;) headers[name].emplace(row.header);
  }
  return headers;
}

bool of_name(char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; }

/// Where the comment or literal that begins at a place ends; the same place if none begins there.
std::size_t past_literal(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto past = [&](std::string_view end) {
    return std::min(text.find(end, at + 1), text.size() - end.size()) + end.size();
  };
  if (rest.starts_with("//")) return past("\n");
  if (rest.starts_with("R\"(")) return past(")\"");
  const bool separates_digits = at != 0 && of_name(text[at - 1]);
  if (rest.front() != '"' && (rest.front() != '\'' || separates_digits)) return at;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != rest.front()) end += text[end] == '\\' ? 2 : 1;
  return end + 1;
}

/// The standard's names in a header: what follows std::, words that end in _MAX or _MIN, and <=>.
std::set<std::string> names_in(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end) {
    end = past_literal(text, at);
    if (end != at) continue;
    if (text.substr(at).starts_with("<=>")) names.emplace("<=>");
    while (end < text.size() && of_name(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    if (word.ends_with("_MAX") || word.ends_with("_MIN") || (end != at && text.substr(0, at).ends_with("std::")))
      names.emplace(word);
    if (end == at) ++end;
  }
  return names;
}

/// The names that a header uses without including them, and those that this table does not know.
texts faults_of(const std::string& header, std::string_view text) {
  static const auto headers = headers_by_name();
  texts faults;
  for (const std::string& name : names_in(text)) {
    const auto known = headers.find(name);
    if (known == headers.end()) {
      faults.push_back("say in which header " + name + " is: " + header + " uses it");
      continue;
    }
    const auto included = [&](const std::string& h) { return text.find("#include " + h) != text.npos; };
    if (std::ranges::any_of(known->second, included)) continue;
    std::string fault = header + " uses " + name + " without";
    for (const std::string& h : known->second) fault += ' ' + h;
    faults.push_back(fault);
  }
  return faults;
}

}  // namespace

TEST_CASE("each header includes what it uses of the standard library", "[includes]") {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(TACT_ROOT) / "include" / "tact";
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{root}) {
    if (entry.path().extension() != ".hpp") continue;
    std::ifstream file{entry.path()};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const std::string header = entry.path().lexically_relative(root).generic_string();
    for (const std::string& fault : faults_of(header, text)) FAIL_CHECK(fault);
  }
}

TEST_CASE("the checker of what is used finds each name, and nothing in comments and texts", "[includes]") {
  CHECK(faults_of("a.hpp", "#include <cstddef>\nstd::size_t n = 1'000;  // std::string\n") == texts{});
  CHECK(faults_of("a.hpp", "auto s = \"std::\\\"array\"; auto t = R\"(std::span)\"; char q = '\"'; int std_array;") ==
        texts{});
  CHECK(faults_of("a.hpp", "std::span<int> s; auto o = 1 <=> 2; auto m = INT32_MAX;") ==
        texts{"a.hpp uses <=> without <compare>", "a.hpp uses INT32_MAX without <cstdint>",
              "a.hpp uses span without <span>"});
  CHECK(faults_of("a.hpp", "#include <tuple>\nstd::tuple_size_v<T>; std::pair p;") ==
        texts{"a.hpp uses pair without <utility>"});
  CHECK(faults_of("a.hpp", "auto p = std::get<0>(t);") == texts{"a.hpp uses get without <tuple> <utility>"});
  CHECK(faults_of("a.hpp", "std::jthread t;") == texts{"say in which header jthread is: a.hpp uses it"});
}
