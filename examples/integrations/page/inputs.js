// One input of a case: a slider, or two for an interval.
import { byId, el, fill } from './dom.js';
import { isOpen, known } from './link.js';

export const twoDigits = (x) => x.toFixed(2).replace('-', '−');

export class InputRow {
  constructor(page, input, place) {
    this.page = page;
    this.input = input;
    this.place = place;
    const range = (id) => el('input', { type: 'range', id, min: 0, max: 1, step: 0.01, oninput: () => this.moved() });
    this.low = range(`input-${input.name}`);
    this.high = range(`input-${input.name}-to`);
    this.label = el('label', { for: this.low.id });
    this.value = el('output', { for: this.low.id });
    this.meaning = el('span.meaning', { lang: 'en' });
    this.open = el('button.open', { type: 'button', onclick: () => this.toggle() }, '?');
    const sliders = el('div.sliders', this.low, this.high);
    this.row = el('div.input', this.label, this.value, this.open, sliders, this.meaning);
    byId(input.neutral === null ? 'concerns' : 'factors').append(this.row);
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
    fill(this.value, wide ? `${twoDigits(low)}–${twoDigits(high)}` : twoDigits(low));
    const meaning = wide ? '' : this.meaningOf(low);
    fill(this.meaning, meaning);
    this.low.setAttribute('aria-valuetext', `${twoDigits(low)} ${meaning}`);
    this.high.setAttribute('aria-valuetext', twoDigits(high));
    this.row.classList.toggle('moved', wide || low !== this.input.neutral);
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
