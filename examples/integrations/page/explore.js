// Explore: a case on the map, and what the library says about it.
import { afterQuiet, beforeFrame, byId, el, english, fill, print, save, svgElement } from './dom.js';
import { freshState, isOpen, known, linkOf } from './link.js';
import { PointMap } from './map.js';

const two = (x) => x.toFixed(2);

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
  copyLink() {
    const { page } = this;
    const address = location.href.split('#')[0] + linkOf(page.state, page.facts);
    const field = el('input', { readonly: true, value: address, 'aria-label': page.say('copy_link') });
    const shown = (...children) => fill(byId('link-shown'), children);
    if (!navigator.clipboard) shown(field), field.select();
    else
      navigator.clipboard.writeText(address).then(
        () => shown(page.say('link_copied')),
        () => (shown(field), field.select()),
      );
  }

  // Writes what depends on the language alone.
  translate() {
    const { page } = this;
    const { facts, say } = page;
    this.seen = {};
    this.rows.forEach((row) => row.translate());
    const options = (id, names, first = []) =>
      fill(byId(id), first, names.map((name, i) => el('option', { value: i }, name)));
    options('model', facts.models.map(({ name }) => say(name)));
    options('channel', facts.channels.map(page.word));
    // The list of cases is long, so it comes after the first picture.
    setTimeout(() => options('start-case', page.cases.map(({ name, story }) => `${name}: ${story}`), el('option', { value: '' }, '—')));
    fill(byId('customers'), facts.customers.map((name, i) =>
      el('label', { class: 'choice' }, el('input', { type: 'checkbox', value: i }), page.word(name))));
  }

  draw() {
    const { page } = this;
    const { engine, state, facts, say, word } = page;
    const advice = engine.advice(state.inputs, state.model, state.customers);
    if (advice.error) return fill(byId('explore-status'), `${advice.input}: ${advice.error}`);
    this.rows.forEach((row) => row.draw());
    byId('model').value = state.model;
    byId('channel').value = state.channel;
    byId('compare').checked = state.compare;
    byId('harm').checked = state.harm;
    byId('customers').querySelectorAll('input').forEach((box, i) => (box.checked = (state.customers >> i) & 1));

    this.svg = engine.map(state.inputs, state.model, state.customers);
    const [own, other] = state.inputs.slice(0, 2).map(({ low, high }) => (low + high) / 2);
    this.map.draw(this.svg, own, other, say('place_on_map'),
                  `${word('assertiveness')} ${two(own)}, ${word('cooperativeness')} ${two(other)}: ${word(advice.strategy)}`);
    this.drawAnswer(advice);
    this.drawOpen();
    this.drawDetails(advice);
    this.drawPlan();
    this.drawComparison();
    this.summary = `${word(advice.strategy)}, ${advice.because}`;
    this.announce();
  }

  // Fills an element if what it is made of has changed.
  once(id, made, ...children) {
    const key = JSON.stringify(made);
    if (this.seen[id] === key) return;
    this.seen[id] = key;
    fill(byId(id), ...children.map((child) => (typeof child === 'function' ? child() : child)));
  }

  drawAnswer(advice) {
    const { say, word, named, symbol } = this.page;
    const chips = [word(advice.family), word(advice.outcome), word(advice.delay)].filter((text) => text !== '');
    this.once('answer', advice, () => [
      el('p', { class: 'strategy' }, symbol(advice.strategy), ' ', named(advice.strategy)),
      el('p', { class: 'chips' }, chips.map((text) => el('span', {}, text))),
      english(`${advice.because.charAt(0).toUpperCase()}${advice.because.slice(1)}.`, 'p', { class: 'because' }),
      el('p', { class: 'note' },
         advice.runner_up ? say('ahead_of', two(advice.margin), word(advice.runner_up)) : say('alone'), ' ',
         advice.behaviour ? say('comes_across', word(advice.behaviour)) : '', ' ',
         advice.style ? say('tends_to', word(advice.style)) : ''),
      advice.adjustments.map((a) => el('p', { class: 'note' },
         say('adjusted', word(a.customer), word(a.factor), a.to), ' ', english(a.reason))),
      advice.questions.map((q) => el('p', { class: 'note' }, say('ask_first', word(q.customer), word(q.factor)), ' ',
                                     english(`“${q.ask}”`))),
    ]);
  }

  // What can win, where something is not known.
  drawOpen() {
    const { engine, state, say, word, named, symbol } = this.page;
    const open = state.inputs.some(isOpen);
    byId('open').hidden = !open;
    if (!open) return;
    const found = engine.consider(state.inputs, state.model, state.customers);
    const head = found.name ? say('in_any_case', word(found.name)) : say('unsure', word(found.leader));
    this.once('can-win', found, () => [
      el('p', { class: 'strong' }, head),
      el('ul', { class: 'bars' }, found.candidates.map(({ name, share, percent }) =>
        el('li', {}, el('span', {}, symbol(name), ' ', named(name)), bar(share), el('span', { class: 'figure' }, percent)))),
      el('p', {}, found.off_by.startsWith('<') ? '' : el('span', { class: 'note' }, say('off_by', found.off_by), ' '),
         found.ask ? say('ask_next', word(found.ask.input), found.ask.percent) : say('ask_nothing')),
    ]);
  }

  drawDetails(advice) {
    const { page } = this;
    const { say, word, named, symbol, facts, state } = page;
    const most = Math.max(...advice.reasons.map((r) => Math.abs(r.contribution)), 0.001);
    this.once('why', advice.reasons, () => advice.reasons.length === 0 ? el('p', {}, english(advice.reason)) :
      el('ul', { class: 'bars' }, advice.reasons.map((r) =>
        el('li', { title: r.source }, el('span', {}, word(r.input)), bar(r.contribution / most, r.contribution < 0),
           el('span', { class: 'figure' }, `${r.contribution < 0 ? '−' : '+'}${Math.abs(r.contribution).toFixed(2)}`)))));
    this.once('change', [advice.changes, advice.border], () => [
      advice.changes.length === 0 ? el('p', {}, say('nothing_changes_it')) :
        el('ul', {}, advice.changes.map((c) => english(c.says, 'li'))),
      advice.border ? el('p', { class: 'note' }, say('border', word(advice.border.strategy), two(advice.border.distance))) : null,
    ]);
    this.once('next', [advice.afterwards, advice.fallback, advice.strategy], () => el('dl', {},
      el('dt', {}, say('afterwards')), el('dd', {}, named(advice.afterwards)),
      el('dt', {}, say('if_it_fails')), el('dd', {}, named(advice.fallback))));
    this.once('ranking', advice.ranking, () => el('table', {},
      el('caption', { class: 'hidden' }, say('all_strategies')),
      el('tbody', {}, advice.ranking.map((r) => el('tr', {},
        el('th', { scope: 'row' }, symbol(r.name), ' ', named(r.name)),
        el('td', {}, r.blocked ? say('blocked') : r.score.toFixed(2).replace('-', '−')))))));
    const about = facts.models[state.model].strategies.find(({ name }) => name === advice.strategy);
    this.once('about', about, () => el('dl', {}, ['definition', 'when_to_use', 'drawback', 'source'].filter((part) => about[part])
      .map((part) => [el('dt', {}, say(part)), english(about[part], 'dd')])));
  }

  drawPlan() {
    const { engine, state, say, word } = this.page;
    const plan = engine.plan(state.inputs, state.model, state.customers, state.channel, state.harm);
    this.once('steps', plan, () => [
      el('p', { class: 'note' }, english(`${plan.mind}.`)),
      el('ol', {}, plan.steps.map((step) => el('li', {},
        el('p', {}, el('b', {}, word(step.name)), step.because ? ` (${word(step.because)})` : '',
           step.later || step.when ? el('span', { class: 'when' }, ' ', step.later ? say('later') : '', ' ', english(step.when)) : ''),
        el('p', {}, english(step.do)),
        step.say ? english(`“${step.say}”`, 'p', { class: 'say' }) : null,
        step.avoid ? el('p', { class: 'note' }, say('do_not'), ' ', english(step.avoid)) : null,
        step.goes_on ? el('p', { class: 'note' }, say('go_on', plan.goes_on_with)) : null,
        el('p', { class: 'note' }, step.fallback ? `${say('if_it_fails')} ${word(step.fallback)}. ` : '',
           english(step.source, 'span', { class: 'source' })))))]);
  }

  // The other models beside this one.
  drawComparison() {
    const { engine, state, facts, say, word, named } = this.page;
    byId('comparison').hidden = !state.compare;
    if (!state.compare) return;
    const answers = facts.models.map((_, i) => engine.advice(state.inputs, i, state.customers));
    const maps = facts.models.map((_, i) => engine.map(state.inputs, i, state.customers));
    this.once('models', [answers, maps], () => facts.models.map(({ name, strategies }, i) => {
      const picture = svgElement(maps[i].replaceAll(`map-${i}`, `compared-${i}`));
      return el('figure', {}, el('figcaption', {}, el('b', {}, say(name)), ' ', named(answers[i].strategy)), picture,
                english(answers[i].because, 'p', { class: 'note' }));
    }));
  }
}

