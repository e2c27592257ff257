/* How long columns of five inputs take, beside a yardstick written by hand over the same columns: the five squared
 * distances and the smallest of them, without biases, weights and gates.
 *
 *   speed ROWS TIMES
 *
 * Prints the best of TIMES runs of each, in seconds of the processor. Fails where columns without gaps take more than
 * five times the yardstick, which only a grave mistake does, or where what no row knows makes them slower.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "tact.h"

static size_t rows;
static double* number[5];
static uint8_t* strategy;
static uint8_t* valid;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* The nearest of the five ideals. */
static void by_hand(void) {
  static const double ideal[5][2] = {{1, 0}, {1, 1}, {0.5, 0.5}, {0, 0}, {0.39, 0.31}};
  for (size_t r = 0; r != rows; ++r) {
    double least = 2;
    for (uint8_t i = 0; i != 5; ++i) {
      const double x = number[0][r] - ideal[i][0];
      const double y = number[1][r] - ideal[i][1];
      if (x * x + y * y >= least) continue;
      least = x * x + y * y;
      strategy[r] = i;
    }
  }
}

static tact_columns columns(void) {
  tact_columns of = tact_no_columns();
  of.assertiveness = tact_doubles(number[0]);
  of.cooperativeness = tact_doubles(number[1]);
  of.anger = tact_doubles(number[2]);
  of.stakes = tact_doubles(number[3]);
  of.power = tact_doubles(number[4]);
  return of;
}

static void ask(const tact_columns* of, double* margin) {
  tact_answers answers = tact_no_answers();
  answers.strategy = strategy;
  answers.margin = margin;
  if (tact_recommend_all(tact_default_model(), of, rows, &answers, NULL) != TACT_OK) exit(1);
}

static void without_gaps(void) {
  const tact_columns of = columns();
  ask(&of, NULL);
}

static void with_margins(void) {
  static double* margin = NULL;
  const tact_columns of = columns();
  if (margin == NULL) margin = malloc(rows * sizeof(double));
  ask(&of, margin);
}

static void masked(void) {
  tact_columns of = columns();
  of.anger.valid = of.stakes.valid = of.power.valid = valid;
  ask(&of, NULL);
}

/* What all rows do not know. */
static void constants(void) {
  tact_columns of = columns();
  of.urgency = of.relationship = of.legitimacy = of.complexity = tact_constant(NAN);
  of.scarcity = of.impasse = of.awaited = of.role_ambiguity = tact_constant(NAN);
  ask(&of, NULL);
}

static void one_by_one(void) {
  tact_advice advice = tact_no_advice();
  for (size_t r = 0; r != rows; ++r) {
    tact_case of = tact_case_of(number[0][r], number[1][r]);
    of.anger = number[2][r];
    of.stakes = number[3][r];
    of.power = number[4][r];
    if (tact_recommend(tact_default_model(), &of, &advice, NULL) != TACT_OK) exit(1);
    strategy[r] = (uint8_t)advice.place;
  }
}

static double best(void (*what)(void), int times, const char* name) {
  double least = 1e9;
  for (int i = 0; i != times; ++i) {
    const double start = seconds();
    what();
    const double took = seconds() - start;
    if (took < least) least = took;
  }
  printf("%-28s %.3f s, %.1f ns a row\n", name, least, least * 1e9 / (double)rows);
  return least;
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  rows = strtoul(argv[1], NULL, 10);
  const int times = atoi(argv[2]);
  uint32_t seed = 1;
  strategy = malloc(rows);
  valid = malloc(rows / 8 + 1);
  for (int i = 0; i != 5; ++i) {
    number[i] = malloc(rows * sizeof(double));
    for (size_t r = 0; r != rows; ++r) {
      seed = seed * 1664525U + 1013904223U;
      number[i][r] = (double)(seed >> 8) / 16777216;
    }
  }
  for (size_t i = 0; i <= rows / 8; ++i) valid[i] = (uint8_t)(0xF7 ^ i);
  const double yardstick = best(by_hand, times, "five distances by hand");
  const double took = best(without_gaps, times, "columns");
  best(with_margins, times, "columns, with margins");
  best(masked, times, "columns, three of them masked");
  const double with_constants = best(constants, times, "columns, and constants of NaN");
  best(one_by_one, times, "one by one");
  return took <= 5 * yardstick && with_constants <= 1.5 * took ? 0 : 1;
}
