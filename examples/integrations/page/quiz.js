// Quiz: decide before the advice is shown, and hear what experts would accept.
import { byId, el, english, fill, onFile } from './dom.js';
import { casesIn } from './cases.js';

export class Quiz {
  constructor(page) {
    this.page = page;
    this.strategies = page.facts.models[0].strategies.map(({ name }) => name);
    onFile(byId('quiz-drop'), byId('quiz-file'), (text, name) => this.read(text, name));
    byId('quiz-shipped').addEventListener('click', () => this.start(page.cases));
  }

  // Reads a teacher's own cases.
  read(text, name) {
    const { say } = this.page;
    const { cases, faults } = casesIn(text, this.page);
    fill(byId('quiz-read'), el('p', {}, say('read_file', name, cases.length)),
         el('ul', {}, faults.slice(0, 20).map(({ line, says }) => el('li', {}, say('fault', line, says)))));
    if (cases.length > 0) this.start(cases);
  }

  begin(cases) {
    this.cases = cases;
    this.at = 0;
    this.given = [];
  }

  start(cases) {
    this.begin(cases);
    this.show();
    byId('quiz-title').focus();
  }

  translate() {
    if (!this.cases) this.begin(this.page.cases);
    if (this.at < this.cases.length) this.show();
    else this.finish();
  }

  draw() {}

  // The question.
  show() {
    const { engine, facts, say, word, named } = this.page;
    const one = this.cases[this.at];
    const who = facts.customers.filter((_, i) => (one.customers >> i) & 1);
    fill(byId('quiz-title'), `${say('case_of', this.at + 1, this.cases.length)}: `, english(one.name));
    fill(byId('quiz-story'), one.texts.map(({ title, text }) =>
      el('p', { lang: 'en' }, el('span', { class: 'column' }, title), text)));
    fill(byId('quiz-inputs'), [...who, facts.channels[one.channel]].map((name) => el('li', {}, el('b', {}, word(name)))),
         engine.inWords(one.inputs).map(({ input, is }) =>
      el('li', {}, word(input), ' ', english(is, 'b'))));
    byId('quiz-inputs').hidden = false;
    const group = this.strategies.map((name, i) => el('label', { class: 'choice' },
      el('input', { type: 'radio', name: 'strategy', value: i }), named(name)));
    fill(byId('quiz-form'), el('fieldset', {}, el('legend', {}, say('your_answer')), el('div', { class: 'choices' }, group)),
         el('p', { id: 'quiz-problem', role: 'alert' }),
         el('p', { class: 'buttons' }, this.button('show_advice', () => this.answer(), 'primary'),
            this.given.length > 0 ? this.button('finish', () => this.finish()) : null));
    fill(byId('quiz-verdict'));
  }

  button(key, act, kind = '') {
    return el('button', { type: 'button', class: kind, onclick: act }, this.page.say(key));
  }

  // The answer.
  answer() {
    const { engine, say, named } = this.page;
    const chosen = byId('quiz-form').querySelector('input:checked');
    if (!chosen) return fill(byId('quiz-problem'), say('choose_one'));
    const one = this.cases[this.at];
    const place = Number(chosen.value);
    const advice = engine.advice(one.inputs, 0, one.customers);
    const judged = one.acceptable !== '';
    const accepted = judged && engine.accepts(one.acceptable, 0, place);
    this.given.push({ one, place, advice, judged, accepted });
    byId('quiz-form').querySelectorAll('input').forEach((radio) => (radio.disabled = true));
    byId('quiz-form').querySelector('.buttons').remove();
    const last = this.at + 1 === this.cases.length;
    const verdict = judged ? say(accepted ? 'accepted' : 'not_accepted') : say('not_judged');
    const next = last ? this.button('to_score', () => this.finish(), 'primary') : this.button('next', () => this.next(), 'primary');
    fill(byId('quiz-verdict'),
         el('h3', { tabindex: -1, class: judged ? (accepted ? 'good' : 'other') : '' }, verdict),
         el('p', {}, el('b', {}, say('you_said')), ' ', named(this.strategies[place])),
         el('p', {}, el('b', {}, say('library_says')), ' ', named(advice.strategy), ', ', english(`${advice.because}.`)),
         judged ? el('p', {}, el('b', {}, say('experts_accept')), ' ', english(one.acceptable), '. ',
                     one.rows ? [el('b', {}, say('reasons')), ' ', english(one.rows)] : []) : null,
         advice.what_if ? el('p', { class: 'note' }, say('what_changes'), ': ', english(advice.what_if)) : null,
         el('p', { class: 'buttons' }, next, this.button('open_in_explore', () => this.page.open(one, true))));
    byId('quiz-verdict').querySelector('h3').focus();
  }

  next() {
    ++this.at;
    this.show();
    byId('quiz-title').focus();
  }

  // The score.
  finish() {
    const { say, named } = this.page;
    this.at = this.cases.length;
    const count = (holds) => this.given.filter(holds).length;
    const judged = count((g) => g.judged);
    fill(byId('quiz-title'), say('to_score'));
    fill(byId('quiz-story'));
    fill(byId('quiz-form'));
    byId('quiz-inputs').hidden = true;
    fill(byId('quiz-verdict'),
         judged > 0 ? el('p', { class: 'score' }, say('score_experts', count((g) => g.accepted), judged)) : null,
         el('p', {}, say('score_library', count((g) => g.place === g.advice.place), this.given.length)),
         el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('to_score') }, el('table', {},
           el('thead', {}, el('tr', {}, ['case', 'you_said', 'library_says', 'experts_accept'].map((key) =>
             el('th', { scope: 'col' }, say(key).replace(/[:：]$/, ''))))),
           el('tbody', {}, this.given.map((g) => el('tr', {}, el('th', { scope: 'row' }, english(g.one.name)),
             el('td', {}, g.judged ? (g.accepted ? '✓ ' : '○ ') : '', named(this.strategies[g.place])), el('td', {}, named(g.advice.strategy)),
             el('td', {}, english(g.one.acceptable))))))),
         el('p', { class: 'buttons' }, this.button('again', () => this.start(this.cases), 'primary')));
    byId('quiz-title').focus();
  }
}
