// The page: starts the engine, and wires its parts together.
import { casesIn } from './cases.js';
import { afterFrame, afterQuiet, beforeFrame, byId, el, english, fill, svgElement } from './dom.js';
import { startEngine } from './engine.js';
import { Explore } from './explore.js';
import { freshState, known, linkOf, stateIn } from './link.js';
import { People } from './people.js';
import { Quiz } from './quiz.js';
import { hasWord, wordsOf } from './words.js';
import { You } from './you.js';

const tabs = ['explore', 'you', 'quiz', 'class'];

// What all parts share: the engine, what it knows, the state, and words in the language of the page.
class Page {
  constructor(engine) {
    this.engine = engine;
    this.facts = engine.facts();
    this.state = this.stateOf(location.hash);
    this.changed = beforeFrame(() => this.draw());
    this.keepLink = afterQuiet(300, () => history.replaceState(null, '', linkOf(this.state, this.facts)));
    this.speak();
  }

  // The state that a link holds. An input that the library does not take is as in the beginning, and the page says so.
  stateOf(link) {
    const { engine, facts } = this;
    const state = stateIn(link, facts, tabs);
    const wrong = engine.inWords(state.inputs);
    this.mistake = wrong.error && [wrong.input, wrong.error];
    const fresh = freshState(facts).inputs;
    for (let left = wrong; left.error; left = engine.inWords(state.inputs)) {
      const place = facts.inputs.findIndex(({ name }) => name === left.input);
      state.inputs[place] = fresh[place];
    }
    return state;
  }

  // Takes up the language of the state.
  speak() {
    const { facts, state, engine } = this;
    this.languagePlace = facts.languages.findIndex(({ code }) => code === state.language);
    this.dictionary = engine.dictionary(this.languagePlace);
    this.say = wordsOf(state.language);
    this.word = (name) => {
      if (Object.hasOwn(this.dictionary, name)) return this.dictionary[name];
      return hasWord(name) ? this.say(name) : name.replaceAll('_', ' ');
    };
    // A name in the language of the page, with the English one beside it: that is the one on the map.
    this.named = (name) => {
      if (state.language === 'en') return this.word(name);
      return [this.word(name), ' ', english(name.replaceAll('_', ' '), 'span.original')];
    };
  }

  // The symbol of a strategy of the present model.
  symbol = (name) => {
    const { strategies } = this.facts.models[this.state.model];
    const found = strategies.find((strategy) => strategy.name === name);
    return found ? svgElement(found.symbol) : '';
  };

  // Makes the parts.
  start() {
    this.parts = { explore: new Explore(this), you: new You(this), quiz: new Quiz(this), class: new People(this) };
    const languageOf = ({ code, name }) => el('option', { value: code, lang: code }, name);
    fill(byId('language'), this.facts.languages.map(languageOf));
    byId('language').addEventListener('change', ({ target }) => {
      this.state.language = target.value;
      this.translate();
    });
    for (const tab of tabs) byId(`tab-${tab}`).addEventListener('click', () => this.show(tab));
    byId('tabs').addEventListener('keydown', (event) => this.walk(event));
    addEventListener('hashchange', () => this.restart(this.stateOf(location.hash)));
    addEventListener('afterprint', () => delete document.body.dataset.print);
    this.translate();
  }

  // The cases of triage, read once they are asked for.
  get cases() {
    this.casesRead ??= casesIn(texts['cases.csv'], this).cases;
    return this.casesRead;
  }

  // A case of which nothing is known.
  neutralCase = () => this.facts.inputs.map(({ neutral }) => known(neutral ?? 0.5));

  // Goes on with another state.
  restart(state) {
    Object.assign(this.state, state);
    this.translate();
  }

  // Opens a case in Explore; from another part, with the focus on it.
  open(one, focus = false) {
    if (!one) return;
    const { inputs, customers, channel } = one;
    Object.assign(this.state, { inputs: inputs.map((input) => ({ ...input })), customers, channel, tab: 'explore' });
    this.changed();
    if (focus) byId('tab-explore').focus();
  }

  show(tab) {
    this.state.tab = tab;
    this.changed();
  }

  // The arrow keys go from tab to tab.
  walk(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const next = tabs[(tabs.indexOf(this.state.tab) + by + tabs.length) % tabs.length];
    this.show(next);
    byId(`tab-${next}`).focus();
  }

  translate() {
    this.speak();
    const { facts, state, say } = this;
    document.documentElement.lang = state.language;
    byId('language').value = state.language;
    for (const element of document.querySelectorAll('[data-say]')) fill(element, say(element.dataset.say));
    for (const element of document.querySelectorAll('[data-label]'))
      element.setAttribute('aria-label', say(element.dataset.label));
    document.title = `tact: ${say('tagline')}`;
    byId('link-mistake').hidden = !this.mistake;
    if (this.mistake) fill(byId('link-mistake'), say('link_mistake', ...this.mistake));
    byId('unreviewed').hidden = facts.languages.find(({ code }) => code === state.language).reviewed;
    fill(byId('version'), `tact ${facts.version}, ${facts.models[0].name} ${facts.models[0].fingerprint}`);
    this.stale = new Set(tabs); // a part is translated when it is shown
    this.draw();
  }

  draw() {
    for (const tab of tabs) {
      const here = tab === this.state.tab;
      byId(tab).hidden = !here;
      byId(`tab-${tab}`).setAttribute('aria-selected', here);
      byId(`tab-${tab}`).tabIndex = here ? 0 : -1;
    }
    const part = this.parts[this.state.tab];
    if (this.stale.delete(this.state.tab)) part.translate();
    part.draw();
    this.keepLink();
  }
}

try {
  const engine = await startEngine(await packedEngine);
  globalThis.tact = engine; // to try in the browser's console: tact.facts()
  const page = new Page(engine);
  const ready = () => {
    performance.mark('ready');
    document.documentElement.dataset.ready = 'yes';
  };
  afterFrame(ready)(); // once what is drawn now is on the screen
  page.start();
  performance.mark('drawn'); // map, inputs and advice are in the document, and react
} catch (why) {
  inTrouble(why);
}
