// SPDX-License-Identifier: BSL-1.0
#pragma once
// Who the customer is, as far as it is known: a set of customer classes, and what they say about a situation.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include <tact/care/adjustment.hpp>
#include <tact/care/check/customers.hpp>
#include <tact/care/customer_class.hpp>
#include <tact/care/customers/angry.hpp>
#include <tact/care/customers/arguer.hpp>
#include <tact/care/customers/complainer.hpp>
#include <tact/care/customers/demanding.hpp>
#include <tact/care/customers/rude.hpp>
#include <tact/care/customers/talker.hpp>
#include <tact/care/detail/adjusting.hpp>
#include <tact/catalog.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/pack.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>
#include <tact/uncertain.hpp>

namespace tact::care {

/// The six classes that ship. Source: D1, row D; D3, row D.
using customers = catalog<angry, arguer, talker, complainer, rude, demanding>;

/// One factor to settle first. Two classes that contradict each other do not move the factor; it becomes a question.
struct pending_question {
  std::string_view factor;
  std::string_view customer;  ///< the class's name; of two that contradict each other, the one that asks for more
  std::string_view ask;       ///< the question to the customer
  std::string_view source;
};

/// Who the customer is: a set of the classes of a catalog, which has at most 32. As it is a set, the order does not
/// matter. It is as small as a number; everything is constexpr, noexcept and free of allocation.
/// Source: D1, row D; D3, row D.
template <class Classes = customers>
class customer {
  static_assert(sizeof(detail::check_classes<Classes>) > 0);
  static_assert(Classes::size <= 32, "tact: a customer knows at most 32 classes; split the catalog.");

 public:
  /// All classes of the catalog as data.
  static constexpr const auto& infos() noexcept { return detail::customer_class_infos<Classes>; }

  /// No class: nothing is known about the customer.
  constexpr customer() noexcept = default;

  /// A customer of these classes; each must be in the catalog.
  template <class... C>
  static constexpr customer of() noexcept {
    static_assert((tact::detail::lists<Classes, C> && ...),
                  "tact: this customer class is not in the catalog; write  tact::care::customer<tact::joined<"
                  "tact::care::customers, tact::catalog<yours>>>.");
    return customer((0u | ... | (1u << place_of<C>())));
  }

  /// The class of this name; empty if the catalog has none. O(classes).
  static constexpr std::optional<customer> from_name(std::string_view name) noexcept {
    for (std::size_t i = 0; i != Classes::size; ++i)
      if (infos()[i].name == name) return customer(1u << i);
    return std::nullopt;
  }

  /// The classes of both.
  friend constexpr customer operator|(customer a, customer b) noexcept { return customer(a.set_ | b.set_); }

  friend constexpr bool operator==(customer, customer) noexcept = default;

  /// True when the customer is of class C.
  template <class C>
  constexpr bool is() const noexcept {
    return (set_ & of<C>().set_) != 0;
  }

  /// How many classes the customer has.
  constexpr std::size_t size() const noexcept { return static_cast<std::size_t>(std::popcount(set_)); }
  constexpr bool empty() const noexcept { return set_ == 0; }

  /// The classes, in the order of the catalog.
  constexpr auto classes() const noexcept {
    tact::detail::growing_vector<const customer_class_info*, Classes::size> mine;
    for (std::size_t i = 0; i != Classes::size; ++i)
      if ((set_ >> i & 1u) != 0) mine.push_back(&infos()[i]);
    return mine;
  }

  /// The situation with each factor moved between the bounds that the classes set. A factor stays where the classes
  /// contradict each other. Applying it twice is the same as applying it once.
  /// O(factors · effects).
  template <class Situation>
  constexpr Situation apply_to(const Situation& s) const noexcept {
    static_assert(sizeof(detail::check_classes_for<Situation, Classes>) > 0);
    return detail::adjusted(s, adjustments(s));
  }

  /// The changes that `apply_to` makes. Of several classes the one that moves a factor furthest gives the reason.
  /// O(factors · effects).
  template <class Situation>
  constexpr auto adjustments(const Situation& s) const noexcept {
    static_assert(sizeof(detail::check_classes_for<Situation, Classes>) > 0);
    tact::detail::growing_vector<adjustment, tact::detail::input_count<Situation>> moved;
    for (const auto& f : Situation::factors) {
      if (f.transform != transform::itself) continue;
      const bounds b = bounds_of(f.name);
      const level here = s.*f.member;
      if (b.contradict() || b.hold(here)) continue;
      const bound& nearest = here < b.low.at ? b.low : b.high;
      moved.push_back({f.name, nearest.customer, here, nearest.at, nearest.reason, nearest.source});
    }
    return moved;
  }

