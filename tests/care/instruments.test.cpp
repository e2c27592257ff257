// The instruments that ship: their keys are sound, a name means one thing, and the numbers and findings are those of
// the documents.

#include <tact/care/instruments.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/care.hpp>
#include <tact/care/check/instrument.hpp>
#include <tact/care/score.hpp>

#include "laws/instruments.hpp"
#include "testing/catch.hpp"
#include "testing/sources.hpp"

using namespace tact::care;

// A sentence names what is wrong, should a key break.
template struct tact::care::check_instrument<dual_concern>;
template struct tact::care::check_instrument<dual_concern_storm>;
template struct tact::care::check_instrument<contact_expectation>;
template struct tact::care::check_instrument<contact_perception>;
template struct tact::care::check_instrument<eight_requests>;
template struct tact::care::check_instrument<empathy>;
template struct tact::care::check_instrument<quality_of_service>;
template struct tact::care::check_instrument<quality_figures>;
template struct tact::care::check_instrument<care_staff>;
template struct tact::care::check_instrument<service_inside>;
template struct tact::care::check_instrument<between_departments>;
template struct tact::care::check_instrument<sense_of_stage>;
template struct tact::care::check_instrument<stage_profile>;
template struct tact::care::check_instrument<stage_manager>;
template struct tact::care::check_instrument<stage_reasons>;
template struct tact::care::check_instrument<stage_threats>;
template struct tact::care::check_instrument<stage_model>;

namespace {

using texts = std::vector<std::string>;

/// The items of a scale that meet a condition.
template <class Condition>
std::size_t count(const instrument& of, std::string_view scale, const Condition& meets) {
  return static_cast<std::size_t>(
      std::ranges::count_if(of.items, [&](const item& one) { return one.scale == scale && meets(one); }));
}

std::size_t count(const instrument& of, std::string_view scale) {
  return count(of, scale, [](const item&) { return true; });
}

texts scale_names(const instrument& of) {
  texts names;
  for (const scale& s : of.scales) names.emplace_back(s.name);
  return names;
}

texts facet_names(const instrument& of) {
  texts names;
  for (const facet& f : of.facets) names.emplace_back(f.name);
  return names;
}

/// The findings that hold where scales or items have these answers, and nothing else is answered. For a scale, the
/// answer of a reversed item is turned round.
texts findings_for(const instrument& of, std::initializer_list<std::pair<std::string_view, int>> answered) {
  std::vector<int> given;
  for (const item& i : of.items) {
    given.push_back(no_answer);
    for (const auto& [name, answer] : answered) {
      if (name == i.name) given.back() = answer;
      if (name == i.scale) given.back() = i.reversed ? of.highest_answer() + 1 - answer : answer;
    }
  }
  const auto from = answers::from(of, given);
  texts names;
  for (const finding& f : of.findings)
    if (from && holds(f, *from) == true) names.emplace_back(f.name);
  return names;
}

}  // namespace

TEST_CASE("Every instrument that ships is found by its name, has a sound key, and is not validated", "[care]") {
  for (const instrument* one : instruments) {
    INFO(one->name);
    CHECK(find_instrument(one->name) == one);
    CHECK(first_mistake_in(*one).flaw == key_flaw::nothing);
    CHECK_FALSE(one->validated);
    CHECK_FALSE(one->title.empty());
    CHECK_FALSE(one->instructions.empty());
    CHECK(one->labels.size() == static_cast<std::size_t>(one->highest_answer()));
    for (const norm& n : one->norms) CHECK(n.assumed);
  }
  for (const std::string_view none : {"", "Empathy", "empathy "}) CHECK(find_instrument(none) == nullptr);
}

TEST_CASE("A name means the same wherever it stands, and no two items ask the same", "[care]") {
  std::map<std::string_view, std::string_view> text_under;
  std::map<std::string_view, std::string_view> item_asking;
  for (const laws::named_text& t : laws::instrument_texts()) {
    INFO(t.name);
    CHECK(text_under.emplace(t.name, t.text).first->second == t.text);
  }
  for (const instrument* one : instruments)
    for (const item& i : one->items) {
      INFO(i.name);
      CHECK(item_asking.emplace(i.text, i.name).first->second == i.name);
    }
  CHECK(item_asking.size() == 16 + 27 + 8 + 16 + 15 + 10 + 13 + 30 + 3 + 14 + 13 + 28 + 5 + 7 + 14);
}

TEST_CASE("What instruments cite can be opened", "[care]") {
  const auto fault_in = [](std::string_view source) { return testing::sources().fault_in(std::string(source)); };
  for (const instrument* one : instruments) {
    INFO(one->name);
    CHECK(fault_in(one->source) == "");
    for (const scale& s : one->scales) CHECK(fault_in(s.source) == "");
    for (const norm& n : one->norms) CHECK(fault_in(n.source) == "");
    for (const finding& f : one->findings) CHECK(fault_in(f.source) == "");
  }
}

