#include "one_decision.hpp"

#include <memory>

#include <tact/io/text.hpp>
#include <tact/tact.hpp>

#include "contest.hpp"
#include "handwritten/explanation.hpp"
#include "handwritten/text.hpp"

namespace bench {
namespace {

constexpr const char* formula_called = "hand-written formula, through a pointer";
constexpr const char* ranking_by_hand = "hand-written ranking";
constexpr const char* explanation_by_hand = "hand-written explanation, its main reason";
constexpr const char* three_by_hand = "hand-written ranking and the three main reasons";
constexpr const char* text_by_hand = "hand-written sentence in a buffer";

// Always inlined: a compiler might decide that it is called too often.
constexpr auto by_formula = [](const auto& row) __attribute__((always_inline)) {
  return handwritten::winner(handwritten::keys_of(row));
};
constexpr auto by_tact = [](const auto& row) __attribute__((always_inline)) { return tact::recommend(row).index(); };
constexpr auto by_nothing = [](const auto&) { return std::size_t{0}; };

// A model made at run time: the same numbers, which no compiler knows.
auto by_rows() {
  const auto model = std::make_shared<const tact::runtime_model<>>(
      *tact::runtime_model<>::from(tact::detail::specs_of<tact::models::customer_care>()));
  return [model](const auto& row) { return tact::recommend(*model, tact::situation(row)).index(); };
}

// A call that decides nothing, so its answers are not checked.
template <class Row>
void add_null_call(table& results, const char* section, const std::vector<Row>& rows) {
  results.add({section, "a call through a pointer that does nothing", formula_called}, rows.size(),
              [&rows, call = through_pointer<Row>(by_nothing)] {
                for (const Row& row : rows) keep(call(row));
              });
}

template <class Row>
void add_decisions(table& results, const char* section, const std::vector<Row>& rows,
                   const std::vector<std::uint8_t>& expected) {
  contest(results, {section, formula}, rows, expected, by_formula);
  contest(results, {section, "tact::recommend", formula}, rows, expected, by_tact);
  contest(results, {section, "tact::recommend, model made at run time", formula}, rows, expected, by_rows());
  contest(results, {section, formula_called}, rows, expected, through_pointer<Row>(by_formula));
  contest(results, {section, "tact::recommend, through a pointer", formula_called}, rows, expected,
          through_pointer<Row>(by_tact));
  add_null_call(results, section, rows);
}

using situations = std::vector<tact::situation>;

void add_rankings(table& results, const situations& rows) {
  const auto by_hand = [](const tact::situation& s) {
    return handwritten::rank(handwritten::sorted(handwritten::keys_of(s)), s);
  };
  require_agreement(ranking_by_hand, rows.size(), [&](std::size_t row) {
    const auto mine = by_hand(rows[row]);
    const auto tacts = tact::recommend(rows[row]).ranking();
    return std::equal(mine.begin(), mine.end(), tacts.begin(), tacts.end(), [](const auto& a, const auto& b) {
      return a.name == b.name && a.score == b.score && a.is_blocked == b.blocked;
    });
  });
  results.add({eleven_factors, ranking_by_hand}, rows.size(), [&rows, by_hand] {
    for (const tact::situation& s : rows) keep_all(by_hand(s));
  });
  results.add({eleven_factors, "tact: ranking", ranking_by_hand}, rows.size(), [&rows] {
    for (const tact::situation& s : rows) keep_all(tact::recommend(s).ranking());
  });
}

std::string_view input_name(std::size_t i) {
  return i != handwritten::input_count ? tact::detail::input_table<tact::situation>[i].name : "";
}

bool same(const handwritten::explanation& mine, const tact::explanation<tact::situation>& tacts) {
  using handwritten::names;
  const auto main = tacts.main();
  return names[mine.rival] == tacts.rival && mine.lead == tacts.lead && mine.constant == tacts.constant &&
         names[mine.gated != mine.winner ? mine.gated : handwritten::nobody] == tacts.gate.strategy &&
         names[mine.excused ? mine.winner : handwritten::nobody] == tacts.excused.strategy &&
         mine.delay == tacts.delay && handwritten::styles[mine.style] == tacts.tendency.style &&
         names[handwritten::follower[mine.style]] == tacts.tendency.strategy &&
         mine.style_blocked == bool{tacts.tendency.gate} && input_name(mine.behind) == tacts.tendency.against.input &&
         input_name(mine.main()) == (main ? main->input : "");
}

void add_explanations(table& results, const situations& rows) {
  require_agreement(explanation_by_hand, rows.size(), [&](std::size_t row) {
    return same(handwritten::explain(handwritten::keys_of(rows[row]), rows[row]),
                tact::explain(tact::recommend(rows[row])));
  });
  results.add({eleven_factors, explanation_by_hand}, rows.size(), [&rows] {
    for (const tact::situation& s : rows) {
      const auto why = handwritten::explain(handwritten::keys_of(s), s);
      keep_all(why);
      keep(why.main());
    }
  });
  results.add({eleven_factors, "tact: explanation", explanation_by_hand}, rows.size(), [&rows] {
    for (const tact::situation& s : rows) keep_all(tact::explain(tact::recommend(s)));
  });
  results.add({eleven_factors, "tact: explanation, its main reason", explanation_by_hand}, rows.size(), [&rows] {
    for (const tact::situation& s : rows) {
      const auto why = tact::explain(tact::recommend(s));
      keep_all(why);
      keep_all(why.main());
    }
  });
}

void add_three_reasons(table& results, const situations& rows) {
  require_agreement(three_by_hand, rows.size(), [&](std::size_t row) {
    const auto mine = handwritten::strongest(handwritten::explain(handwritten::keys_of(rows[row]), rows[row]), +1);
    const auto tacts = tact::io::detail::pulls_of(tact::explain(tact::recommend(rows[row])));
    bool same = true;
    for (std::size_t k = 0; k != mine.size(); ++k)
      same &= handwritten::pulls(mine[k]) == (k < tacts.size) &&
              (k >= tacts.size || handwritten::input_of(mine[k]) == tacts.input[k]);
    return same;
  });
  results.add({eleven_factors, three_by_hand}, rows.size(), [&rows] {
    for (const tact::situation& s : rows) {
      const auto all = handwritten::keys_of(s);
      keep_all(handwritten::rank(handwritten::sorted(all), s));
      keep_all(handwritten::strongest(handwritten::explain(all, s), +1));
    }
  });
  results.add({eleven_factors, "tact: ranking, explanation and the three main reasons", three_by_hand}, rows.size(),
              [&rows] {
                for (const tact::situation& s : rows) {
                  const auto advice = tact::recommend(s);
                  keep_all(advice.ranking());
                  keep_all(tact::io::detail::pulls_of(tact::explain(advice)));
                }
              });
}

void add_sentences(table& results, const situations& rows) {
  using buffer = std::array<char, handwritten::sentences::buffer_size>;
  const auto by_hand = [texts = std::make_shared<const handwritten::sentences>()](const tact::situation& s,
                                                                                  buffer& to) {
    const std::size_t size = texts->write(handwritten::explain(handwritten::keys_of(s), s), to);
    return std::string_view{to.data(), size};
  };
  const auto by_tact_in = [](const tact::situation& s, buffer& to) {
    return tact::io::because(tact::explain(tact::recommend(s)), to).text;
  };
  require_agreement(text_by_hand, rows.size(), [&](std::size_t row) {
    buffer mine;
    buffer tacts;
    return by_hand(rows[row], mine) == by_tact_in(rows[row], tacts);
  });
  const auto add = [&](const line& l, const auto& write) {
    results.add(l, rows.size(), [&rows, write] {
      buffer to;
      for (const tact::situation& s : rows) {
        keep(write(s, to).size());
        keep_all(to);
      }
    });
  };
  add({eleven_factors, text_by_hand}, by_hand);
  add({eleven_factors, "tact: sentence in a buffer", text_by_hand}, by_tact_in);
}

}  // namespace

void add_one_decision(table& results, const workload& work) {
  add_decisions(results, two_inputs, work.pairs, work.by_two);
  contest(results, {two_inputs, "hand-written if/else", formula}, work.pairs, work.by_two, handwritten::by_if_else);
  add_decisions(results, eleven_factors, work.situations, work.by_all);
  add_rankings(results, work.situations);
  add_explanations(results, work.situations);
  add_three_reasons(results, work.situations);
  add_sentences(results, work.situations);
}

}  // namespace bench
