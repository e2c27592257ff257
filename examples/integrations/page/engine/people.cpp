// A class of people: where each stands, and all of them on one map.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <tact/io/svg.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

/// Where somebody stands.
struct place {
  tact::level own;    ///< assertiveness
  tact::level other;  ///< cooperativeness

  friend bool operator==(place, place) noexcept = default;
};

/// A class: its case, and its people. Empty with a mistake if a number is no level.
struct class_read {
  std::optional<tact::uncertain_situation> asked;
  std::vector<place> people = {};
  mistake wrong = {};
};

class_read read_class(std::size_t people) {
  const auto given = numbers();
  const case_read read = read_case(given);
  if (!read.is) return {{}, {}, read.wrong};
  const auto places = given.subspan(2 * input_count);
  if (places.size() / 2 < people) return {{}, {}, {"people", "each needs two numbers"}};
  class_read all{read.is};
  for (std::size_t i = 0; i != people; ++i) {
    const auto own = level_in(places[2 * i]), other = level_in(places[2 * i + 1]);
    if (!own || !other) return {{}, {}, {"person " + std::to_string(i + 1), "a concern is not from 0 to 1"}};
    all.people.push_back({*own, *other});
  }
  return all;
}

/// The advice for somebody in the case of the class.
template <class Model>
tact::recommendation<Model> advice_for(const Model& m, tact::situation s, place p) {
  s.assertiveness = p.own;
  s.cooperativeness = p.other;
  return tact::recommend(m, s);
}

/// The mean of a concern and its standard deviation, over n − 1.
void write_figures(json& j, std::string_view name, const std::vector<place>& people, tact::level place::* concern) {
  if (people.empty()) return;
  double sum = 0, squares = 0;
  for (const place& p : people) sum += (p.*concern).value();
  const double n = static_cast<double>(people.size()), mean = sum / n;
  for (const place& p : people) squares += ((p.*concern).value() - mean) * ((p.*concern).value() - mean);
  j.object([&] {
    j.member("concern", name);
    j.member("mean", mean);
    j.member("deviation", n > 1 ? std::sqrt(squares / (n - 1)) : 0);
  });
}

/// Splits the names, a line each.
std::vector<std::string_view> lines(std::string_view all) {
  std::vector<std::string_view> each;
  while (!all.empty()) {
    const std::size_t end = std::min(all.find('\n'), all.size());
    each.push_back(all.substr(0, end));
    all.remove_prefix(std::min(end + 1, all.size()));
  }
  return each;
}

/// A mark for each place; people at the same place share one, with their names.
template <class Model>
class class_marks {
 public:
  class_marks(const Model& m, const tact::situation& s, const std::vector<place>& people, std::string_view names) {
    const std::vector<std::string_view> each = lines(names);
    for (std::size_t i = 0; i != people.size(); ++i) add(m, s, people[i], i < each.size() ? each[i] : "");
    for (std::size_t i = 0; i != marks_.size(); ++i) marks_[i].label = labels_[i];
  }

  std::span<const tact::io::mark> marks() const noexcept { return marks_; }

 private:
  void add(const Model& m, const tact::situation& s, place p, std::string_view name) {
    const auto i = static_cast<std::size_t>(std::find(places_.begin(), places_.end(), p) - places_.begin());
    if (i == places_.size()) {
      places_.push_back(p);
      marks_.push_back({.at = {p.own.value(), p.other.value()}, .strategy = advice_for(m, s, p).name(), .count = 0});
      labels_.emplace_back();
    }
    ++marks_[i].count;
    if (name.empty()) return;
    if (!labels_[i].empty()) labels_[i] += ", ";
    labels_[i] += name;
  }

  std::vector<place> places_;
  std::vector<tact::io::mark> marks_;
  std::vector<std::string> labels_;
};

}  // namespace
}  // namespace page

const char* tact_class(std::size_t model, std::size_t people) noexcept {
  using namespace page;
  const class_read read = read_class(people);
  if (!read.asked) return refused(read.wrong.input, read.wrong.says);
  return by_model(model, [&](const auto& m) {
    const tact::situation s = point_of(*read.asked);
    json j;
    j.object([&] {
      j.list("people", [&] {
        for (const place& p : read.people) {
          const auto advice = advice_for(m, s, p);
          j.object([&] {
            j.member("strategy", advice.name());
            j.member("style", advice.style());
            j.member("behaviour", tact::name(advice.behaviour()));
          });
        }
      });
      j.list("means", [&] {
        write_figures(j, "assertiveness", read.people, &place::own);
        write_figures(j, "cooperativeness", read.people, &place::other);
      });
    });
    return std::move(j).finished();
  });
}

const char* tact_class_map(std::size_t model, std::size_t people, int labelled) noexcept {
  using namespace page;
  const class_read read = read_class(people);
  if (!read.asked) return refused(read.wrong.input, read.wrong.says);
  return by_model(model, [&](const auto& m) {
    const tact::situation s = point_of(*read.asked);
    const class_marks drawn(m, s, read.people, text());
    return tact::io::svg(
        tact::regions(m, s),
        {.title = "The class", .marks = drawn.marks(), .id = "map-class", .label_marks = labelled != 0});
  });
}
