#pragma once
// How a contact is held, and what of it the other side perceives.

#include <cstddef>
#include <optional>
#include <string_view>

#include <tact/care/language.hpp>

namespace tact::care {

/// How self and the customer are in contact.
enum class channel : unsigned char { face_to_face, phone, chat, mail };

inline constexpr channel channels[] = {channel::face_to_face, channel::phone, channel::chat, channel::mail};

/// The channel's name, as a log or a table spells it.
constexpr std::string_view name(channel c) noexcept {
  constexpr const char* names[] = {"face to face", "phone", "chat", "mail"};
  return names[static_cast<std::size_t>(c)];
}

/// The channel's name in the documents' languages.
constexpr words names(channel c) noexcept {
  constexpr words all[] = {
      {"face to face", "面对面", "πρόσωπο με πρόσωπο", "ansikt til ansikt"},
      {"phone", "电话", "τηλέφωνο", "telefon"},
      {"chat", "在线聊天", "συνομιλία", "chat"},
      {"mail", "邮件", "ηλεκτρονικό ταχυδρομείο", "e-post"},
  };
  return all[static_cast<std::size_t>(c)];
}

/// The channel with this name; empty if there is none.
constexpr std::optional<channel> channel_from(std::string_view spelt) noexcept {
  for (const channel c : channels)
    if (name(c) == spelt) return c;
  return std::nullopt;
}

/// True where words are read, not heard: a phrase is then written, too.
constexpr bool is_written(channel c) noexcept { return c == channel::chat || c == channel::mail; }

/// How much of what a customer perceives comes by each sense, in percent.
struct perception {
  int sight;    ///< gestures, postures, expressions
  int hearing;  ///< vocabulary, tone, language
  int others;   ///< aromas, flavours
};

/// What the document says a customer perceives. It names no channel; its figures need every sense, so they are given
/// face to face and for no other channel. (The text gives two labels, feels and hears, and then 25 and 35.)
/// Source: D1, row J; tact (face to face alone).
constexpr std::optional<perception> perception_shares(channel c) noexcept {
  if (c != channel::face_to_face) return std::nullopt;
  return perception{.sight = 40, .hearing = 35, .others = 25};
}

/// What of a message arrives by this channel. Every message has a verbal and a paraverbal part, and only face to face
/// arrive both whole. Source: D1, row J.
constexpr std::string_view conveyed_by(channel c) noexcept {
  constexpr const char* all[] = {
      "all of you: gestures, posture and expression, voice and words, the place",
      "your voice alone: words, tone and pace",
      "your words alone, in short turns",
      "your words alone, read once and kept",
  };
  return all[static_cast<std::size_t>(c)];
}

/// What to mind, so that information is clear, brief and understandable there. Source: D1, row J.
constexpr std::string_view advice_for(channel c) noexcept {
  constexpr const char* all[] = {
      "face them, keep eye contact, and let your posture say what your words say",
      "speak slowly and softly; name what you are doing while they cannot see you",
      "one thought a message, no jargon; say when you need a moment, for silence reads as neglect",
      "the answer first, one matter a paragraph, no jargon; read it once more as the one who receives it",
  };
  return all[static_cast<std::size_t>(c)];
}

}  // namespace tact::care