TEST_CASE("The two concerns: eight statements each, three reversed, in turn; the same in calm and in storm", "[care]") {
  for (const instrument* one : {&dual_concern, &dual_concern_storm}) {
    CHECK(scale_names(*one) == texts{"assertiveness", "cooperativeness"});
    CHECK(one->items.data() == dual_concern.items.data());
    CHECK(one->points == 5);
    for (const scale& s : one->scales) {
      CHECK(count(*one, s.name) == 8);
      CHECK(count(*one, s.name, [](const item& i) { return i.reversed; }) == 3);
      const norm* n = norm_of(*one, s.name);
      REQUIRE(n != nullptr);
      CHECK((n->assumed && n->mean == tact::level(0.5) && n->reliability == tact::level(0.7)));
      CHECK(n->source.starts_with("tact"));
    }
    for (std::size_t i = 0; i != one->items.size(); ++i) CHECK(one->items[i].scale == one->scales[i % 2].name);
    for (const std::size_t half : {0U, 8U})
      for (const scale& of : one->scales)
        CHECK(std::ranges::any_of(one->items.subspan(half, 8),
                                  [&](const item& i) { return i.reversed && i.scale == of.name; }));
  }
  CHECK(dual_concern.instructions != dual_concern_storm.instructions);
}

TEST_CASE("Statements 26 and 50 to 52: nine dimensions of three objects, before a contact and after it", "[care]") {
  texts of_journeys, objects_judged;
  for (const dimension d : dimensions) of_journeys.emplace_back(name(d));
  for (const object o : objects) objects_judged.emplace_back(name(o));
  for (const instrument* one : {&contact_expectation, &contact_perception}) {
    CHECK(scale_names(*one) == of_journeys);
    CHECK(facet_names(*one) == objects_judged);
    CHECK(one->items.data() == contact_perception.items.data());
  }
  for (const std::string& s : of_journeys) CHECK(count(contact_perception, s) == 3);
  CHECK(findings_for(contact_perception, {{"indifference", 4}}) == texts{"no_interest_shown"});
  CHECK(findings_for(contact_perception, {{"indifference", 3}, {"rudeness", 5}}) == texts{});
  CHECK(contact_perception.findings[0].says.find("main cause of dissatisfaction") != std::string_view::npos);
  CHECK(contact_expectation.findings.empty());
}

TEST_CASE("Statement 4: eight requests for one contact", "[care]") {
  CHECK(eight_requests.form == form::checklist);
  CHECK(eight_requests.size() == 8);
  CHECK(findings_for(eight_requests, {{"was_not_met_with_indifference", 1}}) == texts{"indifferent_contact"});
  CHECK(findings_for(eight_requests, {{"was_not_met_with_indifference", 2}, {"was_surprised", 1}}) == texts{});
}

TEST_CASE("Statements 71 and 72: three abilities and five behaviours, for customers outside and inside", "[care]") {
  CHECK(facet_names(empathy) == texts{"customers_outside", "customers_inside"});
  for (const facet& f : empathy.facets) {
    const auto of_facet = [&](const item& i) { return i.facet == f.name; };
    CHECK(count(empathy, "empathic_abilities", of_facet) == 3);
    CHECK(count(empathy, "empathic_behaviours", of_facet) == 5);
  }
  for (const std::string_view name : {"relate_outside", "relate_inside"})
    CHECK(empathy.items[item_place(empathy, name)].text.find("relate to one another") != std::string_view::npos);
  for (const scale& s : empathy.scales) CHECK(s.name != "cooperativeness");
}

TEST_CASE("Statements 1 and 54: five measures, the last with three marks, no total, and figures beside them",
          "[care]") {
  CHECK(scale_names(quality_of_service) == texts{"service_quality", "public_satisfaction", "flexibility",
                                                 "time_to_resolve", "training", "aptitude", "attitude",
                                                 "measuring_known"});
  CHECK(quality_of_service.instructions.find("medium and long term") != std::string_view::npos);
  CHECK(findings_for(quality_of_service, {{"measuring_known", 2}}) == texts{"measuring_unknown"});
  CHECK(findings_for(quality_of_service, {{"measuring_known", 3}, {"service_quality", 1}}) == texts{});
  CHECK(count(quality_figures, "figures") == 5);
  CHECK(count(quality_figures, "trends") == 5);
  for (const item& i : quality_figures.items)
    if (i.scale == "figures") CHECK(i.answered_by == "trend_" + std::string(i.name.substr(i.name.find('_') + 1)));
}

TEST_CASE("Statement 27: the public, the service and the organisation on one sheet", "[care]") {
  CHECK(care_staff.form == form::sheet);
  CHECK(scale_names(care_staff) == texts{"the_public", "the_service", "the_organisation"});
  CHECK(count(care_staff, "the_public") == 4);
  CHECK(count(care_staff, "the_service") == 5);
  CHECK(count(care_staff, "the_organisation") == 4);
  const auto answer_to = [](std::string_view name) {
    return care_staff.items[item_place(care_staff, name)].answered_by;
  };
  CHECK(answer_to("service_features") == "service_feature_benefits");
  CHECK(answer_to("public_needs") == "service_solves");
}

