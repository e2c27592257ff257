// Class: a whole class on one map, its means, and the hand-out.
import { byId, el, english, fill, onFile, print, save, svgElement } from './dom.js';
import { csvTable, numberIn } from './csv.js';
import { known } from './link.js';

export class People {
  constructor(page) {
    this.page = page;
    this.people = [];
    onFile(byId('class-drop'), byId('class-file'), (text, name) => this.read(text, name));
    const on = (id, event, act) => byId(id).addEventListener(event, act);
    on('class-paste', 'click', () => this.read(byId('class-text').value, page.say('paste')));
    on('class-example', 'click', () => this.read(page.exampleClass, page.say('example_class')));
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
    fill(byId('class-read'), el('p', {}, say('read_people', from, people.length)),
         el('ul', {}, faults.slice(0, 20).map(({ line, says }) => el('li', {}, line ? say('fault', line, says) : says))));
    this.draw();
  }

  // The people in a CSV as {people, faults}: each has a name and a place.
  peopleIn(text) {
    const { engine, facts, say } = this.page;
    const { columns, records } = csvTable(text);
    const items = engine.questionnaire(false, 0).items.map(({ name }) => name);
    const concerns = ['assertiveness', 'cooperativeness'];
    const has = (names) => names.every((name) => columns.includes(name));
    if (!has(concerns) && !has(items)) return { people: [], faults: [{ says: say('no_columns') }] };
    const neutral = facts.inputs.map((input) => known(input.neutral ?? 0.5));
    const people = [];
    const faults = [];
    records.forEach((record, i) => {
      const name = record.get('name') ?? '';
      const add = (fault, place) => {
        if (fault) faults.push({ line: i + 2, says: name === '' ? fault : `${name}: ${fault}` });
        else people.push({ name, place });
      };
      const read = (names) => names.map((column) => numberIn(record.get(column)));
      if (has(concerns)) {
        const place = read(concerns).map((x) => x ?? NaN);
        add(engine.people(neutral, [place], 0).error, place);
      } else {
        const scored = engine.score(false, read(items).map((x) => x ?? 0));
        if (scored.error) return add(`${scored.input} "${record.get(scored.input)}": ${scored.error}`);
        const place = scored.scores.map(({ value }) => value);
        add(place.includes(null) ? say('too_few') : undefined, place);
      }
    });
    return { people, faults };
  }

  translate() {
    const { say } = this.page;
    fill(byId('class-case'), ['no_case', 'case_of_explore'].map((key) => el('option', { value: key }, say(key))));
    byId('class-text').setAttribute('aria-label', say('paste'));
    this.drawHandout();
    this.draw();
  }

  draw() {
    const { engine, state, facts } = this.page;
    byId('class-found').hidden = this.people.length === 0;
    if (this.people.length === 0) return;
    const explored = byId('class-case').value === 'case_of_explore';
    const inputs = explored ? state.inputs : facts.inputs.map(({ neutral }) => known(neutral ?? 0.5));
    const places = this.people.map(({ place }) => place);
    const names = this.people.map(({ name }, i) => this.nameOf(name, i));
    const shown = byId('show-names').checked;
    this.svg = engine.peopleMap(inputs, places, shown ? names : names.map(() => ''), state.model, shown);
    fill(byId('class-map'), svgElement(this.svg));
    this.drawFigures(engine.people(inputs, places, state.model), names, shown);
  }

  nameOf(name, i) {
    return name === '' ? this.page.say('person', i + 1) : name;
  }

  drawFigures({ people, means }, names, shown) {
    const { say, word, named, symbol, facts, state } = this.page;
    const head = (...keys) => el('thead', {}, el('tr', {}, keys.map((key) => el('th', { scope: 'col' }, say(key)))));
    fill(byId('class-means'), head('concern', 'mean', 'deviation'), el('tbody', {}, means.map((m) =>
      el('tr', {}, el('th', { scope: 'row' }, word(m.concern)), el('td', {}, m.mean.toFixed(2)), el('td', {}, m.deviation.toFixed(2))))));
    fill(byId('class-counts'), head('strategy', 'people'), el('tbody', {}, facts.models[state.model].strategies.map(({ name }) =>
      el('tr', {}, el('th', { scope: 'row' }, symbol(name), ' ', named(name)),
         el('td', {}, people.filter(({ strategy }) => strategy === name).length)))));
    byId('class-each').hidden = !shown;
    fill(byId('class-list'), head('name', 'assertiveness', 'cooperativeness', 'strategy'), el('tbody', {}, this.people.map(({ place }, i) =>
      el('tr', {}, el('th', { scope: 'row' }, names[i]), place.map((x) => el('td', {}, x.toFixed(2))),
         el('td', {}, named(people[i].strategy))))));
  }

  // Customers and protocols: the library's own texts.
  drawHandout() {
    const { engine, say, word } = this.page;
    const { customers, protocols } = engine.handout();
    const list = (key, texts) => texts.length === 0 ? null :
      [el('h4', {}, say(key)), el('ul', {}, texts.map((text) => english(text, 'li')))];
    fill(byId('handout-customers'), customers.map((c) => el('section', { class: 'card' }, el('h3', {}, word(c.name)),
      c.behind ? english(c.behind, 'p', { class: 'note' }) : null, list('signs', c.signs), list('dos', c.dos), list('donts', c.donts),
      english(c.source, 'p', { class: 'source' }))));
    fill(byId('handout-protocols'), protocols.map((p) => el('table', {},
      el('caption', {}, word(p.name)),
      el('thead', { class: 'hidden' }, el('tr', {}, ['rule', 'source'].map((key) => el('th', { scope: 'col' }, say(key))))),
      el('tbody', {}, p.rules.map((rule) => el('tr', {},
        el('td', {}, english(rule.says), rule.customer ? ` (${word(rule.customer)})` : ''), english(rule.source, 'td', { class: 'source' })))))));
  }
}
