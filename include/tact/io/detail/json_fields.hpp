// SPDX-License-Identifier: BSL-1.0
#pragma once
// The fields of an object in a model's text, and the findings that reading them makes.

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/detail/did_you_mean.hpp>
#include <tact/io/detail/json_faults.hpp>
#include <tact/io/detail/json_tree.hpp>
#include <tact/io/model_reading.hpp>

namespace tact::io::detail {

/// The remedy for a name that is not one of these: the nearest, or all of them if none is near.
inline std::string suggestion(std::string_view given, std::span<const std::string_view> names) {
  constexpr std::size_t letters_per_slip = 3;  // and one more slip, because two letters that swapped places are two
  const auto distance = [given](std::string_view name) { return tact::detail::edit_distance(given, name); };
  const std::string_view nearest = *std::min_element(
      names.begin(), names.end(), [&](std::string_view a, std::string_view b) { return distance(a) < distance(b); });
  if (distance(nearest) <= (std::max)(given.size(), nearest.size()) / letters_per_slip + 1)
    return "; did you mean '" + std::string(nearest) + "'?";
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "; it is one of " : ", ") + std::string(name);
  return list;
}

inline std::string member_path(std::string_view path, std::string_view key) {
  return std::string(path) + (path.empty() ? "" : ".") + harmless(key);
}

inline std::string item_path(std::string_view path, std::size_t item) {
  return std::string(path) + "[" + std::to_string(item) + "]";
}

/// What reading a text has found so far. Places are bytes from its beginning; `sorted` turns them into lines.
class findings {
 public:
  void mistake(std::size_t at, std::string path, std::string what) {
    mistakes_.push_back({at, {{}, std::move(path), std::move(what)}});
  }
  void rounded(const json_node& number, std::string path, double became) {
    rounded_.push_back({number.at, {{}, std::move(path), harmless(number.text), became}});
  }
  void wrong_kind(const json_node& node, std::string path, std::string_view wanted) {
    constexpr const char* kinds[] = {"null", "true or false", "a number", "a text", "a list", "an object"};
    mistake(node.at, std::move(path),
            "this is " + std::string(kinds[static_cast<std::size_t>(node.kind)]) + "; what is needed is " +
                std::string(wanted));
  }

  std::vector<model_mistake> mistakes(std::string_view text) { return sorted(std::move(mistakes_), text); }
  std::vector<rounded_number> rounded(std::string_view text) { return sorted(std::move(rounded_), text); }

 private:
  template <class Finding>
  static std::vector<Finding> sorted(std::vector<std::pair<std::size_t, Finding>> found, std::string_view text) {
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Finding> in_order;
    text_place here;
    std::size_t at = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    for (auto& [place, finding] : found) {
      for (; at < place && at < text.size(); ++at) {
        if (text[at] == '\n') here = {here.line + 1, 1};
        else if (at + 1 == text.size() || !continues_character(text[at + 1])) ++here.column;
      }
      finding.at = here;
      in_order.push_back(std::move(finding));
    }
    return in_order;
  }

  std::vector<std::pair<std::size_t, model_mistake>> mistakes_;
  std::vector<std::pair<std::size_t, rounded_number>> rounded_;
};

/// The members of an object. Keys that are not known, and keys given twice, are reported at once; a member that is null
/// counts as left out.
class json_fields {
 public:
  json_fields(const json_node& object, std::string path, std::span<const std::string_view> keys, findings& found)
      : object_(object), path_(std::move(path)), found_(found) {
    if (object.kind != json_kind::object) {
      found_.wrong_kind(object, path_, "an object, in { }");
      return;
    }
    std::set<std::string_view> seen;
    for (const json_node& m : object.items) {
      if (std::find(keys.begin(), keys.end(), m.key) == keys.end())
        found_.mistake(m.key_at, path_of(m.key),
                       "there is no key " + in_quotes(m.key) + " here" + suggestion(m.key, keys));
      else if (!seen.insert(m.key).second)
        found_.mistake(m.key_at, path_of(m.key), "the key " + in_quotes(m.key) + " is given twice: leave one out");
    }
  }

  /// False where there is no object.
  explicit operator bool() const noexcept { return object_.kind == json_kind::object; }

  std::string path_of(std::string_view key) const { return member_path(path_, key); }

  /// A member; null where it is left out.
  const json_node* find(std::string_view key) const {
    const auto& all = object_.items;
    const auto member = std::find_if(all.begin(), all.end(), [key](const json_node& m) { return m.key == key; });
    return member == all.end() || member->kind == json_kind::null ? nullptr : &*member;
  }

  /// A member of this kind; null where it is left out or has another kind, which is reported.
  const json_node* find(std::string_view key, json_kind kind) const {
    constexpr const char* wanted[] = {
        "null",           "true or false",    "a number, without quotation marks", "a text, in quotation marks",
        "a list, in [ ]", "an object, in { }"};
    const json_node* member = find(key);
    if (member == nullptr || member->kind == kind) return member;
    found_.wrong_kind(*member, path_of(key), wanted[static_cast<std::size_t>(kind)]);
    return nullptr;
  }

  /// The same, with a sentence for where it is left out.
  const json_node* find(std::string_view key, json_kind kind, std::string_view missing) const {
    if (find(key) == nullptr) mistake(missing);
    return find(key, kind);
  }

  /// A text; empty where it is left out. A zero byte would end it early, so it is reported.
  std::string_view text(std::string_view key) const { return text_of(find(key, json_kind::text)); }

  /// A text that must be there and not be empty.
  std::string_view text(std::string_view key, std::string_view missing) const {
    const json_node* member = find(key, json_kind::text, missing);
    if (member != nullptr && member->text.empty()) mistake(*member, "this text is empty: write one");
    return text_of(member);
  }

  /// Reports a mistake about the object, or about one of its members.
  void mistake(std::string_view what) const { found_.mistake(object_.at, path_, std::string(what)); }
  void mistake(const json_node& member, std::string what) const {
    found_.mistake(member.at, path_of(member.key), std::move(what));
  }
  void rounded(const json_node& member, double became) const { found_.rounded(member, path_of(member.key), became); }

 private:
  std::string_view text_of(const json_node* member) const {
    if (member == nullptr) return {};
    if (member->text.find('\0') != std::string::npos) mistake(*member, "this text has a zero byte in it: leave it out");
    return member->text;
  }

  const json_node& object_;
  std::string path_;
  findings& found_;
};

}  // namespace tact::io::detail