// A bar as long as a share; it points to the left where it speaks against.
function bar(share, against = false) {
  return el('span', { class: against ? 'bar against' : 'bar', 'aria-hidden': true },
            el('span', { style: `width:${Math.min(100, Math.abs(share) * 100).toFixed(1)}%` }));
}

// One input: a slider, or two for an interval.
class InputRow {
  constructor(page, input, place) {
    this.page = page;
    this.input = input;
    this.place = place;
    const range = (id) => el('input', { type: 'range', id, min: 0, max: 1, step: 0.01, oninput: () => this.moved() });
    this.low = range(`input-${input.name}`);
    this.high = range(`input-${input.name}-to`);
    this.label = el('label', { for: this.low.id });
    this.value = el('output', { for: this.low.id });
    this.meaning = el('span', { class: 'meaning', lang: 'en' });
    this.open = el('button', { type: 'button', class: 'open', onclick: () => this.toggle() }, '?');
    const row = el('div', { class: 'input' }, this.label, this.value, this.open,
                   el('div', { class: 'sliders' }, this.low, this.high), this.meaning);
    byId(input.neutral === null ? 'concerns' : 'factors').append(row);
  }

  get interval() {
    return this.page.state.inputs[this.place];
  }
  set interval(value) {
    this.page.state.inputs[this.place] = value;
    this.page.changed();
  }

