/* The answers for the cases that all engines are tested on: one by one, and by columns of every kind.
 *
 *   answers CASES.csv ANSWERS.csv
 */
#include <pthread.h>
#include <stdlib.h>

#include "check.h"
#include "tact.h"

enum { inputs = 13, answers_per_row = 11, most_rows = 200000, threads = 4 };

/* A row of both files. What is NULL in the file is NaN, or NULL. */
typedef struct row {
  double value[inputs];
  char* answer[answers_per_row]; /* recommend, family, style, margin, runner_up, afterwards, fallback, blocked, because,
                                    rahim, rahim_afterwards */
} row;

static row* all;
static size_t count = 0;

/* What columns answer. */
typedef struct lists {
  uint8_t strategy[most_rows], runner_up[most_rows], bad[most_rows], style[most_rows], afterwards[most_rows],
      fallback[most_rows];
  double margin[most_rows];
  uint64_t blocked[most_rows];
} lists;

/* Takes the next cell off a line: NULL where it is empty and not in quotes. */
static char* next_cell(char** line) {
  char* start = *line;
  char* end = start;
  const int quoted = *start == '"';
  if (quoted) end = strchr(++start, '"');
  else end = start + strcspn(start, ",\n");
  *line = end + (quoted ? 2 : 1);
  *end = '\0';
  if (end == start && !quoted) return NULL;
  return strcpy(malloc(strlen(start) + 1), start);
}

static void read_rows(const char* cases, const char* answers) {
  char line[2000];
  FILE* in = fopen(cases, "r");
  FILE* out = fopen(answers, "r");
  if (in == NULL || out == NULL) exit(2);
  all = calloc(most_rows, sizeof(row));
  CHECK(fgets(line, sizeof line, in) != NULL && fgets(line, sizeof line, out) != NULL); /* the names */
  while (count != most_rows && fgets(line, sizeof line, in) != NULL) {
    char* rest = line;
    free(next_cell(&rest)); /* the id */
    for (int i = 0; i != inputs; ++i) {
      char* cell = next_cell(&rest);
      all[count].value[i] = cell == NULL ? NAN : strtod(cell, NULL);
      free(cell);
    }
    if (fgets(line, sizeof line, out) == NULL) exit(2);
    rest = line;
    free(next_cell(&rest));
    for (int i = 0; i != answers_per_row; ++i) all[count].answer[i] = next_cell(&rest);
    ++count;
  }
  fclose(in);
  fclose(out);
}

static tact_case case_of(const double* value) {
  tact_case of = tact_case_of(value[0], value[1]);
  double* const to[inputs] = {&of.assertiveness, &of.cooperativeness, &of.anger,         &of.urgency,    &of.stakes,
                              &of.relationship,  &of.legitimacy,      &of.power,         &of.complexity, &of.scarcity,
                              &of.impasse,       &of.awaited,         &of.role_ambiguity};
  for (int i = 0; i != inputs; ++i) *to[i] = value[i];
  return of;
}

/* True where a value is no level, by the rule in words: half a step or more outside. */
static int has_bad_value(const row* r) {
  for (int i = 0; i != inputs; ++i)
    if (r->value[i] <= -1 / 32768.0 || r->value[i] >= 1 + 1 / 32768.0) return 1;
  return 0;
}

static int same_margin(double margin, const char* answer) {
  return answer == NULL ? isnan(margin) : margin * 2097152 == strtod(answer, NULL);
}

static int same_blocked(const tact_model* model, uint64_t blocked, const char* answer) {
  char names[200] = "";
  for (size_t i = 0; i != tact_strategy_count(model); ++i)
    if ((blocked >> i & 1) != 0) {
      if (names[0] != '\0') strcat(names, ", ");
      strcat(names, tact_strategy_name(model, i));
    }
  return same(names, answer == NULL ? "" : answer);
}

static void check_row(const row* r) {
  const tact_model* care = tact_default_model();
  const tact_case of = case_of(r->value);
  tact_advice advice = tact_no_advice();
  char because[600];
  const tact_status status = tact_recommend(care, &of, &advice, NULL);
  CHECK(status == (r->answer[0] != NULL ? TACT_OK : has_bad_value(r) ? TACT_BAD_VALUE : TACT_NO_ANSWER));
  CHECK(same(advice.strategy, r->answer[0]) && same(advice.family, r->answer[1]) && same(advice.style, r->answer[2]));
  CHECK(same_margin(advice.margin, r->answer[3]) && same(advice.runner_up, r->answer[4]));
  CHECK(same(advice.afterwards, r->answer[5]) && same(advice.fallback, r->answer[6]));
  CHECK(same_blocked(care, advice.blocked, r->answer[7]));
  if (tact_because(care, &of, because, sizeof because, NULL) < 0) CHECK(r->answer[0] == NULL && because[0] == '\0');
  else CHECK(same(because, r->answer[8]));
  CHECK(tact_recommend(tact_shipped("rahim"), &of, &advice, NULL) == status);
  CHECK(same(advice.strategy, r->answer[9]) && same(advice.afterwards, r->answer[10]));
}

