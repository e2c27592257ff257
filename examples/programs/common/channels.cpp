#include <common/channels.hpp>

#include <vector>

#include <common/folded.hpp>

namespace common {
namespace {

// What each channel is called as well, in the languages of the sources and in German.
const std::map<std::string, std::vector<std::string>> other_names{
    {"mail",
     {"email", "e mail", "letter", "post", "postal mail", "web form", "contact form", "brief", "e post", "epost",
      "επιστολή", "邮件", "电子邮件"}},
    {"chat",
     {"live chat", "web chat", "webchat", "chat bot", "chatbot", "messaging", "messenger", "facebook messenger",
      "whatsapp", "telegram", "wechat", "viber", "sms", "text message", "nettprat", "聊天", "微信"}},
    {"phone", {"telephone", "phone call", "call", "voice", "voicemail", "telefon", "anruf", "τηλέφωνο", "电话"}},
    {"face to face", {"in person", "f2f", "walk in", "persönlich", "personlig"}}};

const names& usual_names() {
  static const names all = [] {
    names by_name;
    for (const auto& [channel, others] : other_names)
      for (const std::string& name : others) by_name.emplace(name, channel);
    return by_name;
  }();
  return all;
}

}  // namespace

std::optional<tact::care::channel> channel_in(std::string_view text, const names& own) {
  const std::string name = folded_name(text);
  for (const names* known : {&own, &usual_names()})
    if (const auto found = known->find(name); found != known->end())
      return tact::care::from_name<tact::care::channel>(found->second);
  return tact::care::from_name<tact::care::channel>(name);
}

std::string channels_listed() {
  std::string text;
  for (const tact::care::channel c : tact::care::channels) text += (text.empty() ? "" : ", ") + std::string(name(c));
  return text;
}

}  // namespace common