TEST_CASE("Statements 73 to 75: five dimensions by four customers inside, and the gap to those outside", "[care]") {
  const texts inside{"responsiveness", "quality", "communication", "teamwork", "morale"};
  CHECK(facet_names(service_inside) == texts{"departments", "management", "suppliers", "consultants"});
  for (const std::string& d : inside) {
    INFO(d);
    for (const facet& f : service_inside.facets)
      CHECK(count(service_inside, d, [&](const item& i) { return i.facet == f.name; }) == 1);
    const std::string outside = "outside_" + d;
    CHECK(service_inside.items[item_place(service_inside, outside)].scale == "outside");
    CHECK(findings_for(service_inside, {{d, 3}, {outside, 4}}) == texts{"gap_in_" + d});
    CHECK(findings_for(service_inside, {{d, 4}, {outside, 4}}) == texts{});
  }
  CHECK(count(service_inside, "outside") == inside.size());
  CHECK(count(service_inside, "serving_one_another") == 3);
  for (const finding& f : service_inside.findings.first(inside.size()))
    CHECK(f.says.find("Sooner or later customers feel it") != std::string_view::npos);
}

TEST_CASE("Statements 76 and 77: pairs of departments, and positions that harden", "[care]") {
  CHECK(between_departments.size() == 3);
  const auto found = [](int teamwork, int communication, int short_view) {
    return findings_for(service_inside,
                        {{"teamwork", teamwork}, {"communication", communication}, {"short_view", short_view}});
  };
  CHECK(found(2, 2, 4) == texts{"positions_harden"});
  CHECK(found(3, 2, 4) == texts{});
  CHECK(found(2, 3, 4) == texts{});
  CHECK(found(2, 2, 3) == texts{});
}

TEST_CASE("Statements 45 and 46: fourteen checks", "[care]") {
  CHECK(sense_of_stage.form == form::checklist);
  CHECK(sense_of_stage.size() == 11 + 3);
  for (const std::string_view of_46 : {"check_smile", "check_sharing", "check_skills"})
    CHECK(item_place(sense_of_stage, of_46) != sense_of_stage.size());
}

TEST_CASE(
    "Statements 41 and 47: the third can be learned where the first two are there, and two ways to live with a role",
    "[care]") {
  const auto found = [](int service, int communication, int sense) {
    return findings_for(
        stage_profile,
        {{"service_orientation", service}, {"ability_to_communicate", communication}, {"stage_sense", sense}});
  };
  CHECK(found(4, 4, 4) == texts{"profile_is_there"});
  CHECK(found(4, 4, 1) == texts{"sense_can_be_learned"});
  CHECK(found(3, 4, 1) == texts{"service_orientation_first"});
  CHECK(found(4, 3, 5) == texts{"communication_first"});
  CHECK(found(1, 1, 5) == texts{"service_orientation_first", "communication_first"});
  CHECK(findings_for(stage_profile, {{"acting", 4}, {"role_conflict", 3}}) == texts{"may_act"});
  CHECK(findings_for(stage_profile, {{"acting", 4}, {"role_conflict", 4}}) == texts{"off_public_work"});
  CHECK(findings_for(stage_profile, {{"acting", 3}, {"role_conflict", 3}}) == texts{});
}

TEST_CASE("Statements 35, 36 and 39: seven threats, the manager's questions, five reasons with a finding each",
          "[care]") {
  CHECK(stage_threats.size() == 7);
  CHECK(stage_manager.size() == 28);
  CHECK(item_place(stage_manager, "measured_in_view") != stage_manager.size());
  CHECK(stage_reasons.size() == 5);
  REQUIRE(stage_reasons.findings.size() == 5);
  for (std::size_t i = 0; i != stage_reasons.size(); ++i)
    CHECK(findings_for(stage_reasons, {{"reasons_found", 1}, {stage_reasons.items[i].name, 2}}) ==
          texts{std::string(stage_reasons.findings[i].name)});
}

TEST_CASE("Statements 42 to 44: a scene, seven things to know first, then seen, tried and corrected", "[care]") {
  CHECK(stage_model.form == form::sheet);
  texts order;
  for (const item& i : stage_model.items) order.emplace_back(i.name);
  CHECK(order == texts{"scene_role", "scene_stage", "scene_audience", "model_attitude", "model_behaviour",
                       "model_dress", "model_space", "model_partner", "model_message", "model_result", "model_seen",
                       "model_tried", "model_corrected", "model_phrases"});
  CHECK(count(stage_model, "scene") == 3);
  CHECK(count(stage_model, "model_information") == 7);
}
