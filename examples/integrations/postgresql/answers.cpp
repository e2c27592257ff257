#include <postgresql/call_site.hpp>

#include <postgresql/answers.hpp>

#include <iterator>
#include <string>

namespace postgresql {
namespace {

constexpr std::size_t table_size = std::size(functions::table);
constexpr std::size_t advice_size = table_size + 1;

// The columns of tact_advice's answer, looked up at the first call: the table's functions, and the fingerprint.
TupleDesc columns_of(FunctionCallInfo call, call_site& site) {
  if (site.columns != nullptr) return site.columns;
  const MemoryContext here = MemoryContextSwitchTo(call->flinfo->fn_mcxt);
  TupleDesc columns = nullptr;
  if (get_call_result_type(call, nullptr, &columns) != TYPEFUNC_COMPOSITE ||
      columns->natts != static_cast<int>(advice_size))
    fail("the answer is not of the type tact_advice");
  MemoryContextSwitchTo(here);
  return site.columns = BlessTupleDesc(columns);
}

Oid type_of(TupleDesc columns, std::size_t column) {
  return TupleDescAttr(columns, static_cast<int>(column))->atttypid;
}

Datum fingerprint_of(call_site& site, const functions::adviser& by) {
  guarded([&] { site.text = by.fingerprint(); });
  return text_of(site.text);
}

}  // namespace

Datum answer(FunctionCallInfo fcinfo, const functions::function& f, functions::form as) {
  call_site& site = site_of(*fcinfo->flinfo);
  const question asked = question_of(fcinfo, site, f.name, as);
  const tact::situation* const about = asked.about();
  if (about == nullptr) PG_RETURN_NULL();
  if (asked.by != site.ready) {
    forget_labels(site);
    site.type = get_func_rettype(fcinfo->flinfo->fn_oid);
    if (const enum_type* names = enum_of(f)) prepare_labels(site, *asked.by, *names, site.type);
    site.ready = asked.by;
  }
  const NullableDatum value = value_of(site, *asked.by, f, site.type, *about);
  fcinfo->isnull = value.isnull;
  return value.value;
}

Datum advice(FunctionCallInfo fcinfo, functions::form as) {
  call_site& site = site_of(*fcinfo->flinfo);
  const question asked = question_of(fcinfo, site, "advice", as);
  const tact::situation* const about = asked.about();
  if (about == nullptr) PG_RETURN_NULL();
  const TupleDesc columns = columns_of(fcinfo, site);
  if (asked.by != site.ready) {
    forget_labels(site);
    for (std::size_t i = 0; i != table_size; ++i)
      if (const enum_type* names = enum_of(functions::table[i]))
        prepare_labels(site, *asked.by, *names, type_of(columns, i));
    site.ready = asked.by;
  }
  Datum values[advice_size];
  bool nulls[advice_size] = {};
  for (std::size_t i = 0; i != table_size; ++i) {
    const NullableDatum value = value_of(site, *asked.by, functions::table[i], type_of(columns, i), *about);
    values[i] = value.value;
    nulls[i] = value.isnull;
  }
  values[table_size] = fingerprint_of(site, *asked.by);
  PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(columns, values, nulls)));
}

Datum ranking(FunctionCallInfo fcinfo, functions::form as) {
  call_site& site = site_of(*fcinfo->flinfo);
  const question asked = question_of(fcinfo, site, "ranking", as);
  InitMaterializedSRF(fcinfo, 0);
  const tact::situation* const about = asked.about();
  if (about == nullptr) return 0;
  const auto* const result = reinterpret_cast<ReturnSetInfo*>(fcinfo->resultinfo);
  const Oid strategy = type_of(result->setDesc, 1);
  if (asked.by != site.ready) {
    forget_labels(site);
    prepare_labels(site, *asked.by, strategy_type, strategy);
    site.ready = asked.by;
  }
  guarded([&] { site.ranking = asked.by->ranking(*about); });
  int place = 0;
  for (const tact::ranked& line : site.ranking) {
    Datum values[] = {Int32GetDatum(++place), label_of(site, strategy, line.name), Float8GetDatum(line.score),
                      BoolGetDatum(line.blocked)};
    bool nulls[std::size(values)] = {};
    static_assert(std::size(values) == std::size(functions::ranking_columns));
    tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
  }
  return 0;
}

Datum fingerprint(FunctionCallInfo fcinfo, functions::form as) {
  call_site& site = site_of(*fcinfo->flinfo);
  const functions::adviser* const by = model_of(fcinfo, site, "fingerprint", as);
  if (by == nullptr) PG_RETURN_NULL();
  return fingerprint_of(site, *by);
}

}  // namespace postgresql
