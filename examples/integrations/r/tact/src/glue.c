/* SPDX-License-Identifier: BSL-1.0 */
/* What R calls: the functions of tact.h for whole vectors. The R code beside it has checked all arguments. */

#define R_NO_REMAP
#include <R.h>
#include <R_ext/Rdynload.h>
#include <Rinternals.h>
#include <limits.h>
#include <string.h>

#include <tact.h>

enum { inputs = 13, check_interrupt_every = 16384 };

/* ---- Models ---- */

static const tact_model* model_of(SEXP pointer) { return (const tact_model*)R_ExternalPtrAddr(pointer); }

static void free_model(SEXP pointer) {
  tact_model_free((tact_model*)R_ExternalPtrAddr(pointer));
  R_ClearExternalPtr(pointer);
}

static SEXP text_or_na(const char* text) { return text == NULL ? NA_STRING : Rf_mkCharCE(text, CE_UTF8); }

/* A model by its name, or from JSON; where there is none, the mistake as a text. */
static SEXP find_model(SEXP text, SEXP is_json) {
  const char* const utf8 = CHAR(STRING_ELT(text, 0));
  tact_error error = tact_no_error();
  const tact_model* model =
      Rf_asLogical(is_json) ? tact_model_from_json(utf8, strlen(utf8), &error) : tact_shipped(utf8);
  SEXP pointer;
  if (model == NULL) return Rf_mkString(error.message);
  pointer = PROTECT(R_MakeExternalPtr((void*)model, R_NilValue, R_NilValue));
  R_RegisterCFinalizer(pointer, free_model); /* leaves shipped models alone */
  UNPROTECT(1);
  return pointer;
}

/* The names of the models that tact ships. */
static SEXP shipped_models(void) {
  const size_t count = tact_shipped_count();
  SEXP names = PROTECT(Rf_allocVector(STRSXP, (R_xlen_t)count));
  for (size_t i = 0; i != count; ++i)
    SET_STRING_ELT(names, (R_xlen_t)i, text_or_na(tact_model_name(tact_shipped_at(i))));
  UNPROTECT(1);
  return names;
}

static SEXP fingerprint(SEXP model) { return Rf_mkString(tact_fingerprint(model_of(model))); }

/* The names of a model: its strategies, the family of each, its four styles. */
static SEXP model_names(SEXP pointer) {
  const tact_model* model = model_of(pointer);
  const size_t count = tact_strategy_count(model);
  SEXP all = PROTECT(Rf_allocVector(VECSXP, 3));
  SET_VECTOR_ELT(all, 0, Rf_allocVector(STRSXP, (R_xlen_t)count));
  SET_VECTOR_ELT(all, 1, Rf_allocVector(STRSXP, (R_xlen_t)count));
  SET_VECTOR_ELT(all, 2, Rf_allocVector(STRSXP, 4));
  for (size_t i = 0; i != count; ++i) {
    SET_STRING_ELT(VECTOR_ELT(all, 0), (R_xlen_t)i, text_or_na(tact_strategy_name(model, i)));
    SET_STRING_ELT(VECTOR_ELT(all, 1), (R_xlen_t)i, text_or_na(tact_strategy_family(model, i)));
  }
  for (size_t i = 0; i != 4; ++i)
    SET_STRING_ELT(VECTOR_ELT(all, 2), (R_xlen_t)i, text_or_na(tact_style_name(model, i)));
  UNPROTECT(1);
  return all;
}

/* The names of the inputs, in the order of the arguments. */
static SEXP input_names(void) {
  SEXP names = PROTECT(Rf_allocVector(STRSXP, (R_xlen_t)tact_input_count()));
  for (size_t i = 0; i != tact_input_count(); ++i) SET_STRING_ELT(names, (R_xlen_t)i, Rf_mkChar(tact_input_name(i)));
  UNPROTECT(1);
  return names;
}

/* ---- Columns ---- */

/* A vector of doubles: one number for all rows, or one for each. R's NA is a NaN. */
static tact_column column_of(SEXP x) {
  const double* const numbers = REAL_RO(x);
  if (Rf_xlength(x) != 1) return tact_doubles(numbers);
  return ISNAN(numbers[0]) ? tact_unknown() : tact_constant(numbers[0]);
}

static tact_columns columns_of(SEXP list) {
  tact_columns of = tact_no_columns();
  tact_column* const to[inputs] = {
      &of.assertiveness, &of.cooperativeness, &of.anger,    &of.urgency, &of.stakes,  &of.relationship,  &of.legitimacy,
      &of.power,         &of.complexity,      &of.scarcity, &of.impasse, &of.awaited, &of.role_ambiguity};
  for (int i = 0; i != inputs; ++i) *to[i] = column_of(VECTOR_ELT(list, i));
  return of;
}

