// Builds the page's elements. Texts only ever become text nodes, so no markup of a document is run.

const SVG = 'http://www.w3.org/2000/svg';

/** An element. `props`: `on…` are listeners, `data` is a dataset, true and false set or leave an attribute, the rest are attributes. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) {
      continue;
    } else if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (name === 'data') {
      Object.assign(node.dataset, value);
    } else if (name === 'value') {
      node.value = value;
    } else {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  add(node, children);
  return node;
}

/** Appends elements and texts, passing over what is null or false. */
export function add(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) {
      continue;
    }
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

/** Puts these children in the place of what is there. */
export function fill(node, ...children) {
  node.replaceChildren();
  return add(node, children);
}

export const byId = (id) => document.getElementById(id);

// Strokes on a field of 16 by 16.
const STROKES = {
  open: 'M8 3a5 5 0 1 0 .01 0z',
  accepted: 'M3 8.5l3.5 3.5L13 4.5',
  corrected: 'M3 13l.8-3L11 2.8l2.2 2.2L6 12.2zM9.5 4.3l2.2 2.2',
  rejected: 'M4 4l8 8M12 4l-8 8',
  unsure: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.3C8.3 8.8 8 9.3 8 10M8 12.6v.4',
  added: 'M8 3v10M3 8h10',
  waiting: 'M4 2.5h8M4 13.5h8M5 2.5c0 4 6 7 6 11M11 2.5c0 4-6 7-6 11',
  changed: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.6h-2.6',
  flag: 'M4 14V2.5h8l-2 3 2 3H4',
  conflict: 'M3 6h10M3 10h10M10.5 3l-5 10',
  agreed: 'M3 6h10M3 10h10',
  number: 'M6 2.5l-1.5 11M11 2.5l-1.5 11M2.5 6h11M2.5 10h11',
  hint: 'M8 2.5l6 11H2zM8 7v3M8 11.6v.4',
  comment: 'M2.5 3.5h11v7H7l-3 2.5v-2.5H2.5z',
};

/** A small drawing beside a word that says the same. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', STROKES[name] ?? STROKES.open);
  svg.append(path);
  return svg;
}

/** A key as it stands on a keyboard. */
export const key = (name) => el('kbd', {}, name);

/** A button with its key. A second click of a double click does nothing: one click, one decision. */
export function button(label, shortcut, press, props = {}) {
  const once = (event) => {
    if (event.detail < 2) {
      press(event);
    }
  };
  return el('button', {type: 'button', onclick: once, ...props}, label, shortcut && [' ', key(shortcut)]);
}
