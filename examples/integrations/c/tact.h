/* SPDX-License-Identifier: BSL-1.0 */
/*
 * tact in C: how to handle a conflict, for programs in C and for every language that calls C.
 *
 *   tact_case angry = tact_case_of(0.8, 0.9);
 *   tact_advice advice = tact_no_advice();
 *   angry.anger = 0.9;
 *   if (tact_recommend(tact_default_model(), &angry, &advice, NULL) == TACT_OK)
 *     printf("%s, afterwards %s\n", advice.strategy, advice.afterwards);
 *
 * C99 and C++. Link with -ltact.
 *
 * Values. An input is a number from 0 to 1. NaN means that it is not known: a factor is neutral then, and a concern
 * (assertiveness, cooperativeness) leaves the case without an answer. A number less than half a step (1/32768) outside
 * counts as the end, because sums of decimals are seldom exact. Any other number is a bad value.
 *
 * Mistakes. Every function says in its result that something is wrong, and in `error` what: a sentence with the
 * remedy. `error` may be NULL. A null pointer where one is needed, and a struct whose `size` is not that of this
 * header, are reported like any other mistake; what a pointer points to cannot be checked.
 *
 * Threads. Every function may be called from several threads at once, with the same model too, as long as they write to
 * different places. A model never changes; free it when no thread uses it any more.
 *
 * Texts are UTF-8 and end with a zero. Names live as long as their model.
 */
#ifndef TACT_H
#define TACT_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* The number of this interface. A program that was compiled with another one than `tact_abi()` must not go on. It
 * changes where a compiled program would no longer work, and libtact.so.1 is named by it. */
#define TACT_ABI 1

/* The index that stands for nothing: no strategy, no runner-up, no style. */
#define TACT_NONE 255

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The library ------------------------------------------------------------------------------------------------ */

/* The interface that the library offers: compare it with TACT_ABI. */
int tact_abi(void);

/* The version of tact: "major.minor.patch". */
const char* tact_version(void);

/* What became of a call. */
typedef enum tact_status {
  TACT_OK = 0,
  TACT_NO_ANSWER = 1, /* a concern is not known: no mistake, and no answer */
  TACT_BAD_VALUE = 2, /* a value is no number from 0 to 1 */
  TACT_BAD_MODEL = 3, /* a text is no model */
  TACT_BAD_CALL = 4,  /* a null pointer, or a struct of another size: a mistake in the program that calls */
  TACT_FAILED = 5     /* the memory is used up */
} tact_status;

/* What is wrong. A call that succeeds leaves it as it is. Begin with `tact_no_error()`. */
typedef struct tact_error {
  size_t size;        /* sizeof(tact_error); with another size nothing is written */
  size_t rows;        /* how many rows have a bad value; 0 where the mistake is no value */
  size_t row;         /* the first of them, from 0 */
  int input;          /* the input with the bad value; -1 where the mistake is no value */
  double value;       /* the bad value */
  char message[1024]; /* one sentence, which ends with a zero; cut where it is longer */
} tact_error;

/* ---- The inputs ------------------------------------------------------------------------------------------------- */

/* How many inputs a case has. */
size_t tact_input_count(void);

/* The name of an input, in the order of `tact_case`: "assertiveness". NULL from `tact_input_count()` on. */
const char* tact_input_name(size_t input);

/* What stands for an input that is not known: its neutral value. NaN for a concern, which must be known, and from
 * `tact_input_count()` on. */
double tact_input_neutral(size_t input);

/* ---- Models ----------------------------------------------------------------------------------------------------- */

/* A model, which gives the advice. */
typedef struct tact_model tact_model;

/* The model to take if in doubt: the first one that tact ships, "customer_care". Never NULL; not to be freed. */
const tact_model* tact_default_model(void);

/* The models that tact ships: how many, the one at a place (NULL from the count on), the one with this name (NULL if
 * there is none, or the name is NULL). They are not to be freed. */
size_t tact_shipped_count(void);
const tact_model* tact_shipped_at(size_t place);
const tact_model* tact_shipped(const char* name);

/* A model from JSON of `length` bytes, as `triage --freeze` prints it. NULL where the text is no model: `error` says
 * in which line and column. Free it with `tact_model_free`. */
tact_model* tact_model_from_json(const char* json, size_t length, tact_error* error);

/* Frees a model from JSON, and its names with it. NULL, and a model that tact ships, are left alone. */
void tact_model_free(tact_model* model);

/* The model's name. NULL if the model is NULL, as for all functions below. */
const char* tact_model_name(const tact_model* model);

/* Its fingerprint, 16 hexadecimal digits, to store with each advice: models with the same numbers have the same. */
const char* tact_fingerprint(const tact_model* model);

/* How many strategies it has: at most 64, the bits of `blocked`, and today at most 16. 0 if the model is NULL. */
size_t tact_strategy_count(const tact_model* model);

/* The name of the strategy at a place; NULL where there is none. */
const char* tact_strategy_name(const tact_model* model, size_t place);

