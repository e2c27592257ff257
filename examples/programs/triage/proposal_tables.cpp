#include "proposal_tables.hpp"

#include <algorithm>
#include <map>

#include <common/channels.hpp>
#include <common/customers.hpp>
#include <common/folded.hpp>
#include <common/unknown.hpp>

namespace triage {
namespace {

using words = std::vector<std::string_view>;

struct graded {
  double value;
  words names;
};

using grades = std::vector<graded>;

struct names_of_columns {
  std::string_view input;
  run_of numbers;
  words names;
};

// What exports call the columns of each input, the best first: in English, German, Norwegian, Greek and
// Chinese.
const std::vector<names_of_columns> column_names{
    {"stakes",
     run_of::rising,
     {"stakes", "priority", "priorität", "prioritet", "προτεραιότητα", "优先级", "severity", "schweregrad",
      "alvorlighetsgrad", "impact", "importance", "wichtigkeit", "viktighet"}},
    {"urgency", run_of::rising, {"urgency", "dringlichkeit", "hastegrad", "επείγον", "紧急程度"}},
    {"urgency", run_of::falling, {"minutes left", "hours left", "days left", "time left", "remaining"}},
    {"urgency", run_of::rising, {"overdue", "überfällig", "forfalt", "resolution status", "escalated"}},
    {"urgency", run_of::falling, {"sla", "due"}},
    {"impasse", run_of::rising, {"impasse"}},
    {"impasse",
     run_of::count,
     {"reopened", "reopens", "reopen count", "reopen", "wiedereröffnet", "gjenåpnet", "customer interactions",
      "article count", "attempts", "escalations"}},
    {"anger", run_of::rising, {"anger", "ärger", "sinne", "θυμός", "愤怒"}},
    {"anger", run_of::sentiment, {"sentiment", "stimmung", "mood", "humør", "διάθεση", "情绪", "emotion", "tone"}},
    {"relationship",
     run_of::rising,
     {"relationship", "vip", "tier", "plan", "loyalty", "segment", "kundenstufe", "kundegruppe", "会员等级"}},
    {"legitimacy", run_of::rising, {"legitimacy", "justified", "berechtigt", "known fault"}},
    {"power", run_of::rising, {"power"}},
    {"complexity", run_of::rising, {"complexity", "komplexität", "kompleksitet", "πολυπλοκότητα", "复杂性"}},
    {"scarcity", run_of::rising, {"scarcity"}},
    {"awaited", run_of::rising, {"awaited", "status", "state", "zustand", "tilstand", "κατάσταση", "状态"}},
    {"role_ambiguity", run_of::rising, {"role ambiguity"}},
    {"role_ambiguity", run_of::count, {"handovers", "reassignments", "group stations"}},
    {"channel",
     run_of::rising,
     {"channel", "via", "source", "origin", "kanal", "herkunft", "κανάλι", "渠道", "create article type"}},
    {"customer",
     run_of::rising,
     {"customer", "tags", "labels", "schlagwörter", "etiketter", "stikkord", "ετικέτες", "标签"}}};

// Priorities, severities and the like, in English, German, Norwegian, Greek and Chinese.
const grades& amounts() {
  static const grades all{
      {0.1, {"lowest", "very low", "trivial", "sehr niedrig", "svært lav", "πολύ χαμηλή", "最低", "p5"}},
      {0.2, {"low", "minor", "niedrig", "gering", "lav", "χαμηλή", "χαμηλό", "低", "p4", "simple", "sev4"}},
      {0.5,
       {"normal", "medium", "moderate", "standard", "mittel", "middels", "vanlig", "κανονική", "μέτρια", "μεσαία", "中",
        "普通", "一般", "p3", "sev3"}},
      {0.8,
       {"high", "major", "important", "hoch", "wichtig", "høy", "viktig", "υψηλή", "υψηλό", "σημαντική", "高", "重要",
        "p2", "complex", "sev2"}},
      {1, {"highest",   "very high", "urgent",  "critical", "emergency", "blocker",   "sehr hoch",
           "dringend",  "kritisch",  "notfall", "haster",   "kritisk",   "svært høy", "επείγον",
           "επείγουσα", "κρίσιμη",   "紧急",    "最高",     "p1",        "p0",        "sev1"}}};
  return all;
}

// The values of words for the other inputs. At 0.75 urgency cannot wait for anger to cool down.
const std::map<std::string_view, grades, std::less<>>& others() {
  static const std::map<std::string_view, grades, std::less<>> all{
      {"urgency",
       {{0, {"no", "false", "nein", "nei", "όχι", "否", "within sla", "on time"}},
        {0.75, {"yes", "true", "ja", "ναι", "是", "overdue", "sla violated", "breached", "escalated"}}}},
      {"impasse",
       {{0, {"no", "false", "nein", "nei", "όχι", "否"}}, {0.5, {"yes", "true", "ja", "ναι", "是", "reopened"}}}},
      {"anger",
       {{0,
         {"positive", "very positive", "neutral", "happy", "calm", "satisfied", "positiv", "ruhig", "rolig", "ήρεμος",
          "平静", "满意"}},
        {0.3, {"mixed", "worried", "annoyed", "verärgert", "irritert", "不满"}},
        {0.5, {"negative", "negativ", "upset", "frustrated", "unhappy", "misfornøyd", "αναστατωμένος"}},
        {0.85, {"very negative", "angry", "wütend", "sint", "θυμωμένος", "愤怒"}},
        {0.95, {"furious", "rasend", "rasende", "έξαλλος", "狂怒"}}}},
      {"relationship",
       {{0.4, {"free", "basic", "bronze", "trial", "starter", "gratis"}},
        {0.5, {"no", "false", "nein", "nei", "όχι", "否", "standard", "normal", "regular"}},
        {0.6, {"plus", "silver", "pro", "team", "sølv", "silber"}},
        {0.75, {"gold", "premium", "business", "gull"}},
        {0.9, {"yes", "true", "ja", "ναι", "是", "vip", "platinum", "enterprise", "key account"}}}},
      {"legitimacy", {{0.9, {"yes", "true", "ja", "ναι", "是", "confirmed"}}}},
      {"awaited",
       {{0, {"new",         "open", "reopened", "in progress", "active", "solved",         "resolved",
             "closed",      "done", "merged",   "neu",         "offen",  "in bearbeitung", "gelöst",
             "geschlossen", "ny",   "åpen",     "løst",        "lukket", "ανοιχτό",        "κλειστό",
             "新",          "打开", "已解决",   "已关闭"}},
        {0.5,
         {"pending", "pending customer", "waiting for customer", "waiting on customer", "snoozed", "pending close",
          "warten auf kunde", "venter på kunde"}},
        {1,
         {"hold", "on hold", "on-hold", "waiting", "waiting on third party", "waiting for third party",
          "pending carrier", "pending reminder", "wartend", "venter", "σε αναμονή", "等待中"}}}}};
  return all;
}

// What exports call channels. A part of a name is enough: "facebook feed post".
const std::map<std::string_view, words>& channel_words() {
  static const std::map<std::string_view, words> all{
      {"phone", {"phone", "telephone", "voice", "call", "telefon", "telefonisch"}},
      {"chat",
       {"chat", "widget", "webwidget", "whatsapp", "facebook", "twitter", "instagram", "telegram", "messaging",
        "messenger", "sms", "line", "bot"}},
      {"mail",
       {"mail", "email", "web", "portal", "api", "form", "fax", "letter", "forum", "forums", "note", "post", "website",
        "internet", "webformular"}}};
  return all;
}

const std::map<std::string_view, words>& class_words() {
  static const std::map<std::string_view, words> all{
      {"angry", {"angry customer", "furious", "anger", "wütend", "verärgert", "sint", "θυμωμένος", "愤怒"}},
      {"arguer", {"argues", "argumentative", "streitlustig"}},
      {"complainer", {"complaint", "complains", "beschwerde", "reklamation", "klage", "παράπονο", "投诉"}},
      {"rude", {"abusive", "insulting", "unhöflich", "uhøflig", "αγενής", "粗鲁"}},
      {"demanding", {"demands", "anspruchsvoll", "krevende", "απαιτητικός"}},
      {"talker", {"talkative", "chatty", "gesprächig", "pratsom"}}};
  return all;
}

// True where a word is one of these. Folding changes some letters, such as the last one of many Greek words.
bool is_in(const words& all, std::string_view word) {
  return std::any_of(all.begin(), all.end(), [word](std::string_view w) { return common::folded(w) == word; });
}

std::optional<double> value_in(const grades& all, std::string_view word) {
  for (const graded& g : all)
    if (is_in(g.names, word)) return g.value;
  return std::nullopt;
}

}  // namespace

const std::vector<usual_name>& usual_names() {
  static const std::vector<usual_name> all = [] {
    std::vector<usual_name> list;
    for (const names_of_columns& row : column_names)
      for (const std::string_view name : row.names) list.push_back({row.input, common::folded_name(name), row.numbers});
    return list;
  }();
  return all;
}

std::optional<double> usual_value(std::string_view input, std::string_view word) {
  const auto lookup = [input](std::string_view w) {
    const auto own = others().find(input);
    if (own != others().end())
      if (const auto value = value_in(own->second, w)) return value;
    const bool by_amount = input == "stakes" || input == "urgency" || input == "complexity" || input == "scarcity";
    return by_amount ? value_in(amounts(), w) : std::nullopt;
  };
  if (const auto value = lookup(word)) return value;
  const std::size_t letters = word.find_first_not_of("0123456789 .:-()");
  return letters == 0 || letters == word.npos ? std::nullopt : lookup(word.substr(letters));
}

std::string usual_channel(const std::string& word) {
  if (const auto known = common::channel_in(word)) return std::string(tact::care::name(*known));
  std::string name = common::folded_name(word);
  for (char& c : name)
    if (c == ':' || c == '(' || c == ')' || c == '/' || c == '.') c = ' ';
  for (const auto& [channel, others] : channel_words())
    if (std::any_of(others.begin(), others.end(), [&](std::string_view w) { return common::has_words(name, w); }))
      return std::string(channel);
  return {};
}

std::string usual_class(const std::string& tag) {
  std::string name = common::folded_name(tag);
  if (const auto known = tact::care::customer<>::from_name(name)) return name;
  for (const auto& [customer_class, others] : class_words())
    if (is_in(others, name)) return std::string(customer_class);
  return {};
}

}  // namespace triage
