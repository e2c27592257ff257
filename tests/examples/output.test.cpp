// What triage and audit write, and where: from outside, on full disks, pipes, links and terminals.

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "testing/catch.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE) && defined(TACT_AUDIT)

namespace fs = std::filesystem;
using testing::contains;
using testing::lines;
using testing::outcome_of_run;
using testing::workplace;

namespace {

using strings = std::vector<std::string>;

// A program, and an input each row of which brings a row of output.
struct program {
  std::string name;
  std::string path;
  std::string header;
  std::string row;
  int code;  // of a run on such an input

  std::string input() const { return header + "\n" + row + "\n" + row + "\n"; }
};

const std::vector<program> programs = {
    {"triage", TACT_TRIAGE, "id,assertiveness,cooperativeness", "x,.5,.5", 0},
    {"audit", TACT_AUDIT, "time,step", "1,take_the_bait", 1},
};

// The ways in which a program writes.
const strings triage_options = {"--format table",
                                "--format csv",
                                "--format jsonl",
                                "--format table --report r.html",
                                "--format csv --report r.html",
                                "--format jsonl --report r.html"};
const strings audit_options = {"--format table", "--format csv", "--format jsonl"};

const strings& options_of(const program& p) { return p.name == "triage" ? triage_options : audit_options; }

// Runs lines of bash, in which $P is the program.
outcome_of_run bash(const workplace& here, const program& p, const std::string& script) {
  here.put("script", "P='" + p.path + "'\nendless() { echo '" + p.header + "'; yes '" + p.row + "' 2>&1; }\n" + script);
  const outcome_of_run ended = here.shell("timeout 60 bash script");
  fs::remove(here.path("script"));
  return ended;
}

// A program that runs while the test does something else.
class running {
 public:
  // Its input is a pipe. `prepare` is called in the child.
  template <class Prepare>
  running(const workplace& here, const program& p, strings arguments, Prepare prepare) {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    arguments.insert(arguments.begin(), p.path);
    std::vector<char*> words;
    for (std::string& a : arguments) words.push_back(a.data());
    words.push_back(nullptr);
    child_ = fork();
    if (child_ == 0) {
      if (chdir(here.path("").c_str()) != 0) _exit(126);
      dup2(ends[0], STDIN_FILENO);
      prepare();
      execv(words[0], words.data());
      _exit(127);
    }
    close(ends[0]);
    input_ = ends[1];
  }
  ~running() {
    end_input();
    if (child_ > 0) kill(child_, SIGKILL), waitpid(child_, nullptr, 0);
  }
  running(const running&) = delete;
  running& operator=(const running&) = delete;

  // The child must be there to read it.
  void feed(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t size = write(input_, text.data(), text.size());
      REQUIRE(size > 0);
      text.remove_prefix(static_cast<std::size_t>(size));
    }
  }
  void end_input() {
    if (input_ >= 0) close(std::exchange(input_, -1));
  }
  void send(int signal) const { kill(child_, signal); }

  // How the program ended.
  int status() {
    int ended = 0;
    REQUIRE(waitpid(std::exchange(child_, -1), &ended, 0) > 0);
    return ended;
  }

 private:
  pid_t child_ = -1;
  int input_ = -1;
};

// For a program whose messages nobody reads.
void quiet() { dup2(open("/dev/null", O_WRONLY), STDERR_FILENO); }

// True once a condition holds, which may take a while.
bool soon(const auto& condition) {
  for (int i = 0; i != 1000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

std::string repeated(const std::string& row, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i != times; ++i) text += row + "\n";
  return text;
}

// What a terminal obeys in a text, or what is no UTF-8: the first place of it, spelt out. A decoder of its own, strict
// about what the texts of these tests can hold.
std::string obeyed_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
    const unsigned first = byte(i);
    const std::size_t size = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size == 0) return "a lone byte at " + std::to_string(i);
    unsigned code = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k != size; ++k) {
      if ((byte(i + k) & 0xC0U) != 0x80) return "a broken character at " + std::to_string(i);
      code = code << 6U | (byte(i + k) & 0x3FU);
    }
    if ((code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF) return "no character at " + std::to_string(i);
    const bool control = (code < 0x20 && code != '\n') || (code >= 0x7F && code <= 0x9F);
    const bool turns = (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    if (control || turns) return std::to_string(code) + " at " + std::to_string(i);
    i += size;
  }
  return {};
}

