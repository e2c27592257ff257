// Every source that tact ships can be looked up: it begins with a key of SOURCES.md, and the rows it cites are there.

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tact/care/audit.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/steps.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/strategies/accommodation.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"
#include "testing/sources.hpp"

namespace {

namespace fs = std::filesystem;
using texts = std::vector<std::string>;

const fs::path root = TACT_ROOT;

/// A citation: the name of the place that cites, and the text.
struct citation {
  std::string name;
  std::string source;
};

/// The mistakes in some citations, each with the name of its place.
texts faults_of(const std::vector<citation>& all, const testing::sources_page& page = testing::sources()) {
  texts faults;
  for (const auto& [name, source] : all)
    if (const std::string fault = page.fault_in(source); !fault.empty()) faults.push_back(name + ": " + fault);
  return faults;
}

/// All citations of a policy: its own source, those of its weights and gates, and that of its family.
template <class P>
void add_policy(std::vector<citation>& to) {
  const std::string name(P::name);
  to.push_back({name, P::source});
  if constexpr (tact::detail::has_weights<P>)
    for (const tact::weight& w : P::weights) to.push_back({name + ", " + std::string(w.factor), w.source});
  if constexpr (tact::detail::has_gates<P>)
    for (const tact::gate& g : P::gates) to.push_back({name + ", gate", g.source});
  if constexpr (tact::detail::has_family<P>) add_policy<typename P::family>(to);
}

template <class Policies>
void add_policies(std::vector<citation>& to) {
  tact::detail::unpack<Policies>([&]<class... P>(std::type_identity<P>...) { (add_policy<P>(to), ...); });
}

std::vector<citation> of_models() {
  std::vector<citation> all;
  add_policy<tact::accommodation>(all);
  tact::detail::unpack<laws::shipped_models>([&]<class... M>(std::type_identity<M>...) {
    (add_policies<typename M::strategies>(all), ...);
    (add_policies<tact::detail::styles_of<M>>(all), ...);
  });
  return all;
}

std::vector<citation> of_customers() {
  std::vector<citation> all;
  for (const tact::care::customer_class_info& c : tact::care::customer<>::infos()) {
    const std::string name(c.name);
    all.push_back({name, std::string(c.source)});
    for (const tact::care::effect& e : c.effects) all.push_back({name + ", effect", e.source});
    for (const tact::care::question& q : c.questions) all.push_back({name + ", question", q.source});
  }
  return all;
}

std::vector<citation> of_steps_and_rules() {
  std::vector<citation> all;
  for (const tact::care::step_info* s : tact::care::step_infos<>)
    all.push_back({std::string(s->name), std::string(s->source)});
  tact::detail::unpack<tact::care::rules_of<tact::care::protocols>>(
      [&]<class... R>(std::type_identity<R>...) { (all.push_back({std::string(R::name), R::source}), ...); });
  return all;
}

/// A comment's text, without its slashes.
std::string words_of(std::string line) {
  line.erase(0, line.find_first_not_of(" /<"));
  return line;
}

/// The text of each "Source:" in a header: the words up to the full stop, over one or more lines of the comment.
std::vector<citation> of_comments(const std::string& header, const texts& lines) {
  constexpr std::string_view mark = "Source: ";
  const auto goes_on = [&](std::size_t i) {
    return i != lines.size() && lines[i].find_first_not_of(' ') == lines[i].find("//");
  };
  std::vector<citation> all;
  for (std::size_t i = 0; i != lines.size(); ++i) {
    const std::size_t found = lines[i].find(mark);
    if (found == std::string::npos || lines[i].find("//") > found) continue;
    std::string cited = lines[i].substr(found + mark.size());
    std::size_t next = goes_on(i) ? i + 1 : lines.size();
    while (cited.find(". ") == std::string::npos && !cited.ends_with('.') && goes_on(next))
      cited += ' ' + words_of(lines[next++]);
    cited.erase(std::min(cited.find(". "), cited.size()));
    if (cited.ends_with('.')) cited.pop_back();
    all.push_back({header + ":" + std::to_string(i + 1), cited});
  }
  return all;
}

/// The files below a folder, in order.
std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder})
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

/// The lines that name a page outside of this repository.
texts strangers_in(const std::string& file, const texts& lines) {
  texts faults;
  for (const std::string& line : lines)
    for (const std::string_view page : {"systems", "literature", "statements", "design"})
      if (line.find(std::string(page) + ".md") != std::string::npos) faults.push_back(file + ": " + line);
  return faults;
}

/// A small page to test the checker with.
const testing::sources_page small{{"| `D3` | a document |", "| `D4` | another |", "| `TKI` | modes |", "## Rows",
                                   "#### A. Strategies (D3)", "| `TKI CP1` | an emergency |"}};