/* The family of the strategy at a place; NULL where it has none. */
const char* tact_strategy_family(const tact_model* model, size_t place);

/* The style at a place from 0 to 3: own concern low and other's low, low and high, high and low, high and high. NULL
 * where the model has none. */
const char* tact_style_name(const tact_model* model, size_t place);

/* ---- One case --------------------------------------------------------------------------------------------------- */

/* One case. Begin with `tact_case_of`, after which no factor is known. */
typedef struct tact_case {
  size_t size;            /* sizeof(tact_case) */
  double assertiveness;   /* concern for one's own needs */
  double cooperativeness; /* concern for the other's needs */
  double anger;           /* the other side's anger; neutral 0 */
  double urgency;         /* how prompt an answer must be; neutral 0 */
  double stakes;          /* how much the issue matters to self; neutral 0.5 */
  double relationship;    /* how much the relationship matters; neutral 0.5 */
  double legitimacy;      /* how justified the other side's claim is; neutral 0.5 */
  double power;           /* self's power against the other's; neutral 0.5 */
  double complexity;      /* how complex the issue is; neutral 0.5 */
  double scarcity;        /* how far goals exclude each other or resources are limited; neutral 0.5 */
  double impasse;         /* how far an earlier attempt has failed; neutral 0 */
  double awaited;         /* how far information on its way would decide it; neutral 0 */
  double role_ambiguity;  /* how far roles or ways of working are not agreed on; neutral 0 */
} tact_case;

/* The advice for one case. Begin with `tact_no_advice()`. Without an answer every name is NULL. */
typedef struct tact_advice {
  size_t size;            /* sizeof(tact_advice) */
  const char* strategy;   /* what to do */
  const char* family;     /* the strategy's family; NULL if it has none */
  const char* style;      /* how one with these concerns tends to act, a label; NULL where a concern is moderate */
  const char* runner_up;  /* the second best strategy; NULL if no other is open */
  const char* afterwards; /* the strategy once anger is down and what is awaited is known */
  const char* fallback;   /* the strategy once this attempt has failed */
  double margin;          /* how far the strategy is ahead, 0 or more; NaN if no other is open */
  uint64_t blocked;       /* bit i is 1 where a gate blocks the strategy at place i */
  size_t place;           /* the strategy's place in the model; TACT_NONE without an answer */
} tact_advice;

/* The advice of a model for a case. TACT_NO_ANSWER where a concern is not known; TACT_BAD_VALUE, and no answer, where
 * a value is no number from 0 to 1. It allocates nothing unless something is wrong. */
tact_status tact_recommend(const tact_model* model, const tact_case* of, tact_advice* advice, tact_error* error);

/* Why, in one sentence. Writes at most `room` bytes, a zero at the end included, as snprintf does; `buffer` may be NULL
 * if `room` is 0. Returns how many bytes the whole sentence has, without the zero; without an answer, a tact_status
 * with a minus sign, and an empty text. */
int tact_because(const tact_model* model, const tact_case* of, char* buffer, size_t room, tact_error* error);

/* Every strategy, the best first and the blocked ones last: its place in the model, its score (minus a squared
 * distance, plus what its bias and the factors add: larger is better), and 1 where a gate blocks it. Each list has `room` elements and may be NULL. Returns how many
 * strategies there are; without an answer, a tact_status with a minus sign. */
int tact_ranking(const tact_model* model, const tact_case* of, size_t room, uint8_t* strategy, double* score,
                 uint8_t* blocked, tact_error* error);

/* The map of a case as a self-contained SVG text: where each strategy wins for these factors, and a mark for the two
 * concerns where both are known. `id` must be unique in a page that holds several pictures; NULL is "tact". Writes and
 * returns as `tact_because`. */
int tact_map_svg(const tact_model* model, const tact_case* of, const char* id, char* buffer, size_t room,
                 tact_error* error);

/* ---- Many cases ------------------------------------------------------------------------------------------------- */

/* What a column holds. */
typedef enum tact_kind {
  TACT_UNKNOWN = 0,  /* nothing: the input is not known in any row */
  TACT_CONSTANT = 1, /* the same number in every row */
  TACT_DOUBLE = 2,   /* numbers of 64 bits */
  TACT_FLOAT = 3     /* numbers of 32 bits */
} tact_kind;

/* One input of many cases, borrowed while the call lasts. A struct of zeros is a column of which nothing is known.
 * NaN means not known in every kind. Numbers are read where they lie, some thousand rows at a time; they need not be
 * aligned. Those without gaps and without `valid` are the fastest. */
typedef struct tact_column {
  int kind;             /* a tact_kind */
  double constant;      /* the number of a TACT_CONSTANT */
  const void* data;     /* the number of the first row */
  ptrdiff_t stride;     /* bytes from one row to the next, may be negative; 0 means without gaps */
  const uint8_t* valid; /* row r is known where bit (r + valid_offset) is 1, the lowest bit of a byte first, as in
                           Arrow; NULL if all are */
  size_t valid_offset;
} tact_column;

