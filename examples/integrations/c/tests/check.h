/* What the tests in C share: a check that says where it failed. */
#ifndef TACT_TESTS_CHECK_H
#define TACT_TESTS_CHECK_H

#include <stdio.h>
#include <string.h>

static int failures = 0;

/* Prints what does not hold, up to ten times. */
static inline void check(int holds, const char* what, const char* file, int line) {
  if (holds) return;
  if (failures++ < 10) fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
}

#define CHECK(condition) check((condition) != 0, #condition, __FILE__, __LINE__)

/* True if both are NULL, or the same text. */
static inline int same(const char* a, const char* b) { return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0; }

#endif
