#include "handout.hpp"

#include <ostream>
#include <string>
#include <string_view>

#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>

#include <tact/care.hpp>
#include <tact/care/anger.hpp>
#include <tact/care/teaching.hpp>
#include <tact/io/anger.hpp>
#include <tact/io/phrases.hpp>

#include "inputs.hpp"
#include "page.hpp"
#include "style_sheets.hpp"

namespace triage {
namespace {

namespace care = tact::care;
namespace hana = boost::hana;

std::string head(const adviser& asked, bool with_quiz) {
  std::string html =
      page_head({"hand-out", "Hand-out: handling conflicts with customers", style_sheets::handout}, asked);
  put(html, "<header>\n<h1>Handling conflicts with customers</h1>\n<p><i>Self</i> is who asks for advice, the firm's ",
      "agent; <i>the other</i> is the customer. What you weigh is two concerns: how much your own side's needs count "
      "in ",
      "this case, and how much the customer's. ", made_with(asked), "</p>\n</header>\n<nav aria-label=\"Contents\">",
      "<ul>\n<li><a href=\"#strategies\">Strategies</a>\n<li><a href=\"#inputs\">What to look at</a>\n",
      "<li><a href=\"#anger\">Anger</a>\n<li><a href=\"#customers\">Customers</a>\n<li><a href=\"#rules\">Rules</a>\n",
      with_quiz ? "<li><a href=\"#quiz\">Quiz</a>\n<li><a href=\"#answers\">Answers</a>\n" : "",
      "</ul></nav>\n<main>\n");
  return html;
}

std::string strategies(const adviser& asked) {
  std::string html = "<section id=\"strategies\">\n<h2>Strategies</h2>\n<figure>\n";
  html += asked.map({.title = "What to do when nothing else is known", .id = "plane"});
  html += "<figcaption>\n<ul>\n";
  for (const tact::description& d : asked.strategies) put(html, "<li>", named_with_words(d), "\n");
  html +=
      "</ul>\n<p class=note>To the right the concern for the other's needs grows, upwards the concern for one's own. "
      "Each "
      "region is where a strategy fits best; its percentage is its share of all pairs of the two concerns. Anger, "
      "time, stakes and power move the borders.</p>\n</figcaption>\n</figure>\n";
  html +=
      "<p class=note>A strategy is what fits the case. A style is how somebody with these two concerns tends to act; "
      "it "
      "stands in the corners of the map.</p>\n";
  return html + policy_cards(asked) + "</section>\n";
}

// What a low and a high value of each input mean.
std::string looked_at() {
  std::string html =
      "<section id=\"inputs\">\n<h2>What to look at</h2>\n<table>\n<thead><tr><th scope=col>input<th scope=col>low<th "
      "scope=col>high</thead>\n<tbody>\n";
  for (const input& i : inputs())
    for (const tact::io::phrase& p : tact::io::phrases) {
      if (p.input != i.name) continue;
      put(html, "<tr><th scope=row>", spaced(i.name), "<td data-as=low>", p.less.empty() ? "—" : shown(p.less),
          "<td data-as=high>", shown(p.more), "\n");
    }
  return html + "</table>\n</section>\n";
}

// The curve of anger for three ways to meet it, and what each means is for.
std::string anger() {
  const auto step = [](std::string_view name) { return care::from_name<care::steps>(name); };
  const tact::io::action_at met[] = {{3, step("acknowledge")}, {5, step("apologise")}, {9, step("show_understanding")}};
  const tact::io::action_at denied[] = {{3, step("deny_anger")}, {6, step("get_defensive")}};
  const tact::io::scenario courses[] = {{"ignored"}, {"met", met}, {"denied", denied}};
  std::string html = "<section id=\"anger\">\n<h2>Anger</h2>\n<figure>\n";
  html += tact::io::svg(care::anger_curve{}, courses, {.id = "curve"});
  html += "<figcaption>\n<ul>\n";
  for (const care::teaching_text& t : care::texts_on(care::topic::chain))
    put(html, "<li>", shown(t.says, 400), " <small>", shown(t.source), "</small>\n");
  html += "</ul>\n</figcaption>\n</figure>\n<ul>\n";
  for (const care::teaching_text& t : care::texts_on(care::topic::anger)) {
    put(html, "<li>");
    if (care::from_name<care::steps>(t.name) != nullptr)
      put(html, "<b>", shown(care::english.word(t.name).text), ":</b> ");
    put(html, shown(t.says, 400));
    if (!t.words.empty()) put(html, " <i>“", shown(t.words, 400), "”</i>");
    put(html, " <small>", shown(t.source), "</small>\n");
  }
  return html + "</ul>\n</section>\n";
}

std::string customers() {
  std::string html =
      "<section id=\"customers\">\n<h2>Customers</h2>\n<p class=note>A class says how somebody behaves today, not who "
      "they are. Customers may demand to see what you write about them.</p>\n<div class=cards>\n";
  for (const care::customer_class_info& c : care::customer<>::infos()) html += card_of(c);
  return html + "</div>\n</section>\n";
}

// A row for each rule of a protocol.
template <class Protocol>
std::string rules_in() {
  std::string html;
  put(html, "<table>\n<thead><tr><th scope=col>", shown(Protocol::name), "<th scope=col>source</thead>\n<tbody>\n");
  hana::for_each(care::rules_of<Protocol>{}, [&html](auto type) {
    using rule = typename decltype(type)::type;
    put(html, "<tr><td>", shown(rule::says, 400));
    if constexpr (requires { typename rule::customer; }) put(html, " (customer: ", shown(rule::customer::name), ")");
    put(html, "<td>", shown(rule::source, 400), "\n");
  });
  return html + "</table>\n";
}

std::string rules() {
  std::string html =
      "<section id=\"rules\">\n<h2>Rules</h2>\n<p class=note>What holds in every contact, protocol by protocol. D1 to "
      "D5 "
      "are the documents that the rules come from; the library's list of sources explains them and the others.</p>\n";
  hana::for_each(care::protocols{}, [&html](auto type) { html += rules_in<typename decltype(type)::type>(); });
  return html + "</section>\n";
}

}  // namespace

void write_handout(std::ostream& out, const adviser& asked, const quiz* questions) {
  out << head(asked, questions != nullptr) << strategies(asked) << looked_at() << anger() << customers() << rules();
  if (questions != nullptr) out << questions->questions() << questions->answers();
  out << "</main>\n</body>\n</html>\n";
}

}  // namespace triage