static tact_case case_of(SEXP list, R_xlen_t row) {
  tact_case c = tact_case_of(NAN, NAN);
  double* const to[inputs] = {&c.assertiveness, &c.cooperativeness, &c.anger,         &c.urgency,    &c.stakes,
                              &c.relationship,  &c.legitimacy,      &c.power,         &c.complexity, &c.scarcity,
                              &c.impasse,       &c.awaited,         &c.role_ambiguity};
  for (int i = 0; i != inputs; ++i) {
    SEXP x = VECTOR_ELT(list, i);
    *to[i] = REAL_RO(x)[Rf_xlength(x) == 1 ? 0 : row];
  }
  return c;
}

/* ---- Answers ---- */

/* A list that is never empty, because R_alloc gives NULL for that. */
static uint8_t* bytes_if(int wanted, R_xlen_t rows) { return wanted ? (uint8_t*)R_alloc((size_t)rows + 1, 1) : NULL; }

/* Places as R counts them, from 1; NA where there is none. */
static SEXP codes_of(const uint8_t* places, R_xlen_t rows) {
  if (places == NULL) return R_NilValue;
  SEXP codes = Rf_allocVector(INTSXP, rows);
  int* const to = INTEGER(codes);
  for (R_xlen_t i = 0; i != rows; ++i) to[i] = places[i] == TACT_NONE ? NA_INTEGER : places[i] + 1;
  return codes;
}

/* NaN is a margin that there is not, and R prints that as NA. */
static void turn_into_na(double* margins, R_xlen_t rows) {
  for (R_xlen_t i = 0; i != rows; ++i)
    if (ISNAN(margins[i])) margins[i] = NA_REAL;
}

/* Bits as a number, exactly: a model has far fewer strategies than a double has bits. */
static SEXP numbers_of(const uint64_t* bits, R_xlen_t rows) {
  if (bits == NULL) return R_NilValue;
  SEXP numbers = Rf_allocVector(REALSXP, rows);
  for (R_xlen_t i = 0; i != rows; ++i) REAL(numbers)[i] = (double)bits[i];
  return numbers;
}

static SEXP sentence_of(const tact_model* model, const tact_case* of) {
  char buffer[512];
  const int length = tact_because(model, of, buffer, sizeof buffer, NULL);
  if (length < 0) return NA_STRING;
  if ((size_t)length < sizeof buffer) return Rf_mkCharLenCE(buffer, length, CE_UTF8);
  const void* const before = vmaxget();
  char* const longer = R_alloc((size_t)length + 1, 1);
  tact_because(model, of, longer, (size_t)length + 1, NULL);
  SEXP text = Rf_mkCharLenCE(longer, length, CE_UTF8);
  vmaxset(before);
  return text;
}

static SEXP sentences_of(const tact_model* model, SEXP columns, R_xlen_t rows) {
  SEXP all = PROTECT(Rf_allocVector(STRSXP, rows));
  for (R_xlen_t row = 0; row != rows; ++row) {
    const tact_case c = case_of(columns, row);
    SET_STRING_ELT(all, row, sentence_of(model, &c));
    if (row % check_interrupt_every == 0) R_CheckUserInterrupt();
  }
  UNPROTECT(1);
  return all;
}

/* How many rows have a bad value, the first of them, its input, the value; both counted from 1. */
static SEXP mistake_of(const tact_error* error) {
  SEXP all = Rf_allocVector(REALSXP, 4);
  REAL(all)[0] = (double)error->rows;
  REAL(all)[1] = (double)error->row + 1;
  REAL(all)[2] = error->input + 1;
  REAL(all)[3] = error->value;
  return all;
}

/* The answers for all rows, as a list: strategy, then those of margin, runner-up, style, afterwards, fallback, blocked
 * and because that are wanted, and NULL for the others; at last the mistake, or NULL. */