static void* check_rows_of_thread(void* first) {
  for (size_t i = *(size_t*)first; i < count; i += threads) check_row(all + i);
  return NULL;
}

/* Each thread asks about its own rows, of the same models. */
static void one_by_one(void) {
  pthread_t thread[threads];
  size_t first[threads];
  for (size_t i = 0; i != threads; ++i) {
    first[i] = i;
    CHECK(pthread_create(&thread[i], NULL, check_rows_of_thread, &first[i]) == 0);
  }
  for (size_t i = 0; i != threads; ++i) pthread_join(thread[i], NULL);
}

static tact_answers answers_in(lists* to) {
  tact_answers answers = tact_no_answers();
  answers.strategy = to->strategy;
  answers.margin = to->margin;
  answers.runner_up = to->runner_up;
  answers.bad = to->bad;
  return answers;
}

static tact_column* column(tact_columns* of, int input) {
  tact_column* const each[inputs] = {&of->assertiveness, &of->cooperativeness, &of->anger,      &of->urgency,
                                     &of->stakes,        &of->relationship,    &of->legitimacy, &of->power,
                                     &of->complexity,    &of->scarcity,        &of->impasse,    &of->awaited,
                                     &of->role_ambiguity};
  return each[input];
}

static void check_first_bad(const tact_error* error, size_t from) {
  size_t rows = 0;
  size_t first = count;
  for (size_t i = from; i != count; ++i)
    if (has_bad_value(all + i) && rows++ == 0) first = i;
  CHECK(error->rows == rows && error->row + from == first);
  CHECK(error->value == all[first].value[error->input] && (error->value < 0 || error->value > 1));
}

/* Asks about the rows from `from` on, and compares the lists with the file. `more` asks for all lists. */
static void check_columns(const tact_columns* of, lists* to, size_t from, int more) {
  const tact_model* care = tact_default_model();
  tact_error error = tact_no_error();
  tact_answers answers = answers_in(to);
  if (more) {
    answers.style = to->style;
    answers.afterwards = to->afterwards;
    answers.fallback = to->fallback;
    answers.blocked = to->blocked;
  }
  memset(to, 99, sizeof *to);
  CHECK(tact_recommend_all(care, of, count - from, &answers, &error) == TACT_BAD_VALUE);
  check_first_bad(&error, from);
  for (size_t i = 0; i != count - from; ++i) {
    const row* r = all + from + i;
    CHECK(same(tact_strategy_name(care, to->strategy[i]), r->answer[0]));
    CHECK(same_margin(to->margin[i], r->answer[3]));
    CHECK(same(tact_strategy_name(care, to->runner_up[i]), r->answer[4]));
    CHECK(to->bad[i] == has_bad_value(r));
    if (!more) continue;
    CHECK(same(tact_style_name(care, to->style[i]), r->answer[2]));
    CHECK(same(tact_strategy_name(care, to->afterwards[i]), r->answer[5]));
    CHECK(same(tact_strategy_name(care, to->fallback[i]), r->answer[6]));
    CHECK(same_blocked(care, to->blocked[i], r->answer[7]));
  }
}

/* Columns without gaps, read where they lie; from the first row on, and from one in the middle of a block. */
static void without_gaps(lists* to) {
  double* numbers = malloc(inputs * count * sizeof(double));
  tact_columns of = tact_no_columns();
  for (int i = 0; i != inputs; ++i) {
    for (size_t r = 0; r != count; ++r) numbers[(size_t)i * count + r] = all[r].value[i];
    *column(&of, i) = tact_doubles(numbers + (size_t)i * count);
  }
  check_columns(&of, to, 0, 0);
  check_columns(&of, to, 0, 1);
  for (int i = 0; i != inputs; ++i) *column(&of, i) = tact_doubles(numbers + (size_t)i * count + count - 2049);
  check_columns(&of, to, count - 2049, 0);
  free(numbers);
}

/* The rows as they are read: each column has gaps. */
static void with_gaps(lists* to) {
  tact_columns of = tact_no_columns();
  for (int i = 0; i != inputs; ++i) {
    *column(&of, i) = tact_doubles(&all[0].value[i]);
    column(&of, i)->stride = sizeof(row);
  }
  check_columns(&of, to, 0, 0);
}

