#include "proposal.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/text.hpp>
#include <common/text_input.hpp>

#include "inputs.hpp"
#include "proposal_tables.hpp"
#include "survey.hpp"

namespace triage {
namespace {

// A value for a list of the profile, with the reason for it.
struct entry {
  std::string why;
  std::string value;
};

// How a column is read as an input; without a map where it cannot be.
struct reading {
  std::string why;
  std::string map;
  std::string words;
  std::string scale;
  std::vector<std::string> unknown;  // words that no value is known of
};

reading not_read(std::string why) {
  reading r;
  r.why = std::move(why);
  return r;
}

// Comment lines, one for each sentence.
std::string comment(const std::string& why, std::string_view before) {
  std::string text;
  for (std::size_t start = 0; start < why.size();) {
    const std::size_t end = std::min(why.find(". ", start), why.size());
    text += std::string(before) + "# " + why.substr(start, end - start) + ".\n";
    start = end + 2;
  }
  return text;
}

// A text for a comment, which is one line.
std::string in_comment(std::string_view text) { return "'" + common::clipped(text, 60) + "'"; }

// True for a text that can stand in a profile.
bool can_be_written(std::string_view text) {
  constexpr std::size_t longest = 200;
  if (text.empty() || text.size() > longest || common::trimmed(text) != text || text.ends_with('\\')) return false;
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }))
    return false;
  return text.find('"') == text.npos || (text.find('\'') == text.npos && text.find("\\\"") == text.npos);
}

std::string in_quotes(const std::string& value) {
  const char quote = value.find('"') == value.npos ? '"' : '\'';
  return quote + value + quote;
}

// True for a word that --words can give a value.
bool can_be_word(std::string_view text) { return can_be_written(text) && text.find_first_of(",=\"'\\") == text.npos; }

// --- How the cells of a column are read ----------------------------------------------------------------

// The scale of numbers, without the name of the input; empty where they are levels already.
std::string scale_of(const surveyed_column& c, run_of numbers) {
  constexpr double least_count = 3;  // three times is often
  const bool levels = c.low >= 0 && c.high <= 1;
  if (numbers == run_of::sentiment && c.low < 0) return "0+.." + common::shortest(std::min(-1.0, c.low)) + "+";
  if (numbers == run_of::sentiment && levels) return "0.5+..0+";
  if (numbers == run_of::count && c.whole) return "0.." + common::shortest(std::max(least_count, c.high)) + "+";
  if (levels && numbers != run_of::falling) return {};
  const std::string low = common::shortest(c.low) + "+", high = common::shortest(c.high) + "+";
  return numbers == run_of::falling ? high + ".." + low : low + ".." + high;
}

std::string why_scale(const surveyed_column& c, run_of numbers, const std::string& scale) {
  const std::string range = "numbers from " + common::shortest(c.low) + " to " + common::shortest(c.high);
  if (numbers == run_of::sentiment && c.low < 0)
    return range + ". Sentiment is not anger: a low one can be worry. What is neutral or better counts as no anger";
  if (numbers == run_of::sentiment && c.high <= 1)
    return range + ". Sentiment is not anger, and 0 is taken as the worst. Turn the scale round where it is the best";
  if (scale.empty()) return range + ", taken as they are";
  if (numbers == run_of::falling) return range + ". The less is left, the more urgent; what is late counts as the end";
  if (numbers == run_of::count) return range + ", as a count";
  return range + ". Turn the scale round where 1 is the most";
}

reading read_numbers(const usual_name& as, const surveyed_column& c) {
  reading r;
  const bool one_value = c.low == c.high && as.numbers != run_of::count && as.numbers != run_of::sentiment;
  if (c.shares != 0 && c.shares != c.numbers) r.why = "some numbers have a percent sign, others have none";
  else if (one_value && (c.low < 0 || c.low > 1)) r.why = "all cells say " + common::shortest(c.low);
  if (!r.why.empty()) return r;
  r.scale = c.shares != 0 ? "" : scale_of(c, as.numbers);
  r.why = why_scale(c, as.numbers, r.scale);
  r.map = c.name;
  return r;
}

// The words of a column with their meanings, by these, where half of the cells have one.
template <class Meaning>
reading read_words(const surveyed_column& c, Meaning meaning) {
  reading r;
  std::size_t known = 0;
  std::multimap<std::string, std::string> words;
  for (const auto& [word, times] : c.texts) {
    if (!can_be_word(word)) continue;
    if (const std::string means = meaning(word); means.empty()) {
      r.unknown.push_back(word);
    } else {
      known += times;
      words.emplace(means, word);
    }
  }
  if (c.more_texts || 2 * known < c.cells || known == 0)
    return not_read("its cells are neither numbers nor words that are known");
  for (const auto& [means, word] : words) r.words += (r.words.empty() ? "" : ",") + word + "=" + means;
  r.why = common::counted(words.size(), "word") + (words.size() == 1 ? " that is known" : " that are known");
  r.map = c.name;
  return r;
}

