#include "writer.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <map>
#include <ostream>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include <common/cells.hpp>
#include <common/json_text.hpp>
#include <common/table.hpp>
#include <common/text.hpp>
#include <tact/io/format.hpp>
#include <tact/io/json.hpp>
#include <tact/io/plan.hpp>

namespace triage {
namespace {

// The steps of a plan as a log spells them, with a bar for the pause, and in front of those that depend on something
// what they depend on. A step that a class of customers asks for has the name of the class in brackets. Empty where
// there is no plan.
std::string steps_of(const advice& a) {
  std::string text;
  std::string before;
  bool later = false;
  if (a.plan)
    for (const tact::care::plan_step& s : *a.plan) {
      const std::string when = tact::io::condition(s);
      text += text.empty() ? "" : when != before ? "; " : s.later != later ? " | " : ", ";
      if (when != before) text += (when.empty() ? "in any case" : when) + ": ";
      text += s.step->name;
      if (!s.ask.empty()) text += " (" + std::string(s.because) + ")";
      if (s.goes_on()) text += ", then as if they were calm";
      later = s.later;
      before = when;
    }
  return text;
}

// --- CSV, for spreadsheets ---------------------------------------------------------------------------

class csv_writer final : public writer {
 public:
  csv_writer(std::ostream& out, const adviser& by, const std::vector<std::string>& header, const layout& as)
      : rows_(out, as.csv), by_(by), fingerprint_(fingerprint_text(by)), width_(header.size()), as_(as) {
    for (const std::string& name : header) rows_.add(name);
    const auto add = [&](std::string_view name) { rows_.add(common::unused(name, header)); };
    if (as_.objects) add("more");
    for (const std::string_view name : {"strategy", "in_words", "family", "style", "behaviour", "delay", "afterwards",
                                        "fallback", "margin", "runner_up", "reason"})
      add(name);
    if (as_.scores) {
      for (const tact::description& s : by_.strategies) add("score " + std::string(s.name));
      add("blocked");
    }
    if (as_.plans) add("plan");
    for (const std::string_view name : {"model", "fingerprint", "tact_version", "error"}) add(name);
    rows_.end_row();
  }

  void write(const case_result& c) override {
    add_input(c.row);
    add_advice(c.advice);
    if (as_.scores) add_scores(c.advice);
    if (as_.plans) rows_.add(steps_of(c.advice));
    const bool advised = c.error.empty();
    for (const std::string_view text : {by_.name, std::string_view(fingerprint_), tact::version})
      rows_.add(advised ? text : "");
    rows_.add(c.error + surplus_of(c.row));
    rows_.end_row();
  }

 private:
  void add_input(const common::record& row) {
    for (std::size_t i = 0; i != width_; ++i) rows_.add(i < row.cells.size() ? row.cells[i] : "");
    if (as_.objects) rows_.add(more_of(row));
  }

  // The values of an object that have no column of their own.
  std::string more_of(const common::record& row) const {
    std::string text;
    if (row.surplus.empty()) return text;
    common::json_object more(text);
    for (std::size_t i = 0; i != row.surplus.size(); ++i) more.text(row.surplus[i], row.cells[width_ + i]);
    more.end();
    return text;
  }

  // The cells of a row that is too long, so that nothing is lost.
  std::string surplus_of(const common::record& row) const {
    std::string text;
    if (!as_.objects)
      for (std::size_t i = width_; i < row.cells.size(); ++i) text += " [" + row.cells[i] + "]";
    return text;
  }

  void add_advice(const advice& a) {
    for (const std::string_view text :
         {a.strategy, plain_words(a.described), a.family, a.style, a.behaviour, a.delay, a.afterwards, a.fallback})
      rows_.add(text);
    if (a.margin) rows_.add(*a.margin);
    else rows_.add("");
    rows_.add(a.runner_up);
    rows_.add(a.reason);
  }

