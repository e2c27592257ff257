// The library, its inputs and its models.

#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>

#include <functions/adviser.hpp>
#include <functions/inputs.hpp>
#include <tact/version.hpp>

#include "calls.hpp"
#include "model.hpp"
#include "tact.h"

namespace {

// The name at a place of a list; NULL where there is none.
template <class Names>
const char* name_at(const Names& names, std::size_t place) noexcept {
  return place < names.size() && !names[place].empty() ? names[place].c_str() : nullptr;
}

// The shipped models. They are never destroyed, because threads may outlive main().
const std::vector<const tact_model*>& shipped() {
  static const auto* const all = [] {
    auto* models = new std::vector<const tact_model*>;
    for (const functions::adviser* by : functions::shipped_advisers())
      models->push_back(new tact_model({std::shared_ptr<void>(), by}, true));
    return models;
  }();
  return *all;
}

// The names of the inputs, each with a zero at its end.
const std::array<std::string, functions::input_count>& input_names() {
  static const auto* const all = [] {
    auto* names = new std::array<std::string, functions::input_count>;
    for (std::size_t i = 0; i != names->size(); ++i) (*names)[i] = functions::inputs[i].name;
    return names;
  }();
  return *all;
}

tact_model* read_model(std::string_view json, tact_error* error) {
  constexpr std::string_view function = "tact_model_from_json: ";
  if (!functions::is_json(json)) {
    c::report(error, TACT_BAD_MODEL, std::string(function).append("this is no model, because it begins with no {"));
    return nullptr;
  }
  const functions::found_adviser found = functions::find_adviser(json);
  if (found.by) return new tact_model(found.by);
  c::report(error, TACT_BAD_MODEL, std::string(function).append(found.mistake));
  return nullptr;
}

}  // namespace

int tact_abi() { return TACT_ABI; }

const char* tact_version() { return tact::version.data(); }

std::size_t tact_input_count() { return functions::input_count; }

const char* tact_input_name(std::size_t input) {
  return c::guarded<const char*>(nullptr, nullptr, [&] { return name_at(input_names(), input); });
}

double tact_input_neutral(std::size_t input) {
  if (input < functions::concern_count || input >= functions::input_count) return NAN;
  const tact::situation nothing_known{.assertiveness = 0.5, .cooperativeness = 0.5};
  return (nothing_known.*functions::inputs[input].member).value();
}

const tact_model* tact_default_model() { return tact_shipped_at(0); }

std::size_t tact_shipped_count() { return functions::shipped_advisers().size(); }

const tact_model* tact_shipped_at(std::size_t place) {
  return c::guarded<const tact_model*>(nullptr, nullptr,
                                       [&] { return place < shipped().size() ? shipped()[place] : nullptr; });
}

const tact_model* tact_shipped(const char* name) {
  return c::guarded<const tact_model*>(nullptr, nullptr, [&]() -> const tact_model* {
    for (const tact_model* m : shipped())
      if (name != nullptr && m->name == name) return m;
    return nullptr;
  });
}

tact_model* tact_model_from_json(const char* json, std::size_t length, tact_error* error) {
  return c::guarded<tact_model*>(error, nullptr, [&]() -> tact_model* {
    if (json != nullptr) return read_model({json, length}, error);
    c::null("tact_model_from_json", "json", "give the text of a model", error);
    return nullptr;
  });
}

void tact_model_free(tact_model* model) {
  if (model != nullptr && !model->shipped) delete model;
}

const char* tact_model_name(const tact_model* model) { return model == nullptr ? nullptr : model->name.c_str(); }

const char* tact_fingerprint(const tact_model* model) {
  return model == nullptr ? nullptr : model->fingerprint.c_str();
}

std::size_t tact_strategy_count(const tact_model* model) { return model == nullptr ? 0 : model->strategies.size(); }

const char* tact_strategy_name(const tact_model* model, std::size_t place) {
  return model == nullptr ? nullptr : name_at(model->strategies, place);
}

const char* tact_strategy_family(const tact_model* model, std::size_t place) {
  return model == nullptr ? nullptr : name_at(model->families, place);
}

const char* tact_style_name(const tact_model* model, std::size_t place) {
  return model == nullptr ? nullptr : name_at(model->styles, place);
}
