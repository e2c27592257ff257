#include "key_lines.hpp"

namespace survey {

place_in_file place_of(const tact::care::key_mistake& m, tact::care::form form, const key_lines& lines) {
  const auto at = [&m](const std::vector<std::size_t>& all) { return m.place < all.size() ? all[m.place] : 1; };
  const auto whole = [&lines](std::string_view column) {
    const auto set = lines.whole.find(column);
    return place_in_file{set == lines.whole.end() ? 1 : set->second, column};
  };
  const bool pairs = form == tact::care::form::choice;
  const std::size_t item = at(pairs ? lines.pairs : lines.items);
  switch (m.flaw) {
    using enum tact::care::key_flaw;
    case points_out_of_range: return whole("points");
    case labels_do_not_fit: return whole("labels");
    case least_answered_out_of_range: return whole("least_answered");
    case wrong_kind_of_items: return whole("form");
    case item_without_name:
    case item_twice: return {item, pairs ? "first_item" : "item"};
    case item_without_text: return {item, pairs ? "first" : "text"};
    case item_of_unknown_scale:
    case pair_of_one_scale: return {item, pairs ? "first_scale" : "scale"};
    case item_of_unknown_facet: return {item, "facet"};
    case answered_by_unknown: return {item, "answered_by"};
    case too_many_scales:
    case scale_without_name:
    case scale_twice:
    case scale_without_items:
    case scale_without_facet: return {at(lines.scales), "scale"};
    case scales_uneven:
    case meetings_uneven: return {at(lines.scales), "first_scale"};
    case facet_without_items: return {at(lines.facets), "facet"};
    case norm_of_unknown_scale:
    case norm_twice: return {at(lines.norms), "scale", true};
    case norm_without_deviation: return {at(lines.norms), "deviation", true};
    default: return {1, "row"};
  }
}

}  // namespace survey
