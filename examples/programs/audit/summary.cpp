#include "summary.hpp"

#include <algorithm>
#include <ostream>

#include <common/table.hpp>
#include <common/text.hpp>
#include <tact/version.hpp>

namespace audit {
namespace {

std::string headline(const tally& t) {
  return "tact " + std::string(tact::version) + ": " + common::counted(t.events, "event") + " in " +
         common::counted(t.contacts, "contact") + ", " + common::counted(t.violations(), "violation");
}

std::string left_out(const tally& t) {
  std::string text;
  if (t.left_out != 0) text += "; " + common::counted(t.left_out, "row") + " left out";
  if (t.unknown_channels != 0) text += "; " + common::counted(t.unknown_channels, "event") + " on an unknown channel";
  if (t.unknown_classes != 0)
    text += "; " + common::counted(t.unknown_classes, "event") + " with an unknown class of customer";
  if (t.two_clocks != 0) text += "; " + common::counted(t.two_clocks, "event") + " with times of two clocks";
  return text;
}

}  // namespace

bool tally::in_doubt() const {
  return left_out != 0 || unknown_channels != 0 || unknown_classes != 0 || two_clocks != 0 || newest_first ||
         times_in_doubt;
}

std::size_t tally::violations() const {
  std::size_t all = 0;
  for (const auto& [rule, count] : broken) all += count;
  return all;
}

std::string closing_line(const tally& t) {
  std::string text = headline(t);
  const char* separator = ": ";
  for (const auto& [rule, count] : t.broken) {
    text += separator + std::string(rule) + " " + std::to_string(count);
    separator = ", ";
  }
  if (const std::string rows = left_out(t); !rows.empty()) text += rows + " (see above)";
  return text + t.remarks;
}

void write_summary(std::ostream& out, const tally& t, std::size_t width) {
  out << '\n';
  common::write_paragraph(out, "", headline(t) + left_out(t) + t.remarks, 0, std::min(width, common::usual_width));
  for (const auto& [rule, count] : t.broken) out << "  " << common::padded(rule, 26) << "  " << count << '\n';
}

}  // namespace audit
