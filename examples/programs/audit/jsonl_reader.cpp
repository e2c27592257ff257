#include "jsonl_reader.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <common/cells.hpp>
#include <common/csv_reader.hpp>
#include <tact/level.hpp>

namespace audit {
namespace {

using nlohmann::json;

// Calls `take` for each line of a stream, without its line end.
void read_lines(std::FILE* stream, const std::function<void(std::string_view, std::size_t)>& take) {
  std::string line;
  std::size_t number = 1;
  std::vector<char> buffer(1 << 16);
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), stream)) {
    std::string_view text(buffer.data(), size);
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      line += text.substr(0, end);
      if (line.size() > common::longest_row)
        throw std::runtime_error(std::to_string(number) + ": this row is longer than 64 MiB; is this JSON lines?");
      if (end == text.npos) break;
      take(line, number++);
      line.clear();
      text.remove_prefix(end + 1);
    }
  }
  if (std::ferror(stream)) throw std::runtime_error(std::generic_category().message(errno));
  take(line, number);
}

// Parses one object, and keeps the values of some keys. Nested values are dropped, except for a list of classes.
class object_parser {
 public:
  explicit object_parser(const std::array<std::string, fields.size()>& keys) : keys_(keys) {}

  json operator()(std::string_view text) {
    seen_.clear();
    twice_.clear();
    lists_classes_ = false;
    return json::parse(text, [this](int depth, json::parse_event_t event, json& at) { return keep(depth, event, at); });
  }

  /// A key that occurs twice in the object; empty if there is none.
  const std::string& twice() const { return twice_; }

 private:
  bool keep(int depth, json::parse_event_t event, const json& at) {
    if (event != json::parse_event_t::key) return depth <= (lists_classes_ ? 2 : 1);
    const auto& key = at.get_ref<const std::string&>();
    if (depth != 1 || std::find(keys_.begin(), keys_.end(), key) == keys_.end()) return false;
    if (std::find(seen_.begin(), seen_.end(), key) != seen_.end()) twice_ = key;
    seen_.push_back(key);
    lists_classes_ = key == keys_[static_cast<std::size_t>(field::customer)];
    return true;
  }

  const std::array<std::string, fields.size()>& keys_;
  std::vector<std::string> seen_;
  bool lists_classes_ = false;  // the values that follow are those of the customer
  std::string twice_;
};

// A list of texts as a cell of CSV, with commas between; empty for any other list.
std::optional<std::string> listed(const json& list) {
  std::string text;
  for (const json& part : list) {
    if (!part.is_string()) return std::nullopt;
    text += (text.empty() ? "" : ", ") + part.get<std::string>();
  }
  return text;
}

// A value as a cell of CSV: null and false are an empty cell. Empty for an array or an object.
std::optional<std::string> cell_of(const json& value) {
  if (value.is_null()) return std::string{};
  if (value.is_string()) return std::string(common::trimmed(value.get_ref<const std::string&>()));
  if (value.is_number()) return value.dump();
  if (value.is_boolean()) return value.get<bool>() ? "true" : "";
  return std::nullopt;
}

// The parser rejects such a number itself, unless -ffast-math removes its check.
bool is_infinite(const json& value) { return value.is_number_float() && !tact::detail::is_finite(value.get<double>()); }

class jsonl_log {
 public:
  jsonl_log(const options& wanted, const take_row& take) : wanted_(wanted), take_(take) {
    for (const field f : fields) key(f) = column_of(f, wanted_);
  }

  void read(std::string_view line, std::size_t number) {
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (common::trimmed(line).empty()) return;
    row to{.line = number, .names_contact = false, .cells = {}, .faults = {}, .doubts = {}};
    fill(to, line);
    take_(std::move(to));
  }

 private:
  void fill(row& to, std::string_view line) {
    const std::optional<json> object = parsed(to, line);
    if (!object) return;
    for (const field f : fields) fill(to, f, *object);
    check_contact(to, object->contains(key(field::contact)));
  }

  // The object in a line; empty if there is none that can be read.
  std::optional<json> parsed(row& to, std::string_view line) {
    try {
      json object = parse_(line);
      if (!object.is_object()) to.faults.push_back({"row", "is not a JSON object"});
      else if (!parse_.twice().empty()) to.faults.push_back({parse_.twice(), "occurs twice in this object"});
      else return object;
    } catch (const json::parse_error& e) {
      to.faults.push_back({"row", "is not valid JSON from byte " + std::to_string(e.byte) + " on"});
    } catch (const json::out_of_range&) {
      to.faults.push_back({"row", "has a number that is too large"});
    }
    return std::nullopt;
  }

  void fill(row& to, field f, const json& object) {
    const auto value = object.find(key(f));
    if (value == object.end()) return;
    if (is_infinite(*value)) {
      to.faults.push_back({key(f), "is a number that is too large"});
      return;
    }
    const bool list = f == field::customer && value->is_array();
    const std::optional<std::string> cell = list ? listed(*value) : cell_of(*value);
    const std::string mistake = "is an " + std::string(value->type_name()) + ", not a text or a number";
    // A class that cannot be read costs its rules, not the event.
    if (!cell && f == field::customer) to.doubts.push_back({f, mistake});
    else if (!cell) to.faults.push_back({key(f), mistake});
    else if (f == field::contact && value->is_number_float())
      to.faults.push_back({key(f), "is a number that is no integer, or too large; write it as a text"});
    else to[f] = *cell;
  }

  // A log has contacts if its first object has their key, or if --map names that key.
  void check_contact(row& to, bool has_key) {
    if (!names_contacts_) names_contacts_ = has_key || wanted_.columns.contains(field::contact);
    to.names_contact = *names_contacts_;
    if (has_key && !*names_contacts_) to.faults.push_back({key(field::contact), "is here, but not in the first line"});
  }

  std::string& key(field f) { return keys_[static_cast<std::size_t>(f)]; }

  const options& wanted_;
  const take_row& take_;
  std::array<std::string, fields.size()> keys_;
  object_parser parse_{keys_};
  std::optional<bool> names_contacts_;
};

}  // namespace

void read_jsonl(std::FILE* stream, const options& wanted, const take_row& take) {
  jsonl_log log(wanted, take);
  read_lines(stream, [&log](std::string_view line, std::size_t number) { log.read(line, number); });
}

}  // namespace audit
