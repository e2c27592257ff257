// The library, compiled to WebAssembly: numbers and texts go in by its memory, JSON or SVG comes out.

// How many inputs a case has.
export const inputCount = 13;

// Starts the engine: what it returns has a function for each that engine/exports.hpp explains. A case is a list of
// {low, high}, one for each input.
export async function startEngine(compiled) {
  // The C library could write, seek and close files. There are none: it is refused (8 is "bad file descriptor").
  const refuse = () => 8;
  const instance = await WebAssembly.instantiate(compiled, {
    wasi_snapshot_preview1: { fd_close: refuse, fd_seek: refuse, fd_write: refuse },
  });
  const c = instance.exports;
  c._initialize();

  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  // The memory may grow when room is asked for, so it is looked at afterwards.
  const numbers = (all) => {
    const place = c.tact_numbers(all.length);
    new Float64Array(c.memory.buffer, place, all.length).set(all);
  };
  const text = (all) => {
    const bytesOfIt = encoder.encode(all);
    const place = c.tact_text(bytesOfIt.length);
    new Uint8Array(c.memory.buffer, place, bytesOfIt.length).set(bytesOfIt);
  };
  const answer = (place) => decoder.decode(new Uint8Array(c.memory.buffer, place, c.tact_size()));
  const json = (place) => JSON.parse(answer(place));
  const flat = (inputs) => inputs.flatMap(({ low, high }) => [low, high]);
  const asking = (inputs, ask) => {
    numbers(flat(inputs));
    return ask();
  };

  return {
    facts: () => json(c.tact_facts()),
    dictionary: (language) => json(c.tact_dictionary(language)),
    advice: (inputs, model, customers) => asking(inputs, () => json(c.tact_advice(model, customers))),
    consider: (inputs, model, customers) => asking(inputs, () => json(c.tact_consider(model, customers))),
    plan: (inputs, model, customers, channel, harm) =>
      asking(inputs, () => json(c.tact_plan(model, customers, channel, harm ? 1 : 0))),
    map: (inputs, model, customers) => asking(inputs, () => answer(c.tact_map(model, customers))),
    questionnaire: (heated, language) => json(c.tact_questionnaire(heated ? 1 : 0, language)),
    score(heated, answers) {
      numbers(answers);
      return json(c.tact_score(heated ? 1 : 0));
    },
    habit(habit, inputs, model, customers) {
      numbers([...habit, ...flat(inputs)]);
      return json(c.tact_habit(model, customers));
    },
    habitMap(habit, inputs, model, customers) {
      numbers([...habit, ...flat(inputs)]);
      return answer(c.tact_habit_map(model, customers));
    },
    inWords: (inputs) => asking(inputs, () => json(c.tact_in_words())),
    accepts(accepted, model, strategy) {
      text(accepted);
      return c.tact_accepts(model, strategy) !== 0;
    },
    people(inputs, places, model) {
      numbers([...flat(inputs), ...places.flat()]);
      return json(c.tact_class(model, places.length));
    },
    peopleMap(inputs, places, names, model, labelled) {
      numbers([...flat(inputs), ...places.flat()]);
      text(names.map((name) => name.replaceAll('\n', ' ')).join('\n'));
      return answer(c.tact_class_map(model, places.length, labelled ? 1 : 0));
    },
    handout: () => json(c.tact_handout()),
    decide(cases, model) {
      numbers(cases);
      const place = c.tact_decide(model, cases.length / inputCount);
      return new Uint8Array(c.memory.buffer, place, cases.length / inputCount).slice();
    },
  };
}
