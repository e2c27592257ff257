#pragma once
// What the functions in SQL do. The entries that the server calls are written from `functions::table` at build time.
// The server's macros want the call to be named `fcinfo`.

#include <postgresql/server.hpp>

#include <functions/table.hpp>

namespace postgresql {

/// One function of the table in one of its forms.
Datum answer(FunctionCallInfo fcinfo, const functions::function& f, functions::form as);

/// All functions of the table at once, and the fingerprint: a row of type tact_advice.
Datum advice(FunctionCallInfo fcinfo, functions::form as);

/// Every strategy of the model, the best first: a set of rows.
Datum ranking(FunctionCallInfo fcinfo, functions::form as);

/// The fingerprint of a model.
Datum fingerprint(FunctionCallInfo fcinfo, functions::form as);

}  // namespace postgresql
