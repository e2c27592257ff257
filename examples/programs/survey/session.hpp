#pragma once
// The answers of one person: as far as they go, in a file to go on with, and in a file that many share.

#include <cstddef>
#include <string>
#include <vector>

#include <tact/care/instrument.hpp>

#include "options.hpp"

namespace survey {

/// The answers so far.
struct session {
  std::string person;
  std::vector<int> given;   ///< by item; tact::care::no_answer where there is none
  std::size_t reached = 0;  ///< how many items have been shown and left behind, by an answer or by skipping them
};

/// A session without answers.
session new_session(const std::string& person, const tact::care::instrument& of);

/// Reads a session that `save` has written. Throws common::bad_usage where the file cannot be read, has no session, is
/// one of another instrument, or holds an answer that is not on the scale.
session resumed(const options& wanted, const tact::care::instrument& of);

/// Writes the answers as CSV with one row, in the columns that read_answers reads: person, instrument, and each item.
/// An item that was skipped is "n/a", and one that has not been shown is empty.
void save(const session& all, const tact::care::instrument& of, const std::string& file);

/// Adds the answers to a file of many, as a row; a file that is not there is made. Throws common::bad_usage where it
/// has other columns.
void add_to(const std::string& file, const session& all, const tact::care::instrument& of);

/// Throws what add_to would throw, before anybody has answered.
void check_columns(const std::string& file, const tact::care::instrument& of);

/// A name for a new file with a session: NAME.unfinished.csv, or one with a number where there is a file of that name.
std::string unfinished_file(const tact::care::instrument& of);

/// The command that goes on with the answers in a file, with the options that were given.
std::string command_for(const options& wanted, const std::string& file);

}  // namespace survey
