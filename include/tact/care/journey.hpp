// SPDX-License-Identifier: BSL-1.0
#pragma once
// The journey of a customer: what a series of moments leaves, in constant size.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <tact/care/adjustment.hpp>
#include <tact/care/check/memory.hpp>
#include <tact/care/customer_class.hpp>
#include <tact/care/detail/adjusting.hpp>
#include <tact/care/detail/line.hpp>
#include <tact/care/detail/tallies.hpp>
#include <tact/care/detail/wide.hpp>
#include <tact/care/expectation_gap.hpp>
#include <tact/care/impression.hpp>
#include <tact/care/mark.hpp>
#include <tact/care/moment.hpp>
#include <tact/care/peak_end.hpp>
#include <tact/care/rule.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>

namespace tact::care {

/// Which way satisfaction goes over time.
enum class direction : unsigned char {
  unknown,  ///< fewer than two judged moments, or all at one second
  falling,
  steady,
  rising,
};

/// The direction's name, in lower case; empty for `unknown`, and for a value that is none. O(1).
constexpr std::string_view name(direction d) noexcept {
  constexpr std::string_view names[] = {"", "falling", "steady", "rising"};
  return d <= direction::rising ? names[static_cast<std::size_t>(d)] : std::string_view{};
}

/// What the moments of a customer leave, or those of a contact point or an area. It has constant size, less than 768
/// bytes, and keeps no moment and no text: only sums, and moments that stand out. So moments come in any order, and
/// journeys are added up in any order and grouping, with the same bits: `a + b` is associative and commutative, and
/// the empty journey changes nothing. The same moment recorded twice counts twice: what reads them finds repeats.
///
/// Everything is exact, constexpr, noexcept and free of allocation, for up to 2^32 − 1 moments in all. `Memory` says
/// what will be remembered; `check_memory` reports what is wrong with it.
///
/// Source: D1, row H; D5, row H; D3, row E.
template <class Memory = peak_end>
class journey {
  static_assert(sizeof(check_memory<Memory>) > 0);

 public:
  /// No moment.
  constexpr journey() noexcept = default;

  /// Takes a moment in, and returns what is wrong with it. A faulty one is refused, and the journey stays as it is;
  /// except one that is not judged, which is counted. O(dimensions).
  constexpr moment_fault record(const moment& m) noexcept {
    const moment_fault fault = fault_in(m);
    if (is_refused(fault)) return fault;
    count(m);
    compare(m);
    if (const std::optional<level> satisfaction = satisfaction_of(m)) judge(m, *satisfaction);
    return fault;
  }

  /// Takes in all moments of another journey. Their clocks must be the same. O(1).
  constexpr journey& operator+=(const journey& other) noexcept {
    counts_ += other.counts_;
    satisfaction_ += other.satisfaction_;
    line_ += other.line_;
    gaps_ += other.gaps_;
    perceived_ += other.perceived_;
    for (std::size_t i = 0; i != expected_.size(); ++i) expected_[i] += other.expected_[i];
    resolving_ += other.resolving_;
    longest_ = longest_ < other.longest_ ? other.longest_ : longest_;
    detail::keep(best_, other.best_, detail::as_best);
    detail::keep(worst_, other.worst_, detail::as_worst);
    detail::keep(end_, other.end_, detail::as_end);
    return *this;
  }

  /// The moments of both.
  friend constexpr journey operator+(journey a, const journey& b) noexcept { return a += b; }

  friend constexpr bool operator==(const journey&, const journey&) noexcept = default;

  // To store a journey, and to read it back.

  /// Calls use(number) with a reference to each of the sums and counts that a journey is made of, and use(mark) with
  /// its best, worst and latest moment, each an optional; always in the same order. Code that sets them asks `is_sound`
  /// afterwards.
  template <class F>
  constexpr void each_part(F&& use) {
    counts_.each_number(use);
    for (std::uint32_t& n : expected_) use(n);
    gaps_.each_number(use);
    perceived_.each_number(use);
    satisfaction_.each_number(use);
    line_.each_number(use);
    resolving_.each_number(use);
    use(longest_);
    use(best_);
    use(worst_);
    use(end_);
  }

