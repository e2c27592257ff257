#include "log_reader.hpp"

#include <algorithm>

#include <common/cells.hpp>
#include <common/usage.hpp>

namespace audit {
namespace {

std::vector<common::asked_column> asked_by(const options& wanted) {
  std::vector<common::asked_column> asked;
  asked.reserve(fields.size());
  for (const field f : fields)
    asked.push_back({std::string(name(f)), column_of(f, wanted), wanted.columns.contains(f)});
  return asked;
}

constexpr std::size_t place(field f) { return static_cast<std::size_t>(f); }

// Two columns are required. One that --map names is required as well, which the reader has checked.
void reject_lack_of(field f, const common::record_reader& in) {
  if (in.columns().is_found(place(f))) return;
  const std::string own(name(f));
  throw common::bad_usage{"the header has no column '" + own + "'; " + in.columns().instead_of(own, in.header()) +
                          "; name one with --map " + own + "=COLUMN"};
}

}  // namespace

log_reader::log_reader(const options& wanted) : wanted_(wanted), records_(wanted.from, asked_by(wanted)) {
  if (!records_.is_csv()) return;
  reject_lack_of(field::time, records_);
  reject_lack_of(field::step, records_);
  names_contacts_ = records_.columns().is_found(place(field::contact));
}

bool log_reader::next(row& to) {
  if (!records_.next(record_)) return false;
  to = row{.line = record_.line, .names_contact = false, .cells = {}, .mistakes = {}, .doubts = {}};
  if (!record_.mistake.empty()) {
    to.mistakes.push_back({"row", record_.mistake});
    return true;
  }
  for (const field f : fields) take(f, to);
  check_contact(to, record_.at[place(field::contact)] != common::absent);
  return true;
}

void log_reader::take(field f, row& to) const {
  const std::string_view cell = common::trimmed(record_.cell(place(f)));
  if (cell != common::nested_value) {
    to[f] = cell;
    return;
  }
  const std::string name = column_of(f, wanted_);
  const std::string nested = "is an object or a list of objects; name a value in it, as in --map " +
                             std::string(audit::name(f)) + "=" + name + ".id";
  if (f == field::customer || f == field::channel) to.doubts.push_back({f, nested});
  else to.mistakes.push_back({name, nested});
}

std::vector<std::string> log_reader::remarks() const {
  std::vector<std::string> all = records_.remarks();
  if (names_contacts_ && !*names_contacts_) all.emplace_back("no column is the contact: the whole log is one");
  return all;
}

// A log has contacts if its first object has their key, or if --map names that key.
void log_reader::check_contact(row& to, bool has_contact) {
  if (!names_contacts_) names_contacts_ = has_contact || wanted_.columns.contains(field::contact);
  to.names_contact = *names_contacts_;
  if (has_contact && !*names_contacts_)
    to.mistakes.push_back({column_of(field::contact, wanted_), "is here, but not in the first object"});
}

bool log_reader::has_seen_keys() const {
  return std::ranges::all_of(wanted_.columns,
                             [this](const auto& mapped) { return records_.columns().is_found(place(mapped.first)); });
}

}  // namespace audit
