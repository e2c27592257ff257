// Explore: a case on the map, and what the library says about it.
import { aboutOf, answerOf, candidatesOf, changesOf, comparisonOf } from './advice.js';
import { nextOf, planOf, rankingOf, reasonsOf } from './advice.js';
import { afterFrame, afterQuiet, byId, el, fill, print, save, setOptions } from './dom.js';
import { InputRow, twoDigits } from './inputs.js';
import { freshState, isOpen, known, linkOf } from './link.js';
import { PointMap } from './map.js';

export class Explore {
  constructor(page) {
    this.page = page;
    this.rows = page.facts.inputs.map((input, i) => new InputRow(page, input, i));
    this.map = new PointMap(byId('explore-map'), (own, other) => {
      page.state.inputs[0] = known(own);
      page.state.inputs[1] = known(other);
      page.changed();
    });
    this.announce = afterQuiet(500, () => fill(byId('explore-status'), this.summary));
    this.listCases = afterQuiet(100, () => this.fillCases()); // the list is long, so the picture comes first
    // What one looks at first is drawn first.
    this.drawRest = afterFrame((advice) => this.drawFurther(advice));
    this.seen = {};
    this.listen();
  }

  listen() {
    const { page } = this;
    const { state, facts } = page;
    const on = (id, event, act) => byId(id).addEventListener(event, act);
    const change = (id, act) =>
      on(id, 'change', ({ target }) => {
        act(target);
        page.changed();
      });
    change('model', (list) => (state.model = Number(list.value)));
    change('compare', (box) => (state.compare = box.checked));
    change('channel', (list) => (state.channel = Number(list.value)));
    change('harm', (box) => (state.harm = box.checked));
    change('start-case', (list) => page.open(page.cases[Number(list.value)]));
    change('customers', (box) => (state.customers ^= 1 << Number(box.value)));
    on('reset', 'click', () => page.restart({ ...freshState(facts), language: state.language }));
    on('copy-link', 'click', () => this.copyLink());
    on('save-map', 'click', () => save('map.svg', 'image/svg+xml', this.svg));
    on('print-explore', 'click', () => print('explore'));
  }

  // Puts the address into the clipboard; where that is not allowed, into a field to copy from.
  async copyLink() {
    const { state, facts, say } = this.page;
    const address = location.href.split('#')[0] + linkOf(state, facts);
    try {
      await navigator.clipboard.writeText(address);
      fill(byId('link-shown'), say('link_copied'));
    } catch {
      const field = el('input', { readonly: true, value: address, 'aria-label': say('copy_link') });
      fill(byId('link-shown'), field);
      field.select();
    }
  }

  // Writes what depends on the language alone.
  translate() {
    const { page } = this;
    const { facts, say, word } = page;
    this.seen = {};
    this.rows.forEach((row) => row.translate());
    setOptions(byId('model'), facts.models.map(({ name }, i) => [i, say(name)]));
    setOptions(byId('channel'), facts.channels.map((name, i) => [i, word(name)]));
    const classOf = (name, i) => el('label.choice', el('input', { type: 'checkbox', value: i }), word(name));
    fill(byId('customers'), facts.customers.map(classOf));
    this.listCases();
  }

  fillCases() {
    const titles = this.page.cases.map(({ name, story }, i) => [i, `${name}: ${story}`]);
    setOptions(byId('start-case'), [['', '—'], ...titles]);
  }

  draw() {
    const { page } = this;
    const { engine, state } = page;
    const advice = engine.advice(state.inputs, state.model, state.customers);
    this.drawGiven();
    this.drawMap(advice);
    this.drawOpen();
    this.once('answer', advice, () => answerOf(page, advice));
    this.once('now', advice.strategy, () => [page.symbol(advice.strategy), ' ', page.named(advice.strategy)]);
    this.once('why', advice.reasons, () => reasonsOf(page, advice));
    this.summary = `${page.word(advice.strategy)}, ${advice.because}`;
    this.announce();
    this.drawRest(advice);
  }

  // What comes after the map, the advice and its reasons.
  drawFurther(advice) {
    const { page } = this;
    const { engine, state } = page;
    const strategy = page.facts.models[state.model].strategies[advice.place];
    const plan = engine.plan(state.inputs, state.model, state.customers, state.channel, state.harm);
    this.drawComparison();
    this.once('change', [advice.changes, advice.border], () => changesOf(page, advice));
    this.once('next', [advice.afterwards, advice.fallback], () => nextOf(page, advice));
    this.once('ranking', advice.ranking, () => rankingOf(page, advice.ranking));
    this.once('about', strategy, () => aboutOf(page, strategy));
    this.once('steps', plan, () => planOf(page, plan));
  }

  // Fills an element if what it is made of has changed.
  once(id, from, make) {
    const key = JSON.stringify(from);
    if (this.seen[id] === key) return;
    this.seen[id] = key;
    fill(byId(id), make());
  }

  // The controls.
  drawGiven() {
    const { state } = this.page;
    this.rows.forEach((row) => row.draw());
    byId('model').value = state.model;
    byId('channel').value = state.channel;
    byId('compare').checked = state.compare;
    byId('harm').checked = state.harm;
    for (const box of byId('customers').querySelectorAll('input')) box.checked = (state.customers >> box.value) & 1;
  }

  drawMap({ strategy }) {
    const { engine, state, say, word } = this.page;
    this.svg = engine.map(state.inputs, state.model, state.customers);
    const [own, other] = state.inputs.slice(0, 2).map(({ low, high }) => (low + high) / 2);
    const place = `${word('assertiveness')} ${twoDigits(own)}, ${word('cooperativeness')} ${twoDigits(other)}`;
    this.map.draw(this.svg, own, other, say('place_on_map'), `${place}: ${word(strategy)}`);
  }

  // What can win, where something is not known.
  drawOpen() {
    const { engine, state } = this.page;
    const open = state.inputs.some(isOpen);
    byId('open').hidden = !open;
    if (!open) return;
    const found = engine.consider(state.inputs, state.model, state.customers);
    this.once('can-win', found, () => candidatesOf(this.page, found));
  }

  // The other models beside this one.
  drawComparison() {
    const { engine, state, facts } = this.page;
    byId('comparison').hidden = !state.compare;
    if (!state.compare) return;
    const answers = facts.models.map((_, i) => engine.advice(state.inputs, i, state.customers));
    const maps = facts.models.map((_, i) => engine.map(state.inputs, i, state.customers));
    this.once('models', [answers, maps], () => comparisonOf(this.page, answers, maps));
  }
}
