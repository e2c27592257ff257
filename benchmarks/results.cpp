#include "results.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace bench {
namespace {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream{file};
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string processor() {
  constexpr std::string_view field = "model name";
  std::ifstream stream{"/proc/cpuinfo"};
  for (std::string line; std::getline(stream, line);)
    if (line.starts_with(field)) return line.substr(line.find(':') + 2);
  return "unknown processor";
}

}  // namespace

std::string setting() {
  const unsigned cores = std::thread::hardware_concurrency();
  return processor() + ", " + std::to_string(cores) + (cores == 1 ? " core" : " cores") + " · " + TACT_BENCH_COMPILER +
         " · `" + TACT_BENCH_FLAGS + "`";
}

void replace_results(const std::filesystem::path& page, std::string_view name, const std::string& text) {
  const std::string begin = "<!-- results " + std::string{name} + ": begin -->\n";
  const std::string end = "<!-- results " + std::string{name} + ": end -->\n";
  std::string all = read_file(page);
  const std::size_t from = all.find(begin);
  const std::size_t to = all.find(end);
  if (from == all.npos || to == all.npos || to < from)
    throw std::runtime_error(page.string() + " has no place for results of " + std::string{name});
  all.replace(from + begin.size(), to - from - begin.size(), "\n" + text + "\n");
  write_file(page, all);
}

void write_file(const std::filesystem::path& file, std::string_view text) {
  std::ofstream stream{file};
  if (!(stream << text)) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace bench