reading read_factor(const usual_name& as, const surveyed_column& c) {
  reading numbers = 2 * c.numbers >= c.cells ? read_numbers(as, c) : reading{};
  if (numbers.map.empty() && !numbers.why.empty()) return numbers;
  if (!numbers.map.empty()) {
    for (const auto& [word, times] : c.texts)
      if (can_be_word(word)) numbers.unknown.push_back(word);
    return numbers;
  }
  return read_words(c, [&](const std::string& word) {
    const auto value = usual_value(as.input, word);
    return value ? common::shortest(*value) : std::string();
  });
}

reading read_channel(const surveyed_column& c) {
  reading r = read_words(c, [](const std::string& word) { return usual_channel(word); });
  if (!r.map.empty()) r.why += ". The channel words the plan, and changes no advice";
  return r;
}

// Adds to `words` the tags of a text that say a class of customers. True where there are others.
bool add_tags(std::string_view text, std::string_view between, std::set<std::string>& words) {
  bool others = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    const std::string tag(common::trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::string means = usual_class(tag);
    if (!means.empty() && can_be_word(tag)) words.insert(tag + "=" + means);
    else if (tag.find(' ') != tag.npos) others = add_tags(tag, " ", words) || others;
    else others = others || !tag.empty();
  }
  return others;
}

// The tags in the cells of a column that say a class of customers.
reading read_customer(const surveyed_column& c) {
  std::set<std::string> words;
  bool others = c.more_texts;
  for (const auto& [text, times] : c.texts) others = add_tags(text, ",;+|/", words) || others;
  if (words.empty()) return not_read("its cells hold no class of customers");
  reading r = not_read(others ? "some of its tags are classes of customers. The others are ignored" : "its classes");
  r.map = c.name;
  const auto is_itself = [](const std::string& word) {
    return word.substr(0, word.find('=')) == word.substr(word.find('=') + 1);
  };
  if (!others && std::all_of(words.begin(), words.end(), is_itself)) return r;
  for (const std::string& word : words) r.words += (r.words.empty() ? "" : ",") + word;
  return r;
}

// --- Which column is read as which input -------------------------------------------------------------

// The name of a column, as words.
std::string words_of(const std::string& name) {
  std::string text = common::folded_name(name);
  for (char& c : text)
    if (std::string_view(".()[]/:").find(c) != std::string_view::npos) c = ' ';
  return common::folded_name(text);
}

class proposal {
 public:
  proposal(const common::reading_options& from, survey found)
      : from_(from), found_(std::move(found)), taken_(found_.columns.size()), tried_(found_.columns.size()) {}

  std::string text() {
    choose_concerns();
    for (const bool exact : {true, false})
      for (const usual_name& name : usual_names()) choose(name, exact);
    ignore_namesakes();
    return head() + list("set", set_) + list("map", map_) + list("words", words_) + list("scale", scale_) +
           list("unknown", unknown_) + list("ignore", ignore_) + reading_lines() + rest();
  }

 private:
  bool is_chosen(std::string_view input) const { return chosen_.contains(input); }

  void choose_concerns() {
    for (const input& i : inputs()) {
      if (!i.required) continue;
      const auto column = std::find_if(found_.columns.begin(), found_.columns.end(),
                                       [&](const surveyed_column& c) { return common::folded_name(c.name) == i.name; });
      const bool usable = column != found_.columns.end() && column->times < 2 && column->cells != 0 &&
                          column->numbers == column->cells && column->low >= 0 && column->high <= 1;
      if (usable) {
        taken_[static_cast<std::size_t>(column - found_.columns.begin())] = true;
        map_.push_back({std::string(i.name) + ": the export says what your side has chosen for each case",
                        std::string(i.name) + "=" + column->name});
      } else {
        set_.push_back({set_.empty() ? concerns_are_chosen : "",
                        std::string(i.name) + (i.name == "assertiveness" ? "=0.6" : "=0.7")});
      }
    }
  }

  void choose(const usual_name& as, bool exact) {
    for (std::size_t i = 0; i != found_.columns.size() && !is_chosen(as.input); ++i) {
      const surveyed_column& c = found_.columns[i];
      const std::string name = words_of(c.name);
      const bool fits = exact ? name == as.name : common::has_words(name, as.name);
      if (fits && !taken_[i]) choose(as, i);
    }
  }

