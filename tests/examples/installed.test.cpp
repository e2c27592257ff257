// The programs as they are installed: with completions, man pages and a way to remove them again.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "testing/catch.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE) && defined(TACT_AUDIT) && defined(TACT_SURVEY) && defined(TACT_BUILD)

namespace fs = std::filesystem;
using testing::contains;
using testing::workplace;

namespace {

bool is_there(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace

TEST_CASE("the programs are installed into bin with their completions and man pages, and removed again",
          "[installed]") {
  const workplace here;
  const auto installed = here.shell("cmake --install '" TACT_BUILD "' --prefix \"$PWD/tact\"");
  INFO(installed.err);
  REQUIRE(installed.code == 0);
  const std::string root = here.path("tact").string();
  for (const std::string program : {"triage", "audit", "journey", "survey"}) {
    INFO(program);
    CHECK(contains(here.shell(root + "/bin/" + program + " --version").out, program + " 0."));
    CHECK(fs::exists(root + "/share/bash-completion/completions/" + program));
    CHECK(fs::exists(root + "/share/zsh/site-functions/_" + program));
    CHECK(fs::exists(root + "/share/fish/vendor_completions.d/" + program + ".fish"));
    if (!is_there("help2man")) continue;
    const std::string page = testing::slurp(root + "/share/man/man1/" + program + ".1");
    CHECK(contains(page, ".SH NAME"));
    CHECK(contains(page, "\\-\\-output"));
  }
  const auto removed = here.shell("cmake -P '" TACT_BUILD "/uninstall.cmake'");
  CHECK(removed.code == 0);
  std::size_t left = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root)) left += entry.is_directory() ? 0 : 1;
  CHECK(left == 0);
}

TEST_CASE("the shells take the completions, and complete options and their values", "[installed]") {
  const workplace here;
  for (const std::string program : {TACT_TRIAGE, TACT_AUDIT, TACT_JOURNEY, TACT_SURVEY})
    for (const std::string shell : {"bash", "zsh", "fish"}) {
      INFO(program << ' ' << shell);
      const auto made = here.shell("'" + program + "' --completion " + shell);
      CHECK(made.code == 0);
      here.put("script", made.out);
      if (is_there(shell)) CHECK(here.shell(shell + " -n script").code == 0);
    }
  here.put("script", here.shell("'" TACT_TRIAGE "' --completion bash").out);
  const auto completed = [&](const std::string& words, int at) {
    here.put("try", "source ./script\nCOMP_WORDS=(" + words + ")\nCOMP_CWORD=" + std::to_string(at) +
                        "\n_triage\necho \"${COMPREPLY[@]}\"\n");
    return here.shell("bash ./try").out;
  };
  CHECK(completed("triage --comb", 1) == "--combine\n");
  CHECK(completed("triage --format j", 2) == "jsonl\n");
  CHECK(completed("triage scr", 1) == "script\n");
}

TEST_CASE("help keeps to 80 columns, and a mistaken option is met with the nearest", "[installed]") {
  const workplace here;
  for (const std::string program : {TACT_TRIAGE, TACT_AUDIT, TACT_SURVEY}) {
    const auto help = here.shell("'" + program + "' --help");
    CHECK(help.code == 0);
    std::size_t longest = 0;
    for (std::size_t at = 0; at < help.out.size();) {
      const std::size_t end = std::min(help.out.find('\n', at), help.out.size());
      longest = std::max(longest, end - at);
      at = end + 1;
    }
    CHECK(longest < 80);
    const auto near = here.shell("'" + program + "' --fromat csv");
    CHECK(near.code == 2);
    CHECK(contains(near.err, "there is no option --fromat; did you mean --format?"));
    CHECK_FALSE(contains(here.shell("'" + program + "' --quux").err, "did you mean"));
  }
}

TEST_CASE("each program says on a terminal what it waits for", "[installed]") {
  const workplace here;
  for (const std::string program : {TACT_TRIAGE, TACT_AUDIT}) {
    const auto run = here.shell("printf '' | script -qec \"timeout 1 '" + program + "' </dev/tty\" /dev/null");
    CHECK(contains(run.out + run.err, "waits for CSV or JSON to be typed here, up to Ctrl-D"));
    CHECK_FALSE(contains(here.shell("'" + program + "' < /dev/null").err, "waits for"));
  }
}

#endif