const texts nothing;

}  // namespace

TEST_CASE("SOURCES.md lists its keys and rows", "[sources]") {
  CHECK(testing::sources().keys().size() >= 20);
  CHECK(testing::sources().keys().contains("tact"));
  CHECK(testing::sources().rows().size() == 27 + 26);
}

TEST_CASE("Strategies, families, styles, weights and gates cite what can be opened", "[sources]") {
  CHECK(of_models().size() > 100);
  CHECK(faults_of(of_models()) == nothing);
}

TEST_CASE("Customer classes, effects and questions cite what can be opened", "[sources]") {
  CHECK(of_customers().size() == 6 + 1 + 2);
  CHECK(faults_of(of_customers()) == nothing);
}

TEST_CASE("Steps and rules cite what can be opened", "[sources]") {
  CHECK(of_steps_and_rules().size() > 50);
  CHECK(faults_of(of_steps_and_rules()) == nothing);
}

TEST_CASE("Every source in a comment of a header can be opened", "[sources]") {
  std::size_t checked = 0;
  for (const fs::path& header : files_in(root / "include"))
    if (header.extension() == ".hpp") {
      const auto all = of_comments(header.filename().string(), testing::lines_of(header));
      CHECK(faults_of(all) == nothing);
      checked += all.size();
    }
  CHECK(checked > 100);
}

TEST_CASE("No header, page or program names a page that is not here", "[sources]") {
  for (const char* folder : {"include", "examples"})
    for (const fs::path& file : files_in(root / folder))
      CHECK(strangers_in(file.filename().string(), testing::lines_of(file)) == nothing);
}

TEST_CASE("The glossary is in order, short, and names headers that exist", "[sources]") {
  const std::regex header("`([a-z_/]+\\.hpp)`");
  std::string last;
  int lines_of_entry = 0;
  for (const std::string& line : testing::lines_of(root / "include" / "tact" / "GLOSSARY.md")) {
    INFO(line);
    if (line.starts_with("* **")) {
      const std::string word = line.substr(4, line.find("**", 4) - 4);
      CHECK(last < word);
      last = word;
      lines_of_entry = 0;
    }
    CHECK((last.empty() || ++lines_of_entry <= 2));
    for (std::sregex_iterator i(line.begin(), line.end(), header), none; i != none; ++i)
      CHECK(fs::exists(root / "include" / "tact" / (*i)[1].str()));
  }
  CHECK(last == "weight");
}

// The checker itself, on sources with one mistake each, and on correct ones.

TEST_CASE("The checker of sources finds each mistake", "[sources]") {
  CHECK(faults_of({{"a", "D3: strategies"}, {"b", "TKI CP1, TKI CP1: when to use; D4"}, {"c", "D3, row A"}}, small) ==
        nothing);
  CHECK(faults_of({{"a", ""}}, small) == texts{"a: \"\" begins with no key"});
  CHECK(faults_of({{"a", "literature: apology"}}, small) == texts{"a: \"literature: apology\" begins with no key"});
  CHECK(faults_of({{"a", "D3: strategies; first diffuse"}}, small) == texts{"a: \"first diffuse\" begins with no key"});
  CHECK(faults_of({{"a", "D33"}}, small) == texts{"a: \"D33\" begins with no key"});
  CHECK(faults_of({{"a", "TKI CP1, TKI CP9"}}, small) == texts{"a: TKI CP9 is no row"});
  CHECK(faults_of({{"a", "D4, row A"}}, small) == texts{"a: D4 is not in row A"});
  CHECK(faults_of({{"a", "D3, row Q"}}, small) == texts{"a: D3 is not in row Q"});
}

TEST_CASE("The reader of comments takes a source up to its full stop, over several lines", "[sources]") {
  const auto cited = [](const texts& lines) {
    texts all;
    for (const citation& c : of_comments("x.hpp", lines)) all.push_back(c.name + " " + c.source);
    return all;
  };
  CHECK(cited({"/// Offers. Source: D3, row A; D4,", "/// row F. O(1).", "struct offer {"}) ==
        texts{"x.hpp:1 D3, row A; D4, row F"});
  CHECK(cited({"  level anger;  ///< hot. Source: D4", "  level power;  ///< strong"}) == texts{"x.hpp:1 D4"});
  CHECK(cited({"// Source: TKI", "int x;"}) == texts{"x.hpp:1 TKI"});
  CHECK(cited({"auto text = \"Source: none\";"}) == nothing);
}

TEST_CASE("The finder of strangers finds one", "[sources]") {
  const std::string page = std::string("literature") + ".md";
  CHECK(strangers_in("x.hpp", {"// see " + page, "// see SOURCES.md"}) == texts{"x.hpp: // see " + page});
}