// What has come to a terminal, once nothing more comes.
std::string shown_on(int terminal) {
  std::string shown;
  std::array<char, 4096> part{};
  for (pollfd more{.fd = terminal, .events = POLLIN, .revents = 0}; poll(&more, 1, 500) == 1;) {
    const ssize_t size = read(terminal, part.data(), part.size());
    REQUIRE(size > 0);
    shown.append(part.data(), static_cast<std::size_t>(size));
  }
  return shown;
}

// What can be read in the end in the first line of a terminal, if every character is as wide as any other.
std::string left_on_screen(const std::string& shown) {
  std::string line;
  std::size_t column = 0;
  for (const char c : shown) {
    if (c == '\n') break;
    if (c == '\r') column = 0;
    else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) {
      line.resize(std::max(line.size(), column + 1), ' ');
      line[column++] = c;
    }
  }
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

// Texts that do harm on a terminal that shows them as they are.
const strings hostile = {"\x1B[31mred",
                         "\xC2\x9B"
                         "31mred",
                         "\x9B"
                         "31m",
                         "\x07\x08\x7F",
                         "\xE2\x80\xAE"
                         "evil",
                         "\xE2\x81\xA6x",
                         "\xE2\x80\xA8line",
                         "\xE2\x80\xA9",
                         "\xFF\xC3",
                         "\xED\xA0\x80",
                         "\xF4\x90\x80\x80",
                         "\xC0\x9B"
                         "31m"};

}  // namespace

TEST_CASE("the checker of texts for a terminal finds each mistake", "[output]") {
  CHECK(obeyed_in("plain\n ä 漢 😀 e\u0301 …") == "");
  for (const std::string& text : hostile) CHECK_FALSE(obeyed_in("a" + text + "b") == "");
}

TEST_CASE("a full disk ends the programs however long the input is", "[output]") {
  const workplace here;
  for (const program& p : programs)
    for (const std::string& options : options_of(p)) {
      INFO(p.name << ' ' << options);
      const auto run = bash(here, p, "endless | $P " + options + " >/dev/full\nexit ${PIPESTATUS[1]}");
      CHECK(run.code == 2);
      CHECK(run.err == p.name + ": cannot write standard output: No space left on device\n");
      CHECK(here.files().empty());
    }
}

TEST_CASE("a reader that leaves ends the programs, with SIGPIPE or without", "[output]") {
  const workplace here;
  for (const program& p : programs)
    for (const std::string& options : options_of(p)) {
      INFO(p.name << ' ' << options);
      const std::string pipes = "endless | $P " + options + " | head -c 1 >/dev/null\nexit ${PIPESTATUS[1]}";
      const auto killed = bash(here, p, pipes);
      CHECK(killed.code == 128 + SIGPIPE);
      CHECK(killed.err == "");
      const auto run = bash(here, p, "trap '' PIPE\n" + pipes);
      CHECK(run.code == 2);
      CHECK(run.err == p.name + ": cannot write standard output: Broken pipe\n");
      CHECK(here.files().empty());
    }
}

TEST_CASE("audit ends when its reader has left, even if it finds nothing to write", "[output]") {
  const workplace here;
  const program& audit = programs[1];
  const auto run = bash(here, audit, "{ echo time,step; yes 1,listen; } | $P - | head -n 1\nexit ${PIPESTATUS[1]}");
  CHECK(run.code == 128 + SIGPIPE);
}

TEST_CASE("help and version fail where they cannot be printed", "[output]") {
  const workplace here;
  for (const program& p : programs)
    for (const char* option : {"--help", "--version"}) {
      const auto full = bash(here, p, std::string("$P ") + option + " >/dev/full");
      CHECK(full.code == 2);
      CHECK(full.err == p.name + ": cannot write standard output: No space left on device\n");
      CHECK(bash(here, p, std::string("$P ") + option + " >&-").code == 2);
    }
}

#if defined(TACT_TRIAGE)

TEST_CASE("what triage prints instead of advice goes to its output, or fails", "[output]") {
  const workplace here;
  for (const std::string asked : {"--freeze rahim", "--profiles", "--print-profile zendesk"}) {
    INFO(asked);
    const std::string printed = here.run(asked).out;
    CHECK_FALSE(printed.empty());
    CHECK(here.run(asked + " --output printed").code == 0);
    CHECK(here.read("printed") == printed);
    CHECK(here.run(asked + " >/dev/full; exit $?").code == 2);
  }
}

