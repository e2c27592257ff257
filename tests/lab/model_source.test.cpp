// A model as C++ source: names and texts of any kind, and every part of a model. (fit.test.cpp compiles one.)

#include <tact/lab/model_source.hpp>

#include <string>
#include <string_view>

#include <tact/detail/spec_of.hpp>
#include <tact/models/customer_care.hpp>

#include "testing/catch.hpp"

namespace lab = tact::lab;

TEST_CASE("Names and texts of any kind become identifiers and literals", "[lab]") {
  CHECK(lab::detail::identifier("win-win, at last!", "strategy") == "win_win_at_last_strategy");
  CHECK(lab::detail::identifier("24 hours", "strategy") == "a_24_hours_strategy");
  CHECK(lab::detail::identifier("§§", "style") == "a_style");
  CHECK(lab::detail::identifier("class", "family") == "class_family");
  CHECK(lab::detail::literal("a \"b\"\\\n1é") == "\"a \\\"b\\\"\\\\\\0121\\303\\251\"");
  CHECK(lab::detail::literal("what???") == "\"what?\\?\\?\"");
  CHECK(lab::detail::grid_number(-0.15625) == "-20.0 / 128");
  lab::detail::source_writer to;
  CHECK(to.fresh("a-b", "strategy") == "a_b_strategy");
  CHECK(to.fresh("a b", "strategy") == "a_b_strategy_1");
}

TEST_CASE("The source holds every strategy, weight, gate, bias and style, and the fingerprint", "[lab]") {
  using model_type = tact::models::customer_care;
  const auto model = tact::io::owning_model<>::from("mine", tact::detail::specs_of<model_type>(),
                                                    tact::io::detail::styles_in_words<model_type>());
  const std::string source = lab::cpp_source(*model, "space", "tact::situation", "<here.hpp>");
  const auto holds = [&](std::string_view text) { return source.find(text) != source.npos; };
  CHECK(holds("#include <here.hpp>"));
  CHECK(holds("namespace space {"));
  CHECK(holds("struct model : tact::model<model, tact::situation> {"));
  CHECK(holds("static_assert(model::fingerprint() == " + std::to_string(model_type::fingerprint()) + "U);"));
  for (const tact::strategy_spec& s : model->specs()) {
    CHECK(holds("struct " + std::string(s.name) + "_strategy {"));
    CHECK(holds("{\"" + std::string(s.name) + "\", " + lab::detail::grid_number(s.bias) + "},"));
    CHECK(holds(lab::detail::literal(s.source)));
    for (const tact::weight& w : s.weights)
      CHECK(holds("{\"" + std::string(w.factor) + "\", " + lab::detail::grid_number(w.value) + ", " +
                  lab::detail::literal(w.source) + "},"));
    for (const tact::gate& g : s.gates) CHECK(holds(lab::detail::literal(g.source)));
  }
  CHECK(holds("static constexpr bool assertive = true;"));
  CHECK(holds("using family = confrontation_family;"));
}
