#include "calls.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>
#include <variant>
#include <vector>

#include <functions/adviser.hpp>
#include <functions/reading.hpp>

#include "arguments.hpp"
#include "duck.hpp"

namespace tact_duckdb {
namespace {

struct call {
  const registered& f;
  const arguments& in;
  duckdb::vector result;
};

// The cells of a vector, all of one type.
template <class T>
T* cells(duckdb::vector v) {
  return static_cast<T*>(duck.vector_get_data(v));
}

// The place of a strategy's name in its model, which is its label in the enumeration. There are few.
std::uint8_t place_of(const functions::adviser& by, std::string_view strategy) {
  return static_cast<std::uint8_t>(std::ranges::find(by.strategies(), strategy) - by.strategies().begin());
}

// Writes the name of a strategy: as a label where the type is an enumeration.
void set_strategy(const registered& f, duckdb::vector v, duckdb::idx row, const functions::adviser& by,
                  std::string_view name) {
  if (answers_by_label(f)) cells<std::uint8_t>(v)[row] = place_of(by, name);
  else set_text(v, row, name);
}

// NULL. Below it lies a label that exists.
void answer_null(const call& c, duckdb::idx row) {
  if (answers_by_label(c.f)) cells<std::uint8_t>(c.result)[row] = 0;
  set_null(c.result, row);
}

void answer(const call& c, duckdb::idx row, const functions::adviser& by, const functions::answer& what) {
  using functions::kind;
  if (std::holds_alternative<std::monostate>(what)) answer_null(c, row);
  else if (c.f.function->answers == kind::strategy)
    set_strategy(c.f, c.result, row, by, std::get<std::string_view>(what));
  else if (const auto* number = std::get_if<double>(&what)) cells<double>(c.result)[row] = *number;
  else if (const auto* name = std::get_if<std::string_view>(&what)) set_text(c.result, row, *name);
  else set_text(c.result, row, std::get<std::string>(what));
}

// The case of a row; empty where it has no answer. Throws for a bad value, unless the function only tries.
std::optional<tact::situation> case_of(const call& c, duckdb::idx row) {
  const functions::reading r = c.in.read(row);
  if (const auto wrong = r.wrong(); wrong && !c.f.form.tries)
    throw std::invalid_argument(functions::mistake(c.f.name, *wrong, c.in.number(row, *wrong)));
  if (const tact::situation* complete = r.complete()) return *complete;
  return std::nullopt;
}

// The model of this name, or of this JSON, until the next call in this thread. Throws if there is none.
const functions::adviser& model_of(const registered& f, std::string_view model) {
  thread_local functions::advisers known;
  const functions::found_adviser& found = known.find(model);
  if (!found.by) throw std::invalid_argument(f.name + ": " + found.mistake);
  return *found.by;
}

// Calls `ask(model, rows)` for neighbouring rows that ask the same model. Without a model the answer is NULL.
template <class Ask>
void for_each_model(const call& c, const Ask& ask) {
  if (!c.f.form.by_model) return ask(functions::default_adviser(), c.in.all());
  for (rows part{0, 0}; part.last != c.in.all().last;) {
    part = c.in.with_same_model(part.last);
    if (const auto model = c.in.model(part.first)) ask(model_of(c.f, *model), part);
    else
      for (duckdb::idx row = part.first; row != part.last; ++row) answer_null(c, row);
  }
}

void ask_row(const call& c, duckdb::idx row, const functions::adviser& by) {
  if (const auto s = case_of(c, row)) answer(c, row, by, (by.*c.f.function->ask)(*s));
  else answer_null(c, row);
}

// Names of strategies for the rows of one model. DuckDB copies a name once; further cells share its characters.
class names {
 public:
  names(duckdb::vector v, const functions::adviser& by)
      : vector_(v), strategies_(by.strategies()), written_(strategies_.size()) {}

  void set(duckdb::idx row, std::uint8_t place) {
    auto* all = cells<duckdb::string_cell>(vector_);
    if (written_[place] != nullptr) {
      all[row] = *written_[place];
    } else {
      set_text(vector_, row, strategies_[place]);
      written_[place] = all + row;
    }
  }

