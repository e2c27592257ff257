#pragma once
// Names in cells: of channels, of reasons, of what is judged; yes and no.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <common/channels.hpp>
#include <tact/care/moment.hpp>

namespace journey {

/// The reason with this name, or with one of the usual other names. The user's own names come first.
std::optional<tact::care::contact_reason> reason_in(std::string_view text, const common::names& own = {});

/// The object with this name, in the same way.
std::optional<tact::care::object> object_in(std::string_view text, const common::names& own = {});

/// True for yes, false for no; empty for any other text. `other_yes` and `other_no` mean so as well.
std::optional<bool> answer_in(std::string_view text, std::string_view other_yes = {}, std::string_view other_no = {});

/// True if a text is a name of this field's: channel, reason or object.
bool is_name(std::size_t field, std::string_view text);

/// The names that a cell of this field may hold, for a message.
std::string names_listed(std::size_t field);

}  // namespace journey
