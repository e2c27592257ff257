// Quiz: decide before the advice is shown, and hear what experts would accept.
import { casesIn } from './cases.js';
import { byId, el, english, fill, onFile } from './dom.js';

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
    const lines = faults.slice(0, 20).map(({ line, says }) => el('li', say('fault', line, says)));
    fill(byId('quiz-read'), el('p', say('read_file', name, cases.length)), el('ul', lines));
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
    const { name, texts, inputs, customers, channel } = this.cases[this.at];
    const contact = [...facts.customers.filter((_, i) => (customers >> i) & 1), facts.channels[channel]];
    const story = texts.map(({ title, text }) => el('p', { lang: 'en' }, el('span.column', title), el('span', text)));
    const given = engine.inWords(inputs).map(({ input, is }) => el('li', word(input), ' ', english(is, 'b')));
    const choice = (strategy, i) =>
      el('label.choice', el('input', { type: 'radio', name: 'strategy', value: i }), el('span', named(strategy)));
    fill(byId('quiz-title'), `${say('case_of', this.at + 1, this.cases.length)}: `, english(name));
    fill(byId('quiz-story'), story);
    fill(byId('quiz-inputs'), contact.map((one) => el('li', el('b', word(one)))), given);
    byId('quiz-inputs').hidden = false;
    fill(byId('quiz-form'),
      el('fieldset', el('legend', say('your_answer')), el('div.choices', this.strategies.map(choice))),
      el('p', { id: 'quiz-problem', role: 'alert' }),
      el('p.buttons',
        this.button('show_advice', () => this.answer(), '.primary'),
        this.given.length > 0 ? this.button('finish', () => this.finish()) : null));
    fill(byId('quiz-verdict'));
  }

  button(key, act, kind = '') {
    return el(`button${kind}`, { type: 'button', onclick: act }, this.page.say(key));
  }

  // The answer: it cannot be changed once the advice is shown.
  answer() {
    const { engine, say } = this.page;
    const chosen = byId('quiz-form').querySelector('input:checked');
    if (!chosen) return fill(byId('quiz-problem'), say('choose_one'));
    const one = this.cases[this.at];
    const place = Number(chosen.value);
    const judged = one.acceptable !== '';
    const accepted = judged && engine.accepts(one.acceptable, 0, place);
    this.given.push({ one, place, advice: engine.advice(one.inputs, 0, one.customers), judged, accepted });
    for (const radio of byId('quiz-form').querySelectorAll('input')) radio.disabled = true;
    byId('quiz-form').querySelector('.buttons').remove();
    this.showVerdict(this.given.at(-1));
  }

  showVerdict({ one, place, advice, judged, accepted }) {
    const { say, named } = this.page;
    const isLast = this.at + 1 === this.cases.length;
    const verdict = judged ? el(accepted ? 'h3.good' : 'h3.other', say(accepted ? 'accepted' : 'not_accepted'))
                           : el('h3', say('not_judged'));
    verdict.tabIndex = -1;
    fill(byId('quiz-verdict'),
      verdict,
      el('p', el('b', say('you_said')), ' ', named(this.strategies[place])),
      el('p', el('b', say('library_says')), ' ', named(advice.strategy), ', ', english(`${advice.because}.`)),
      judged ? el('p', el('b', say('experts_accept')), ' ', english(one.acceptable), '. ') : null,
      one.rows ? el('p', el('b', say('sources')), ' ', english(one.rows)) : null,
      /\b(D[1-5]|TKI|Rahim)\b/.test(one.rows) ? el('p.note', say('sources_are')) : null,
      advice.what_if ? el('p.note', say('what_changes'), ': ', english(advice.what_if)) : null,
      el('p.buttons',
        isLast ? this.button('to_score', () => this.finish(), '.primary')
               : this.button('next', () => this.next(), '.primary'),
        this.button('open_in_explore', () => this.page.open(one, true))));
    verdict.focus();
  }

  next() {
    ++this.at;
    this.show();
    byId('quiz-title').focus();
  }

  // The score.
  finish() {
    const { say } = this.page;
    this.at = this.cases.length;
    const count = (holds) => this.given.filter(holds).length;
    const judged = count((g) => g.judged);
    const same = count((g) => g.place === g.advice.place);
    fill(byId('quiz-title'), say('to_score'));
    fill(byId('quiz-story'));
    fill(byId('quiz-form'));
    byId('quiz-inputs').hidden = true;
    fill(byId('quiz-verdict'),
      judged > 0 ? el('p.score', say('score_experts', count((g) => g.accepted), judged)) : null,
      el('p', say('score_library', same, this.given.length)),
      el('div.scroll', { tabindex: 0, role: 'region', 'aria-label': say('to_score') }, this.tableOfAnswers()),
      el('p.buttons', this.button('again', () => this.start(this.cases), '.primary')));
    byId('quiz-title').focus();
  }

  tableOfAnswers() {
    const { say, named } = this.page;
    const head = ['case', 'you_said', 'library_says', 'experts_accept'];
    const line = ({ one, place, advice, judged, accepted }) =>
      el('tr',
        el('th', { scope: 'row' }, english(one.name)),
        el('td', judged ? (accepted ? '✓ ' : '○ ') : '', named(this.strategies[place])),
        el('td', named(advice.strategy)),
        el('td', english(one.acceptable)));
    return el('table',
      el('thead', el('tr', head.map((key) => el('th', { scope: 'col' }, say(key).replace(/[:：]$/, ''))))),
      el('tbody', this.given.map(line)));
  }
}