  /// The factors to settle first: those that a class asks about, or that classes contradict each other in, as long as
  /// the situation has them at their neutral value. In the order of the situation's table, each once. O(factors ·
  /// effects).
  template <class Situation>
  constexpr auto questions(const Situation& s) const noexcept {
    return questions_on<Situation>(tact::detail::inputs_of(s));
  }

  /// The same for the inputs of a recommendation, as `advice.inputs()` returns them.
  template <class Situation>
  constexpr auto questions_on(const tact::detail::inputs<Situation>& in) const noexcept {
    static_assert(sizeof(detail::check_classes_for<Situation, Classes>) > 0);
    tact::detail::growing_vector<pending_question, tact::detail::input_count<Situation>> open;
    for (std::size_t i = tact::detail::concern_count; i != in.size(); ++i) {
      const auto& f = tact::detail::input_table<Situation>[i];
      if (f.transform != transform::itself || in[i] != f.neutral.steps()) continue;
      const bounds b = bounds_of(f.name);
      if (b.contradict())
        open.push_back({f.name, b.low.customer, "What should I know of your case to see it rightly?", b.low.source});
      else if (const pending_question q = question_on(f.name); !q.factor.empty() && b.hold(f.neutral))
        open.push_back(q);
    }
    return open;
  }

  /// The situation that `apply_to` returns, with every factor that is to be settled first as an interval from 0 to 1:
  /// for `consider` and `ask_next`.
  template <class Situation>
  constexpr box<Situation> as_box(const Situation& s) const noexcept {
    box<Situation> b{apply_to(s)};
    for (const pending_question& q : questions(s)) b = b.with(detail::member_named<Situation>(q.factor), unknown);
    return b;
  }

 private:
  // One bound of a factor, and the class that sets it.
  struct bound {
    level at;
    std::string_view customer;
    std::string_view reason;
    std::string_view source;
  };

  // The bounds that all classes together set for one factor.
  struct bounds {
    bound low{0.0, {}, {}, {}};
    bound high{1.0, {}, {}, {}};

    constexpr bool contradict() const noexcept { return low.at > high.at; }
    constexpr bool hold(level x) const noexcept { return low.at <= x && x <= high.at; }
  };

  explicit constexpr customer(std::uint32_t set) noexcept : set_(set) {}

  template <class C>
  static consteval std::size_t place_of() noexcept {
    return tact::detail::unpack<Classes>([]<class... D>(std::type_identity<D>...) {
      std::size_t place = 0;
      const bool found = ((std::is_same_v<C, D> || (++place, false)) || ...);
      return found ? place : 0;  // otherwise of() reports the error
    });
  }

  constexpr bounds bounds_of(std::string_view factor) const noexcept {
    bounds b;
    for (const customer_class_info* c : classes())
      for (const effect& e : c->effects) {
        if (e.factor != factor) continue;
        if (e.at_least > b.low.at) b.low = {e.at_least, c->name, e.reason, e.source};
        if (e.at_most < b.high.at) b.high = {e.at_most, c->name, e.reason, e.source};
      }
    return b;
  }

  constexpr pending_question question_on(std::string_view factor) const noexcept {
    for (const customer_class_info* c : classes())
      for (const question& q : c->questions)
        if (q.factor == factor) return {q.factor, c->name, q.ask, q.source};
    return {};
  }

  std::uint32_t set_ = 0;
};

/// The classes that the signs point to.
template <class Classes>
struct suggestion {
  std::array<std::size_t, Classes::size> seen{};  ///< how many of the signs each class has, in the order of the catalog
  customer<Classes> best;                         ///< the classes with the most of them; none if no class has any
  std::size_t unknown = 0;                        ///< how many signs no class has

  /// True if several classes have equally many.
  constexpr bool tied() const noexcept { return best.size() > 1; }
};

/// The class, or the classes, that have most of these signs. A sign counts once, however often it is listed, and for
/// every class that has it. Ties are not broken. O(signs · (signs + all signs of the classes)).
template <class Classes = customers>
constexpr suggestion<Classes> suggest(std::span<const std::string_view> signs) noexcept {
  suggestion<Classes> found;
  for (std::size_t i = 0; i != signs.size(); ++i) {
    bool named_before = false;
    for (std::size_t j = 0; j != i; ++j) named_before |= signs[j] == signs[i];
    if (named_before) continue;
    bool known = false;
    for (std::size_t c = 0; c != Classes::size; ++c)
      for (const std::string_view sign : detail::customer_class_infos<Classes>[c].signs)
        if (sign == signs[i]) {
          known = true;
          ++found.seen[c];
          break;
        }
    found.unknown += known ? 0 : 1;
  }
  std::size_t most = 1;
  for (const std::size_t n : found.seen) most = n > most ? n : most;
  for (std::size_t c = 0; c != Classes::size; ++c)
    if (found.seen[c] == most)
      found.best = found.best | *customer<Classes>::from_name(detail::customer_class_infos<Classes>[c].name);
  return found;
}

}  // namespace tact::care
