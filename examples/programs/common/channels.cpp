#include <common/channels.hpp>

#include <common/folded.hpp>

namespace common {
namespace {

const names& usual_names() {
  static const names all{{"email", "mail"},       {"e mail", "mail"},         {"letter", "mail"},
                         {"post", "mail"},        {"live chat", "chat"},      {"web chat", "chat"},
                         {"webchat", "chat"},     {"chat bot", "chat"},       {"messaging", "chat"},
                         {"messenger", "chat"},   {"whatsapp", "chat"},       {"sms", "chat"},
                         {"telephone", "phone"},  {"phone call", "phone"},    {"call", "phone"},
                         {"voice", "phone"},      {"voicemail", "phone"},     {"in person", "face to face"},
                         {"f2f", "face to face"}, {"walk in", "face to face"}};
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
