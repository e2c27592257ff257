#include "model_file.hpp"

#include <stdexcept>
#include <string>

#include <common/messages.hpp>
#include <common/text.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>
#include <tact/io/json.hpp>

namespace triage {
namespace {

// As much of the file as a model can have, and more if it is longer.
std::string text_of(const std::string& file) try {
  common::text_input input(file);
  while (input.text().size() <= tact::io::longest_model_text && input.more()) continue;
  return std::string(input.text());
} catch (const std::runtime_error& e) {
  throw common::bad_usage{"--model-file " + file + ": " + e.what()};
}

void report(const std::string& file, tact::io::text_place at, const std::string& path, const std::string& what) {
  common::say(file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + path +
              (path.empty() ? "" : ": ") + what);
}

adviser adviser_from(const std::string& file) {
  const auto read = tact::io::read_model(text_of(file));
  for (const tact::io::model_mistake& m : read.mistakes) report(file, m.at, m.path, m.what);
  if (!read)
    throw common::bad_usage{"--model-file " + file + ": " + common::counted(read.mistakes.size(), "mistake") +
                            " (see above)"};
  for (const tact::io::rounded_number& r : read.rounded)
    report(file, r.at, r.path, r.written + " is rounded to " + common::shortest(r.became));
  return adviser_of(*read.model);
}

}  // namespace

adviser adviser_for(const options& wanted) {
  return wanted.model_file ? adviser_from(*wanted.model_file) : adviser_named(wanted.model);
}

}  // namespace triage
