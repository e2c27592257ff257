// What the page is built from: the library's own lists, and the words of a language.

#include <cstdint>
#include <span>
#include <string>

#include <tact/care/dictionary.hpp>
#include <tact/care/languages.hpp>
#include <tact/io/format.hpp>
#include <tact/io/phrases.hpp>
#include <tact/io/svg.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

void write_description(json& j, const tact::description& d) {
  j.member("name", d.name);
  j.member("definition", d.definition);
  j.member("when_to_use", d.when_to_use);
  j.member("drawback", d.drawback);
  j.member("outcome", tact::name(d.outcome));
  j.member("source", d.source);
}

template <class Model>
void write_model(json& j, std::string_view name) {
  // Any situation will do: the model's strategies stand in the advice for it.
  const auto advice = tact::recommend<Model>({.assertiveness = 0.5, .cooperativeness = 0.5});
  j.object([&] {
    j.member("name", name);
    j.member("fingerprint", tact::io::fingerprint_text(Model::fingerprint()));
    j.list("strategies", [&] {
      std::size_t place = 0;
      for (const auto& s : advice.model())
        j.object([&] {
          write_description(j, s.description());
          j.member("family", s.family);
          j.member("symbol", tact::io::symbol(place++));
        });
    });
  });
}

void write_inputs(json& j) {
  for (const input& i : inputs())
    j.object([&] {
      j.member("name", i.name);
      j.member("neutral", i.neutral);
      for (const tact::io::phrase& p : tact::io::phrases) {
        if (p.input != i.name) continue;
        j.member("more", p.more);
        j.member("less", p.less);
        j.member("rather_more", p.rather_more.empty() ? p.more : p.rather_more);
        j.member("rather_less", p.rather_less.empty() ? p.less : p.rather_less);
      }
    });
}

}  // namespace
}  // namespace page

const char* tact_facts() noexcept {
  using namespace page;
  json j;
  j.object([&] {
    j.member("version", tact::version);
    j.list("models", [&] {
      write_model<tact::models::customer_care>(j, "customer_care");
      write_model<tact::models::thomas_kilmann>(j, "thomas_kilmann");
      write_model<tact::models::rahim>(j, "rahim");
      write_model<tact::models::pruitt_rubin>(j, "pruitt_rubin");
    });
    j.list("inputs", [&] { write_inputs(j); });
    j.list("channels", [&] {
      for (const tact::care::channel c : tact::care::channels) j.value(name(c));
    });
    j.list("customers", [&] {
      for (const tact::care::customer_class_info& c : tact::care::customer<>::infos()) j.value(c.name);
    });
    j.list("languages", [&] {
      for (const tact::care::dictionary& d : tact::care::languages)
        j.object([&] {
          j.member("code", d.language.code);
          j.member("name", d.language.name);
          j.member("reviewed", d.reviewed());
        });
    });
  });
  return answer(std::move(j).finished());
}

const char* tact_dictionary(std::size_t language) noexcept {
  using namespace page;
  if (language >= std::size(tact::care::languages)) return refused("language", "there is no such language");
  const tact::care::dictionary& words = tact::care::languages[language];
  json j;
  j.object([&] {
    for (const std::span<const tact::care::entry> all : {tact::care::english.words, words.words})
      for (const tact::care::entry& e : all) j.member(e.name, e.word);
  });
  return answer(std::move(j).finished());
}