  void add_scores(const advice& a) {
    std::string blocked;
    for (const tact::description& s : by_.strategies) {
      const auto found = std::ranges::find(a.scores, s.name, &tact::ranked::name);
      if (found == a.scores.end()) {
        rows_.add("");
        continue;
      }
      rows_.add(found->score);
      if (found->blocked) blocked += (blocked.empty() ? "" : ", ") + std::string(s.name);
    }
    rows_.add(blocked);
  }

  common::csv_writer rows_;
  const adviser& by_;
  std::string fingerprint_;
  std::size_t width_;  // columns of the input
  layout as_;
};

// --- Advice as JSON ------------------------------------------------------------------------------------

std::string text_of(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void append(std::string& to, const tact::ranked& r) {
  common::json_object json(to);
  json.text("name", r.name);
  json.number("score", r.score);
  json.flag("blocked", r.blocked);
  json.end();
}

// Appends a list of elements, each as `append_element` does.
template <class List, class Append>
void append_list(std::string& to, const List& list, Append append_element) {
  to += '[';
  for (const auto& element : list) {
    append_element(element);
    to += ',';
  }
  if (to.back() == ',') to.pop_back();
  to += ']';
}

/// Writes advice as tact::io::json has it, but fast: the library makes once what many cases have in common.
class advice_json {
 public:
  explicit advice_json(const adviser& by) {
    common::json_object model(model_);
    model.text("model", by.name);
    model.text("fingerprint", fingerprint_text(by));
    model.text("version", tact::version);
    model_.erase(0, 1);
  }

  void append_to(std::string& to, const case_result& c) {
    const advice& a = c.advice;
    common::json_object json(to);
    json.text("strategy", a.strategy);
    json.text_or_null("in_words", plain_words(a.described));
    json.text_or_null("family", a.family);
    json.text_or_null("style", a.style);
    json.text_or_null("behaviour", a.behaviour);
    json.text_or_null("delay", a.delay);
    json.text("afterwards", a.afterwards);
    json.text("fallback", a.fallback);
    json.text_or_null("runner_up", a.runner_up);
    json.text("reason", a.reason);
    json.json("about_strategy", json_of(strategies_, a.described));
    if (a.styled) json.json("about_style", json_of(styles_, a.styled));
    if (a.margin) json.number("margin", *a.margin);
    else json.json("margin", "null");
    if (!c.shaped.empty())
      append_list(json.begin("shaped"), c.shaped,
                  [&to](const tact::care::adjustment& s) { to += text_of(tact::io::json(s)); });
    if (a.plan && a.plan->begin() != a.plan->end())
      append_list(json.begin("plan"), *a.plan, [&](const auto& step) { to += json_of(step, a.plan->contact().by); });
    if (!a.scores.empty()) append_list(json.begin("scores"), a.scores, [&to](const tact::ranked& r) { append(to, r); });
    to += ',' + model_;
    json.end();
  }

 private:
  // A step by the places of its texts, which all live for ever.
  using step_key = std::tuple<const void*, const void*, const void*, tact::care::given, tact::care::given, bool,
                              tact::care::channel>;

  const std::string& json_of(const tact::care::plan_step& s, tact::care::channel by) {
    const auto [found, is_new] =
        steps_.try_emplace({s.step, s.ask.data(), s.because.data(), s.calm, s.valid, s.later, by});
    if (is_new) found->second = text_of(tact::io::json(s, by));
    return found->second;
  }

  using texts = std::map<std::string_view, std::string>;

  static const std::string& json_of(texts& known, const tact::description& d) {
    const auto [found, is_new] = known.try_emplace(d.name);
    if (is_new) found->second = text_of(tact::io::json(d));
    return found->second;
  }

  texts strategies_;
  texts styles_;
  std::map<step_key, std::string> steps_;
  std::string model_;
};

// --- JSON lines ----------------------------------------------------------------------------------------

class jsonl_writer final : public writer {
 public:
  jsonl_writer(std::ostream& out, const adviser& by, const std::vector<std::string>& header, const layout& as)
      : out_(out), advice_(by), width_(header.size()), objects_(as.objects) {
    std::unordered_map<std::string, std::size_t> columns;
    for (std::size_t i = 0; i != header.size(); ++i) {
      const auto [found, is_new] = columns.emplace(header[i], columns_.size());
      if (is_new) columns_.push_back({header[i], {}});
      columns_[found->second].places.push_back(i);
      taken_.emplace(key_of(header[i]));
    }
  }

  void write(const case_result& c) override {
    line_.clear();
    if (!c.row.mistake.empty() && is_one_text(c.row)) append_unread(c);
    else append_case(c);
    out_ << (line_ += '\n');
  }

 private:
  // Columns of one name: a single one has its cell as value, several have a list of theirs.
  struct named_columns {
    std::string name;
    std::vector<std::size_t> places;
  };

  // True for a row whose cells could not be told apart.
  bool is_one_text(const common::record& row) const { return objects_ || row.cells.size() == 1; }

  void append_unread(const case_result& c) {
    common::json_object json(line_);
    json.text("row", c.row.cells.front());
    json.text("error", c.error);
    json.json("line", std::to_string(c.row.line));
    json.end();
  }

  void append_case(const case_result& c) {
    if (objects_) {
      common::append_minified(line_, c.row.json);
      line_.pop_back();  // the object goes on
    } else {
      append_cells(c.row);
    }
    auto json = common::json_object::continued(line_, 0);
    if (c.error.empty()) advice_.append_to(json.begin(free_key("advice", c.row)), c);
    else json.text(free_key("error", c.row), c.error);
    json.end();
  }

  void append_cells(const common::record& row) {
    common::json_object json(line_);
    for (const named_columns& c : columns_)
      if (c.places.front() < row.cells.size()) append_cells(json.begin(c.name), row, c.places);
    for (std::size_t i = width_; i < row.cells.size(); ++i)
      json.text(free_key("cell " + std::to_string(i + 1), row), row.cells[i]);
  }

  static void append_cells(std::string& to, const common::record& row, const std::vector<std::size_t>& places) {
    if (places.size() == 1) return common::append_quoted(to, row.cells[places.front()]);
    char before = '[';
    for (const std::size_t place : places) {
      if (place >= row.cells.size()) break;
      to += before;
      common::append_quoted(to, row.cells[place]);
      before = ',';
    }
    to += ']';
  }

  // The outermost key of a value, whose name may have the keys of several levels with dots between.
  std::string_view key_of(std::string_view name) const { return objects_ ? name.substr(0, name.find('.')) : name; }

  // A key that no input had so far: NAME, or tact_NAME.
  std::string free_key(std::string key, const common::record& row) const {
    const auto is_taken = [&] {
      return taken_.contains(key) ||
             std::ranges::any_of(row.surplus, [&](std::string_view name) { return key_of(name) == key; });
    };
    while (is_taken()) key = "tact_" + key;
    return key;
  }

  std::ostream& out_;
  advice_json advice_;
  std::vector<named_columns> columns_;
  std::set<std::string, std::less<>> taken_;  // keys of the input
  std::size_t width_;                         // columns of the input
  bool objects_;
  std::string line_;
};

// --- Tables to look at -----------------------------------------------------------------------------------

// Every strategy's score, the best first.
std::string scores_of(const advice& a) {
  std::string text;
  for (const tact::ranked& r : a.scores)
    text += (text.empty() ? "" : ", ") + std::string(r.name) + " " + tact::io::fixed(r.score, 3) +
            (r.blocked ? " (blocked)" : "");
  return text;
}

std::string head_of(const case_columns& columns) { return columns.name ? columns.header[*columns.name] : "case"; }

std::string margin_of(const advice& a) { return a.margin ? tact::io::fixed(*a.margin, 3) : ""; }

// A few lines for each case, none longer than the terminal is wide: what to do, why, and what comes later.
class table_writer final : public writer {
 public:
  table_writer(std::ostream& out, const case_columns& columns, std::size_t width)
      : out_(out), columns_(columns), width_(width == std::string::npos ? common::usual_width : width) {
    put(head_of(columns_), "margin", "strategy: in words; afterwards");
    put_below("main reason");
    out_ << std::string(width_, '-') << '\n';
  }

  void write(const case_result& c) override {
    const advice& a = c.advice;
    const std::string name = name_of(c.row, columns_);
    if (!c.error.empty()) return put(name, "", "not advised: " + c.error);
    std::string first(a.strategy);
    if (const std::string_view words = plain_words(a.described); !words.empty()) first += ": " + std::string(words);
    if (a.afterwards != a.strategy) first += "; afterwards " + std::string(a.afterwards);
    put(name, margin_of(a), first);
    put_below(a.reason);
    if (a.plan) put_below("plan: " + steps_of(a));
    if (!a.scores.empty()) put_below("scores: " + scores_of(a));
  }

 private:
  static constexpr std::size_t name_width = 10;
  static constexpr std::size_t margin_width = 6;
  static constexpr std::size_t indent = name_width + 2 + margin_width + 2;

  // A name that is too long for its column has a line of its own.
  void put(std::string_view name, std::string_view margin, std::string_view text) {
    const bool alone = !common::fits(name, name_width);
    if (alone) out_ << common::clipped(name, width_) << '\n';
    const std::string label = common::padded(alone ? "" : name, name_width) + "  " + std::string(margin);
    common::write_paragraph(out_, label, text, indent, width_);
  }

  void put_below(std::string_view text) { common::write_paragraph(out_, "", text, indent, width_); }

  std::ostream& out_;
  case_columns columns_;
  std::size_t width_;
};

// A line for each case.
class wide_table_writer final : public writer {
 public:
  wide_table_writer(std::ostream& out, const adviser& by, const case_columns& columns) : out_(out), columns_(columns) {
    for (const tact::description& s : by.strategies) in_words_ = std::max(in_words_, plain_words(s).size());
    put({head_of(columns_), "strategy", "in words", "family", "style", "afterwards", "if it fails", "margin",
         "runner-up"},
        "main reason");
    out_ << std::string(158 + in_words_, '-') << '\n';
  }

  void write(const case_result& c) override {
    const advice& a = c.advice;
    const std::string name = name_of(c.row, columns_);
    if (!c.error.empty()) return put({name}, "not advised: " + c.error);
    put({name, a.strategy, plain_words(a.described), a.family, a.style,
         a.afterwards == a.strategy ? std::string_view{} : a.afterwards, a.fallback, margin_of(a), a.runner_up},
        a.reason);
    if (a.plan) put({""}, "plan: " + steps_of(a));
    if (!a.scores.empty()) put({""}, "scores: " + scores_of(a));
  }

 private:
  void put(std::initializer_list<std::string_view> cells, std::string_view last) {
    const std::array<std::size_t, 9> widths = {10, 15, in_words_, 13, 11, 13, 15, 6, 15};
    std::string line;
    for (auto width = widths.begin(); const std::string_view cell : cells) line += common::uncut(cell, *width++) + "  ";
    out_ << line << common::uncut(last, 0) << '\n';
  }

  std::ostream& out_;
  case_columns columns_;
  std::size_t in_words_ = 8;
};

}  // namespace

std::unique_ptr<writer> make_writer(output_format format, std::ostream& out, const adviser& by,
                                    const case_columns& columns, const layout& as) {
  switch (format) {
    case output_format::csv: return std::make_unique<csv_writer>(out, by, columns.header, as);
    case output_format::jsonl: return std::make_unique<jsonl_writer>(out, by, columns.header, as);
    case output_format::table: break;
  }
  if (as.wide) return std::make_unique<wide_table_writer>(out, by, columns);
  return std::make_unique<table_writer>(out, columns, as.width);
}

}  // namespace triage
