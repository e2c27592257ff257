#include "session.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string_view>

#include <common/cells.hpp>
#include <common/csv_writer.hpp>
#include <common/record_reader.hpp>
#include <common/usage.hpp>
#include <tact/care/score.hpp>

#include "answer_text.hpp"
#include "file_errors.hpp"
#include "shared_file.hpp"

namespace survey {
namespace {

using tact::care::instrument;

constexpr std::string_view skipped = "n/a";

// A word of a command line, in quotes where a shell needs them.
std::string in_shell(const std::string& word) {
  const bool plain = std::ranges::all_of(word, [](unsigned char c) {
    return std::isalnum(c) != 0 || std::string_view("-_./=,+").find(static_cast<char>(c)) != std::string_view::npos;
  });
  if (plain && !word.empty()) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

std::string head_of(const instrument& of) {
  std::ostringstream text;
  common::csv_writer csv(text, {});
  csv.add("person");
  csv.add("instrument");
  for (std::size_t i = 0; i != of.size(); ++i) csv.add(answer_name(of, i));
  csv.end_row();
  return text.str();
}

std::string row_of(const session& all, const instrument& of) {
  std::ostringstream text;
  common::csv_writer csv(text, {});
  csv.add(all.person);
  csv.add(of.name);
  for (std::size_t i = 0; i != of.size(); ++i) {
    if (all.given[i] != tact::care::no_answer) csv.add(std::to_string(all.given[i]));
    else csv.add(i < all.reached ? skipped : std::string_view{});
  }
  csv.end_row();
  return text.str();
}

std::vector<common::asked_column> columns_of(const instrument& of) {
  std::vector<common::asked_column> asked{{"person", "person"}, {"instrument", "instrument"}};
  for (std::size_t i = 0; i != of.size(); ++i) asked.push_back({answer_name(of, i), answer_name(of, i)});
  return asked;
}

session read_session(const options& wanted, const instrument& of) {
  common::reading_options from;
  from.input = wanted.resume;
  common::record_reader in(from, columns_of(of));
  common::record row;
  if (!in.next(row) || !row.mistake.empty()) throw common::bad_usage{"holds no answers to go on with"};
  if (common::trimmed(row.cell(1)) != of.name)
    throw common::bad_usage{"is not about " + std::string(of.name) + ": its instrument is " +
                            common::quoted(row.cell(1))};
  session all = new_session(std::string(row.cell(0)), of);
  for (std::size_t i = 0; i != of.size(); ++i) {
    const std::string_view cell = common::trimmed(row.cell(i + 2));
    if (cell.empty()) continue;
    all.reached = i + 1;
    if (cell == skipped) continue;
    const std::optional<int> answer = answer_in(cell, of);
    if (!answer)
      throw common::bad_usage{answer_name(of, i) + ": " + common::quoted(cell) + " is not " + expected_answer(of)};
    all.given[i] = *answer;
  }
  if (in.next(row)) throw common::bad_usage{"holds the answers of several people; to go on, it may hold one row"};
  return all;
}

}  // namespace

session new_session(const std::string& person, const instrument& of) {
  return {person, std::vector<int>(of.size(), tact::care::no_answer)};
}

session resumed(const options& wanted, const instrument& of) {
  session all = with_name_of(wanted.resume, [&] { return read_session(wanted, of); });
  if (!wanted.person.empty()) all.person = wanted.person;
  return all;
}

void save(const session& all, const instrument& of, const std::string& file) {
  write_shared(file, false, head_of(of), row_of(all, of));
}

void add_to(const std::string& file, const session& all, const instrument& of) {
  write_shared(file, true, head_of(of), row_of(all, of));
}

void check_columns(const std::string& file, const instrument& of) { check_shared(file, head_of(of)); }

std::string command_for(const options& wanted, const std::string& file) {
  std::string text = "survey";
  const auto add = [&text](const std::string& word) { text.append(" ").append(in_shell(word)); };
  if (!wanted.instrument.empty()) add(wanted.instrument);
  for (const std::string& word : wanted.again) add(word);
  add("--resume");
  add(file);
  return text;
}

std::string unfinished_file(const instrument& of) {
  const std::string start = std::string(of.name) + ".unfinished";
  std::string name = start + ".csv";
  std::error_code none;
  for (int n = 2; std::filesystem::exists(name, none); ++n) name = start + std::to_string(n) + ".csv";
  return name;
}

}  // namespace survey
