// You: the questionnaire on the two concerns, the habit that it finds, and the way from there to what a case asks for.
import { byId, el, english, fill, print, svgElement } from './dom.js';
import { known } from './link.js';

export class You {
  constructor(page) {
    this.page = page;
    this.heated = false;
    this.answers = [];
    const on = (id, act) => byId(id).addEventListener('change', act);
    on('mood', ({ target }) => {
      this.heated = target.value === 'heated';
      this.start();
    });
    on('items', ({ target }) => {
      this.answers[Number(target.dataset.item)] = Number(target.value);
      this.draw();
    });
    on('your-case', () => this.draw());
    byId('clear').addEventListener('click', () => this.start());
    byId('print-you').addEventListener('click', () => print('you'));
  }

  translate() {
    const { say } = this.page;
    fill(byId('your-case'), ['case_of_explore', 'no_case'].map((key) => el('option', { value: key }, say(key))));
    this.ask(this.answers);
  }

  // An empty form.
  start() {
    this.ask([]);
  }

  // Writes the form, with some answers in it.
  ask(answers) {
    const { engine, languagePlace } = this.page;
    const { instructions, items, labels } = engine.questionnaire(this.heated, languagePlace);
    this.answers = items.map((_, i) => answers[i] ?? 0);
    fill(byId('instructions'), instructions);
    fill(byId('items'), items.map(({ name, text }, i) => el('fieldset', { class: 'item' },
      el('legend', {}, `${i + 1}. ${text}`),
      el('div', { class: 'points' }, labels.map((label, k) => el('label', {},
        el('input', { type: 'radio', name, value: k + 1, 'data-item': i, checked: answers[i] === k + 1 }),
        el('span', {}, label)))))));
    this.draw();
  }

  draw() {
    const { engine, say } = this.page;
    const count = this.answers.filter((answer) => answer !== 0).length;
    fill(byId('answered'), say('answered', count, this.answers.length));
    const { scores } = engine.score(this.heated, this.answers);
    const found = scores.every(({ value }) => value !== null);
    byId('habit').hidden = !found;
    byId('no-habit').hidden = found;
    if (found) this.drawHabit(scores);
  }

  drawHabit(scores) {
    const { engine, state, facts, say, word } = this.page;
    fill(byId('scores'), scores.map(({ scale, value, low, high }) =>
      el('div', {}, el('dt', {}, word(scale)), el('dd', {}, say('band', value.toFixed(2), low.toFixed(2), high.toFixed(2)),
        el('span', { class: 'band', 'aria-hidden': true },
           el('span', { style: `left:${low * 100}%;right:${100 - high * 100}%` }), el('i', { style: `left:${value * 100}%` }))))));
    const explored = byId('your-case').value === 'case_of_explore';
    const inputs = explored ? state.inputs : facts.inputs.map(({ neutral }) => known(neutral ?? 0.5));
    const habit = scores.map(({ value }) => value);
    const customers = explored ? state.customers : 0;
    const gap = engine.habit(habit, inputs, state.model, customers);
    fill(byId('habit-map'), svgElement(engine.habitMap(habit, inputs, state.model, customers)));
    const [before] = gap.text.split('To practise:');
    fill(byId('habit-text'), english(before.trim()));
    byId('practises').hidden = gap.practices.length === 0;
    fill(byId('practise-list'), gap.practices.map(({ says }) => english(says, 'li')));
  }
}
