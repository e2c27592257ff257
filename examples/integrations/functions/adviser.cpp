#include <functions/adviser.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <tact/explain.hpp>
#include <tact/io/format.hpp>
#include <tact/io/json.hpp>
#include <tact/io/svg.hpp>
#include <tact/io/text.hpp>
#include <tact/map.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/models/thomas_kilmann.hpp>

#include <functions/reading.hpp>

namespace functions {
namespace {

answer name_or_null(std::string_view name) {
  if (name.empty()) return {};
  return name;
}

// The answers of a model of either kind, which `Model` refers to.
template <class Model>
class answering final : public adviser {
 public:
  // Keeps what the model lives in.
  template <class Owner>
  answering(const Model& model, std::string_view name, Owner owner)
      : owner_(std::make_shared<Owner>(std::move(owner))), model_(model), name_(name) {
    const auto any = tact::recommend(model_, {.assertiveness = 0.5, .cooperativeness = 0.5});
    for (const auto& strategy : any.model()) {
      strategies_.push_back(strategy.name);
      families_.push_back(strategy.family);
    }
    std::ranges::copy(any.model().styles(), styles_.begin());
  }

  std::string_view name() const noexcept override { return name_; }
  std::span<const std::string_view> strategies() const noexcept override { return strategies_; }
  std::span<const std::string_view> families() const noexcept override { return families_; }
  std::span<const std::string_view> styles() const noexcept override { return styles_; }

  std::string fingerprint() const override { return tact::io::fingerprint_text(model_.fingerprint()); }

  answer recommend(const tact::situation& s) const override { return advice(s).name(); }
  answer family(const tact::situation& s) const override { return name_or_null(advice(s).family()); }
  answer style(const tact::situation& s) const override { return name_or_null(advice(s).style()); }
  answer runner_up(const tact::situation& s) const override { return name_or_null(advice(s).runner_up()); }
  answer because(const tact::situation& s) const override { return tact::io::because(tact::explain(advice(s))); }
  answer afterwards(const tact::situation& s) const override { return advice(s).afterwards().name(); }
  answer fallback(const tact::situation& s) const override { return advice(s).if_it_fails().name(); }

  answer margin(const tact::situation& s) const override {
    const auto now = advice(s);
    if (now.runner_up().empty()) return {};
    return now.margin();
  }

  answer blocked(const tact::situation& s) const override {
    const auto now = advice(s);
    std::string names;
    for (const auto& strategy : now.model())
      if (strategy.blocked(now.inputs())) names.append(names.empty() ? "" : ", ").append(strategy.name);
    return names;
  }

  std::vector<tact::ranked> ranking(const tact::situation& s) const override {
    const auto lines = advice(s).ranking();
    return {lines.begin(), lines.end()};
  }

  functions::advice advise(const tact::situation& s) const noexcept override {
    const auto now = advice(s);
    const auto by_name = [](std::span<const std::string_view> names, std::string_view name) {
      const auto found = name.empty() ? names.end() : std::ranges::find(names, name);
      return found == names.end() ? tact::no_strategy : static_cast<std::uint8_t>(found - names.begin());
    };
    const auto place = [](std::size_t i) { return static_cast<std::uint8_t>(i); };
    functions::advice all{.strategy = place(now.index()),
                          .runner_up = by_name(strategies_, now.runner_up()),
                          .afterwards = place(now.afterwards().index()),
                          .fallback = place(now.if_it_fails().index()),
                          .style = by_name(styles_, now.style()),
                          .margin = now.margin(),
                          .blocked = 0};
    for (std::size_t i = 0; i != now.model().size(); ++i)
      all.blocked |= std::uint64_t{now.model()[i].blocked(now.inputs())} << i;
    return all;
  }

  std::string map(const tact::situation& s, bool marked, std::string_view id) const override {
    const auto now = advice(s);
    const tact::io::mark here[] = {
        {.at = {s.assertiveness.value(), s.cooperativeness.value()}, .strategy = now.name(), .label = now.name()}};
    tact::io::picture drawn{.title = name_, .id = id};
    if (marked) {
      drawn.marks = here;
      drawn.wanted = now.name();
    }
    return tact::io::svg(tact::regions(model_, s), drawn);
  }

  std::size_t recommend_all(const tact::columns& input, const tact::batch_output& out) const noexcept override {
    return tact::recommend_all(model_, input, out);
  }

 private:
  tact::recommendation<Model> advice(const tact::situation& s) const noexcept { return tact::recommend(model_, s); }

  std::shared_ptr<const void> owner_;
  const Model& model_;
  std::string_view name_;
  std::vector<std::string_view> strategies_;
  std::vector<std::string_view> families_;
  tact::style_names styles_;
};

template <class Model>
const adviser& shipped() {
  static constexpr Model model;
  static const answering<Model> all(model, Model::name, model);
  return all;
}

std::string no_such_model(std::string_view name) {
  std::string text = "there is no model ";
  text.append(quoted(name)).append(": there are ");
  for (const adviser* a : shipped_advisers()) text.append(a->name()).append(", ");
  return text.append("and a model of your own is JSON, which begins with {");
}

// Editors put it before a text, and JSON does not begin with it.
std::string_view without_byte_order_mark(std::string_view text) noexcept {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

found_adviser read_adviser(std::string_view json) {
  const auto read = tact::io::read_model(json);
  if (read) {
    const auto& model = *read.model;
    using model_type = tact::runtime_model<>;
    return {std::make_shared<answering<model_type>>(model.model(), model.name(), model)};
  }
  std::string text = "this is no model:";
  for (const tact::io::model_mistake& m : read.mistakes) {
    text.append(&m == read.mistakes.data() ? " line " : "; line ").append(std::to_string(m.at.line));
    text.append(", column ").append(std::to_string(m.at.column)).append(": ").append(m.path);
    text.append(m.path.empty() ? "" : ": ").append(m.what);
  }
  return {nullptr, text};
}

}  // namespace

const adviser& default_adviser() noexcept { return *shipped_advisers().front(); }

std::span<const adviser* const> shipped_advisers() noexcept {
  static const std::array all{&shipped<tact::models::customer_care>(), &shipped<tact::models::thomas_kilmann>(),
                              &shipped<tact::models::rahim>(), &shipped<tact::models::pruitt_rubin>()};
  return all;
}

bool is_json(std::string_view model) noexcept {
  const std::string_view text = without_byte_order_mark(model);
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  return start != text.npos && text[start] == '{';
}

found_adviser find_adviser(std::string_view model) {
  if (is_json(model)) return read_adviser(without_byte_order_mark(model));
  for (const adviser* a : shipped_advisers())
    if (a->name() == model) return {std::shared_ptr<const adviser>(std::shared_ptr<void>(), a)};
  return {nullptr, no_such_model(model)};
}

const found_adviser& advisers::find(std::string_view model) {
  for (const entry& e : kept_)
    if ((e.found.by || !e.found.mistake.empty()) && e.asked == model) return e.found;
  entry& e = kept_[oldest_];
  e = {std::string(model), find_adviser(model)};
  oldest_ = (oldest_ + 1) % kept_.size();
  return e.found;
}

}  // namespace functions
