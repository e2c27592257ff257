// SPDX-License-Identifier: BSL-1.0
#pragma once
// Many situations at once, with the same answers as `recommend`: takes columns, writes one byte per row.

#include <cstddef>
#include <cstdint>

#include <tact/columns.hpp>
#include <tact/detail/batch_block.hpp>
#include <tact/detail/batch_plan.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/lanes.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/detail/top_two.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/runtime_model.hpp>

namespace tact {

/// Recommends for every row, by a model of either kind: the answers of `recommend`, to the last bit, margins included.
/// A row is rejected if one of its numbers is not a level or a column has ended before it: it gets `no_strategy` and a
/// margin of 0. Returns the number of rejected rows. Never throws, never allocates. Several threads may call it at once
/// if they write to different buffers: see `table::drop_rows`. O(rows · strategies · inputs).
template <class Model>
std::size_t recommend_all(const Model& model, const batch_input<typename Model::situation_type>& input,
                          const batch_output& out) noexcept {
  using situation_type = typename Model::situation_type;
  constexpr std::size_t capacity = detail::capacity_of<Model>;
  static_assert(capacity <= no_strategy && detail::input_count<situation_type> <= 502,
                "tact: a batch takes models of at most 255 strategies, over situations of at most 500 factors; "
                "ask tact::recommend for one row at a time.");
  using packed = detail::packed_top_two<detail::lane_bytes, capacity>;
  using paired = detail::paired_top_two<detail::lane_bytes, capacity>;
  const auto& numbers = detail::numbers_of(model);
  const table<situation_type> rows(input);
  const bool ranked = !out.margin.empty() || !out.runner_up.empty();
  if (numbers.bound() <= INT32_MAX)
    return ranked ? detail::decide_all<packed, true>(numbers, rows, out)
                  : detail::decide_all<packed, false>(numbers, rows, out);
  return ranked ? detail::decide_all<paired, true>(numbers, rows, out)
                : detail::decide_all<paired, false>(numbers, rows, out);
}

/// The same for a typed model as template argument; the default one without:
/// `recommend_all({.assertiveness = a, .anger = b, …}, {chosen})`.
template <class Model = models::customer_care>
std::size_t recommend_all(const batch_input<typename Model::situation_type>& input, const batch_output& out) noexcept {
  return recommend_all(Model{}, input, out);
}

}  // namespace tact
