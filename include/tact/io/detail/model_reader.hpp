// SPDX-License-Identifier: BSL-1.0
#pragma once
// A model from the tree of its text: every mistake is found, not the first alone.

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tact/check/specs.hpp>
#include <tact/detail/bands.hpp>
#include <tact/detail/enumeration.hpp>
#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/io/detail/json_fields.hpp>
#include <tact/io/detail/json_tree.hpp>
#include <tact/io/model_reading.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>
#include <tact/situation.hpp>

namespace tact::io::detail {

/// What the objects of a model's text may have. The model has a name, strategies and styles.
inline constexpr std::string_view model_keys[] = {"name", "strategies", "styles"};
inline constexpr std::string_view strategy_keys[] = {"name",        "ideal",    "bias",  "family",
                                                     "outcome",     "weights",  "gates", "definition",
                                                     "when_to_use", "drawback", "source"};
inline constexpr std::string_view ideal_keys[] = {"assertiveness", "cooperativeness"};
inline constexpr std::string_view weight_keys[] = {"factor", "value", "source"};
inline constexpr std::string_view gate_keys[] = {"factor", "at", "unless", "unless_at", "source"};
inline constexpr std::string_view style_keys[] = {"name",       "assertive",   "cooperative", "outcome",
                                                  "definition", "when_to_use", "drawback",    "source"};

/// The sentence for a mistake, and what is special about this one.
inline std::string mistake_text(mistake_kind kind, std::string_view more = {}) {
  return std::string(message(kind)) + std::string(more);
}

/// A strategy whose lists are still growing.
struct strategy_draft {
  strategy_spec spec{.name = {}, .ideal = {0, 0}};
  std::vector<weight> weights;
  std::vector<gate> gates;
};

/// Reads one model. What it gives refers to the texts of the tree.
template <class Situation, std::size_t Capacity>
class model_reader {
 public:
  /// Reads the whole tree.
  explicit model_reader(const json_node& root) {
    const json_fields model(root, "", model_keys, found_);
    if (!model) return;
    name_ = model.text("name", "the model has no name: add \"name\"");
    if (const json_node* list =
            model.find("strategies", json_kind::list, "the model has no strategies: add the list \"strategies\""))
      read_strategies(*list);
    if (const json_node* list = model.find("styles", json_kind::list)) read_styles(*list);
  }

  findings& found() noexcept { return found_; }

  /// Requires that there was no mistake.
  std::optional<owning_model<Situation, Capacity>> model() const {
    std::vector<strategy_spec> specs;
    for (const strategy_draft& d : drafts_) {
      specs.push_back(d.spec);
      specs.back().weights = d.weights;
      specs.back().gates = d.gates;
    }
    return owning_model<Situation, Capacity>::from(name_, specs, styles_);
  }

 private:
  void read_strategies(const json_node& list) {
    constexpr std::string_view path = "strategies";
    bool some_open = false;
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i != list.items.size(); ++i) {
      const json_fields strategy(list.items[i], item_path(path, i), strategy_keys, found_);
      some_open |= !strategy;  // where one cannot be read, nothing is said of the others
      if (!strategy) continue;
      read_strategy(strategy);
      const std::string_view name = drafts_.back().spec.name;
      if (const auto [first, is_new] = seen.try_emplace(name, i); !is_new && !name.empty())
        strategy.mistake(*strategy.find("name"),
                         mistake_text(mistake_kind::name_twice,
                                      ": " + item_path(path, first->second) + " is called " + in_quotes(name)));
      const json_node* gates = strategy.find("gates");
      some_open |= gates == nullptr || gates->items.empty();
    }
    if (list.items.empty()) found_.mistake(list.at, std::string(path), mistake_text(mistake_kind::no_strategies));
    else if (!some_open) found_.mistake(list.at, std::string(path), mistake_text(mistake_kind::no_strategy_left));
    if (list.items.size() > Capacity)
      found_.mistake(
          list.items[Capacity].at, item_path(path, Capacity),
          mistake_text(mistake_kind::too_many_strategies, ", " + std::to_string(Capacity) + ": leave some out"));
  }

