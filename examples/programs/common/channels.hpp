#pragma once
// Reads the names of channels.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <tact/care/channel.hpp>

namespace common {

/// Names for what a cell may say: from the folded name to one of tact's.
using names = std::map<std::string, std::string, std::less<>>;

/// The channel with this name, or with one of the usual other names: email and letter are mail, live chat is chat, a
/// call is phone. The user's own names come first. Empty if there is none.
std::optional<tact::care::channel> channel_in(std::string_view text, const names& own = {});

/// The names that a cell may hold, for a message.
std::string channels_listed();

}  // namespace common
