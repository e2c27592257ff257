/* The interface, function by function: what it answers, and what it says about mistakes. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "tact.h"

/* A model of two strategies, of which none has a family and the second is never blocked. */
static const char two[] =
    "{\"name\": \"two\", \"strategies\": ["
    "{\"name\": \"talk\", \"ideal\": {\"assertiveness\": 1, \"cooperativeness\": 1},"
    " \"gates\": [{\"factor\": \"anger\", \"at\": 0.5}]},"
    "{\"name\": \"wait\", \"ideal\": {\"assertiveness\": 0, \"cooperativeness\": 0}}]}";

static void the_library_says_what_it_is(void) {
  CHECK(tact_abi() == TACT_ABI);
  CHECK(same(tact_version(), VERSION));
}

/* A change of any of these is a new ABI: raise TACT_ABI. They are those of machines with addresses of 64 bits. */
static void sizes_are_those_of_this_abi(void) {
  CHECK(TACT_ABI == 1);
  CHECK(sizeof(tact_error) == 1064);
  CHECK(sizeof(tact_case) == 112);
  CHECK(sizeof(tact_advice) == 80);
  CHECK(sizeof(tact_column) == 48);
  CHECK(sizeof(tact_columns) == 632);
  CHECK(sizeof(tact_answers) == 72);
}

static void inputs_have_names_and_neutral_values(void) {
  CHECK(tact_input_count() == 13);
  CHECK(same(tact_input_name(0), "assertiveness"));
  CHECK(same(tact_input_name(12), "role_ambiguity"));
  CHECK(tact_input_name(13) == NULL);
  CHECK(isnan(tact_input_neutral(0)) && isnan(tact_input_neutral(1)) && isnan(tact_input_neutral(13)));
  CHECK(tact_input_neutral(2) == 0);
  CHECK(tact_input_neutral(4) == 0.5);
}

static void shipped_models_are_found(void) {
  CHECK(tact_shipped_count() == 4);
  CHECK(tact_default_model() == tact_shipped_at(0));
  CHECK(same(tact_model_name(tact_default_model()), "customer_care"));
  CHECK(tact_shipped("rahim") != NULL && same(tact_model_name(tact_shipped("rahim")), "rahim"));
  CHECK(tact_shipped("rahm") == NULL && tact_shipped(NULL) == NULL && tact_shipped_at(4) == NULL);
  CHECK(strlen(tact_fingerprint(tact_default_model())) == 16);
  tact_model_free((tact_model*)(uintptr_t)tact_shipped("rahim")); /* has no effect */
  CHECK(same(tact_model_name(tact_shipped("rahim")), "rahim"));
}

static void strategies_have_names_and_families(void) {
  const tact_model* model = tact_default_model();
  CHECK(tact_strategy_count(model) == 5);
  CHECK(same(tact_strategy_name(model, 0), "negotiation"));
  CHECK(same(tact_strategy_family(model, 0), "confrontation"));
  CHECK(same(tact_strategy_name(model, 4), "avoidance") && tact_strategy_family(model, 4) == NULL);
  CHECK(tact_strategy_name(model, 5) == NULL && tact_strategy_family(model, TACT_NONE) == NULL);
  CHECK(same(tact_style_name(model, 1), "accommodate") && tact_style_name(model, 3) == NULL);
  CHECK(tact_model_name(NULL) == NULL && tact_fingerprint(NULL) == NULL && tact_strategy_count(NULL) == 0);
  CHECK(tact_strategy_name(NULL, 0) == NULL && tact_style_name(NULL, 0) == NULL);
}

static void a_model_from_json_answers(void) {
  tact_error error = tact_no_error();
  tact_model* model = tact_model_from_json(two, sizeof two - 1, &error);
  tact_case of = tact_case_of(1, 1);
  tact_advice advice = tact_no_advice();
  CHECK(model != NULL && same(error.message, ""));
  CHECK(same(tact_model_name(model), "two") && tact_strategy_count(model) == 2);
  CHECK(tact_recommend(model, &of, &advice, &error) == TACT_OK && same(advice.strategy, "talk"));
  CHECK(same(advice.runner_up, "wait") && advice.margin == 2 && advice.family == NULL && advice.style == NULL);
  of.anger = 0.5;
  CHECK(tact_recommend(model, &of, &advice, &error) == TACT_OK && same(advice.strategy, "wait"));
  CHECK(advice.blocked == 1 && advice.runner_up == NULL && isnan(advice.margin) && advice.place == 1);
  tact_model_free(model);
  tact_model_free(NULL);
}

