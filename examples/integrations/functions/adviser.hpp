#pragma once
// A model of either kind as an engine asks it: a shipped one by its name, or one from JSON.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <tact/batch.hpp>
#include <tact/recommend.hpp>
#include <tact/situation.hpp>

namespace functions {

/// What a function answers: nothing (NULL), a name that lives as long as its model, a number, or a text of its own.
using answer = std::variant<std::monostate, std::string_view, double, std::string>;

/// Every answer for one case that needs no text of its own. Strategies are places in `adviser::strategies()`, where
/// `tact::no_strategy` stands for none.
struct advice {
  std::uint8_t strategy;
  std::uint8_t runner_up;
  std::uint8_t afterwards;
  std::uint8_t fallback;
  std::uint8_t style;     ///< a place in `adviser::styles()`; `tact::no_strategy` where there is none
  double margin;          ///< meaningless without a runner-up
  std::uint64_t blocked;  ///< bit i is 1 where a gate blocks strategy i
};

/// A model that answers. Every function is safe to call from several threads.
class adviser {
 public:
  adviser() = default;
  adviser(const adviser&) = delete;
  adviser& operator=(const adviser&) = delete;
  virtual ~adviser() = default;

  virtual std::string_view name() const noexcept = 0;

  /// The names of its strategies, in the order of its catalog.
  virtual std::span<const std::string_view> strategies() const noexcept = 0;

  /// The family of each strategy, in the same order; empty where it has none.
  virtual std::span<const std::string_view> families() const noexcept = 0;

  /// The styles of the four corners, as in `tact::style_names`; empty where there is none.
  virtual std::span<const std::string_view> styles() const noexcept = 0;

  /// The fingerprint, as the programs print it: 16 hexadecimal digits.
  virtual std::string fingerprint() const = 0;

  // The answers for one case; `table.hpp` says what each is.
  virtual answer recommend(const tact::situation& s) const = 0;
  virtual answer family(const tact::situation& s) const = 0;
  virtual answer style(const tact::situation& s) const = 0;
  virtual answer margin(const tact::situation& s) const = 0;
  virtual answer runner_up(const tact::situation& s) const = 0;
  virtual answer because(const tact::situation& s) const = 0;
  virtual answer afterwards(const tact::situation& s) const = 0;
  virtual answer fallback(const tact::situation& s) const = 0;
  virtual answer blocked(const tact::situation& s) const = 0;
  virtual std::vector<tact::ranked> ranking(const tact::situation& s) const = 0;

  /// The answers for one case at once, without an allocation.
  virtual advice advise(const tact::situation& s) const noexcept = 0;

  /// The map of a case as SVG, with a mark for its concerns if `marked`. `id` is unique in its page.
  virtual std::string map(const tact::situation& s, bool marked, std::string_view id) const = 0;

  /// Many cases: `tact::recommend_all`.
  virtual std::size_t recommend_all(const tact::columns& input, const tact::batch_output& out) const noexcept = 0;
};

/// The model of the functions that name none.
const adviser& default_adviser() noexcept;

/// The models that tact ships, the default one first.
std::span<const adviser* const> shipped_advisers() noexcept;

/// A model that was asked for, or what is wrong with the request.
struct found_adviser {
  std::shared_ptr<const adviser> by;  ///< null if there is a mistake
  std::string mistake = {};           ///< one sentence
};

/// True if a text is a model in JSON rather than a name: it begins with a brace, after white space and a byte order
/// mark at most. O(white space).
bool is_json(std::string_view model) noexcept;

/// Finds a model: a text that begins with a brace is a model in JSON, as `triage --freeze` prints it; any other text is
/// the name of a shipped one. Never throws for what is in the text.
found_adviser find_adviser(std::string_view model);

/// Remembers the models that were asked for last: a query asks for the same one in every row, or compares a few.
class advisers {
 public:
  /// As `find_adviser`. The result is valid until the next call.
  const found_adviser& find(std::string_view model);

 private:
  struct entry {
    std::string asked;
    found_adviser found;
  };
  std::array<entry, 4> kept_ = {};
  std::size_t oldest_ = 0;
};

}  // namespace functions
