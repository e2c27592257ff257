#include "summary.hpp"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <utility>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/table.hpp>
#include <common/text.hpp>
#include <tact/care/journey.hpp>
#include <tact/version.hpp>

#include "fingerprint.hpp"
#include "rows.hpp"

namespace journey {
namespace {

namespace care = tact::care;

constexpr std::size_t most_lacks = 20;  // points in the list of those that lack something

std::string shown(const noted& n, std::string_view what, std::string_view then) {
  if (n.count == 0) return {};
  std::string text = common::counted(n.count, "contact");
  text.append(1, ' ').append(what).append(" (the first in line ").append(std::to_string(n.first_line));
  return text.append("): ").append(then);
}

std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (std::size_t i = 0; i != std::min(all.size(), most_lacks); ++i) text.append(i == 0 ? "" : "; ").append(all[i]);
  if (all.size() > most_lacks) text.append("; and ").append(std::to_string(all.size() - most_lacks)).append(" more");
  return text;
}

}  // namespace

std::string closing_line(const tally& t, std::size_t journeys) {
  std::string text = "tact " + std::string(tact::version) + ": " + common::counted(t.contacts, "contact") + " in " +
                     common::counted(journeys, "journey");
  if (t.left_out != 0) text += "; " + common::counted(t.left_out, "row") + " left out (see above)";
  if (t.doubts != 0) text += "; " + common::counted(t.doubts, "cell") + " taken as unknown (see above)";
  return text + t.remarks;
}

std::string how_repeats_are_found(const contact_reader& from, const options& wanted) {
  if (from.has(field::id)) return "; repeats found by id";
  const field of = from.has(field::customer) ? field::customer : wanted.by;
  std::string text = "; repeats found among the last " + std::to_string(recent_contacts::size);
  return text.append(" of each ").append(name_of(place(of)));
}

std::vector<std::string> notes(const tally& t, const contact_reader* from, const options& wanted) {
  std::vector<std::string> all;
  const auto add = [&all](std::string text) {
    if (!text.empty()) all.push_back(std::move(text));
  };
  add(shown(t.by_staff, t.by_staff.count == 1 ? "was judged by staff" : "were judged by staff",
            "left out; the customer is the only judge"));
  add(shown(t.not_judged, t.not_judged.count == 1 ? "has no judgement" : "have no judgement",
            "counted, and not judged"));
  bool expects = false;
  for (const care::dimension d : care::dimensions) expects = expects || (from != nullptr && from->has(expected(d)));
  if (expects)
    add(shown(t.without_expectation, t.without_expectation.count == 1 ? "has no expectation" : "have no expectation",
              "judged, and without a gap"));
  else if (from != nullptr && t.contacts != 0) add("no column says what customers expected, so there are no gaps");
  add(shown(t.earlier, t.earlier.count == 1 ? "is earlier than a row above" : "are earlier than a row above",
            "taken; the order of rows makes no difference"));
  if (!wanted.concerns_given &&
      !(from != nullptr && from->has(field::assertiveness) && from->has(field::cooperativeness)))
    add("the concerns for the next contact are taken as 0.6 and 0.6; say yours with --concerns");
  return all;
}

std::string alike_names(const entries& all) {
  std::vector<std::pair<std::uint64_t, const std::string*>> folded;
  folded.reserve(all.size());
  for (const entry& of : all.all()) folded.emplace_back(fingerprint_of(common::folded(of.name), 0), &of.name);
  std::ranges::sort(folded, {}, [](const auto& f) { return std::pair(f.first, std::string_view(*f.second)); });
  std::size_t count = 0;
  std::string example;
  for (std::size_t i = 1; i < folded.size(); ++i) {
    if (folded[i - 1].first != folded[i].first) continue;
    if (count++ == 0) example = common::quoted(*folded[i - 1].second) + " and " + common::quoted(*folded[i].second);
  }
  if (count == 0) return {};
  std::string text = common::counted(count, "name");
  text.append(count == 1 ? " differs" : " differ").append(" from another only in capitals, as ").append(example);
  return text.append(": each has a journey of its own");
}

care::journey<> whole_of(const entries& all) {
  care::journey<> whole;
  for (const entry& of : all.all()) whole += of.journey;
  return whole;
}

std::vector<finding> findings(const entries& all, const places& areas, const places& at, const points& described) {
  const care::journey<> whole = whole_of(all);
  std::vector<finding> found;
  const auto add = [&found](std::string_view heading, std::string text) {
    if (!text.empty()) found.push_back({heading, std::move(text)});
  };
  add("corrections to make", listed(whole.corrections()));
  add("improvements to keep", listed(whole.improvements()));
  add("areas", areas.consistency());
  add("contact points", at.consistency());
  if (described.any()) add("to define", joined(described.lacks(at)));
  return found;
}

void write_findings(std::ostream& out, const std::vector<finding>& all, std::size_t width) {
  constexpr std::size_t indent = 22;
  for (const finding& f : all)
    common::write_paragraph(out, f.heading, f.text, indent, std::min(width, common::usual_width));
}

}  // namespace journey