  translate() {
    const { say, word } = this.page;
    const name = word(this.input.name);
    fill(this.label, name);
    this.high.setAttribute('aria-label', say('at_most', name));
    this.open.setAttribute('aria-label', say('not_known', name));
    this.open.title = say('not_known', name);
  }

  // A slider was moved. The two ends of an interval push each other.
  moved() {
    const low = Number(this.low.value);
    const high = Number(this.high.value);
    if (!this.isWide()) this.interval = known(low);
    else if (low <= high) this.interval = { low, high, wide: true };
    else this.interval = { ...known(document.activeElement === this.high ? high : low), wide: true };
  }

  isWide() {
    return isOpen(this.interval) || this.interval.wide === true;
  }

  // Between known and not known: a factor is then open altogether, a concern by a little.
  toggle() {
    const { low, high } = this.interval;
    const { neutral } = this.input;
    const middle = Math.round(50 * (low + high)) / 100;
    const near = neutral === null ? middle : Math.min(high, Math.max(low, neutral));
    if (this.isWide()) this.interval = known(near);
    else if (neutral !== null) this.interval = { low: 0, high: 1 };
    else this.interval = { low: Math.max(0, low - 0.15), high: Math.min(1, high + 0.15) };
  }

  draw() {
    const { low, high } = this.interval;
    const wide = this.isWide();
    this.low.value = low;
    this.high.value = high;
    this.high.hidden = !wide;
    this.open.setAttribute('aria-pressed', wide);
    fill(this.value, wide ? `${two(low)}–${two(high)}` : two(low));
    const meaning = wide ? '' : this.meaningOf(low);
    fill(this.meaning, meaning);
    this.low.setAttribute('aria-valuetext', `${two(low)} ${meaning}`);
    this.high.setAttribute('aria-valuetext', two(high));
    this.low.style.setProperty('--at', low);
    this.low.parentElement.parentElement.classList.toggle('moved', wide || low !== this.input.neutral);
  }

  // What it means that the input is higher, or lower, than when it is unknown; high and low as on the map.
  meaningOf(value) {
    const { neutral, more, less, rather_more, rather_less } = this.input;
    const unknown = neutral ?? 0.5;
    if (value > unknown) return value >= 0.625 ? more : rather_more;
    if (value < unknown) return value < 0.375 ? less : rather_less;
    return '';
  }
}