static void a_text_that_is_no_model_is_reported(void) {
  static const char wrong[] = "{\"name\": \"x\",\n \"strategies\": 3}";
  tact_error error = tact_no_error();
  CHECK(tact_model_from_json(wrong, sizeof wrong - 1, &error) == NULL);
  CHECK(strstr(error.message, "line 2, column 16: strategies") != NULL);
  CHECK(error.input == -1 && error.rows == 0);
  CHECK(tact_model_from_json("rahim", 5, &error) == NULL);
  CHECK(same(error.message, "tact_model_from_json: this is no model, because it begins with no {"));
  CHECK(tact_model_from_json("\xef\xbb\xbf{}", 5, &error) == NULL); /* an editor's byte order mark is skipped */
  CHECK(strstr(error.message, "the model has no strategies") != NULL);
  CHECK(tact_model_from_json(NULL, 0, &error) == NULL);
  CHECK(same(error.message, "tact_model_from_json: json is NULL; give the text of a model"));
  CHECK(tact_model_from_json(wrong, sizeof wrong - 1, NULL) == NULL);
}

/* A message that is too long is cut between two characters, not within one. */
static void a_long_message_is_cut(void) {
  tact_error error = tact_no_error();
  char text[8000] = "{";
  size_t length = 1;
  for (int i = 0; i != 300; ++i) length += (size_t)sprintf(text + length, "\"\xc3\xa4\xc3\xb6%d\": 1,", i);
  text[length - 1] = '}';
  CHECK(tact_model_from_json(text, length, &error) == NULL);
  CHECK(strlen(error.message) >= sizeof error.message - 4);
  CHECK((error.message[strlen(error.message) - 1] & 0xC0) != 0xC0);
}

static void the_first_lines_of_the_header(void) {
  tact_case angry = tact_case_of(0.8, 0.9);
  tact_advice advice = tact_no_advice();
  angry.anger = 0.9;
  CHECK(tact_recommend(tact_default_model(), &angry, &advice, NULL) == TACT_OK);
  CHECK(same(advice.strategy, "procrastination") && same(advice.afterwards, "negotiation"));
  CHECK(advice.runner_up == NULL && isnan(advice.margin));
  CHECK(same(tact_strategy_name(tact_default_model(), advice.place), advice.strategy));
}

static void what_is_not_known_is_neutral_or_has_no_answer(void) {
  tact_error error = tact_no_error();
  tact_case of = tact_case_of(0.8, NAN);
  tact_advice advice = tact_no_advice();
  CHECK(tact_recommend(tact_default_model(), &of, &advice, &error) == TACT_NO_ANSWER);
  CHECK(advice.strategy == NULL && advice.place == TACT_NONE && isnan(advice.margin));
  CHECK(same(error.message, "tact_recommend: assertiveness or cooperativeness is not known, so there is no answer"));
  CHECK(tact_because(tact_default_model(), &of, NULL, 0, NULL) == -TACT_NO_ANSWER);
}

static void a_bad_value_is_named(void) {
  tact_error error = tact_no_error();
  tact_case of = tact_case_of(0.8, 0.9);
  tact_advice advice = tact_no_advice();
  of.anger = 1.5;
  CHECK(tact_recommend(tact_default_model(), &of, &advice, &error) == TACT_BAD_VALUE);
  CHECK(same(error.message,
             "tact_recommend: anger is 1.5, which is no number from 0 to 1; NaN means that it is not known"));
  CHECK(error.input == 2 && error.value == 1.5 && error.rows == 1 && error.row == 0 && advice.strategy == NULL);
  of = tact_case_of(-INFINITY, 0.9);
  CHECK(tact_ranking(tact_default_model(), &of, 0, NULL, NULL, NULL, &error) == -TACT_BAD_VALUE);
  CHECK(same(error.message,
             "tact_ranking: assertiveness is -inf, which is no number from 0 to 1; NaN leaves the case "
             "without an answer"));
}

static void dust_counts_as_the_end(void) {
  tact_case of = tact_case_of(1 + 3e-5, -3e-5);
  tact_advice advice = tact_no_advice();
  CHECK(tact_recommend(tact_default_model(), &of, &advice, NULL) == TACT_OK && same(advice.strategy, "competition"));
  of.assertiveness = 1 + 4e-5;
  CHECK(tact_recommend(tact_default_model(), &of, &advice, NULL) == TACT_BAD_VALUE);
}

static void texts_are_written_as_by_snprintf(void) {
  const tact_case of = tact_case_of(0.8, 0.9);
  char whole[400] = "";
  char part[8] = "";
  const int length = tact_because(tact_default_model(), &of, whole, sizeof whole, NULL);
  CHECK(length > 8 && (size_t)length == strlen(whole));
  CHECK(tact_because(tact_default_model(), &of, NULL, 0, NULL) == length);
  CHECK(tact_because(tact_default_model(), &of, part, sizeof part, NULL) == length);
  CHECK(strlen(part) == 7 && strncmp(whole, part, 7) == 0);
}

static void a_ranking_has_the_best_first(void) {
  tact_case of = tact_case_of(0.8, 0.9);
  tact_advice advice = tact_no_advice();
  uint8_t strategy[5], blocked[5], first = TACT_NONE;
  double score[5];
  CHECK(tact_recommend(tact_default_model(), &of, &advice, NULL) == TACT_OK);
  CHECK(tact_ranking(tact_default_model(), &of, 5, strategy, score, blocked, NULL) == 5);
  CHECK(strategy[0] == advice.place && score[0] - score[1] == advice.margin && blocked[0] == 0);
  CHECK(tact_ranking(tact_default_model(), &of, 1, &first, NULL, NULL, NULL) == 5 && first == strategy[0]);
  of.anger = 1;
  CHECK(tact_ranking(tact_default_model(), &of, 5, strategy, NULL, blocked, NULL) == 5);
  CHECK(blocked[0] == 0 && blocked[1] == 1 && blocked[4] == 1);
}