  void read_strategy(const json_fields& strategy) {
    strategy_draft& draft = drafts_.emplace_back();
    strategy_spec& s = draft.spec;
    s.name = strategy.text("name", mistake_text(mistake_kind::no_name, ": add \"name\""));
    if (const json_node* ideal = strategy.find("ideal", json_kind::object, "a strategy has no ideal: add \"ideal\""))
      read_ideal(json_fields(*ideal, strategy.path_of("ideal"), ideal_keys, found_), s.ideal);
    if (const json_node* bias = strategy.find("bias", json_kind::number))
      s.bias = on_grid(strategy, *bias, tact::detail::within(bias->number, 2), mistake_kind::bias_too_large);
    s.family = strategy.text("family");
    s.outcome = outcome_of(strategy);
    s.definition = strategy.text("definition");
    s.when_to_use = strategy.text("when_to_use");
    s.drawback = strategy.text("drawback");
    s.source = strategy.text("source");
    if (const json_node* list = strategy.find("weights", json_kind::list))
      read_weights(*list, strategy.path_of("weights"), draft.weights);
    if (const json_node* list = strategy.find("gates", json_kind::list))
      read_gates(*list, strategy.path_of("gates"), draft.gates);
  }

  static void read_ideal(const json_fields& ideal, position& to) {
    const auto read = [&ideal](std::string_view key, double& concern) {
      const json_node* number =
          ideal.find(key, json_kind::number, "the ideal has no " + std::string(key) + ": add a number from 0 to 1");
      if (number == nullptr) return;
      const bool fits = tact::detail::within(number->number, 1) && number->number >= 0;
      concern = on_grid(ideal, *number, fits, mistake_kind::ideal_outside);
    };
    read("assertiveness", to.assertiveness);
    read("cooperativeness", to.cooperativeness);
  }