TEST_CASE("an output never replaces the profile or the model that the run reads", "[output]") {
  const workplace here;
  const std::string profile = "set = [\"assertiveness=0.6\", \"cooperativeness=0.6\"]\n";
  here.put("mine.toml", profile);
  here.put("in.csv", "case,anger\n1,0.5\n");
  CHECK(here.run("--profile mine.toml --output mine.toml in.csv").code == 2);
  CHECK(here.read("mine.toml") == profile);
  const auto without_file = here.run("--handout h.html --report r.html");
  CHECK(without_file.code == 2);
  CHECK(contains(without_file.err, "without a FILE there is no advice"));
}

#endif

TEST_CASE("an output may be a pipe or a descriptor, by any of its names", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    INFO(p.name);
    here.put("in", p.input());
    const std::string expected = bash(here, p, "$P --format csv in").out;
    REQUIRE(lines(expected) == 3);
    const strings ways = {
        "$P --format csv --output >(cat >o; : >read) in; while [ ! -e read ]; do sleep .01; done; cat o; rm o read",
        "$P --format csv --output /dev/stdout in | cat",
        "$P --format csv --output /dev/fd/1 in | cat",
        "$P --format csv --output /proc/self/fd/1 in | cat",
        "ln -s /dev/stdout l; $P --format csv --output l in | cat; rm l",
        "$P --format csv --output /dev/fd/7 in 7>o; cat o; rm o",
        "mkfifo f; cat f & $P --format csv --output f in; wait; rm f",
        "$P --format csv --output d/../o in; cat o; rm o"};
    fs::create_directory(here.path("d"));
    for (const std::string& way : ways) {
      INFO(way);
      CHECK(bash(here, p, way).out == expected);
      CHECK(here.files() == strings{"d", "in"});
    }
  }
}

TEST_CASE("a report may be a pipe", "[output]") {
  const workplace here;
  const program& triage = programs[0];
  here.put("in", triage.input());
  const auto run = bash(here, triage,
                        "$P --report >(gzip >x) --output o in\nwhile ! gzip -t x 2>/dev/null; do sleep .01; done\n"
                        "zcat x\ngrep -c compromise o >&2");
  CHECK(run.out.starts_with("<!DOCTYPE html>"));
  CHECK(contains(run.err, "\n2\n"));
}

TEST_CASE("what others write to a shared output stays", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    INFO(p.name);
    here.put("in", p.input());
    const std::string expected = "head\n" + bash(here, p, "$P in").out + "tail\n";
    for (const char* to : {"", "--output -", "--output /dev/stdout", "--output /dev/fd/1"}) {
      INFO(to);
      const std::string between = std::string("{ echo head; $P ") + to + " in; echo tail; } ";
      bash(here, p, between + "> shared");
      CHECK(here.read("shared") == expected);
      bash(here, p, between + ">> shared");
      CHECK(here.read("shared") == expected + expected);
    }
  }
}

TEST_CASE("links stay links, and what they lead to is written", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    INFO(p.name);
    here.put("in", p.input());
    fs::create_directory(here.path("d"));
    fs::create_symlink("second", here.path("first"));
    fs::create_symlink("d/new", here.path("second"));
    CHECK(bash(here, p, "$P --output first in").code == p.code);
    CHECK(fs::is_symlink(here.path("first")));
    CHECK(fs::is_symlink(here.path("second")));
    CHECK(here.read("d/new") == bash(here, p, "$P in").out);

    fs::create_symlink("loop", here.path("loop"));
    const auto run = bash(here, p, "$P --output loop in");
    CHECK(run.code == 2);
    CHECK(contains(run.err, "cannot write loop: Too many levels of symbolic links"));
    CHECK(here.files() == strings{"d", "first", "in", "loop", "second"});
    for (const std::string& name : here.files()) fs::remove_all(here.path(name));
  }
}

