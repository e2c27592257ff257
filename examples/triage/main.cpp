// triage: a CSV export of conflicts in, the same cases with advice out. README.md beside this file.

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>

#include <unistd.h>

#include "advice.hpp"
#include "csv_reader.hpp"
#include "inputs.hpp"
#include "options.hpp"
#include "output.hpp"
#include "report.hpp"
#include "writer.hpp"

namespace triage {
namespace {

constexpr int all_advised = 0;
constexpr int unusable = 2;
constexpr int some_not_advised = 3;

std::string shown_name(const options& wanted) { return wanted.input == "-" ? "standard input" : wanted.input; }

struct file_closer {
  void operator()(std::FILE* f) const noexcept {
    if (f != stdin) std::fclose(f);
  }
};
using file = std::unique_ptr<std::FILE, file_closer>;

file open_input(const std::string& name) {
  if (name == "-") return file(stdin);
  if (std::filesystem::is_directory(name)) throw std::runtime_error(std::generic_category().message(EISDIR));
  file opened(std::fopen(name.c_str(), "rb"));
  if (!opened) throw std::runtime_error(std::generic_category().message(errno));
  return opened;
}

// A line on the terminal that counts rows, once a run has taken longer than people like to wait.
class progress {
 public:
  void at(std::size_t rows) {
    if (!shown_to_people_ || rows % 65536 != 0) return;
    if (std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
    std::cerr << '\r' << rows << " cases …" << std::flush;
    wrote_ = true;
  }

  ~progress() {
    if (wrote_) std::cerr << "\r\x1B[K";
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  bool shown_to_people_ = isatty(STDERR_FILENO) != 0;
  bool wrote_ = false;
};

struct tally {
  std::size_t cases = 0;
  std::size_t not_advised = 0;
  std::map<std::string_view, std::size_t> unknown;  // factor → cases where it stayed neutral
};

// One pass over the input. Output begins only when the header is known to be usable.
class run {
 public:
  explicit run(const options& wanted) : wanted_(wanted), adviser_(adviser_for(wanted.model).value()) {}

  tally operator()() {
    read_csv(open_input(wanted_.input).get(), [this](csv_row&& row) { writer_ ? take(std::move(row)) : begin(row); });
    if (!writer_) throw std::runtime_error("is empty; a header row is needed");
    if (report_) {
      report_->write(page_->stream());
      page_->flush();  // so that a disk that is full leaves no output without its report
    }
    output_->finish();
    if (page_) page_->finish();
    return tally_;
  }

 private:
  void begin(const csv_row& header) {
    if (header.unclosed_quote) throw std::runtime_error("1: row: a quote that opens here is never closed");
    reader_ = std::make_unique<situation_reader>(wanted_, header.cells);
    if (!wanted_.report.empty()) {
      std::signal(SIGPIPE, SIG_IGN);  // a reader of the output who leaves is an error like others: no part file stays
      page_ = std::make_unique<output>(wanted_.report);
      report_ =
          std::make_unique<report>(adviser_, report_head{shown_name(wanted_), wanted_.model, header.cells.front()});
    }
    output_ = std::make_unique<output>(wanted_.output);
    writer_ = make_writer(wanted_.format, output_->stream(), header.cells, output_->width());
  }

  void take(csv_row&& row) {
    const reading_result read = reader_->read(row);
    judged_case judged{.row = std::move(row), .said = {}, .error = {}};
    if (read.errors.empty()) judged.said = adviser_.advise(read.situation);
    for (const cell_error& e : read.errors) {
      const std::string text = e.column + ": " + e.what;
      std::cerr << shown_name(wanted_) << ':' << judged.row.line << ": " << text << '\n';
      judged.error += (judged.error.empty() ? "" : "; ") + text;
    }
    if (judged.error.empty())
      for (const std::string_view factor : read.unknown) ++tally_.unknown[factor];
    else ++tally_.not_advised;
    progress_.at(++tally_.cases);
    writer_->write(judged);
    if (report_) report_->add(judged, read.situation);
  }

  const options& wanted_;
  adviser adviser_;
  std::unique_ptr<situation_reader> reader_;
  std::unique_ptr<output> output_;
  std::unique_ptr<writer> writer_;
  std::unique_ptr<output> page_;
  std::unique_ptr<report> report_;
  tally tally_;
  progress progress_;
};

void print_closing_line(const tally& t) {
  std::cerr << t.cases << (t.cases == 1 ? " case, " : " cases, ") << t.cases - t.not_advised << " advised";
  if (t.not_advised != 0) std::cerr << ", " << t.not_advised << " not (see above)";
  const char* separator = "; unknown and left neutral: ";
  for (const auto& [factor, count] : t.unknown) {
    std::cerr << separator << factor << ' ' << count;
    separator = ", ";
  }
  std::cerr << '\n';
}

int main(int argc, char** argv) {
  options wanted;
  try {
    if (!parse(argc, argv, wanted, std::cout)) return all_advised;
    const tally t = run(wanted)();
    print_closing_line(t);
    return t.not_advised == 0 ? all_advised : some_not_advised;
  } catch (const bad_usage& e) {
    std::cerr << "triage: " << e.message << '\n';
  } catch (const std::exception& e) {
    std::cerr << "triage: " << shown_name(wanted) << ": " << e.what() << '\n';
  }
  return unusable;
}

}  // namespace
}  // namespace triage

int main(int argc, char** argv) { return triage::main(argc, argv); }
