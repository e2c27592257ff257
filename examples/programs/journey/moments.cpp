#include "moments.hpp"

#include <algorithm>
#include <string_view>

#include <common/folded.hpp>
#include <tact/care/impression.hpp>

#include "contact_reader.hpp"
#include "repeats.hpp"

namespace journey {
namespace {

namespace care = tact::care;

drawn_moment drawn(const contact& c) {
  const care::moment& m = c.moment;
  const std::optional<tact::level> satisfaction = care::satisfaction_of(m);
  const care::impression left = care::impression_of(m);
  return {.at = m.at,
          .satisfaction = satisfaction,
          .by = m.by,
          .reason = m.reason,
          .surprising = left == care::impression::surprising,
          .very_bad = left == care::impression::very_bad,
          .resolved = m.resolved_at != care::not_stated,
          .point = common::tidied(m.point.substr(0, 200))};
}

// Sorts the moments, and drops the earliest if there are too many.
void keep_latest(drawn_moments& of) {
  std::ranges::stable_sort(of.all, {}, &drawn_moment::at);
  if (of.all.size() <= drawn_moments::most) return;
  const std::size_t surplus = of.all.size() - drawn_moments::most;
  of.all.erase(of.all.begin(), of.all.begin() + static_cast<std::ptrdiff_t>(surplus));
  of.left_out += surplus;
}

// The moments of one journey while they are read.
struct gathering {
  drawn_moments moments;
  recent_contacts recent;

  void take(const contact& c) {
    moments.all.push_back(drawn(c));
    if (moments.all.size() == 2 * drawn_moments::most) keep_latest(moments);
  }
};

}  // namespace

std::vector<drawn_moments> moments_of(const std::vector<ranked>& journeys, const options& wanted) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i != journeys.size(); ++i) places.emplace(journeys[i].of->name, i);
  std::vector<gathering> gathered(journeys.size());
  contact_reader contacts(wanted);
  repeats seen;
  for (contact c; contacts.next(c);) {
    if (!c.mistakes.empty() || care::is_refused(care::fault_in(c.moment))) continue;
    const auto found = places.find(common::tidied(c.key));
    gathering* of = found == places.end() ? nullptr : &gathered[found->second];
    recent_contacts none;
    const bool is_there = seen.remember(c, of ? of->recent : none).has_value();
    if (of && !is_there) of->take(c);
  }
  std::vector<drawn_moments> all;
  all.reserve(gathered.size());
  for (gathering& g : gathered) {
    keep_latest(g.moments);
    all.push_back(std::move(g.moments));
  }
  return all;
}

}  // namespace journey
