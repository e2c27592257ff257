// Cases from a CSV: the columns are those of triage's cases.csv.
import { csvTable, numberIn } from './csv.js';
import { known } from './link.js';

// The cases in a CSV as {cases, faults}. A case has a name, texts, inputs, classes of customers, a channel, and what a
// judge accepts and why. A fault has a line and a sentence.
export function casesIn(text, { facts, engine }) {
  const { columns, header, records } = csvTable(text);
  const inputs = facts.inputs.map(({ name }) => name);
  const taken = new Set([...inputs, 'customer', 'channel', 'acceptable', 'rows']);
  const texts = columns.map((name, i) => [name, header[i]]).filter(([name]) => name !== '' && !taken.has(name));
  const cases = [];
  const faults = [];
  records.forEach((record) => {
    const one = caseOf(record, texts, facts);
    const wrong = engine.inWords(one.inputs);
    if (!wrong.error) cases.push(one);
    else faults.push({ line: record.line, says: `${wrong.input} "${record.get(wrong.input) ?? ''}": ${wrong.error}` });
  });
  return { cases, faults };
}

// An input that is not given is neutral; a concern has to be given, so it is no number.
function caseOf(record, texts, facts) {
  const [first, ...others] = texts.map(([name, title]) => ({ title, text: record.get(name) }));
  const story = others.filter(({ text }) => text !== '');
  const who = (record.get('customer') ?? '').toLowerCase().split(/[\s,;+|/]+/);
  const channel = facts.channels.indexOf((record.get('channel') ?? '').toLowerCase());
  return {
    name: first?.text ?? '',
    texts: story,
    story: story.at(-1)?.text ?? '',
    inputs: facts.inputs.map(({ name, neutral }) => known(numberIn(record.get(name)) ?? neutral ?? NaN)),
    customers: facts.customers.reduce((set, name, i) => (who.includes(name) ? set | (1 << i) : set), 0),
    channel: channel < 0 ? 1 : channel,
    acceptable: record.get('acceptable') ?? '',
    rows: record.get('rows') ?? '',
  };
}
