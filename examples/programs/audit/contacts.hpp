#pragma once
// The contacts of a log, each checked against tact's protocols.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <tact/care/audit.hpp>

#include "logged_event.hpp"

namespace audit {

/// A broken rule, and its place in the log.
struct finding {
  std::string_view contact;
  std::size_t line;       ///< of the event that broke it; of the last event where the end of the contact did
  std::string_view time;  ///< of the same event
  std::string_view step;  ///< "(end)" where the end of the contact broke it
  tact::care::violation broken;
};

using report_finding = std::function<void(const finding&)>;

/// Checks contacts that come interleaved. Memory grows with the contacts, not with their events.
class contacts {
 public:
  /// Reads the next event of its contact, and calls `found` for each rule that the event breaks. The rules for a class
  /// of customers count from the first row of the contact that names the class. An event that is earlier than the last
  /// one of its contact is left out; then the line of that last one is returned.
  std::optional<std::size_t> read(const logged_event& e, const report_finding& found);

  /// Calls `found` for each rule that the end of a contact breaks, in the order in which the contacts began.
  void end(const report_finding& found) const;

  std::size_t size() const { return all_.size(); }

  /// True if the log has run backwards all along: no event came after the one above it of its contact, and one came
  /// before it.
  bool newest_first() const;

 private:
  // How often a time follows on an earlier, an equal, and a later one.
  struct directions {
    std::size_t forwards = 0, equal = 0, backwards = 0;

    void add(std::int64_t before, std::int64_t after);
  };

  struct state {
    tact::care::auditor<> rules;
    std::string spelt;        // the name as the log has it first; empty where that is its key
    std::size_t line = 0;     // of the last event
    std::string time;         // of the same, as the log writes it
    std::int64_t row_at = 0;  // of the last row, even if it was left out
  };
  using named_states = std::unordered_map<std::string, state>;  // by tidied name: blanks make no difference

  named_states all_;
  std::vector<const named_states::value_type*> in_order_;  // elements of a map stay in place
  directions in_contacts_;
};

}  // namespace audit
