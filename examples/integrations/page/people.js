// Class: a whole class on one map, its means, and the hand-out.
import { byId, el, english, fill, onFile, print, save, setOptions, svgElement } from './dom.js';
import { csvTable, numberIn } from './csv.js';
import { twoDigits } from './inputs.js';

const concerns = ['assertiveness', 'cooperativeness'];

// The names that are not written on the map, or not whole. People at one place share a text, with ', ' between them.
function namesWithoutRoom(picture, names) {
  const written = [...picture.querySelectorAll('text.name')].map(({ textContent }) => `, ${textContent}, `);
  return names.filter((name) => {
    const at = written.findIndex((text) => text.includes(`, ${name}, `));
    if (at >= 0) written[at] = written[at].replace(`, ${name}, `, ', ');
    return at < 0;
  });
}

export class People {
  constructor(page) {
    this.page = page;
    this.people = [];
    onFile(byId('class-drop'), byId('class-file'), (text, name) => this.read(text, name));
    const on = (id, event, act) => byId(id).addEventListener(event, act);
    on('class-paste', 'click', () => this.read(byId('class-text').value, page.say('paste')));
    on('class-example', 'click', () => this.read(texts['class.csv'], page.say('example_class')));
    on('class-form', 'click', () => save('class.csv', 'text/csv', this.emptyForm()));
    on('show-names', 'change', () => this.draw());
    on('class-case', 'change', () => this.draw());
    on('print-class', 'click', () => print('class'));
    on('print-handout', 'click', () => {
      byId('handout').open = true;
      print('handout');
    });
    on('save-class-map', 'click', () => save('class.svg', 'image/svg+xml', this.svg));
  }

  emptyForm() {
    const { items } = this.page.engine.questionnaire(false, 0);
    return `name,${items.map(({ name }) => name).join(',')}\n`;
  }

  // Reads a class, and shows it.
  read(text, from) {
    const { say } = this.page;
    const { people, faults } = this.peopleIn(text);
    this.people = people;
    const lines = faults.slice(0, 20).map(({ line, says }) => el('li', line ? say('fault', line, says) : says));
    fill(byId('class-read'), el('p', say('read_people', from, people.length)), el('ul', lines));
    this.draw();
  }

  // The people in a CSV as {people, faults}: each has a name and a place, or a fault.
  peopleIn(text) {
    const { engine, say } = this.page;
    const { columns, records } = csvTable(text);
    const items = engine.questionnaire(false, 0).items.map(({ name }) => name);
    const has = (names) => names.every((name) => columns.includes(name));
    if (!has(concerns) && !has(items)) return { people: [], faults: [{ says: say('no_columns') }] };
    const placeOf = has(concerns) ? (record) => this.placeGiven(record) : (record) => this.placeScored(record, items);
    const people = [];
    const faults = [];
    records.forEach((record) => {
      const name = record.get('name') ?? '';
      const { place, fault } = placeOf(record);
      if (place) people.push({ name, place });
      else faults.push({ line: record.line, says: name === '' ? fault : `${name}: ${fault}` });
    });
    return { people, faults };
  }

  // A place from two numbers.
  placeGiven(record) {
    const { engine, neutralCase } = this.page;
    const place = concerns.map((column) => numberIn(record.get(column)) ?? NaN);
    const { error } = engine.people(neutralCase(), [place], 0);
    return error ? { fault: error } : { place };
  }

  // A place from answers to the questionnaire.
  placeScored(record, items) {
    const { engine, say } = this.page;
    const { scores, error, input } = engine.score(false, items.map((item) => numberIn(record.get(item)) ?? 0));
    if (error) return { fault: `${input} "${record.get(input)}": ${error}` };
    const place = scores.map(({ value }) => value);
    return place.includes(null) ? { fault: say('too_few') } : { place };
  }

  translate() {
    const { say } = this.page;
    setOptions(byId('class-case'), ['no_case', 'case_of_explore'].map((key) => [key, say(key)]));
    byId('class-text').setAttribute('aria-label', say('paste'));
    this.drawHandout();
    this.draw();
  }

  draw() {
    const { engine, state, neutralCase } = this.page;
    byId('class-found').hidden = this.people.length === 0;
    if (this.people.length === 0) return;
    const inputs = byId('class-case').value === 'case_of_explore' ? state.inputs : neutralCase();
    const places = this.people.map(({ place }) => place);
    const names = this.people.map(({ name }, i) => (name === '' ? this.page.say('person', i + 1) : name));
    const shown = byId('show-names').checked;
    this.svg = engine.peopleMap(inputs, places, shown ? names : names.map(() => ''), state.model, shown);
    const picture = svgElement(this.svg);
    fill(byId('class-map'), picture);
    const unnamed = shown ? namesWithoutRoom(picture, names) : [];
    fill(byId('class-unnamed'), unnamed.length > 0 ? this.page.say('no_room', unnamed.join(', ')) : '');
    const { people, means } = engine.people(inputs, places, state.model);
    fill(byId('class-means'), this.meansOf(means));
    fill(byId('class-counts'), this.countsOf(people));
    fill(byId('class-list'), this.listOf(people, names));
    byId('class-each').hidden = !shown;
  }

  // The head and the rows of a table: the first cell of a row is its name.
  rowsOf(head, rows) {
    const { say } = this.page;
    return [
      el('thead', el('tr', head.map((key) => el('th', { scope: 'col' }, say(key))))),
      el('tbody', rows.map(([name, ...cells]) =>
        el('tr', el('th', { scope: 'row' }, name), cells.map((cell) => el('td', cell))))),
    ];
  }

  meansOf(means) {
    const { word } = this.page;
    const row = ({ concern, mean, deviation }) => [word(concern), twoDigits(mean), twoDigits(deviation)];
    return this.rowsOf(['concern', 'mean', 'deviation'], means.map(row));
  }

  countsOf(people) {
    const { named, symbol, facts, state } = this.page;
    const count = (name) => String(people.filter(({ strategy }) => strategy === name).length);
    const row = ({ name }) => [[symbol(name), ' ', named(name)], count(name)];
    return this.rowsOf(['strategy', 'people'], facts.models[state.model].strategies.map(row));
  }

  listOf(people, names) {
    const { named } = this.page;
    const row = ({ place }, i) => [names[i], named(people[i].strategy), ...place.map(twoDigits)];
    return this.rowsOf(['name', 'strategy', ...concerns], this.people.map(row));
  }

  // Customers and protocols: the library's own texts.
  drawHandout() {
    const { customers, protocols } = this.page.engine.handout();
    fill(byId('handout-customers'), customers.map((one) => this.customerCard(one)));
    fill(byId('handout-protocols'), protocols.map((one) => this.protocolTable(one)));
  }

  customerCard({ name, behind, signs, dos, donts, source }) {
    const { say, word } = this.page;
    const list = (key, texts) =>
      texts.length === 0 ? null : [el('h4', say(key)), el('ul', texts.map((text) => english(text, 'li')))];
    return el('section.card',
      el('h3', word(name)), behind ? english(behind, 'p.note') : null,
      list('signs', signs), list('dos', dos), list('donts', donts), english(source, 'p.source'));
  }

  protocolTable({ name, rules }) {
    const { say, word } = this.page;
    const row = ({ says, customer, source }) =>
      el('tr', el('td', english(says), customer ? ` (${word(customer)})` : ''), english(source, 'td.source'));
    return el('table',
      el('caption', word(name)),
      el('thead.hidden', el('tr', ['rule', 'source'].map((key) => el('th', { scope: 'col' }, say(key))))),
      el('tbody', rules.map(row)));
  }
}
