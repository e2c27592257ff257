// SPDX-License-Identifier: BSL-1.0
#pragma once
// JSON as a tree in which every value knows where it stands in the text.

#if !__has_include(<nlohmann/json.hpp>)
#error "tact/io/json.hpp needs nlohmann-json: install nlohmann-json3-dev, or leave this header out"
#endif

#include <algorithm>
#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <tact/io/detail/json_faults.hpp>

namespace tact::io::detail {

enum class json_kind : unsigned char { null, boolean, number, text, list, object };

/// A value, and its key if it is a member of an object. Places are bytes from the beginning.
struct json_node {
  json_kind kind = json_kind::null;
  bool truth = false;
  double number = 0;  ///< the largest double where none can hold it
  std::size_t at = 0;
  std::size_t key_at = 0;
  std::string text;  ///< of a text; of a number, as it is written
  std::string key;
  std::vector<json_node> items = {};  ///< of a list or an object
};

/// What reading a text as JSON gives: its tree, or the one fault that ends the reading.
struct json_tree {
  json_node root;
  std::optional<json_fault> fault;
};

/// Lists and objects may be nested this deep. A model needs five.
inline constexpr std::size_t deepest_json = 32;

/// Builds the tree. nlohmann's parser says what comes, but not where. Only blanks, commas and colons stand between two
/// tokens, so the place of the next one is found in the text itself.
class json_tree_builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  /// `text` is shown to the user, and `parsed` is what the parser reads: as long, with numbers that no double can hold
  /// replaced.
  json_tree_builder(std::string_view text, std::string_view parsed, std::size_t begin)
      : text_(text), parsed_(parsed), end_(begin) {}

  json_tree& tree() noexcept { return tree_; }

  /// True if the fault is a number that no double can hold.
  bool overflowed() const noexcept { return overflowed_; }

  bool null() override { return add(json_kind::null), true; }
  bool boolean(bool value) override { return add(json_kind::boolean).truth = value, true; }
  bool number_integer(std::int64_t value) override { return add_number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) override { return add_number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) override { return add_number(value); }
  bool string(std::string& value) override { return add(json_kind::text).text = std::move(value), true; }
  bool binary(nlohmann::json::binary_t&) override { return false; }  // JSON as text has none

  bool key(std::string& value) override {
    key_at_ = next_token().first;
    key_ = std::move(value);
    return true;
  }

  bool start_object(std::size_t) override { return open(json_kind::object); }
  bool start_array(std::size_t) override { return open(json_kind::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& reason) override {
    constexpr int number_overflow = 406;
    overflowed_ = reason.id == number_overflow;
    const std::size_t at = (std::min)({token_begin(), position == 0 ? 0 : position - 1, text_.size()});
    tree_.fault = json_fault{at, sentence_for(text_, at, reason.what())};
    return false;
  }

 private:
  std::size_t token_begin() const { return (std::min)(parsed_.find_first_not_of(" \t\r\n,:", end_), parsed_.size()); }

  // The next token's place and the end of it. The parser has read it already, so it is whole.
  std::pair<std::size_t, std::size_t> next_token() {
    const std::size_t begin = token_begin();
    std::size_t end = begin + 1;
    if (parsed_[begin] == '"') {
      while (parsed_[end] != '"') end += parsed_[end] == '\\' ? 2U : 1U;
      ++end;
    } else if (std::string_view("{}[]").find(parsed_[begin]) == std::string_view::npos) {
      end = (std::min)(parsed_.find_first_of(" \t\r\n,:]}", begin), parsed_.size());
    }
    end_ = end;
    return {begin, end};
  }

  json_node& add(json_kind kind) {
    json_node& node = open_.empty() ? tree_.root : open_.back()->items.emplace_back();
    node.kind = kind;
    node.key = std::exchange(key_, {});
    node.key_at = key_at_;
    node.at = next_token().first;
    return node;
  }

  bool add_number(double value) {
    json_node& node = add(json_kind::number);
    const std::size_t end = (std::min)(text_.find_first_not_of("+-.0123456789eE", node.at), text_.size());
    node.text = text_.substr(node.at, end - node.at);
    const bool replaced = parsed_.substr(node.at, end - node.at) != node.text;
    node.number = replaced ? DBL_MAX : value;
    return true;
  }

  bool open(json_kind kind) {
    json_node& node = add(kind);
    open_.push_back(&node);
    if (open_.size() <= deepest_json) return true;
    tree_.fault = json_fault{node.at, "lists and objects are nested more than 32 deep: a model needs five"};
    return false;
  }

  bool close() {
    next_token();
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  std::string_view parsed_;
  std::size_t end_;
  std::size_t key_at_ = 0;
  std::string key_;
  std::vector<json_node*> open_;
  json_tree tree_;
  bool overflowed_ = false;
};

/// True if a double cannot hold the number that is written here.
inline bool overflows(std::string_view number) {
  json_tree_builder alone(number, number, 0);
  nlohmann::json::sax_parse(number, &alone);
  return alone.overflowed();
}

/// The text with 0 and blanks for each number that no double can hold, so that a parser goes on behind it.
inline std::string without_overflow(std::string text) {
  constexpr std::string_view of_number = "+-.0123456789eE";
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      for (++at; at < text.size() && text[at] != '"';) at += text[at] == '\\' ? 2U : 1U;
      ++at;
    } else if (of_number.find(text[at]) == std::string_view::npos) {
      ++at;
    } else {
      const std::size_t end = (std::min)(text.find_first_not_of(of_number, at), text.size());
      if (overflows(std::string_view(text).substr(at, end - at))) {
        text.replace(at, end - at, end - at, ' ');
        text[at] = '0';
      }
      at = end;
    }
  }
  return text;
}

/// Reads a text as JSON. A byte order mark is skipped. O(size).
inline json_tree parse_json(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  const std::size_t begin = text.substr(0, mark.size()) == mark ? mark.size() : 0;
  json_tree_builder builder(text, text, begin);
  nlohmann::json::sax_parse(text, &builder);
  if (!builder.overflowed()) return std::move(builder.tree());

  const std::string parsed = without_overflow(std::string(text));
  json_tree_builder again(text, parsed, begin);
  nlohmann::json::sax_parse(parsed, &again);
  return std::move(again.tree());
}

}  // namespace tact::io::detail