  /// True if these can be the parts of a journey: no more moments are judged, compared or resolved than there are, no
  /// sum is larger than that many moments can have, and there are a best, a worst and a latest moment if any is judged.
  /// O(dimensions).
  constexpr bool is_sound() const noexcept {
    const auto fits = [this](const detail::total& t, std::int64_t low) {
      return t.count <= size() && t.sum >= low * t.count && t.sum <= std::int64_t{level::one} * t.count;
    };
    bool sound = fits(satisfaction_, 0) && std::uint64_t{surprising()} + very_bad() <= judged();
    for (const std::uint32_t n : {potential(), resolved(), open()}) sound = sound && n <= size();
    for (const dimension d : dimensions) {
      sound = sound && times_expected(d) <= size() && fits(perceived_[static_cast<std::size_t>(d)], 0);
      for (const object o : objects) sound = sound && fits(gap_total(o, d), -level::one);
    }
    const bool judges = judged() != 0;
    sound = sound && longest_ >= 0 && !resolving_.is_negative();
    return sound && best_.has_value() == judges && worst_.has_value() == judges && end_.has_value() == judges;
  }

  // How many moments. All are O(1).

  /// All that were recorded.
  constexpr std::uint32_t size() const noexcept { return counts_.all; }
  constexpr bool empty() const noexcept { return size() == 0; }
  /// Those that the customer judged.
  constexpr std::uint32_t judged() const noexcept { return satisfaction_.count; }
  /// Surprisingly good ones, from `Memory::surprising_from` up and not below expectation: they stay.
  /// Source: D5, row H (statement 97); Oliver 1980.
  constexpr std::uint32_t surprising() const noexcept { return counts_.surprising; }
  /// Very bad ones, down from `Memory::bad_to`: they stay as well. Source: D5, row H (statement 97).
  constexpr std::uint32_t very_bad() const noexcept { return counts_.very_bad; }
  /// The other judged ones: average, and little remembered. Source: D5, row H (statement 97).
  constexpr std::uint32_t faded() const noexcept { return judged() - surprising() - very_bad(); }
  /// Those of potential customers. Source: D5, row H (statement 94).
  constexpr std::uint32_t potential() const noexcept { return counts_.potential; }
  /// Those whose time of resolution is known.
  constexpr std::uint32_t resolved() const noexcept { return counts_.resolved; }
  /// Claims and requests for help that are not resolved.
  constexpr std::uint32_t open() const noexcept { return counts_.open; }

  // How satisfying they were. All are O(1), and empty where nothing was judged.

  /// The mean, to the nearest level, half up.
  constexpr std::optional<level> mean() const noexcept { return as_level(satisfaction_.mean()); }
  /// The most satisfying moment; of several the latest.
  constexpr const std::optional<mark>& best() const noexcept { return best_; }
  /// The least satisfying moment; of several the latest.
  constexpr const std::optional<mark>& worst() const noexcept { return worst_; }
  /// The latest judged moment; of several at one second the least satisfying.
  constexpr const std::optional<mark>& end() const noexcept { return end_; }
  /// The more intense of the best and the worst: the one further from 1/2; the worst if they are equally far.
  /// Source: Kahneman 1993; tact (the tie).
  constexpr const std::optional<mark>& peak() const noexcept {
    return best_ && intensity(*best_) > intensity(*worst_) ? best_ : worst_;
  }

  /// What will be remembered: the mean of peak, end and mean by the weights of `Memory`, to the nearest level, half up.
  /// Source: Kahneman 1993 (peak and end); D5, row H (statement 97).
  constexpr std::optional<level> remembered() const noexcept {
    if (judged() == 0) return std::nullopt;
    constexpr std::int64_t weights = memory.peak + memory.end + memory.mean;
    const std::int64_t marks = memory.peak * peak()->satisfaction.steps() + memory.end * end_->satisfaction.steps();
    const std::int64_t parts = weights * judged();
    const std::int64_t sum = marks * judged() + memory.mean * satisfaction_.sum;
    return level::from_steps(static_cast<int>((2 * sum + parts) / (2 * parts)));
  }

  /// How bad it will be remembered, to rank journeys by: 1 less what will be remembered. Source: tact.
  constexpr std::optional<level> risk() const noexcept {
    const std::optional<level> kept = remembered();
    if (!kept) return std::nullopt;
    return level::from_steps(level::one - kept->steps());
  }

  /// Which way satisfaction goes over time, exactly: the sign of the slope of least squares.
  constexpr direction trend() const noexcept {
    if (line_.run(satisfaction_) == detail::wide{}) return direction::unknown;
    const detail::wide rise = line_.rise(satisfaction_);
    if (rise == detail::wide{}) return direction::steady;
    return rise.is_negative() ? direction::falling : direction::rising;
  }

  /// That slope: by how much satisfaction rises in a day, 1 for the whole scale. Empty where the trend is unknown.
  constexpr std::optional<double> trend_per_day() const noexcept {
    if (trend() == direction::unknown) return std::nullopt;
    constexpr double seconds_per_day = 86400;
    return line_.rise(satisfaction_).value() / line_.run(satisfaction_).value() * (seconds_per_day / level::one);
  }

