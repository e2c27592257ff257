// tact.h in C++: the same types and functions, with C's names.

#include "tact.h"

int main() {
  tact_case of = tact_case_of(0.8, 0.9);
  tact_advice advice = tact_no_advice();
  tact_error error = tact_no_error();
  of.anger = 0.9;
  const tact_columns columns = tact_no_columns();
  const tact_answers answers = tact_no_answers();
  if (tact_recommend_all(tact_default_model(), &columns, 0, &answers, &error) != TACT_OK) return 1;
  return tact_recommend(tact_default_model(), &of, &advice, &error) == TACT_OK && advice.blocked != 0 ? 0 : 1;
}