 private:
  duckdb::vector vector_;
  std::span<const std::string_view> strategies_;
  std::vector<const duckdb::string_cell*> written_;
};

// The strategies of many rows at once. A label is written where the result lies; rows that the batch refuses, because a
// concern is NULL or a number is no level, are read one by one.
void recommend_rows(const call& c, rows which, const functions::adviser& by) {
  std::vector<std::uint8_t> refused(which.size());
  std::vector<std::uint8_t> places(answers_by_label(c.f) ? 0 : which.size());
  const std::span<std::uint8_t> chosen =
      places.empty() ? std::span(cells<std::uint8_t>(c.result) + which.first, which.size()) : places;
  by.recommend_all(batch(c.in, which).input(), {.strategy = chosen, .refused = refused});
  names texts(c.result, by);
  for (duckdb::idx i = 0; i != which.size(); ++i) {
    if (refused[i] != 0) ask_row(c, which.first + i, by);
    else if (!places.empty()) texts.set(which.first + i, places[i]);
  }
}

// The lists of a ranking, each line in the children of the list's child.
void rank_rows(const call& c, rows which, const functions::adviser& by, duckdb::idx& size) {
  duck.list_vector_reserve(c.result, size + which.size() * by.strategies().size());
  const duckdb::vector lines = duck.list_vector_get_child(c.result);
  const duckdb::vector strategies = duck.struct_vector_get_child(lines, 1);
  auto* places = cells<std::int32_t>(duck.struct_vector_get_child(lines, 0));
  auto* scores = cells<double>(duck.struct_vector_get_child(lines, 2));
  auto* blocked = cells<bool>(duck.struct_vector_get_child(lines, 3));
  for (duckdb::idx row = which.first; row != which.last; ++row) {
    const auto s = case_of(c, row);
    if (!s) {
      set_null(c.result, row);
      continue;
    }
    const duckdb::idx first = size;
    for (const tact::ranked& line : by.ranking(*s)) {
      places[size] = static_cast<std::int32_t>(size - first + 1);
      set_strategy(c.f, strategies, size, by, line.name);
      scores[size] = line.score;
      blocked[size] = line.blocked;
      ++size;
    }
    cells<duckdb::list_cell>(c.result)[row] = {first, size - first};
  }
}

// Calls `answer_all` for a chunk; what it throws becomes the error of the query.
template <class AnswerAll>
void answering(duckdb::function_info info, duckdb::data_chunk chunk, duckdb::vector result,
               const AnswerAll& answer_all) noexcept try {
  const auto& f = *static_cast<const registered*>(duck.scalar_function_get_extra_info(info));
  const arguments in(chunk, f.form.by_model);
  if (in.number_count() > functions::input_count)
    throw std::invalid_argument(
        functions::wrong_count(f.name, f.form.by_model, in.number_count() + (f.form.by_model ? 1 : 0)));
  answer_all(call{f, in, result});
} catch (const std::exception& e) {
  duck.scalar_function_set_error(info, e.what());
} catch (...) {
  duck.scalar_function_set_error(info, "tact: an unknown error");
}

}  // namespace

bool answers_by_label(const registered& f) noexcept {
  return !f.form.by_model && (f.function == nullptr || f.function->answers == functions::kind::strategy);
}

void call_function(duckdb::function_info info, duckdb::data_chunk chunk, duckdb::vector result) noexcept {
  answering(info, chunk, result, [](const call& c) {
    const bool by_batch = c.f.function->name == "recommend";
    for_each_model(c, [&](const functions::adviser& by, rows which) {
      if (by_batch) return recommend_rows(c, which, by);
      for (duckdb::idx row = which.first; row != which.last; ++row) ask_row(c, row, by);
    });
  });
}

void call_ranking(duckdb::function_info info, duckdb::data_chunk chunk, duckdb::vector result) noexcept {
  answering(info, chunk, result, [](const call& c) {
    std::fill_n(cells<duckdb::list_cell>(c.result), c.in.all().size(), duckdb::list_cell{0, 0});
    duckdb::idx size = 0;
    for_each_model(c, [&](const functions::adviser& by, rows which) { rank_rows(c, which, by, size); });
    duck.list_vector_set_size(c.result, size);
  });
}

void call_fingerprint(duckdb::function_info info, duckdb::data_chunk chunk, duckdb::vector result) noexcept {
  answering(info, chunk, result, [](const call& c) {
    for_each_model(c, [&](const functions::adviser& by, rows which) {
      for (duckdb::idx row = which.first; row != which.last; ++row) set_text(c.result, row, by.fingerprint());
    });
  });
}

}  // namespace tact_duckdb