  void choose(const usual_name& as, std::size_t column) {
    const surveyed_column& c = found_.columns[column];
    reading r;
    if (c.cells == 0) r.why = "all of its cells are empty";
    else if (!can_be_written(c.name)) r.why = "its name cannot stand in a profile: rename it";
    else if (c.times > 1 && as.input != "customer")
      r.why = common::counted(c.times, "column") + " have this name: rename them";
    else if (as.input == "customer") r = read_customer(c);
    else r = as.input == "channel" ? read_channel(c) : read_factor(as, c);
    if (!r.map.empty()) return take(as, column, r);
    const std::string why = "not " + std::string(as.input) + ": " + r.why;
    if (tried_[column].find(why) == std::string::npos) tried_[column] += (tried_[column].empty() ? "" : "; ") + why;
  }

  void take(const usual_name& as, std::size_t column, const reading& r) {
    const std::string input(as.input);
    taken_[column] = true;
    chosen_.insert(as.input);
    map_.push_back({input + " from " + in_comment(r.map) + ", for the name " + in_comment(as.name) + ": " + r.why,
                    input + "=" + r.map});
    if (!r.words.empty())
      words_.push_back({words_.empty() ? "Usual values: yours may be others" : "", input + ":" + r.words});
    if (!r.scale.empty()) scale_.push_back({"", input + "=" + r.scale});
    for (const std::string& word : r.unknown)
      unknown_.push_back(
          {"In " + in_comment(r.map) + ", and its meaning is not known. Take it out where you give it one", word});
  }

  // A column that is called like an input is read as one, unless the profile says otherwise.
  void ignore_namesakes() {
    std::set<std::string> names = {"customer", "channel"};
    for (const input& i : inputs()) names.insert(common::folded_name(i.name));
    for (std::size_t i = 0; i != found_.columns.size(); ++i) {
      const surveyed_column& c = found_.columns[i];
      if (taken_[i] || !names.contains(common::folded_name(c.name)) || !can_be_written(c.name)) continue;
      ignore_.push_back(
          {in_comment(c.name) + " is called like an input" + (tried_[i].empty() ? "" : ", but it is " + tried_[i]),
           c.name});
    }
  }

  std::string head() const {
    return "# A profile that triage proposes for " + common::clipped(common::shown_input(from_.input), 80) + "\n#\n# " +
           (found_.whole ? "From all of its " : "From the first ") + common::counted(found_.rows, "row") + ", with " +
           common::counted(found_.columns.size(), "column") +
           ". Check each line: a name says little of what your team means by it.\n#   triage --profile THIS-FILE "
           "EXPORT\n";
  }

  static std::string list(std::string_view name, const std::vector<entry>& entries) {
    if (entries.empty()) return {};
    std::string text = "\n" + std::string(name) + " = [\n";
    for (const entry& e : entries) {
      text += comment(e.why, "  ") + "  " + in_quotes(e.value) + ",\n";
    }
    return text + "]\n";
  }

  // What the user said on how the input is read, and what there is to read at all.
  std::string reading_lines() const {
    std::string text;
    if (from_.separator != '\0')
      text += std::string("separator = ") + (from_.separator == '\t' ? "\"tab\"" : in_quotes({from_.separator})) + "\n";
    if (can_be_written(from_.encoding)) text += "encoding = " + in_quotes(from_.encoding) + "\n";
    if (map_.empty())
      text +=
          "# No column is known as an input. Every case gets the same advice until you add some to map.\n"
          "no-inputs = true\n";
    return text.empty() ? "" : "\n" + text;
  }

  // What a column could be that is not needed; empty where its name says nothing.
  std::string also_like(const std::string& name) const {
    for (const usual_name& known : usual_names())
      if (is_chosen(known.input) && common::has_words(name, known.name))
        return "could be " + std::string(known.input) + " as well; --combine joins several columns";
    return {};
  }

  // The columns that are not read.
  std::string rest() const {
    std::string text;
    for (std::size_t i = 0; i != found_.columns.size(); ++i) {
      const std::string& name = found_.columns[i].name;
      if (taken_[i] || name.empty()) continue;
      text += "#   " + (can_be_written(name) ? in_quotes("FACTOR=" + name) : in_comment(name)) + ",";
      const std::string why = tried_[i].empty() ? also_like(words_of(name)) : tried_[i];
      text += (why.empty() ? "" : "  # " + why) + "\n";
    }
    return text.empty() ? "" : "\n# Not read. To read one, add it to map with the name of the factor:\n" + text;
  }

  static constexpr const char* concerns_are_chosen =
      "The two concerns are chosen, not observed: how much your side means to keep its own needs, and to meet the "
      "customer's. No column has them; 0.6 and 0.7 only let the profile run. Agree on your own pair";

  const common::reading_options& from_;
  survey found_;
  std::vector<bool> taken_;            // by column
  std::vector<std::string> tried_;     // by column: why it is not read as what its name says
  std::set<std::string_view> chosen_;  // inputs
  std::vector<entry> set_, map_, words_, scale_, unknown_, ignore_;
};

}  // namespace

std::string proposed_profile(const common::reading_options& from) { return proposal(from, survey_of(from)).text(); }

}  // namespace triage
