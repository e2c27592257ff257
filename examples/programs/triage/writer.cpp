#include "writer.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include <nlohmann/json.hpp>

#include <common/cells.hpp>
#include <common/csv_writer.hpp>
#include <common/text.hpp>
#include <common/usage.hpp>
#include <tact/io/format.hpp>
#include <tact/io/json.hpp>
#include <tact/io/plan.hpp>

namespace triage {
namespace {

constexpr std::array<std::string_view, 10> advice_columns = {"strategy",   "family",   "style",  "behaviour", "delay",
                                                             "afterwards", "fallback", "margin", "runner_up", "reason"};

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
  csv_writer(std::ostream& out, const std::vector<std::string>& header, bool plans)
      : out_(out), width_(header.size()), plans_(plans) {
    std::vector<std::string> cells = header;
    for (const std::string_view name : advice_columns) cells.push_back(common::unused(name, header));
    if (plans_) cells.push_back(common::unused("plan", header));
    cells.push_back(common::unused("error", header));
    common::write_csv_row(out_, cells);
  }

  void write(const case_result& c) override {
    std::vector<std::string> cells = c.row.cells;
    std::string error = c.error;
    for (; cells.size() > width_; cells.pop_back()) error += " [" + cells.back() + "]";  // nothing is lost
    cells.resize(width_);
    for (const std::string_view text : {c.advice.strategy, c.advice.family, c.advice.style, c.advice.behaviour,
                                        c.advice.delay, c.advice.afterwards, c.advice.fallback})
      cells.emplace_back(text);
    cells.push_back(c.advice.margin ? common::shortest(*c.advice.margin) : "");
    cells.emplace_back(c.advice.runner_up);
    cells.push_back(c.advice.reason);
    if (plans_) cells.push_back(steps_of(c.advice));
    cells.push_back(error);
    common::write_csv_row(out_, cells);
  }

 private:
  std::ostream& out_;
  std::size_t width_;
  bool plans_;
};

// --- JSON lines ----------------------------------------------------------------------------------------

class jsonl_writer final : public writer {
 public:
  jsonl_writer(std::ostream& out, const std::vector<std::string>& header)
      : out_(out), header_(header), advice_(common::unused("advice", header)), error_(common::unused("error", header)) {
    for (std::size_t i = 0; i != header.size(); ++i)
      if (std::find(header.begin(), header.begin() + static_cast<std::ptrdiff_t>(i), header[i]) !=
          header.begin() + static_cast<std::ptrdiff_t>(i))
        throw common::bad_usage{"the header has two columns called '" + header[i] +
                                "', which JSON cannot hold; rename one"};
  }

  void write(const case_result& c) override {
    nlohmann::ordered_json line = nlohmann::ordered_json::object();
    const std::size_t shared = std::min(header_.size(), c.row.cells.size());
    for (std::size_t i = 0; i != shared; ++i) line[header_[i]] = c.row.cells[i];
    for (std::size_t i = shared; i < c.row.cells.size(); ++i)
      line[common::unused("cell " + std::to_string(i + 1), header_)] = c.row.cells[i];
    if (c.error.empty()) line[advice_] = to_json(c);
    else line[error_] = c.error;
    out_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }

 private:
  static nlohmann::ordered_json to_json(const case_result& c) {
    nlohmann::ordered_json json = c.advice.json;
    for (const tact::care::adjustment& s : c.shaped) json["shaped"].push_back(tact::io::json(s));
    if (c.advice.plan) json["plan"] = tact::io::json(*c.advice.plan);
    return json;
  }

  std::ostream& out_;
  std::vector<std::string> header_;
  std::string advice_;
  std::string error_;
};

// --- A table to look at ----------------------------------------------------------------------------------

class table_writer final : public writer {
 public:
  table_writer(std::ostream& out, const case_columns& columns, layout as)
      : out_(out), columns_(columns), width_(as.width) {
    put(line(columns_.name ? columns_.header[*columns_.name] : "case", "strategy", "family", "style", "afterwards",
             "if it fails", "margin", "runner-up", "main reason"));
    put(std::string(std::min<std::size_t>(width_, 156), '-'));
  }

  void write(const case_result& c) override {
    const advice& a = c.advice;
    const std::string name = name_of(c.row, columns_);
    const std::string margin = a.margin ? tact::io::fixed(*a.margin, 3) : "";
    put(c.error.empty() ? line(name, a.strategy, a.family, a.style, a.afterwards == a.strategy ? "" : a.afterwards,
                               a.fallback, margin, a.runner_up, a.reason)
                        : common::padded(name, 10) + "  not advised: " + c.error);
    if (a.plan) put(common::padded("", 10) + "  plan: " + steps_of(a));
  }

 private:
  static std::string line(std::string_view name, std::string_view strategy, std::string_view family,
                          std::string_view style, std::string_view afterwards, std::string_view fallback,
                          std::string_view margin, std::string_view runner_up, std::string_view reason) {
    return common::padded(name, 10) + "  " + common::padded(strategy, 15) + "  " + common::padded(family, 13) + "  " +
           common::padded(style, 11) + "  " + common::padded(afterwards, 13) + "  " + common::padded(fallback, 15) +
           "  " + common::padded(margin, 6) + "  " + common::padded(runner_up, 15) + "  " + std::string(reason);
  }

  void put(std::string_view text) { out_ << common::clipped(text, width_) << '\n'; }

  std::ostream& out_;
  case_columns columns_;
  std::size_t width_;
};

}  // namespace

std::unique_ptr<writer> make_writer(output_format format, std::ostream& out, const case_columns& columns, layout as) {
  switch (format) {
    case output_format::csv: return std::make_unique<csv_writer>(out, columns.header, as.plans);
    case output_format::jsonl: return std::make_unique<jsonl_writer>(out, columns.header);
    case output_format::table: break;
  }
  return std::make_unique<table_writer>(out, columns, as);
}

}  // namespace triage
