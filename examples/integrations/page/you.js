// You: the questionnaire on the two concerns, the habit that it finds, and the way from there to what a case asks for.
import { byId, el, english, fill, print, setOptions, svgElement } from './dom.js';
import { twoDigits } from './inputs.js';

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
    setOptions(byId('your-case'), ['case_of_explore', 'no_case'].map((key) => [key, say(key)]));
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
    const point = (name, i) => (label, k) => {
      const radio = { type: 'radio', name, value: k + 1, 'data-item': i, checked: answers[i] === k + 1 };
      return el('label', el('input', radio), el('span', label));
    };
    const line = ({ name, text }, i) =>
      el('fieldset.item', el('legend', `${i + 1}. ${text}`), el('div.points', labels.map(point(name, i))));
    fill(byId('instructions'), instructions);
    fill(byId('items'), items.map(line));
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
    const { engine, state, neutralCase } = this.page;
    fill(byId('scores'), scores.map((score) => this.bandOf(score)));
    const explored = byId('your-case').value === 'case_of_explore';
    const inputs = explored ? state.inputs : neutralCase();
    const customers = explored ? state.customers : 0;
    const habit = scores.map(({ value }) => value);
    const gap = engine.habit(habit, inputs, state.model, customers);
    fill(byId('habit-map'), svgElement(engine.habitMap(habit, inputs, state.model, customers)));
    const [before] = gap.text.split('To practise:');  // the rest is the list below
    fill(byId('habit-text'), english(before.trim()));
    byId('practises').hidden = gap.practices.length === 0;
    fill(byId('practise-list'), gap.practices.map(({ says }) => english(says, 'li')));
  }

  // A score, and the band in which it probably lies.
  bandOf({ scale, value, low, high }) {
    const { say, word } = this.page;
    const width = el('span', { style: `left:${100 * low}%;right:${100 - 100 * high}%` });
    const band = el('span.band', { 'aria-hidden': true }, width, el('i', { style: `left:${100 * value}%` }));
    return el('div', el('dt', word(scale)), el('dd', say('band', ...[value, low, high].map(twoDigits)), band));
  }
}