TEST_CASE("an output that cannot be written is named, and nothing stays behind", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    here.put("in", p.input());
    const std::vector<std::pair<std::string, std::string>> mistakes = {
        {"--output none/o", "cannot write none/o: No such file or directory (no file can be made in the folder none)"},
        {"--output /proc/o", "(no file can be made in the folder /proc)"},
        {"--output ''", "cannot write : No such file or directory"},
        {"--output new/", "cannot write new/: Is a directory"},
        {"--output in/o", "cannot write in/o: Not a directory"},
        {"--output /dev/fd/9", "cannot write /dev/fd/9: Bad file descriptor"},
        {"--output /dev/fd/7 7</dev/null", "cannot write /dev/fd/7: Bad file descriptor"},
        {"--output /dev/full", "cannot write /dev/full: No space left on device"},
        {">&-", "cannot write standard output: Bad file descriptor"},
    };
    for (const auto& [options, message] : mistakes) {
      INFO(p.name << ' ' << options);
      const auto run = bash(here, p, "$P in " + options);
      CHECK(run.code == 2);
      INFO(run.err);
      CHECK(contains(run.err, message));
      CHECK(here.files() == strings{"in"});
    }
  }
}

TEST_CASE("a file has the permissions that a new one gets", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    here.put("in", p.input());
    for (const auto& [mask, mode] : std::vector<std::pair<std::string, mode_t>>{{"022", 0644}, {"0777", 0}}) {
      CHECK(bash(here, p, "umask " + mask + "; $P --output o in").code == p.code);
      struct stat made{};
      REQUIRE(stat(here.path("o").c_str(), &made) == 0);
      CHECK((made.st_mode & 0777U) == mode);
      CHECK(fs::file_size(here.path("o")) != 0);
      fs::remove(here.path("o"));
      CHECK(here.files() == strings{"in"});
    }
  }
}

