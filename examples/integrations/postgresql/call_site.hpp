#pragma once
// What the server remembers of one call in a query, and the way between C++ and the server.
//
// An error of the server leaves every function between it and the server by longjmp, which runs no destructor; an
// exception must not leave a function that the server called. So a function that calls the server holds nothing that
// needs a destructor: such things lie in the call site, which the server's memory context destroys; and what may throw
// runs inside `guarded`, which calls no server.

#include <postgresql/server.hpp>

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <tact/recommend.hpp>
#include <tact/situation.hpp>

#include <functions/adviser.hpp>
#include <functions/reading.hpp>
#include <functions/table.hpp>
#include <postgresql/types.hpp>

namespace postgresql {

/// The enum values that were looked up last for the names of one model. A name is known by its address, because a model
/// answers with the names that it holds.
class known_labels {
 public:
  /// The value of a type with this label; 0 if it was not looked up yet, or long ago. O(values).
  Oid find(Oid type, std::string_view label) const noexcept;

  /// Remembers a value in place of the oldest one.
  void add(Oid type, std::string_view label, Oid value) noexcept;

 private:
  struct entry {
    std::string_view label;
    Oid type;
    Oid value;
  };
  static constexpr std::size_t most = 16;  // the shipped models have 9 names at most
  entry entries_[most] = {};
  std::size_t next_ = 0;
};

/// What lives from the first row to the end of a query, for each place in it that calls a function of tact.
struct call_site {
  Oid function = InvalidOid;                   ///< which function is called
  functions::advisers models;                  ///< the model that was asked for last
  const functions::adviser* ready = nullptr;   ///< the model that `labels` is for
  const functions::adviser* always = nullptr;  ///< the model, if the query names the same one in every row
  std::string text;                            ///< an answer or a mistake
  std::vector<tact::ranked> ranking;           ///< an answer
  known_labels labels;
  Oid type = InvalidOid;        ///< of the answer; 0 until it is looked up
  TupleDesc columns = nullptr;  ///< of the answer; null until they are looked up
  MemoryContextCallback at_end{};
};

/// The call site of a function, made at the first call.
call_site& site_of(FmgrInfo& function);

/// Raises the error of the server for an exception.
[[noreturn]] void fail(const char* what);

/// Runs C++ that may throw and calls no server. An exception becomes an error of the server, after everything that `f`
/// made is destroyed.
template <class F>
void guarded(const F& f) {
  char what[200];
  try {
    return f();
  } catch (const std::exception& e) {
    strlcpy(what, e.what(), sizeof what);
  }
  fail(what);
}

/// What a call asks: a model, and a case as far as the values are levels. `by` is null where the model is NULL.
struct question {
  const functions::adviser* by;
  functions::reading values;

  /// The case; null where the answer is NULL.
  const tact::situation* about() const noexcept { return by ? values.complete() : nullptr; }
};

/// The model of a call; null if it is NULL. A text that is no model is an error of the server. `function` is a name in
/// the table.
const functions::adviser* model_of(FunctionCallInfo call, call_site& site, std::string_view function,
                                   functions::form as);

/// The question of a call. A value that is no level is an error of the server, unless the form tries.
question question_of(FunctionCallInfo call, call_site& site, std::string_view function, functions::form as);

/// The value of an enum type with this label; an error of the server, with the remedy, if the type has no such label.
Datum label_of(call_site& site, Oid type, std::string_view label);

/// To be called before the first answer of another model.
void forget_labels(call_site& site) noexcept;

/// Looks all labels up that a model may answer with, so that a missing one is an error in the first row already.
void prepare_labels(call_site& site, const functions::adviser& by, const enum_type& names, Oid type);

/// A text of the server.
Datum text_of(std::string_view text);

/// What a function answers for a case, as a value of the server. `type` is the answer's.
NullableDatum value_of(call_site& site, const functions::adviser& by, const functions::function& f, Oid type,
                       const tact::situation& s);

}  // namespace postgresql