  void read_weights(const json_node& list, const std::string& path, std::vector<weight>& to) {
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i != list.items.size(); ++i) {
      const json_fields w(list.items[i], item_path(path, i), weight_keys, found_);
      if (!w) continue;
      const json_node* factor = factor_in(w, "factor", "a weight has no factor: add \"factor\"");
      const json_node* value = w.find("value", json_kind::number, "a weight has no value: add \"value\"");
      const double grid_value =
          value == nullptr ? 0
                           : on_grid(w, *value, tact::detail::within(value->number, 1), mistake_kind::weight_too_large);
      const std::string_view source = w.text("source");
      if (factor == nullptr) continue;
      if (const auto [first, is_new] = seen.try_emplace(factor->text, i); !is_new)
        w.mistake(*factor,
                  mistake_text(mistake_kind::factor_weighed_twice,
                               ": " + in_quotes(factor->text) + ", first in " + item_path("weights", first->second)));
      to.push_back({factor->text, grid_value, source.empty() ? "" : source.data()});
    }
  }

  void read_gates(const json_node& list, const std::string& path, std::vector<gate>& to) {
    for (std::size_t i = 0; i != list.items.size(); ++i) {
      const json_fields g(list.items[i], item_path(path, i), gate_keys, found_);
      if (!g) continue;
      const json_node* factor = factor_in(g, "factor", "a gate has no factor: add \"factor\"");
      const json_node* at = g.find("at", json_kind::number, "a gate has no threshold: add \"at\"");
      const json_node* unless = factor_in(g, "unless");
      const json_node* unless_at = g.find("unless_at", json_kind::number);
      const level closes = at == nullptr ? level(1.0) : threshold(g, *at);
      const level opens = unless_at == nullptr ? level(1.0) : threshold(g, *unless_at);
      if (unless_at != nullptr && g.find("unless") == nullptr)
        g.mistake(*unless_at, "there is no exception to open the gate: add \"unless\", or leave this out");
      const std::string_view source = g.text("source");
      if (factor == nullptr) continue;
      const int neutral = tact::detail::neutral_inputs<Situation>[tact::detail::factor_index<Situation>(factor->text)];
      if (at != nullptr && neutral >= closes.steps())
        g.mistake(*at, mistake_text(mistake_kind::gate_closed_at_neutral,
                                    " above " + std::string(level::from_steps(neutral).text().view())));
      to.push_back({factor->text, closes, unless == nullptr ? "" : std::string_view(unless->text), opens,
                    source.empty() ? "" : source.data()});
    }
    if (list.items.size() > tact::detail::most_gates)
      found_.mistake(list.items[tact::detail::most_gates].at, item_path(path, tact::detail::most_gates),
                     mistake_text(mistake_kind::too_many_gates, ": leave this one out"));
  }

  void read_styles(const json_node& list) {
    for (std::size_t i = 0; i != list.items.size(); ++i) {
      const json_fields style(list.items[i], item_path("styles", i), style_keys, found_);
      if (!style) continue;
      const description in_words{.name = style.text("name", "a style has no name: add \"name\""),
                                 .definition = style.text("definition"),
                                 .when_to_use = style.text("when_to_use"),
                                 .drawback = style.text("drawback"),
                                 .outcome = outcome_of(style),
                                 .source = style.text("source")};
      const json_node* own = style.find("assertive", json_kind::boolean, "a style has no corner: add \"assertive\"");
      const json_node* other =
          style.find("cooperative", json_kind::boolean, "a style has no corner: add \"cooperative\"");
      if (own == nullptr || other == nullptr) continue;
      description& corner = styles_[tact::detail::corner(own->truth, other->truth)];
      if (corner) style.mistake("two styles stand in one corner: the other is " + in_quotes(corner.name));
      corner = in_words;
    }
  }

  /// A member that names a factor; null where it is left out, or names none, which is reported. With a sentence, it is
  /// required.
  static const json_node* factor_in(const json_fields& object, std::string_view key, std::string_view missing = {}) {
    static constexpr auto names = [] {
      std::array<std::string_view, tact::detail::input_count<Situation> - tact::detail::concern_count> all;
      for (std::size_t i = 0; i != all.size(); ++i)
        all[i] = tact::detail::input_table<Situation>[i + tact::detail::concern_count].name;
      return all;
    }();
    const json_node* factor =
        missing.empty() ? object.find(key, json_kind::text) : object.find(key, json_kind::text, missing);
    if (factor == nullptr || tact::detail::has_factor<Situation>(factor->text)) return factor;
    std::string what = mistake_text(mistake_kind::unknown_factor, ": " + in_quotes(factor->text));
    if constexpr (names.empty()) what += "; it has none";
    else what += suggestion(factor->text, names);
    object.mistake(*factor, what);
    return nullptr;
  }

  static tact::outcome outcome_of(const json_fields& object) {
    static constexpr std::size_t count = static_cast<std::size_t>(tact::detail::last_of<tact::outcome>);
    static constexpr auto names = [] {
      std::array<std::string_view, count> all;  // all but `unstated`, which has none
      for (std::size_t i = 0; i != count; ++i) all[i] = tact::name(static_cast<tact::outcome>(i + 1));
      return all;
    }();
    const json_node* text = object.find("outcome", json_kind::text);
    if (text == nullptr) return outcome::unstated;
    if (const auto known = from_name<tact::outcome>(text->text)) return *known;
    object.mistake(*text, "there is no outcome " + in_quotes(text->text) + suggestion(text->text, names));
    return outcome::unstated;
  }

  /// A number on the grid of 1/128; 0 where it does not fit, which is reported.
  static double on_grid(const json_fields& object, const json_node& number, bool fits, mistake_kind otherwise) {
    if (!fits) {
      object.mistake(number, mistake_text(otherwise, "; this is " + harmless(number.text)));
      return 0;
    }
    const double became = tact::detail::to_grid(number.number) / double{tact::detail::grid};
    if (became != number.number) object.rounded(number, became);
    return became;
  }

  /// The threshold of a gate.
  static level threshold(const json_fields& object, const json_node& number) {
    const auto read = level::from(number.number);
    if (!read) object.mistake(number, "a threshold is not a number from 0 to 1; this is " + harmless(number.text));
    else if (read->value() != number.number) object.rounded(number, read->value());
    return read ? *read : level(1.0);
  }

  findings found_;
  std::string_view name_;
  std::vector<strategy_draft> drafts_;
  style_descriptions styles_;
};

}  // namespace tact::io::detail