  // Time to resolve. Source: D1, row I. Both are O(1), in seconds, and empty where nothing is resolved.

  /// The mean, to the nearest second, half up.
  constexpr std::optional<std::int64_t> mean_time_to_resolve() const noexcept {
    if (resolved() == 0) return std::nullopt;
    return (resolving_ + detail::wide(resolved() / 2)).over(resolved());
  }
  /// The longest.
  constexpr std::optional<std::int64_t> longest_time_to_resolve() const noexcept {
    if (resolved() == 0) return std::nullopt;
    return longest_;
  }

  // Expectations. Source: D3, row E; Oliver 1980.

  /// The mean gap of a dimension of one object, from −1 to 1, to the nearest step, half up: below 0 is less than
  /// expected. Empty if no moment has both sides. O(1).
  constexpr std::optional<double> gap(object about, dimension in) const noexcept {
    return as_number(gap_total(about, in).mean());
  }
  /// The same over all objects.
  constexpr std::optional<double> gap(dimension in) const noexcept { return as_number(gap_total(in).mean()); }
  /// How many moments a gap is the mean of. O(1).
  constexpr std::uint32_t compared(dimension in) const noexcept { return gap_total(in).count; }
  /// The mean of what was perceived of a dimension, to the nearest level, half up. Empty if nothing was. O(1).
  constexpr std::optional<level> perceived(dimension in) const noexcept {
    return as_level(perceived_[place_of(in)].mean());
  }
  /// In how many moments a dimension was perceived, and in how many something was expected of it. O(1).
  constexpr std::uint32_t times_perceived(dimension in) const noexcept { return perceived_[place_of(in)].count; }
  constexpr std::uint32_t times_expected(dimension in) const noexcept { return expected_[place_of(in)]; }

  /// What lies below expectation: corrections to make. Interest in the customer comes first, and then the heaviest,
  /// weight times gap. O(gaps²). Source: D5, row H (statement 105); D1, row E (statement 26); tact (the weights).
  constexpr expectation_gaps corrections() const noexcept {
    return gaps_where([](int gap) { return gap < 0; });
  }
  /// What lies above expectation: improvements to keep, the heaviest first. O(gaps²).
  /// Source: D5, row H (statement 105); tact (the weights).
  constexpr expectation_gaps improvements() const noexcept {
    return gaps_where([](int gap) { return gap > 0; });
  }
  /// The first of the corrections; empty if there is none. O(gaps²).
  constexpr std::optional<expectation_gap> main_cause() const noexcept {
    const expectation_gaps all = corrections();
    if (all.empty()) return std::nullopt;
    return all.front();
  }

  // The next situation.

  /// The changes that `apply_to` makes, each with its reason and source. O(factors).
  template <class Situation>
  constexpr auto adjustments(const Situation& s) const noexcept {
    const auto effects = effects_on_next();
    return detail::raising(s, {effects.data(), effects.size()}, "journey");
  }

  /// The situation as this journey shapes it: it raises relationship, anger and impasse to lower bounds, where the
  /// situation has these factors, and lowers nothing. Applying it twice is the same as applying it once. O(factors).
  template <class Situation>
  constexpr Situation apply_to(const Situation& s) const noexcept {
    return detail::adjusted(s, adjustments(s));
  }

 private:
  static constexpr detail::memory_info memory = detail::memory_of<Memory>;

  static constexpr std::size_t dimension_count = std::size(dimensions);

  // A value that is no dimension, or no object, stands for the last one, as in a judgement.
  static constexpr std::size_t place_of(dimension in) noexcept {
    return static_cast<std::size_t>(in <= dimension::indifference ? in : dimension::indifference);
  }
  static constexpr std::size_t place_of(object about, dimension in) noexcept {
    return static_cast<std::size_t>(about <= object::staff ? about : object::staff) * dimension_count + place_of(in);
  }

  static constexpr std::optional<level> as_level(std::optional<int> counted) noexcept {
    if (!counted) return std::nullopt;
    return level::from_steps(*counted);
  }

  static constexpr std::optional<double> as_number(std::optional<int> counted) noexcept {
    if (!counted) return std::nullopt;
    return *counted / double{level::one};
  }

  static constexpr int intensity(const mark& m) noexcept {
    const int above = 2 * m.satisfaction.steps() - level::one;
    return above < 0 ? -above : above;
  }

