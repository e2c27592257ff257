// Elements from JavaScript. Text is always text here, never markup: all that is parsed is the library's SVG.

// An element: its tag, with classes as in 'p.note', attributes if there are any, and children. An attribute that is
// false, null or undefined is left out; `on…` is a listener. A child is an element, a text or a list; an empty one is
// left out.
export function el(tag, ...rest) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name);
  made.classList.add(...classes);
  const hasAttributes = rest[0]?.constructor === Object;
  for (const [attribute, value] of Object.entries(hasAttributes ? rest[0] : {})) {
    if (value === false || value === null || value === undefined) continue;
    if (attribute.startsWith('on')) made.addEventListener(attribute.slice(2), value);
    else made.setAttribute(attribute, value === true ? '' : value);
  }
  fill(made, ...rest.slice(hasAttributes ? 1 : 0));
  return made;
}

// A text of the library that is in English, whatever language the page is in.
export function english(text, tag = 'span') {
  return el(tag, { lang: 'en' }, text);
}

// The library's SVG as an element. It is parsed as XML, so that a mistake shows.
export function svgElement(text) {
  return document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
}

export const byId = (id) => document.getElementById(id);

// Replaces what is in an element. Children may be lists of children.
export function fill(parent, ...children) {
  const some = (child) => child !== null && child !== undefined && child !== '';
  parent.replaceChildren(...children.flat(Infinity).filter(some));
}

// Fills a list with options, each a value and a text. What was chosen stays so.
export function setOptions(list, options) {
  const { value } = list;
  fill(list, options.map(([of, text]) => el('option', { value: of }, text)));
  if (value !== '') list.value = value;
}

// Hands a text to the user as a file.
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

// Calls `act` once things have been quiet for a while.
export function afterQuiet(milliseconds, act) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}

// Calls `act` before the next frame, however often it is asked for.
export function beforeFrame(act) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
}

// Calls `act` once the next frame is on the screen, with what it was last given.
export function afterFrame(act) {
  let last;
  const inFrame = beforeFrame(() => setTimeout(() => act(last)));
  return (given) => {
    last = given;
    inFrame();
  };
}

// A place to drop or choose a CSV file on. Calls `read(text, name)`; the file stays on this computer.
export function onFile(zone, input, read) {
  const take = (file) => file?.text().then((text) => read(text, file.name));
  input.addEventListener('change', () => take(input.files[0])?.then(() => (input.value = '')));
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    take(event.dataTransfer.files[0]);
  });
}

// Prints one part of the page: the parts that are not marked for it are hidden by the style sheet.
export function print(part) {
  document.body.dataset.print = part;
  window.print();
}