/* The columns of many cases. Begin with `tact_no_columns()`: nothing is known. */
typedef struct tact_columns {
  size_t size; /* sizeof(tact_columns) */
  tact_column assertiveness;
  tact_column cooperativeness;
  tact_column anger;
  tact_column urgency;
  tact_column stakes;
  tact_column relationship;
  tact_column legitimacy;
  tact_column power;
  tact_column complexity;
  tact_column scarcity;
  tact_column impasse;
  tact_column awaited;
  tact_column role_ambiguity;
} tact_columns;

/* Where to write the advice for many cases: lists with an element per row. All may be NULL, except `strategy`. Begin
 * with `tact_no_answers()`. A row without an answer has TACT_NONE, NaN and 0. The first four lists cost some
 * nanoseconds per row, the others some hundred. */
typedef struct tact_answers {
  size_t size;         /* sizeof(tact_answers) */
  uint8_t* strategy;   /* the strategy's place in the model */
  double* margin;      /* how far it is ahead; NaN if no other is open */
  uint8_t* runner_up;  /* the place of the second best; TACT_NONE if no other is open */
  uint8_t* bad;        /* 1 where a value is no number from 0 to 1, else 0 */
  uint8_t* style;      /* the style's place; TACT_NONE where there is none */
  uint8_t* afterwards; /* the place of the strategy once anger is down and what is awaited is known */
  uint8_t* fallback;   /* the place of the strategy once this attempt has failed */
  uint64_t* blocked;   /* bit i is 1 where a gate blocks the strategy at place i */
} tact_answers;

/* The advice of a model for many cases, the same as `tact_recommend` gives for each. TACT_OK also where rows have no
 * answer because a concern is not known. TACT_BAD_VALUE where a row has a bad value: all rows are written, such rows
 * without an answer, and `error` has how many there are, and the first one with its input and its value. On any other
 * mistake nothing is written. Give each thread its own rows. */
tact_status tact_recommend_all(const tact_model* model, const tact_columns* of, size_t rows,
                               const tact_answers* answers, tact_error* error);

/* ---- To begin with ---------------------------------------------------------------------------------------------- */

/* NOLINTBEGIN(modernize-use-nullptr): C has none. */

/* An empty error. */
static inline tact_error tact_no_error(void) {
  tact_error error;
  error.size = sizeof error;
  error.rows = 0;
  error.row = 0;
  error.input = -1;
  error.value = 0;
  error.message[0] = '\0';
  return error;
}

/* A case of which only the two concerns are known. */
static inline tact_case tact_case_of(double assertiveness, double cooperativeness) {
  tact_case c;
  c.size = sizeof c;
  c.assertiveness = assertiveness;
  c.cooperativeness = cooperativeness;
  c.anger = c.urgency = c.stakes = c.relationship = c.legitimacy = c.power = NAN;
  c.complexity = c.scarcity = c.impasse = c.awaited = c.role_ambiguity = NAN;
  return c;
}

/* An advice that was not given yet. */
static inline tact_advice tact_no_advice(void) {
  tact_advice advice;
  advice.size = sizeof advice;
  advice.strategy = advice.family = advice.style = advice.runner_up = advice.afterwards = advice.fallback = NULL;
  advice.margin = NAN;
  advice.blocked = 0;
  advice.place = TACT_NONE;
  return advice;
}

/* A column of which nothing is known. */
static inline tact_column tact_unknown(void) {
  const tact_column c = {TACT_UNKNOWN, 0, NULL, 0, NULL, 0};
  return c;
}

/* Columns of which nothing is known. */
static inline tact_columns tact_no_columns(void) {
  tact_columns c;
  c.size = sizeof c;
  c.assertiveness = c.cooperativeness = c.anger = c.urgency = c.stakes = tact_unknown();
  c.relationship = c.legitimacy = c.power = c.complexity = c.scarcity = tact_unknown();
  c.impasse = c.awaited = c.role_ambiguity = tact_unknown();
  return c;
}

/* A column of the same number in every row. */
static inline tact_column tact_constant(double x) {
  const tact_column c = {TACT_CONSTANT, x, NULL, 0, NULL, 0};
  return c;
}

/* A column of numbers without gaps. */
static inline tact_column tact_doubles(const double* numbers) {
  const tact_column c = {TACT_DOUBLE, 0, numbers, 0, NULL, 0};
  return c;
}
static inline tact_column tact_floats(const float* numbers) {
  const tact_column c = {TACT_FLOAT, 0, numbers, 0, NULL, 0};
  return c;
}

/* Nowhere to write to. */
static inline tact_answers tact_no_answers(void) {
  const tact_answers none = {sizeof(tact_answers), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL};
  return none;
}

/* NOLINTEND(modernize-use-nullptr) */

#ifdef __cplusplus
}
#endif

#endif
