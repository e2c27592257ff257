#pragma once
// The models that are asked: those that ship, a user's, and one that is made at run time.

#include <string>

#include <tact/tact.hpp>

#include "foreign/models.hpp"

namespace exact {

/// A model as a type.
template <class Model>
struct typed {
  using situation_type = typename Model::situation_type;
  std::string name() const { return std::string(Model::name); }
  const auto& numbers() const { return tact::detail::lowered<Model>; }
  auto recommend(const situation_type& s) const { return tact::recommend<Model>(s); }
  auto regions(const situation_type& s) const { return tact::regions<Model>(s); }
};

/// The default model once more, from its data; its answers must be the same, and so the values are.
struct made_at_run_time {
  using situation_type = tact::situation;
  using copied = tact::models::customer_care;
  tact::runtime_model<> model =
      *tact::runtime_model<>::from(tact::detail::specs_of<copied>(), tact::detail::style_names_of<copied>());

  std::string name() const { return "at run time"; }
  const auto& numbers() const { return model; }
  auto recommend(const situation_type& s) const { return tact::recommend(model, s); }
  auto regions(const situation_type& s) const { return tact::regions(model, s); }
};

/// Calls f(model) for each of them.
template <class F>
void each_model(const F& f) {
  f(typed<tact::models::customer_care>{});
  f(typed<tact::models::thomas_kilmann>{});
  f(typed<tact::models::rahim>{});
  f(typed<tact::models::pruitt_rubin>{});
  f(typed<acme::house>{});
  f(made_at_run_time{});
}

}  // namespace exact
