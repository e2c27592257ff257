#include "options.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <fstream>
#include <iterator>
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
  std::uint64_t seed = 1;
  std::string model = "customer_care";
  std::string model_file;
  std::vector<std::string> fixed;
  std::string shard = "1/1";
};

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

shard shard_of(std::string_view text) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto part = number_of<std::uint64_t>(text.substr(0, slash));
  const auto parts = number_of<std::uint64_t>(text.substr(std::min(slash + 1, text.size())));
  if (!part || !parts || *part < 1 || *part > *parts)
    throw std::runtime_error("--shard is " + std::string(text) + ": write 1/8 to 8/8 for eight shards");
  return {*part - 1, *parts};
}

void fix(situations& of, std::string_view text) {
  const std::size_t sign = std::min(text.find('='), text.size());
  const auto input = std::ranges::find(functions::inputs, text.substr(0, sign), &functions::input::name);
  const auto number = number_of<double>(text.substr(std::min(sign + 1, text.size())));
  const auto level = functions::level_of(number.value_or(-1));
  if (input != functions::inputs.end() && level)
    return of.fix(static_cast<std::size_t>(input - functions::inputs.begin()), *level);
  std::string why = "--fix is " + std::string(text) + ": write an input and a number from 0 to 1, as in anger=0.5; ";
  why.append("the inputs are");
  for (const functions::input& i : functions::inputs)
    why.append(&i == functions::inputs.begin() ? " " : ", ").append(i.name);
  throw std::runtime_error(why);
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

void add_options(CLI::App& app, texts& written, options& wanted, bool shards) {
  app.add_option("--decisions", wanted.decisions, "How many random situations there are in all")->capture_default_str();
  app.add_option("--seed", written.seed, "Which ones: each seed gives others")->capture_default_str();
  app.add_option("--fix", written.fixed, "An input that is the same in all of them (repeatable)")
      ->type_name("NAME=LEVEL");
  const auto model = app.add_option("--model", written.model, "A model that tact ships")->capture_default_str();
  app.add_option("--model-file", written.model_file, "A model of your own, as JSON")->excludes(model);
  if (!shards) return;
  app.add_option("--shard", written.shard, "Only this shard of them: I/N, I from 1 to N")->capture_default_str();
  app.add_option("--add", wanted.add, "Add up what shards have printed, and expect this many decisions")
      ->type_name("DECISIONS");
}

}  // namespace

asked read_options(int argc, const char* const* argv, manner as) {
  constexpr int wrong_usage = 2;
  texts written;
  options wanted;
  CLI::App app{"Counts how often each strategy is recommended in random situations."};
  add_options(app, written, wanted, as.shards);
  try {
    app.parse(argc, argv);
    wanted.by = adviser_of(written);
    wanted.of = situations(written.seed);
    for (const std::string& text : written.fixed) fix(wanted.of, text);
    wanted.which = shard_of(written.shard);
    return {wanted};
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
