// The programs as a part of a stream: what comes in goes out at once, before more comes in.

#include <chrono>
#include <initializer_list>
#include <string>
#include <vector>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "testing/catch.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE) && defined(TACT_AUDIT)

using testing::contains;

namespace {

/// A program that runs while the test talks to it.
class conversation {
 public:
  conversation(const std::string& program, const std::vector<std::string>& arguments) {
    int in[2], out[2];
    REQUIRE(pipe(in) == 0);
    REQUIRE(pipe(out) == 0);
    child_ = fork();
    if (child_ == 0) {
      dup2(in[0], STDIN_FILENO);
      dup2(out[1], STDOUT_FILENO);
      for (const int end : {in[0], in[1], out[0], out[1], STDERR_FILENO}) close(end);
      std::vector<char*> texts{const_cast<char*>(program.c_str())};
      for (const std::string& a : arguments) texts.push_back(const_cast<char*>(a.c_str()));
      texts.push_back(nullptr);
      execv(program.c_str(), texts.data());
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    to_ = in[1];
    from_ = out[0];
  }
  ~conversation() {
    hang_up();
    close(from_);
    int status = 0;
    if (child_ > 0) waitpid(child_, &status, 0);
  }
  conversation(const conversation&) = delete;
  conversation& operator=(const conversation&) = delete;

  void say(const std::string& text) {
    REQUIRE(write(to_, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  }

  void hang_up() {
    if (to_ >= 0) close(to_);
    to_ = -1;
  }

  /// True if this comes out within a time that is ample. What comes out up to it is used up.
  bool hears(const std::string& part) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!contains(heard_, part)) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
      pollfd ready{from_, POLLIN, 0};
      if (left.count() <= 0 || poll(&ready, 1, static_cast<int>(left.count())) <= 0) return false;
      char bytes[4096];
      const ssize_t got = read(from_, bytes, sizeof bytes);
      if (got <= 0) return false;
      heard_.append(bytes, static_cast<std::size_t>(got));
    }
    heard_.erase(0, heard_.find(part) + part.size());
    return true;
  }

 private:
  pid_t child_ = -1;
  int to_ = -1;
  int from_ = -1;
  std::string heard_;
};

const std::string row_of_avoidance = ",0,0\n";
const std::string row_of_negotiation = ",1,1\n";

std::string object(const std::string& id, const std::string& both) {
  return R"({"id":")" + id + R"(","assertiveness":)" + both + R"(,"cooperativeness":)" + both + "}";
}

}  // namespace

TEST_CASE("triage puts out the advice on a row before the next one comes", "[stream]") {
  for (const char* format : {"csv", "jsonl", "table"}) {
    INFO(format);
    conversation with(TACT_TRIAGE, {"--format", format});
    with.say("id,assertiveness,cooperativeness\nA-1" + row_of_avoidance);
    CHECK(with.hears("A-1"));
    CHECK(with.hears("avoidance"));
    with.say("A-2" + row_of_negotiation);
    CHECK(with.hears("A-2"));
    CHECK(with.hears("negotiation"));
    with.say("A-3,x,1\n");
    CHECK(with.hears("'x' is not a number"));
  }
}

TEST_CASE("triage puts out the advice on an object of JSON before the next one comes", "[stream]") {
  for (const char* format : {"csv", "jsonl", "table"}) {
    INFO(format);
    conversation with(TACT_TRIAGE, {"--format", format});
    for (const auto& [both, strategy] : {std::pair{"0", "avoidance"}, std::pair{"1", "negotiation"}}) {
      with.say(object(both, both) + "\n");
      CHECK(with.hears(strategy));
      CHECK(with.hears("\n"));
    }
  }
}

TEST_CASE("triage answers each line of a queue, also one that is no case", "[stream]") {
  conversation with(TACT_TRIAGE, {"--input-format", "jsonl", "--format", "jsonl", "-"});
  for (const auto& [line, answer] : {std::pair{object("A-1", "0"), "\"strategy\":\"avoidance\""},
                                     {std::string("no case"), "\"error\":"},
                                     {object("A-3", "1"), "\"strategy\":\"negotiation\""}}) {
    with.say(line + "\n");
    CHECK(with.hears(answer));
    CHECK(with.hears("\n"));
  }
}

TEST_CASE("triage puts out the advice on the body of a request once its object closes", "[stream]") {
  conversation with(TACT_TRIAGE, {"--format", "jsonl"});
  with.say("{\n  \"id\": \"A-1\",\n  \"assertiveness\": 0,\n");
  with.say("  \"cooperativeness\": 0\n}\n");
  CHECK(with.hears("\"strategy\":\"avoidance\""));
  CHECK(with.hears("\n"));
}

TEST_CASE("audit puts out a broken rule before the next event comes", "[stream]") {
  for (const char* format : {"csv", "jsonl", "table"}) {
    INFO(format);
    conversation with(TACT_AUDIT, {"--format", format});
    with.say("contact,time,step\nK-1,1,take_the_bait\n");
    CHECK(with.hears("K-1"));
    CHECK(with.hears("never_argue"));
    with.say("K-2,2,deny_anger\n");
    CHECK(with.hears("K-2"));
    CHECK(with.hears("never_deny_anger"));
  }
}

#endif
