// The map: the library's picture, and a handle on its point, to drag by pointer or to move by arrow keys.
import { el, svgElement } from './dom.js';

const clamp = (x) => Math.min(1, Math.max(0, x));
const hundredths = (x) => Math.round(x * 100) / 100;

// Where the square of the two concerns is in a picture, as shares of its width and height: the regions cover it.
function plotOf(picture) {
  const { width, height } = picture.viewBox.baseVal;
  const regions = [...picture.querySelectorAll('polygon[class^="tint"]')];
  const moved = regions[0].parentNode.transform.baseVal[0].matrix;
  const corners = regions.flatMap((region) => [...region.points]);
  const across = corners.map(({ x }) => (moved.e + x) / width);
  const down = corners.map(({ y }) => (moved.f + y) / height);
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return { left, top, width: Math.max(...across) - left, height: Math.max(...down) - top };
}

// A map in a container. `moved(assertiveness, cooperativeness)` is called when the user moves its point.
export class PointMap {
  constructor(container, moved) {
    this.container = container;
    this.moved = moved;
    this.at = { own: 0, other: 0 };
    this.handle = el('div.handle', { role: 'slider', tabindex: 0, 'aria-valuemin': 0, 'aria-valuemax': 1 });
    this.handle.addEventListener('keydown', (event) => this.press(event));
    this.picture = el('div');
    container.append(el('div.picture', this.picture, this.handle));
    container.addEventListener('pointerdown', (event) => this.grip(event));
    container.addEventListener('click', (event) => {
      if (event.pointerType !== 'mouse' && event.target !== this.handle && this.isInside(event)) this.go(event);
    });
  }

  // Draws the picture again, with its point at the two concerns. The handle is placed by shares of the picture, so it
  // stays on the point at any size, and nothing has to be measured.
  draw(svg, own, other, label, values) {
    const picture = svgElement(svg);
    this.plot = plotOf(picture);
    this.picture.replaceChildren(picture);
    this.at = { own, other };
    this.handle.setAttribute('aria-label', label);
    this.handle.setAttribute('aria-valuenow', own);
    this.handle.setAttribute('aria-valuetext', values);
    this.handle.style.left = `${100 * (this.plot.left + this.plot.width * other)}%`;
    this.handle.style.top = `${100 * (this.plot.top + this.plot.height * (1 - own))}%`;
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

  // Where on the square the pointer is: both shares are from 0 to 1 inside.
  on({ clientX, clientY }) {
    const box = this.picture.getBoundingClientRect();
    return {
      across: ((clientX - box.left) / box.width - this.plot.left) / this.plot.width,
      down: ((clientY - box.top) / box.height - this.plot.top) / this.plot.height,
    };
  }

  isInside(event) {
    const { across, down } = this.on(event);
    return across === clamp(across) && down === clamp(down);
  }

  go(event) {
    const { across, down } = this.on(event);
    this.moved(hundredths(clamp(1 - down)), hundredths(clamp(across)));
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
