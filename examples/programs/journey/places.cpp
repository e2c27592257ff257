#include "places.hpp"

#include <iterator>
#include <vector>

#include <common/folded.hpp>
#include <tact/care/consistency.hpp>
#include <tact/io/format.hpp>

namespace journey {

namespace care = tact::care;

void places::add(std::string_view name, const care::moment& m) {
  if (name.empty()) return;
  const auto known = all_.find(name);  // most names come as they are kept
  satisfaction_at& here = known != all_.end() ? known->second : all_[common::tidied(name)];
  if (const auto judged = care::satisfaction_of(m)) here.add(*judged);
}

std::string places::consistency() const {
  std::vector<satisfaction_at> in_order;
  in_order.reserve(all_.size());
  for (const auto& [name, here] : all_) in_order.push_back(here);
  const auto found = care::consistency_of(in_order);
  if (!found || found->judged < 2) return {};
  const auto described = [this](std::size_t at, tact::level mean) {
    return std::next(all_.begin(), static_cast<std::ptrdiff_t>(at))->first + " " + tact::io::fixed(mean.value(), 2);
  };
  return tact::io::fixed(found->distance().value(), 2) + " between the best, " +
         described(found->highest, found->highest_mean) + ", and the worst, " +
         described(found->lowest, found->lowest_mean);
}

}  // namespace journey
