// SPDX-License-Identifier: BSL-1.0
#pragma once
// How a contact is held, and what of it the other side perceives.

#include <cstddef>
#include <optional>
#include <string_view>

#include <tact/situation.hpp>

namespace tact::care {

/// How self and the customer are in contact.
enum class channel : unsigned char { face_to_face, phone, chat, mail };

inline constexpr channel channels[] = {channel::face_to_face, channel::phone, channel::chat, channel::mail};

/// How much of what a customer perceives comes by each sense, in percent.
struct perception {
  int sight;    ///< gestures, postures, expressions
  int hearing;  ///< vocabulary, tone, language
  int others;   ///< aromas, flavours
};

namespace detail {

/// All that is known of one channel.
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

/// The way back: `from_name<channel>("chat")`. It finds the value of any enumeration with names.
using tact::from_name;

/// True where words are read, not heard: a phrase is then written, too.
constexpr bool is_written(channel c) noexcept { return detail::info_of(c).is_written; }

/// What of a message arrives by this channel. Every message has a verbal and a paraverbal part, and only face to face
/// arrive both whole. Source: D1, row J.
constexpr std::string_view conveys(channel c) noexcept { return detail::info_of(c).conveys; }

/// What to mind, so that information is clear, brief and understandable there. Source: D1, row J.
constexpr std::string_view advice_for(channel c) noexcept { return detail::info_of(c).advice; }

/// What the document says a customer perceives, face to face; empty for every other channel. The document names no
/// channel: that its figures hold face to face is ours, because there alone are all the senses. Its text gives two
/// labels and then two figures, in the same order: what they feel, 25 %, and what they hear, 35 %.
/// Source: D1, row J; tact (face to face alone).
constexpr std::optional<perception> perception_shares(channel c) noexcept { return detail::info_of(c).perception; }

}  // namespace tact::care

template <>
inline constexpr tact::care::channel tact::detail::last_of<tact::care::channel> = tact::care::channel::mail;
