#pragma once
// The types of answers in SQL. Names are enums and not texts: an enum is compared as a number and has no collation, so
// a condition on it can be sent to another server.

#include <span>
#include <string_view>

#include <functions/adviser.hpp>
#include <functions/table.hpp>

namespace postgresql {

/// An enum type, and which names of a model are its labels: some are empty, and some there twice.
struct enum_type {
  std::string_view name;
  std::span<const std::string_view> (functions::adviser::*labels)() const noexcept;
};

inline constexpr enum_type strategy_type{"tact_strategy", &functions::adviser::strategies};
inline constexpr enum_type family_type{"tact_family", &functions::adviser::families};
inline constexpr enum_type style_type{"tact_style", &functions::adviser::styles};

/// The enum type of what a function answers; null if it is no enum.
constexpr const enum_type* enum_of(const functions::function& f) noexcept {
  if (f.answers == functions::kind::strategy) return &strategy_type;
  if (f.answers != functions::kind::name) return nullptr;
  return f.name == "family" ? &family_type : &style_type;
}

static_assert(
    [] {
      for (const functions::function& f : functions::table)
        if (f.answers == functions::kind::name && f.name != "family" && f.name != "style") return false;
      return true;
    }(),
    "a function answers with names that have no type yet: add it here");

/// The type of what a function answers, as SQL writes it.
constexpr std::string_view type_name(const functions::function& f) noexcept {
  if (const enum_type* type = enum_of(f)) return type->name;
  return f.answers == functions::kind::number ? "float8" : "text";
}

}  // namespace postgresql