static void a_map_is_drawn(void) {
  tact_case of = tact_case_of(0.8, 0.9);
  const int length = tact_map_svg(tact_default_model(), &of, "mine", NULL, 0, NULL);
  char* svg = malloc((size_t)length + 1);
  CHECK(tact_map_svg(tact_default_model(), &of, "mine", svg, (size_t)length + 1, NULL) == length);
  CHECK(strncmp(svg, "<svg", 4) == 0 && strstr(svg, "id=\"mine\"") != NULL && strstr(svg, "negotiation") != NULL);
  free(svg);
  of = tact_case_of(NAN, NAN);
  CHECK(tact_map_svg(tact_default_model(), &of, NULL, NULL, 0, NULL) > 0);
  CHECK(tact_map_svg(tact_default_model(), &of, NULL, NULL, 0, NULL) < length);
  of.stakes = 2;
  CHECK(tact_map_svg(tact_default_model(), &of, NULL, NULL, 0, NULL) == -TACT_BAD_VALUE);
}

static void mistakes_of_the_caller_are_reported(void) {
  tact_error error = tact_no_error();
  tact_case of = tact_case_of(0.8, 0.9);
  tact_advice advice = tact_no_advice();
  CHECK(tact_recommend(NULL, &of, &advice, &error) == TACT_BAD_CALL);
  CHECK(same(error.message, "tact_recommend: model is NULL; tact_default_model() is one"));
  CHECK(tact_recommend(tact_default_model(), NULL, &advice, &error) == TACT_BAD_CALL);
  CHECK(tact_recommend(tact_default_model(), &of, NULL, &error) == TACT_BAD_CALL);
  of.size -= sizeof(double);
  CHECK(tact_recommend(tact_default_model(), &of, &advice, &error) == TACT_BAD_CALL);
  CHECK(same(error.message,
             "tact_recommend: of->size is 104, not 112; set it to sizeof, and compile with the tact.h of "
             "this library, ABI 1"));
  of = tact_case_of(2, 0.9);
  error.size = 8;
  error.message[0] = '!';
  CHECK(tact_recommend(tact_default_model(), &of, &advice, &error) == TACT_BAD_VALUE && error.message[0] == '!');
}

static void mistakes_in_columns_are_reported(void) {
  tact_error error = tact_no_error();
  tact_columns of = tact_no_columns();
  tact_answers answers = tact_no_answers();
  uint8_t strategy[2] = {7, 7};
  CHECK(tact_recommend_all(tact_default_model(), &of, 2, &answers, &error) == TACT_BAD_CALL);
  CHECK(same(error.message, "tact_recommend_all: answers->strategy is NULL; give a list of bytes, one per row"));
  CHECK(tact_recommend_all(tact_default_model(), &of, 0, &answers, &error) == TACT_OK);
  answers.strategy = strategy;
  of.stakes.kind = TACT_DOUBLE;
  CHECK(tact_recommend_all(tact_default_model(), &of, 2, &answers, &error) == TACT_BAD_CALL);
  CHECK(strstr(error.message, "of->stakes.data is NULL") != NULL);
  of.stakes.kind = 4;
  CHECK(tact_recommend_all(tact_default_model(), &of, 2, &answers, &error) == TACT_BAD_CALL);
  CHECK(strstr(error.message, "of->stakes.kind is 4") != NULL);
  of.size = 0;
  CHECK(tact_recommend_all(tact_default_model(), &of, 2, &answers, &error) == TACT_BAD_CALL);
  of = tact_no_columns();
  answers.size = 0;
  CHECK(tact_recommend_all(tact_default_model(), &of, 2, &answers, &error) == TACT_BAD_CALL);
  CHECK(tact_recommend_all(NULL, &of, 2, &answers, &error) == TACT_BAD_CALL);
  CHECK(strategy[0] == 7 && strategy[1] == 7);
}

int main(void) {
  the_library_says_what_it_is();
  sizes_are_those_of_this_abi();
  inputs_have_names_and_neutral_values();
  shipped_models_are_found();
  strategies_have_names_and_families();
  a_model_from_json_answers();
  a_text_that_is_no_model_is_reported();
  a_long_message_is_cut();
  the_first_lines_of_the_header();
  what_is_not_known_is_neutral_or_has_no_answer();
  a_bad_value_is_named();
  dust_counts_as_the_end();
  texts_are_written_as_by_snprintf();
  a_ranking_has_the_best_first();
  a_map_is_drawn();
  mistakes_of_the_caller_are_reported();
  mistakes_in_columns_are_reported();
  return failures != 0;
}
