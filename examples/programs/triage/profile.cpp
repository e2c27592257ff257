#include "profile.hpp"

#include <string_view>

#include <common/cells.hpp>

#include "shipped_profiles.hpp"

namespace triage {

common::program_profiles profiles() {
  static constexpr std::string_view not_options[] = {"profile-from", "freeze", "report", "handout"};
  return {.shipped = shipped_profiles, .not_options = not_options};
}

std::string lacking_columns(const options& wanted, const common::column_finder& found) {
  std::string text;
  for (const auto& [input, columns] : wanted.columns) {
    std::string names;
    bool any = false;
    for (std::size_t i = 0; i != found.asked().size(); ++i)
      if (found.asked()[i].input == input) any = any || found.is_found(i);
    if (any) continue;
    for (const mapped_column& column : columns)
      if (!column.required) names += (names.empty() ? "" : " or ") + common::quoted(column.name);
    if (!names.empty()) text += (text.empty() ? "" : ", ") + input + " from " + names;
  }
  return text;
}

}  // namespace triage