TEST_CASE("a signal ends the programs as usual, and no part of a file stays", "[output]") {
  const workplace here;
  for (const program& p : programs)
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
      INFO(p.name << ", signal " << signal);
      const bool reports = p.name == "triage";
      strings arguments = {"--format", "csv", "--output", "o"};
      if (reports) arguments.insert(arguments.end(), {"--report", "r"});
      running run(here, p, arguments, quiet);
      run.feed(p.header + "\n" + repeated(p.row, 10'000));
      CHECK(soon([&] { return here.files().size() == (reports ? 2 : 1); }));
      run.send(signal);
      const int status = run.status();
      CHECK(WIFSIGNALED(status));
      CHECK(WTERMSIG(status) == signal);
      CHECK(here.files().empty());
    }
}

TEST_CASE("a signal that was ignored stays ignored", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    running run(here, p, {"--output", "o"}, [] { quiet(), std::signal(SIGHUP, SIG_IGN); });
    run.feed(p.header + "\n" + repeated(p.row, 10'000));
    CHECK(soon([&] { return here.files().size() == 1; }));
    run.send(SIGHUP);
    run.feed(p.row + "\n");
    run.end_input();
    CHECK(WEXITSTATUS(run.status()) == p.code);
    CHECK(lines(here.read("o")) > 10'000);
    fs::remove(here.path("o"));
  }
}

TEST_CASE("a file that may not grow is an error, and none of it stays", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    const auto run = bash(here, p, "ulimit -f 64\nendless | $P --output o\nexit ${PIPESTATUS[1]}");
    CHECK(run.code == 2);
    CHECK(run.err == p.name + ": cannot write o: File too large\n");
    CHECK(here.files().empty());
  }
}

TEST_CASE("no message lands in a file where standard error is closed", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    INFO(p.name);
    here.put("in", p.input() + "\n" + p.row + ",surplus\n");
    const auto with = bash(here, p, "$P --format csv --output o in");
    REQUIRE(with.code == 3);
    REQUIRE(contains(with.err, "in:5: row: "));
    const std::string expected = here.read("o");
    for (const char* closed : {"2>&-", "0<&- 2>&-", "0<&- 1>&- 2>&-"}) {
      INFO(closed);
      CHECK(bash(here, p, std::string("rm o; $P --format csv --output o in ") + closed).code == 3);
      CHECK(here.read("o") == expected);
    }
    const auto no_input = bash(here, p, "$P --output p - <&-");
    CHECK(no_input.code == 2);
    CHECK(no_input.err == p.name + ": standard input: Bad file descriptor\n");
    CHECK(here.files() == strings{"in", "o"});
    fs::remove(here.path("o"));
  }
}

TEST_CASE("no text of the input does anything to a terminal", "[output]") {
  const workplace here;
  for (const std::string& text : hostile) {
    INFO(text);
    here.put("t.csv", text + ",assertiveness,cooperativeness\n" + text + ",.5,.5\nx," + text + ",.5\n");
    here.put("a.csv", "contact,time,step,channel\n" + text + ",1,take_the_bait," + text + "\n" + text + ",2," + text +
                          ",\n" + text + "," + text + ",listen,\n");
    for (const auto& [p, file] : {std::pair(programs[0], "t.csv"), std::pair(programs[1], "a.csv")}) {
      const auto run = bash(here, p, std::string("$P ") + file);
      CHECK(run.code == 3);
      CHECK(obeyed_in(run.out) == "");
      CHECK(obeyed_in(run.err) == "");
      CHECK(lines(run.err) >= 2);
      for (const std::string& arguments :
           {"'none" + text + "'", "--output 'none/" + text + "' " + file, "'--" + text + "'", "--map '" + text + "'",
            "--map 'channel=no" + text + "' " + file, "--format '" + text + "'"}) {
        INFO(arguments);
        const auto mistaken = bash(here, p, "$P " + arguments);
        CHECK(mistaken.code == 2);
        CHECK(obeyed_in(mistaken.err) == "");
        CHECK(lines(mistaken.err) == 1);
      }
    }
  }
}

TEST_CASE("a table stays straight with wide, combined and broken characters", "[output]") {
  const workplace here;
  // What is in a cell, and what the table shows in its ten columns.
  const std::vector<std::pair<std::string, std::string>> cells = {
      {"plain", "plain     "},
      {"just so 10", "just so 10"},
      {"漢字", "漢字      "},
      {"漢字漢字漢", "漢字漢字漢"},
      {"e\u0301e\u0301", "e\u0301e\u0301        "},
      {"123456789e\u0301", "123456789e\u0301"},
      {"😀 smile", "😀 smile  "},
      {"a\xFFz", "a\uFFFDz       "},
      {"a\tz", "a z       "},
      {"\xEF\xBB\xBFx", "\xEF\xBB\xBFx         "},
  };
  // What takes more has a line of its own, which ends with the terminal.
  const std::string x70(70, 'x');
  const std::vector<std::pair<std::string, std::string>> long_cells = {
      {"rather long", "rather long"},
      {"漢字漢字漢字", "漢字漢字漢字"},
      {x70 + "漢字漢字漢", x70 + "漢字漢字漢"},
      {x70 + "漢字漢字漢字", x70 + "漢字漢字…"},
      {x70 + "a漢字漢字漢", x70 + "a漢字漢字…"},
      {x70 + "12345678e\u0301xx", x70 + "12345678e\u0301…"},
      {x70 + "123456789e\u0301x", x70 + "123456789…"},
      {x70 + "12345👩\u200D👩\u200D👧x", x70 + "12345…"},  // one character of three pictures is not cut
  };
  std::string input = "id,assertiveness,cooperativeness\n";
  for (const auto& [cell, shown] : cells) input += cell + ",.5,.5\n";
  for (const auto& [cell, shown] : long_cells) input += cell + ",.5,.5\n";
  here.put("in", input);
  const std::string out = here.run("in").out;
  for (const auto& [cell, shown] : cells) {
    INFO(cell);
    CHECK(contains(out, "\n" + shown + "  0."));
  }
  for (const auto& [cell, shown] : long_cells) {
    INFO(cell);
    CHECK(contains(out, "\n" + shown + "\n            0."));
  }
}

TEST_CASE("no message is cut inside a character", "[output]") {
  const workplace here;
  for (std::size_t before = 0; before != 4; ++before) {
    std::string text(before, 'x'), header = text;
    for (int i = 0; i != 60; ++i) text += i % 2 == 0 ? "漢" : "ä", header += "漢ä,";
    here.put("t.csv", "id,assertiveness,cooperativeness\na," + text + ",.5\n");
    const auto cell = here.run("t.csv");
    CHECK(obeyed_in(cell.err) == "");
    CHECK(contains(cell.err, "...' is not a number"));
    CHECK(cell.err.size() < 200);
    here.put("h.csv", header + "\n");
    const auto columns = here.run("h.csv");
    CHECK(obeyed_in(columns.err) == "");
    CHECK(contains(columns.err, "'漢ä', ..."));
    CHECK(columns.err.size() < 500);
  }
}

TEST_CASE("an output never replaces the input without --force", "[output]") {
  const workplace here;
  for (const program& p : programs) {
    INFO(p.name);
    here.put("in", p.input());
    fs::create_symlink("in", here.path("link"));
    fs::create_hard_link(here.path("in"), here.path("hard"));
    const strings ways = {"--output in in",   "--output ./in in", "--output link in",  "--output in link",
                          "--output hard in", "--output in < in", "--output in - < in"};
    for (const std::string& way : ways) {
      INFO(way);
      const auto run = bash(here, p, "$P --format csv " + way);
      CHECK(run.code == 2);
      CHECK(contains(run.err, ": this run reads that file; name another, or add --force to replace it"));
      CHECK(here.read("in") == p.input());
    }
    for (const char* endless : {"in >> in", "--force in >> in", "--force --output /dev/stdout in >> in"}) {
      const auto run = bash(here, p, std::string("$P ") + endless);  // what it writes it would read
      CHECK(run.code == 2);
      CHECK(contains(run.err, ": this run reads that file; name another\n"));
      CHECK(here.read("in") == p.input());
    }
    const std::string expected = bash(here, p, "$P --format csv in").out;
    CHECK(bash(here, p, "$P --force --format csv --output in in").code == p.code);
    CHECK(here.read("in") == expected);
    for (const std::string& name : here.files()) fs::remove(here.path(name));
  }
}

TEST_CASE("a report replaces nothing but a report without --force", "[output]") {
  const workplace here;
  here.put("in", programs[0].input());
  here.put("note", "A page of mine: <!DOCTYPE html>\n");
  here.put("empty", "");
  const std::vector<std::pair<std::string, std::string>> mistakes = {
      {"--report note in",
       "--report note: that file is there and is no report of triage; name another, or add --force"},
      {"--report in in", "--report in: this run reads that file; name another, or add --force"},
      {"--report o --output o in", "--report o: --output is the same file; name another"},
      {"--report o --output o --force in", "--report o: --output is the same file; name another"},
      {"--report /dev/stdout in", "--report /dev/stdout: --output is the same file; name another"},
  };
  for (const auto& [arguments, message] : mistakes) {
    INFO(arguments);
    const auto run = bash(here, programs[0], "$P " + arguments + " | cat\nexit ${PIPESTATUS[0]}");
    CHECK(run.code == 2);
    INFO(run.err);
    CHECK(contains(run.err, message));
    CHECK(here.read("note") == "A page of mine: <!DOCTYPE html>\n");
    CHECK(here.files() == strings{"empty", "in", "note"});
  }
  for (const char* arguments : {"--report empty in", "--report new in", "--report new in", "--force --report note in"})
    CHECK(here.run(arguments).code == 0);
  for (const char* page : {"empty", "new", "note"}) CHECK(here.read(page).starts_with("<!DOCTYPE html>"));
  CHECK(here.run("--report in --force in").code == 0);
  CHECK(contains(here.read("in"), "2 cases"));
}

TEST_CASE("a terminal is shown how far a run is, and nothing of that stays", "[output]") {
  const workplace here;
  const int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  REQUIRE(ours >= 0);
  REQUIRE((grantpt(ours) == 0 && unlockpt(ours) == 0));
  const std::string name = ptsname(ours);
  const int theirs = open(name.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);  // or what is shown goes when a run ends
  for (const program& p : programs) {
    INFO(p.name);
    running run(here, p, {}, [theirs] {
      dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
      dup2(theirs, STDERR_FILENO);
    });
    run.feed(p.header + "\n" + repeated(p.row, 60'000));
    std::this_thread::sleep_for(std::chrono::seconds(2));
    run.feed(repeated(p.row, 10'000));
    run.end_input();
    CHECK(WEXITSTATUS(run.status()) == p.code);
    const std::string shown = shown_on(ours);
    const bool triage = p.name == "triage";
    CHECK(shown.starts_with(triage ? "65536 cases …\r" : "65536 rows …\r"));
    CHECK_FALSE(contains(shown, "\x1B"));
    CHECK(left_on_screen(shown) == (triage ? "read: assertiveness, cooperativeness" : "read: time, step"));
  }
  close(theirs);
  close(ours);
}

#endif
