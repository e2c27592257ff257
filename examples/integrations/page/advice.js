// What the library says about a case, as elements. Each function takes the page, for its words, and an answer.
import { el, english, svgElement } from './dom.js';
import { twoDigits } from './inputs.js';

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// A bar as long as a share; it is hatched where it speaks against.
function bar(share, kind = '') {
  const width = `width:${Math.min(100, Math.abs(share) * 100).toFixed(1)}%`;
  return el(`span.bar${kind}`, { 'aria-hidden': true }, el('span', { style: width }));
}

// The strategy, how it ends, and why.
export function answerOf({ say, word, named, symbol }, advice) {
  const chips = [advice.family, advice.outcome, advice.delay].filter((name) => name !== '').map(word);
  return [
    el('p.strategy', symbol(advice.strategy), ' ', named(advice.strategy)),
    el('p.chips', chips.map((text) => el('span', text))),
    english(`${capital(advice.because)}.`, 'p.because'),
    el('p.note',
      advice.runner_up ? say('ahead_of', twoDigits(advice.margin), word(advice.runner_up)) : say('alone'), ' ',
      advice.behaviour ? say('comes_across', word(advice.behaviour)) : '', ' ',
      advice.style ? say('tends_to', word(advice.style)) : ''),
    advice.adjustments.map(({ customer, factor, to, reason }) =>
      el('p.note', say('adjusted', word(customer), word(factor), to), ' ', english(reason))),
    advice.questions.map(({ customer, factor, ask }) =>
      el('p.note', say('ask_first', word(customer), word(factor)), ' ', english(`“${ask}”`))),
  ];
}

// What can win where something is not known, and what to ask.
export function candidatesOf({ say, word, named, symbol }, found) {
  const line = ({ name, share, percent }) =>
    el('li', el('span', symbol(name), ' ', named(name)), bar(share), el('span.figure', percent));
  return [
    el('p.strong', found.name ? say('in_any_case', word(found.name)) : say('unsure', word(found.leader))),
    el('ul.bars', found.candidates.map(line)),
    el('p',
      found.off_by.startsWith('<') ? '' : el('span.note', say('off_by', found.off_by), ' '),
      found.ask ? say('ask_next', word(found.ask.input), found.ask.percent) : say('ask_nothing')),
  ];
}

// How much each input speaks for the strategy, and against it.
export function reasonsOf({ word }, { reasons, reason }) {
  if (reasons.length === 0) return english(reason, 'p');
  const most = Math.max(...reasons.map(({ contribution }) => Math.abs(contribution)), 0.01);
  const line = ({ input, contribution, source }) =>
    el('li', { title: source },
      el('span', word(input)),
      bar(contribution / most, contribution < 0 ? '.against' : ''),
      el('span.figure', contribution < 0 ? '' : '+', twoDigits(contribution)));
  return el('ul.bars', reasons.map(line));
}

export function changesOf({ say, word }, { changes, border }) {
  return [
    changes.length > 0 ? el('ul', changes.map(({ says }) => english(says, 'li'))) : el('p', say('nothing_changes_it')),
    border ? el('p.note', say('border', word(border.strategy), twoDigits(border.distance))) : null,
  ];
}

export function nextOf({ say, named }, { afterwards, fallback }) {
  return el('dl',
    el('dt', say('afterwards')), el('dd', named(afterwards)),
    el('dt', say('if_it_fails')), el('dd', named(fallback)));
}

export function rankingOf({ say, named, symbol }, ranking) {
  const line = ({ name, score, blocked }) =>
    el('tr',
      el('th', { scope: 'row' }, symbol(name), ' ', named(name)),
      el('td', blocked ? say('blocked') : twoDigits(score)));
  return el('table', el('caption.hidden', say('all_strategies')), el('tbody', ranking.map(line)));
}

export function aboutOf({ say }, strategy) {
  const parts = ['definition', 'when_to_use', 'drawback', 'source'].filter((part) => strategy[part] !== '');
  return el('dl', parts.map((part) => [el('dt', say(part)), english(strategy[part], 'dd')]));
}

// The plan: what to do, in order.
export function planOf({ say, word }, plan) {
  const step = (s) =>
    el('li',
      el('p',
        el('b', word(s.name)),
        s.because ? ` (${word(s.because)})` : '',
        s.later ? el('span.when', ' ', say('later')) : '',
        s.when ? el('span.when', ' ', english(s.when)) : ''),
      english(s.do, 'p'),
      s.say ? english(`“${s.say}”`, 'p.say') : null,
      s.avoid ? el('p.note', say('do_not'), ' ', english(s.avoid)) : null,
      s.goes_on ? el('p.note', say('go_on', plan.goes_on_with)) : null,
      el('p.note',
        s.fallback ? `${say('if_it_fails')} ${word(s.fallback)}. ` : '',
        english(s.source, 'span.source')));
  return [english(`${plan.mind}.`, 'p.note'), el('ol', plan.steps.map(step))];
}

// One case by all models, side by side.
export function comparisonOf({ facts, say, named }, answers, maps) {
  return facts.models.map(({ name }, i) =>
    el('figure',
      el('figcaption', el('b', say(name)), ' ', named(answers[i].strategy)),
      svgElement(maps[i].replaceAll(`map-${i}`, `compared-${i}`)),
      english(answers[i].because, 'p.note')));
}