static SEXP answers(SEXP pointer, SEXP columns, SEXP row_count, SEXP wanted) {
  enum { STRATEGY, MARGIN, RUNNER_UP, STYLE, AFTERWARDS, FALLBACK, BLOCKED, BECAUSE, MISTAKE, ALL };
  const tact_model* const model = model_of(pointer);
  const R_xlen_t rows = (R_xlen_t)Rf_asReal(row_count);
  const int* const want = LOGICAL_RO(wanted);
  const tact_columns of = columns_of(columns);
  tact_answers to = tact_no_answers();
  tact_error error = tact_no_error();
  SEXP all = PROTECT(Rf_allocVector(VECSXP, ALL));

  if (want[MARGIN]) {
    SET_VECTOR_ELT(all, MARGIN, Rf_allocVector(REALSXP, rows));
    to.margin = REAL(VECTOR_ELT(all, MARGIN));
  }
  to.strategy = bytes_if(1, rows);
  to.runner_up = bytes_if(want[RUNNER_UP], rows);
  to.style = bytes_if(want[STYLE], rows);
  to.afterwards = bytes_if(want[AFTERWARDS], rows);
  to.fallback = bytes_if(want[FALLBACK], rows);
  if (want[BLOCKED]) to.blocked = (uint64_t*)R_alloc((size_t)rows + 1, sizeof(uint64_t));

  const tact_status status = tact_recommend_all(model, &of, (size_t)rows, &to, &error);
  if (status == TACT_BAD_VALUE) SET_VECTOR_ELT(all, MISTAKE, mistake_of(&error));
  else if (status != TACT_OK) Rf_error("%s", error.message);
  if (want[MARGIN]) turn_into_na(to.margin, rows);
  SET_VECTOR_ELT(all, STRATEGY, codes_of(to.strategy, rows));
  SET_VECTOR_ELT(all, RUNNER_UP, codes_of(to.runner_up, rows));
  SET_VECTOR_ELT(all, STYLE, codes_of(to.style, rows));
  SET_VECTOR_ELT(all, AFTERWARDS, codes_of(to.afterwards, rows));
  SET_VECTOR_ELT(all, FALLBACK, codes_of(to.fallback, rows));
  SET_VECTOR_ELT(all, BLOCKED, numbers_of(to.blocked, rows));
  if (want[BECAUSE]) SET_VECTOR_ELT(all, BECAUSE, sentences_of(model, columns, rows));
  UNPROTECT(1);
  return all;
}

/* The ranking of one case: codes, scores, whether a gate blocks it; or the mistake. */
static SEXP ranking(SEXP pointer, SEXP columns) {
  enum { most = 64 };
  uint8_t strategy[most], blocked[most];
  double score[most];
  const tact_case of = case_of(columns, 0);
  tact_error error = tact_no_error();
  const int count = tact_ranking(model_of(pointer), &of, most, strategy, score, blocked, &error);
  if (count == -TACT_BAD_VALUE) return mistake_of(&error);
  if (count < 0) Rf_error("%s", error.message);

  SEXP all = PROTECT(Rf_allocVector(VECSXP, 3));
  SET_VECTOR_ELT(all, 0, codes_of(strategy, count));
  SET_VECTOR_ELT(all, 1, Rf_allocVector(REALSXP, count));
  SET_VECTOR_ELT(all, 2, Rf_allocVector(LGLSXP, count));
  for (int i = 0; i != count; ++i) {
    REAL(VECTOR_ELT(all, 1))[i] = score[i];
    LOGICAL(VECTOR_ELT(all, 2))[i] = blocked[i];
  }
  UNPROTECT(1);
  return all;
}

/* The map of one case as SVG; or the mistake. */
static SEXP map(SEXP pointer, SEXP columns, SEXP id) {
  const char* const name = CHAR(STRING_ELT(id, 0));
  const tact_case of = case_of(columns, 0);
  tact_error error = tact_no_error();
  const int length = tact_map_svg(model_of(pointer), &of, name, NULL, 0, &error);
  if (length == -TACT_BAD_VALUE) return mistake_of(&error);
  if (length < 0) Rf_error("%s", error.message);
  char* const svg = R_alloc((size_t)length + 1, 1);
  tact_map_svg(model_of(pointer), &of, name, svg, (size_t)length + 1, &error);
  return Rf_ScalarString(Rf_mkCharLenCE(svg, length, CE_UTF8));
}

void R_init_tact(DllInfo* library) {
  static const R_CallMethodDef functions[] = {{"find_model", (DL_FUNC)&find_model, 2},
                                              {"shipped_models", (DL_FUNC)&shipped_models, 0},
                                              {"fingerprint", (DL_FUNC)&fingerprint, 1},
                                              {"model_names", (DL_FUNC)&model_names, 1},
                                              {"input_names", (DL_FUNC)&input_names, 0},
                                              {"answers", (DL_FUNC)&answers, 4},
                                              {"ranking", (DL_FUNC)&ranking, 2},
                                              {"map", (DL_FUNC)&map, 3},
                                              {NULL, NULL, 0}};
  if (tact_abi() != TACT_ABI || tact_input_count() != inputs)
    Rf_error("the package tact was compiled for another libtact than the one that is loaded: install it again");
  R_registerRoutines(library, NULL, functions, NULL, NULL);
  R_useDynamicSymbols(library, FALSE);
  R_forceSymbols(library, TRUE);
}
