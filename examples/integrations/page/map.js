// The map: the library's picture, and a handle on its point, to drag by pointer or to move by arrow keys.
import { el, svgElement } from './dom.js';

const clamp = (x) => Math.min(1, Math.max(0, x));
const hundredths = (x) => Math.round(x * 100) / 100;

// Where the square of the two concerns is on the screen: the regions cover it.
function plotOf(container) {
  const boxes = [...container.querySelectorAll('polygon[class^="tint"]')].map((p) => p.getBoundingClientRect());
  const left = Math.min(...boxes.map((b) => b.left));
  const top = Math.min(...boxes.map((b) => b.top));
  const right = Math.max(...boxes.map((b) => b.right));
  const bottom = Math.max(...boxes.map((b) => b.bottom));
  return { left, top, width: right - left, height: bottom - top };
}

// A map in a container. `moved(assertiveness, cooperativeness)` is called when the user moves its point.
export class PointMap {
  constructor(container, moved) {
    this.container = container;
    this.moved = moved;
    this.at = { own: 0, other: 0 };
    this.handle = el('div.handle', { role: 'slider', tabindex: 0, 'aria-valuemin': 0, 'aria-valuemax': 1 });
    this.handle.addEventListener('keydown', (event) => this.press(event));
    this.picture = el('div.picture');
    container.append(this.picture, this.handle);
    container.addEventListener('pointerdown', (event) => this.grip(event));
    container.addEventListener('click', (event) => {
      if (event.pointerType !== 'mouse' && event.target !== this.handle && this.isInside(event)) this.go(event);
    });
    new ResizeObserver(() => this.place()).observe(container);
  }

  // Draws the picture again, with its point at the two concerns.
  draw(svg, own, other, label, values) {
    this.picture.replaceChildren(svgElement(svg));
    this.at = { own, other };
    this.handle.setAttribute('aria-label', label);
    this.handle.setAttribute('aria-valuenow', own);
    this.handle.setAttribute('aria-valuetext', values);
    this.place();
  }

  place() {
    if (this.picture.childElementCount === 0 || this.container.offsetParent === null) return;
    const plot = plotOf(this.picture);
    const box = this.container.getBoundingClientRect();
    this.handle.style.left = `${plot.left - box.left + plot.width * this.at.other}px`;
    this.handle.style.top = `${plot.top - box.top + plot.height * (1 - this.at.own)}px`;
  }

  // A mouse takes hold anywhere on the square. A finger takes hold of the handle, or taps: so it can still scroll.
  grip(event) {
    const onHandle = event.target === this.handle;
    if (event.button !== 0 || !(onHandle || (event.pointerType === 'mouse' && this.isInside(event)))) return;
    event.preventDefault();
    this.handle.focus({ preventScroll: true });
    this.container.setPointerCapture(event.pointerId);
    if (!onHandle) this.go(event);
    const follow = (next) => this.go(next);
    const release = () => this.container.removeEventListener('pointermove', follow);
    this.container.addEventListener('pointermove', follow);
    this.container.addEventListener('pointerup', release, { once: true });
    this.container.addEventListener('pointercancel', release, { once: true });
  }

  isInside({ clientX, clientY }) {
    const plot = plotOf(this.picture);
    const across = clientX - plot.left;
    const down = clientY - plot.top;
    return across >= 0 && across <= plot.width && down >= 0 && down <= plot.height;
  }

  go({ clientX, clientY }) {
    const plot = plotOf(this.picture);
    this.moved(
      hundredths(clamp(1 - (clientY - plot.top) / plot.height)),
      hundredths(clamp((clientX - plot.left) / plot.width)),
    );
  }

  press(event) {
    const step = event.shiftKey ? 0.1 : 0.01;
    const ways = { ArrowUp: [step, 0], ArrowDown: [-step, 0], ArrowRight: [0, step], ArrowLeft: [0, -step] };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    this.moved(hundredths(clamp(this.at.own + way[0])), hundredths(clamp(this.at.other + way[1])));
  }
}