  constexpr void count(const moment& m) noexcept {
    ++counts_.all;
    counts_.potential += m.potential ? 1 : 0;
    if (m.resolved_at == not_stated) {
      counts_.open += m.reason == contact_reason::claim || m.reason == contact_reason::help ? 1 : 0;
      return;
    }
    const std::int64_t seconds = m.resolved_at - m.at;
    ++counts_.resolved;
    resolving_ += seconds;
    longest_ = longest_ < seconds ? seconds : longest_;
  }

  constexpr void compare(const moment& m) noexcept {
    for (const dimension d : dimensions) {
      const auto i = static_cast<std::size_t>(d);
      expected_[i] += m.expected.at(d) ? 1u : 0u;
      if (const std::optional<level>& perceived = m.perceived.at(d)) perceived_.add(i, perceived->steps());
      if (const std::optional<int> gap = gap_of(m, d)) gaps_.add(place_of(m.about, d), *gap);
    }
  }

  constexpr void judge(const moment& m, level satisfaction) noexcept {
    satisfaction_ += {satisfaction.steps(), 1};
    line_.add(m.at, satisfaction.steps());
    const impression left = impression_of<Memory>(m);
    counts_.very_bad += left == impression::very_bad ? 1u : 0u;
    counts_.surprising += left == impression::surprising ? 1u : 0u;
    const mark here{m.at, satisfaction, m.by, m.reason, m.about, m.resolved_at != not_stated};
    detail::keep(best_, here, detail::as_best);
    detail::keep(worst_, here, detail::as_worst);
    detail::keep(end_, here, detail::as_end);
  }

  constexpr detail::total gap_total(object about, dimension in) const noexcept { return gaps_[place_of(about, in)]; }
  constexpr detail::total gap_total(dimension in) const noexcept {
    detail::total all;
    for (const object o : objects) all += gap_total(o, in);
    return all;
  }

  // Each gap goes in before the first that it is to be reported before.
  template <class Wanted>
  constexpr expectation_gaps gaps_where(Wanted wanted) const noexcept {
    std::array<expectation_gap, most_expectation_gaps> sorted{};
    std::size_t size = 0;
    for (const object o : objects)
      for (const dimension d : dimensions) {
        const detail::total t = gap_total(o, d);
        const int mean = t.mean().value_or(0);
        if (!wanted(mean)) continue;
        const expectation_gap here{o, d, mean, t.count, source(d)};
        std::size_t i = size++;
        for (; i != 0 && detail::is_before(here, sorted[i - 1]); --i) sorted[i] = sorted[i - 1];
        sorted[i] = here;
      }
    expectation_gaps all;
    for (std::size_t i = 0; i != size; ++i) all.push_back(sorted[i]);
    return all;
  }

  // What the journey says of the next situation. Anger stays below the gate: how angry they are now is not known.
  constexpr auto effects_on_next() const noexcept {
    tact::detail::growing_vector<effect, 3> all;
    if (end_ && end_->satisfaction <= memory.bad_to && !end_->resolved)
      all.push_back({.factor = "anger",
                     .at_least = 0.5,
                     .reason = "the last moment was very bad, and is not resolved",
                     .source = "D4, row F; tact (the level)"});
    if (remembered() && *remembered() <= memory.bad_to)
      all.push_back({.factor = "relationship",
                     .at_least = 0.75,
                     .reason = "what will be remembered is very bad, and few chances to change it are left",
                     .source = "D1, row H; tact (the level)"});
    else if (size() >= 3)
      all.push_back({.factor = "relationship",
                     .at_least = 0.625,
                     .reason = "they have come to us before; the wish of loyal customers to leave grows fastest",
                     .source = "Grégoire 2009; tact (the level)"});
    if (open() != 0)
      all.push_back({.factor = "impasse",
                     .at_least = open() == 1 ? 0.5 : 1.0,
                     .reason = open() == 1 ? "a claim or a request for help is not resolved"
                                           : "several claims or requests for help are not resolved",
                     .source = "TKI CM5; Rahim CO+4; tact (the level)"});
    return all;
  }

  detail::moment_counts counts_{};
  std::array<std::uint32_t, dimension_count> expected_{};
  detail::tallies<std::size(objects) * dimension_count> gaps_{};
  detail::tallies<dimension_count> perceived_{};
  detail::total satisfaction_{};
  detail::line_sums line_{};
  detail::wide resolving_{};
  std::int64_t longest_ = 0;
  std::optional<mark> best_{};
  std::optional<mark> worst_{};
  std::optional<mark> end_{};
};

static_assert(sizeof(journey<>) < 768);

}  // namespace tact::care

template <>
inline constexpr tact::care::direction tact::detail::last_of<tact::care::direction> = tact::care::direction::rising;
