#include "options.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include <functions/inputs.hpp>
#include <functions/reading.hpp>

namespace sweeps {
namespace {

// The options as they are written.
struct texts {
  std::string decisions = "1000000";
  std::string seed = "1";
  std::string model = "customer_care";
  std::string model_file;
  std::vector<std::string> fixed;
  std::optional<std::string> shard;
  std::optional<std::string> add;
};

constexpr std::uint64_t most_decisions = 1'000'000'000'000'000'000;  // a situation takes four words of 2⁶⁴

std::uint64_t number_of(std::string_view option, std::string_view text, std::uint64_t least, std::uint64_t most) {
  const auto number = whole_number(text);
  if (number && *number >= least && *number <= most) return *number;
  std::string why(option);
  why.append(" is ").append(text).append(": write a whole number from ").append(std::to_string(least));
  throw std::runtime_error(why.append(" to ").append(std::to_string(most)));
}

shard asked_shard(std::string_view text) {
  if (const auto which = shard_of(text)) return *which;
  throw std::runtime_error("--shard is " + std::string(text) + ": write 1/8 to 8/8 for eight shards");
}

// An input that is fixed, by its place, and its level.
struct fixed_input {
  std::size_t input;
  tact::level at;
};

fixed_input fixed_of(std::string_view text) {
  const std::size_t sign = std::min(text.find('='), text.size());
  const auto input = std::ranges::find(functions::inputs, text.substr(0, sign), &functions::input::name);
  const std::string_view written = text.substr(std::min(sign + 1, text.size()));
  double number = -1;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
  const auto level = functions::level_of(number);
  if (input != functions::inputs.end() && error == std::errc{} && end == written.data() + written.size() && level)
    return {static_cast<std::size_t>(input - functions::inputs.begin()), *level};
  std::string why = "--fix is " + std::string(text) + ": write an input and a number from 0 to 1, as in anger=0.5; ";
  why.append("the inputs are");
  for (const functions::input& i : functions::inputs)
    why.append(&i == functions::inputs.begin() ? " " : ", ").append(i.name);
  throw std::runtime_error(why);
}

// In the order of the inputs, whatever the order on the command line.
std::vector<fixed_input> all_fixed(const std::vector<std::string>& written) {
  std::vector<fixed_input> all;
  std::ranges::transform(written, std::back_inserter(all), fixed_of);
  std::ranges::sort(all, {}, &fixed_input::input);
  const auto twice = std::ranges::adjacent_find(all, {}, &fixed_input::input);
  if (twice == all.end()) return all;
  throw std::runtime_error("--fix " + std::string(functions::inputs[twice->input].name) + "=… is there twice");
}

std::string contents_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf())) throw std::runtime_error("--model-file " + file + " cannot be read, or is empty");
  return text.str();
}

std::shared_ptr<const functions::adviser> adviser_of(const texts& written) {
  const auto found =
      functions::find_adviser(written.model_file.empty() ? written.model : contents_of(written.model_file));
  if (found.by) return found.by;
  throw std::runtime_error((written.model_file.empty() ? "--model: " : "--model-file " + written.model_file + ": ") +
                           found.mistake);
}

// What the counts depend on. A level is written to the last digit.
std::string settings_of(const options& wanted, std::uint64_t seed, const std::vector<fixed_input>& fixed) {
  std::string text = std::to_string(wanted.decisions) + " decisions, seed " + std::to_string(seed);
  text.append(", model ").append(wanted.by->fingerprint());
  for (const fixed_input& f : fixed) {
    char digits[32];
    char* const end = std::to_chars(digits, digits + sizeof digits, f.at.value()).ptr;
    text.append(", ").append(functions::inputs[f.input].name).append("=").append(digits, end);
  }
  return text;
}

options options_of(const texts& written) {
  const std::uint64_t seed = number_of("--seed", written.seed, 0, std::numeric_limits<std::uint64_t>::max());
  const auto fixed = all_fixed(written.fixed);
  options wanted{.decisions = number_of("--decisions", written.decisions, 1, most_decisions),
                 .by = adviser_of(written),
                 .of = situations(seed)};
  for (const fixed_input& f : fixed) wanted.of.fix(f.input, f.at);
  if (written.shard) wanted.which = asked_shard(*written.shard);
  if (written.add) wanted.add = number_of("--add", *written.add, 1, most_decisions);
  wanted.settings = settings_of(wanted, seed, fixed);
  return wanted;
}

void add_options(CLI::App& app, texts& written, bool shards) {
  app.add_option("--decisions", written.decisions, "How many random situations there are in all")
      ->capture_default_str();
  app.add_option("--seed", written.seed, "Which ones: each seed gives others")->capture_default_str();
  app.add_option("--fix", written.fixed, "An input that is the same in all of them (repeatable)")
      ->type_name("NAME=LEVEL");
  const auto model = app.add_option("--model", written.model, "A model that tact ships")->capture_default_str();
  app.add_option("--model-file", written.model_file, "A model of your own, as JSON")->excludes(model);
  if (!shards) return;
  app.add_option("--shard", written.shard, "Only this shard of them: I/N, I from 1 to N");
  app.add_option("--add", written.add, "Add up what shards have printed, and expect this many decisions")
      ->type_name("DECISIONS");
}

}  // namespace

asked read_options(int argc, const char* const* argv, manner as) {
  constexpr int wrong_usage = 2;
  texts written;
  CLI::App app{"Counts how often each strategy is recommended in random situations."};
  add_options(app, written, as.shards);
  try {
    app.parse(argc, argv);
    return {options_of(written)};
  } catch (const CLI::ParseError& e) {
    std::ostringstream nowhere;
    const int status = as.prints ? app.exit(e) : app.exit(e, nowhere, nowhere);
    return {std::nullopt, status == 0 ? 0 : wrong_usage};
  } catch (const std::runtime_error& e) {
    if (as.prints) std::cerr << app.get_name() << ": " << e.what() << '\n';
    return {std::nullopt, wrong_usage};
  }
}

}  // namespace sweeps