/* Numbers at odd addresses, the last row first in memory. */
static void unaligned_and_backwards(lists* to) {
  char* bytes = malloc(inputs * count * 9 + 1);
  tact_columns of = tact_no_columns();
  for (int i = 0; i != inputs; ++i) {
    char* last = bytes + 1 + ((size_t)i * count + count - 1) * 9;
    for (size_t r = 0; r != count; ++r) memcpy(last - r * 9, &all[r].value[i], sizeof(double));
    *column(&of, i) = tact_doubles((const double*)(const void*)last);
    column(&of, i)->stride = -9;
  }
  check_columns(&of, to, 0, 0);
  free(bytes);
}

/* What is not known lies under a bit that is 0, where the number is a bad one. */
static void masked(lists* to) {
  enum { offset = 3 };
  const size_t bytes = (count + offset + 7) / 8;
  double* numbers = malloc(inputs * count * sizeof(double));
  uint8_t* valid = calloc(inputs, bytes);
  tact_columns of = tact_no_columns();
  for (int i = 0; i != inputs; ++i) {
    double* mine = numbers + (size_t)i * count;
    uint8_t* bits = valid + (size_t)i * bytes;
    for (size_t r = 0; r != count; ++r) {
      const int known = !isnan(all[r].value[i]);
      mine[r] = known ? all[r].value[i] : 1e300;
      if (known) bits[(r + offset) / 8] = (uint8_t)(bits[(r + offset) / 8] | 1U << (r + offset) % 8);
    }
    *column(&of, i) = tact_doubles(mine);
    column(&of, i)->valid = bits;
    column(&of, i)->valid_offset = offset;
  }
  check_columns(&of, to, 0, 0);
  check_columns(&of, to, 0, 1);
  free(numbers);
  free(valid);
}

/* Numbers of 32 bits are other numbers: they are compared with what a lone case of them is answered. */
static void floats(lists* to) {
  const tact_model* care = tact_default_model();
  float* numbers = malloc(inputs * count * sizeof(float));
  tact_columns of = tact_no_columns();
  tact_answers answers = answers_in(to);
  for (int i = 0; i != inputs; ++i) {
    for (size_t r = 0; r != count; ++r) numbers[(size_t)i * count + r] = (float)all[r].value[i];
    *column(&of, i) = tact_floats(numbers + (size_t)i * count);
  }
  CHECK(tact_recommend_all(care, &of, count, &answers, NULL) == TACT_BAD_VALUE);
  for (size_t r = 0; r != count; ++r) {
    double value[inputs];
    tact_advice advice = tact_no_advice();
    for (int i = 0; i != inputs; ++i) value[i] = (double)(float)all[r].value[i];
    const tact_case one = case_of(value);
    CHECK((tact_recommend(care, &one, &advice, NULL) == TACT_BAD_VALUE) == to->bad[r]);
    CHECK(advice.place == to->strategy[r] && same(advice.runner_up, tact_strategy_name(care, to->runner_up[r])));
    CHECK(advice.margin == to->margin[r] || (isnan(advice.margin) && isnan(to->margin[r])));
  }
  free(numbers);
}

/* Constants, also those that are not known, dust or bad; and fewer rows than a block. */
static void constants(lists* to) {
  const tact_model* care = tact_default_model();
  const double some[] = {0, 0.3, 0.9, 1 + 1e-9, -1e-9, NAN, 1.5};
  for (size_t a = 0; a != sizeof some / sizeof *some; ++a)
    for (size_t b = 0; b != sizeof some / sizeof *some; ++b) {
      tact_columns of = tact_no_columns();
      tact_case one = tact_case_of(some[a], 0.6);
      tact_answers answers = answers_in(to);
      tact_advice advice = tact_no_advice();
      of.assertiveness = tact_constant(some[a]);
      of.cooperativeness = tact_constant(0.6);
      of.stakes = tact_constant(some[b]);
      one.stakes = some[b];
      const tact_status status = tact_recommend(care, &one, &advice, NULL);
      CHECK(tact_recommend_all(care, &of, 3, &answers, NULL) == (status == TACT_NO_ANSWER ? TACT_OK : status));
      CHECK(to->strategy[0] == advice.place && to->strategy[2] == advice.place);
      CHECK(to->margin[1] == advice.margin || (isnan(advice.margin) && isnan(to->margin[1])));
    }
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  read_rows(argv[1], argv[2]);
  CHECK(count == most_rows);
  lists* to = malloc(sizeof(lists));
  one_by_one();
  without_gaps(to);
  with_gaps(to);
  unaligned_and_backwards(to);
  masked(to);
  floats(to);
  constants(to);
  free(to);
  if (failures != 0) fprintf(stderr, "%d checks failed\n", failures);
  return failures != 0;
}
