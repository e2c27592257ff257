#include <postgresql/call_site.hpp>

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>
#include <variant>

namespace postgresql {
namespace {

// An answer that needs no destructor: a text lies in the call site, or in the model.
struct plain_answer {
  bool known = false;
  double number = 0;
  std::string_view text = {};
};

plain_answer ask(call_site& site, const functions::adviser& by, const functions::function& f,
                 const tact::situation& s) {
  plain_answer plain;
  guarded([&] {
    functions::answer a = (by.*f.ask)(s);
    plain.known = !std::holds_alternative<std::monostate>(a);
    if (const auto* number = std::get_if<double>(&a)) plain.number = *number;
    if (const auto* name = std::get_if<std::string_view>(&a)) plain.text = *name;
    if (auto* text = std::get_if<std::string>(&a)) plain.text = site.text = std::move(*text);
  });
  return plain;
}

[[noreturn]] void refuse(int code, const std::string& text) {
  ereport(ERROR, (errcode(code), errmsg_internal("%s", text.c_str())));
}

[[noreturn]] void refuse_label(Oid function, Oid type, const char* label) {
  const char* const called = get_func_name(function);
  const char* const quoted = quote_literal_cstr(label);
  const char* const name = format_type_be(type);
  ereport(ERROR,
          (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
           errmsg_internal("%s: the model answers with %s, which is no value of the type %s", called, quoted, name),
           errhint("alter type %s add value %s", name, quoted)));
}

// True if the first argument is a constant of the query. A parameter is none: PL/pgSQL gives it one value after
// another.
bool is_constant_first(const FmgrInfo& function) {
  const auto* const call = reinterpret_cast<const FuncExpr*>(function.fn_expr);
  return call != nullptr && IsA(call, FuncExpr) && IsA(linitial(call->args), Const);
}

// The values of a case, one after the other with no loop, so that the compiler knows the place of each.
template <std::size_t... I>
functions::reading values_in(const NullableDatum* arguments, std::index_sequence<I...>) {
  functions::reading values;
  (void(arguments[I].isnull || values.put(I, DatumGetFloat8(arguments[I].value))), ...);
  return values;
}

functions::reading values_of(FunctionCallInfo call, std::size_t first) {
  if (static_cast<std::size_t>(call->nargs) != first + functions::input_count)
    fail("this function is not declared as create extension declares it");
  return values_in(call->args + first, std::make_index_sequence<functions::input_count>());
}

static_assert(std::is_trivially_destructible_v<plain_answer> && std::is_trivially_destructible_v<question>,
              "longjmp passes over them");

}  // namespace

Oid known_labels::find(Oid type, std::string_view label) const noexcept {
  for (const entry& e : entries_)
    if (e.label.data() == label.data() && e.type == type) return e.value;
  return InvalidOid;
}

void known_labels::add(Oid type, std::string_view label, Oid value) noexcept {
  entries_[next_] = {label, type, value};
  next_ = (next_ + 1) % most;
}

call_site& site_of(FmgrInfo& function) {
  if (function.fn_extra == nullptr) {
    auto* site = new (MemoryContextAlloc(function.fn_mcxt, sizeof(call_site))) call_site;
    site->function = function.fn_oid;
    site->at_end.func = [](void* p) { static_cast<call_site*>(p)->~call_site(); };
    site->at_end.arg = site;
    MemoryContextRegisterResetCallback(function.fn_mcxt, &site->at_end);
    function.fn_extra = site;
  }
  return *static_cast<call_site*>(function.fn_extra);
}

void fail(const char* what) { ereport(ERROR, (errcode(ERRCODE_INTERNAL_ERROR), errmsg_internal("tact: %s", what))); }

const functions::adviser* model_of(FunctionCallInfo call, call_site& site, std::string_view function,
                                   functions::form as) {
  if (!as.by_model) return &functions::default_adviser();
  if (site.always != nullptr) return site.always;
  if (call->args[0].isnull) return nullptr;
  const text* const asked = DatumGetTextPP(call->args[0].value);
  const functions::adviser* by = nullptr;
  guarded([&] {
    const auto& found = site.models.find({VARDATA_ANY(asked), static_cast<std::size_t>(VARSIZE_ANY_EXHDR(asked))});
    by = found.by.get();
    if (by != nullptr) return;
    site.ready = nullptr;  // the model that was there may be gone
    site.text = functions::full_name(function, as).append(": ").append(found.mistake);
  });
  if (by == nullptr) refuse(ERRCODE_INVALID_PARAMETER_VALUE, site.text);
  if (is_constant_first(*call->flinfo)) site.always = by;
  return by;
}

question question_of(FunctionCallInfo call, call_site& site, std::string_view function, functions::form as) {
  const std::size_t first = as.by_model ? 1 : 0;
  const question asked{model_of(call, site, function, as), values_of(call, first)};
  const auto wrong = asked.values.wrong();
  if (!wrong || as.tries || asked.by == nullptr) return asked;
  const double value = DatumGetFloat8(call->args[first + *wrong].value);
  guarded([&] { site.text = functions::mistake(functions::full_name(function, as), *wrong, value); });
  refuse(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE, site.text);
}

Datum label_of(call_site& site, Oid type, std::string_view label) {
  if (const Oid known = site.labels.find(type, label)) return ObjectIdGetDatum(known);
  char* const name = pnstrdup(label.data(), label.size());
  if (label.size() >= NAMEDATALEN ||
      !SearchSysCacheExists2(ENUMTYPOIDNAME, ObjectIdGetDatum(type), CStringGetDatum(name)))
    refuse_label(site.function, type, name);
  const Datum value = DirectFunctionCall3(enum_in, CStringGetDatum(name), ObjectIdGetDatum(type), Int32GetDatum(-1));
  site.labels.add(type, label, DatumGetObjectId(value));
  return value;
}

void forget_labels(call_site& site) noexcept {
  site.labels = {};
  site.ready = nullptr;
}

void prepare_labels(call_site& site, const functions::adviser& by, const enum_type& names, Oid type) {
  for (const std::string_view label : (by.*names.labels)())
    if (!label.empty()) label_of(site, type, label);
}

Datum text_of(std::string_view text) {
  return PointerGetDatum(cstring_to_text_with_len(text.data(), static_cast<int>(text.size())));
}

NullableDatum value_of(call_site& site, const functions::adviser& by, const functions::function& f, Oid type,
                       const tact::situation& s) {
  const plain_answer a = ask(site, by, f, s);
  if (!a.known) return {0, true};
  switch (f.answers) {
    case functions::kind::strategy:
    case functions::kind::name: return {label_of(site, type, a.text), false};
    case functions::kind::number: return {Float8GetDatum(a.number), false};
    case functions::kind::text: break;
  }
  return {text_of(a.text), false};
}

}  // namespace postgresql
