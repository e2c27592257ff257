// SPDX-License-Identifier: BSL-1.0
#pragma once
// The channels of a contact, and what the other side perceives by each.

#include <cstddef>
#include <optional>
#include <string_view>

#include <tact/situation.hpp>

namespace tact::care {

/// How self and the customer are in contact.
enum class channel : unsigned char { face_to_face, phone, chat, mail };

/// All channels, in the order of the enumeration.
inline constexpr channel channels[] = {channel::face_to_face, channel::phone, channel::chat, channel::mail};

/// How much of what a customer perceives comes by each sense, in percent.
struct perception {
  int sight;    ///< gestures, postures, expressions
  int hearing;  ///< vocabulary, tone, language
  int others;   ///< aromas, flavours
};

namespace detail {

/// What the library knows about one channel.
struct channel_info {
  std::string_view name;
  bool is_written;
  std::string_view conveys;
  std::string_view advice;
  std::optional<care::perception> perception = std::nullopt;
};

/// In the order of the enumeration.
inline constexpr channel_info channel_infos[] = {
    {.name = "face to face",
     .is_written = false,
     .conveys = "all of you: gestures, posture and expression, voice and words, the place",
     .advice = "face them, keep eye contact, and let your posture say what your words say",
     .perception = perception{.sight = 40, .hearing = 35, .others = 25}},
    {.name = "phone",
     .is_written = false,
     .conveys = "your voice alone: words, tone and pace",
     .advice = "speak slowly and softly; name what you are doing while they cannot see you"},
    {.name = "chat",
     .is_written = true,
     .conveys = "your words alone, in short turns",
     .advice = "one thought a message, no jargon; say when you need a moment, for silence reads as neglect"},
    {.name = "mail",
     .is_written = true,
     .conveys = "your words alone, read once and kept",
     .advice = "the answer first, one matter a paragraph, no jargon; read it once more as the one who receives it"},
};

constexpr const channel_info& info_of(channel c) noexcept { return channel_infos[static_cast<std::size_t>(c)]; }

}  // namespace detail

/// The channel's name, as a log or a table spells it.
constexpr std::string_view name(channel c) noexcept { return detail::info_of(c).name; }

/// The channel of a name: `from_name<channel>("chat")`. Empty if none has it. It works for every enumeration with
/// names.
using tact::from_name;

/// True if the words are read and not heard. A plan then gives the written phrases.
constexpr bool is_written(channel c) noexcept { return detail::info_of(c).is_written; }

/// Which parts of a message arrive by this channel. Every message has a verbal and a paraverbal part, and only face to
/// face do both arrive whole. Source: D1, row J.
constexpr std::string_view conveys(channel c) noexcept { return detail::info_of(c).conveys; }

/// How to make information clear, brief and understandable by this channel. Source: D1, row J.
constexpr std::string_view advice_for(channel c) noexcept { return detail::info_of(c).advice; }

/// How much a customer perceives by each sense, face to face; empty for every other channel. D1 has the figures and
/// names no channel. They are used face to face, because only there are all the senses at work. The text of D1 gives
/// two labels and then two figures, in the same order: what customers feel, 25 %, and what they hear, 35 %. Source: D1,
/// row J; tact (face to face alone).
constexpr std::optional<perception> perception_shares(channel c) noexcept { return detail::info_of(c).perception; }

}  // namespace tact::care

template <>
inline constexpr tact::care::channel tact::detail::last_of<tact::care::channel> = tact::care::channel::mail;
