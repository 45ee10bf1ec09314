// The document's text with its marks. Only chunks near the view are in the page, so a megabyte scrolls as a page does.

import {blocksOf, chunksOf, gridOf, indexAt, pieces, spread} from './blocks.js';
import {byId, el, fill} from './dom.js';
import {app, emit, on, say} from './state.js';
import {current} from './model.js';

// Turn the direction of what follows, or can't be seen at all.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const MARGIN = 1200;
const MOST_HITS = 2000;

let pane = null;
let text = '';
let blocks = [];
let chunks = [];
let touching = new Map();
let watcher = null;
let shownText = null;

const visible = (from, to) => text.slice(from, to).replace(UNSEEN, '\u25af');

/** Takes the pane over. */
export function start() {
  pane = byId('text');
  watcher = new IntersectionObserver(seen, {root: pane, rootMargin: `${MARGIN}px 0px`});
  pane.addEventListener('click', click);
  document.addEventListener('selectionchange', selected);
  // Another width breaks other lines: what is looked at stays in view.
  new ResizeObserver(() => app.doc && showCurrent()).observe(pane);
  on('document', draw);
  on('marks', refresh);
}

function draw() {
  if (shownText !== app.doc.textSha256 + app.doc.id) {
    shownText = app.doc.textSha256 + app.doc.id;
    text = app.doc.text;
    blocks = blocksOf(app.doc);
    chunks = chunksOf(blocks);
    watcher.disconnect();
    const line = Math.max(30, pane.clientWidth / 7.4);
    chunks.forEach((chunk, i) => {
      chunk.node = el('div', {class: 'chunk', data: {chunk: i}});
      chunk.node.style.height = `${Math.ceil(((chunk.end - chunk.start) / line) * 24 + chunk.blocks.length * 12)}px`;
      chunk.drawn = false;
    });
    fill(pane, chunks.map((chunk) => chunk.node));
    pane.scrollTop = 0;
    layers();
    chunks.slice(0, 2).forEach(drawChunk);
    chunks.forEach((chunk) => watcher.observe(chunk.node));
  } else {
    refresh();
  }
}

function seen(entries) {
  for (const entry of entries) {
    const chunk = chunks[Number(entry.target.dataset.chunk)];
    if (!chunk || chunk.node !== entry.target) {
      continue;
    } else if (entry.isIntersecting && !chunk.drawn) {
      drawChunk(chunk);
    } else if (!entry.isIntersecting && chunk.drawn && !chunk.node.contains(getSelection().anchorNode)) {
      chunk.node.style.height = `${chunk.node.offsetHeight}px`;
      chunk.node.replaceChildren();
      chunk.drawn = false;
    }
  }
}

// What is marked: evidence of all items, that of the row looked at, search hits, what the curator picked.
function layers() {
  const marks = [];
  const now = current();
  const strong = strongSpans(now);
  const id = now.item?.id;
  for (const item of app.doc.items) {
    if (item.id !== id && item.state !== 'rejected') {
      const kind = item.overall === 'conflict' || item.changed ? 'conflict' : 'evidence';
      item.evidence.forEach((span) => marks.push({start: span.start, end: span.end, kind, row: `i:${item.id}`}));
    }
  }
  if (now.kind === 'number') {
    app.doc.numbers.forEach((n) => marks.push({start: n.start, end: n.end, kind: 'evidence', row: `n:${n.id}`}));
  }
  for (const hit of app.hits) {
    marks.push({start: hit, end: hit + app.needle.length, kind: 'hit'});
  }
  if (app.picked) {
    marks.push({...app.picked, kind: 'picked'});
  }
  strong.forEach((span) => marks.push({start: span.start, end: span.end, kind: 'current', row: app.row}));
  touching = spread(blocks, marks);
  return marks;
}

/** The evidence of what is looked at, as it is being edited. */
export function strongSpans(now = current()) {
  if (app.draft) {
    return app.draft.evidence;
  } else if (now.item) {
    return now.item.evidence;
  } else if (now.number) {
    return [{start: now.number.start, end: now.number.end}];
  } else if (now.entry) {
    const {a, b, quote} = now.entry;
    return quote ? [quote] : [a, b, now.entry.machine].find((side) => side?.evidence?.length)?.evidence ?? [];
  }
  return [];
}

function refresh() {
  if (!app.doc || shownText !== app.doc.textSha256 + app.doc.id) {
    return;
  }
  const before = touching;
  layers();
  for (const chunk of chunks) {
    if (chunk.drawn) {
      chunk.blocks.forEach((block) => {
        if (signature(before.get(block)) !== signature(touching.get(block))) {
          block.node.replaceWith(drawBlock(block));
        }
      });
    }
  }
}

const signature = (marks) => (marks ?? []).map((m) => `${m.start}-${m.end}${m.kind}${m.row ?? ''}`).join();

function drawChunk(chunk) {
  fill(chunk.node, chunk.blocks.map(drawBlock));
  chunk.node.style.height = 'auto';
  chunk.drawn = true;
}

function drawBlock(block) {
  const marks = touching.get(block) ?? [];
  const props = {dir: 'auto', class: ['block', block.gap && 'gap', marks.some((mark) => mark.kind === 'current') && 'here'].filter(Boolean).join(' ')};
  if (block.kind === 'table') {
    block.node = el('div', props, drawTable(block.table, marks));
  } else if (block.kind === 'heading') {
    block.node = el('h3', props, drawText(block.start, block.end, marks));
  } else {
    const [from, split] = [block.start, block.heading ?? block.start];
    block.node = el('p', props,
      split > from && el('strong', {}, drawText(from, split, marks)), drawText(split, block.end, marks));
  }
  return block.node;
}

function drawTable(table, marks) {
  const grid = gridOf(table);
  const row = (tag) => (cells) => el('tr', {}, cells.map((cell) => el(tag,
    {colspan: cell.wide > 1 && cell.wide, rowspan: cell.high > 1 && cell.high, dir: 'auto'},
    drawText(cell.start, cell.end, marks))));
  return [
    el('table', {},
      table.caption.end > table.caption.start
        && el('caption', {}, drawText(table.caption.start, table.caption.end, marks)),
      el('thead', {}, grid.slice(0, table.headRows).map(row('th'))),
      el('tbody', {}, grid.slice(table.headRows).map(row('td')))),
    table.notes.map((note) => el('p', {class: 'note'}, drawText(note.start, note.end, marks))),
  ];
}

// Every piece knows where it starts, so that a selection can be turned into positions.
function drawText(start, end, marks) {
  return pieces(start, end, marks).map((piece) => {
    const kinds = new Set(piece.marks.map((mark) => mark.kind));
    const node = el(kinds.size ? 'mark' : 'span', {class: kinds.size ? [...kinds].join(' ') : null}, visible(piece.start, piece.end));
    node.from = piece.start;
    node.rows = [...new Set(piece.marks.map((mark) => mark.row).filter(Boolean))];
    return node;
  });
}

// A click on a mark looks at its item, again at the next item of the same words; it never decides.
function click(event) {
  const mark = event.target.closest('mark');
  if (mark?.rows.length && getSelection().isCollapsed) {
    const at = mark.rows.indexOf(app.row);
    emit('choose', mark.rows[(at + 1) % mark.rows.length]);
  } else if (getSelection().isCollapsed && app.picked) {
    pick(null);
  }
}

function selected() {
  const selection = getSelection();
  if (!selection.isCollapsed && pane.contains(selection.anchorNode) && pane.contains(selection.focusNode)) {
    const [a, b] = [place(selection.anchorNode, selection.anchorOffset), place(selection.focusNode, selection.focusOffset)];
    if (a !== null && b !== null && a !== b) {
      app.picked = {start: Math.min(a, b), end: Math.max(a, b)};
    }
  }
}

/** The character at a place of the page; null outside of the text. */
function place(node, offset) {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.parentNode.from === undefined ? null : node.parentNode.from + offset;
  }
  const after = node.childNodes[offset];
  const first = after && (after.from === undefined ? after.querySelector?.('span,mark') : after);
  if (first?.from !== undefined) {
    return first.from;
  }
  const all = node.querySelectorAll('span,mark');
  const last = all[all.length - 1];
  return last?.from === undefined ? null : last.from + last.textContent.length;
}

/** Marks a piece of the text as picked, in place of the browser's selection, and shows it. */
export function pick(span) {
  getSelection().removeAllRanges();
  app.picked = span;
  emit('marks');
  if (span) {
    show(span.start);
  }
}

/** Scrolls to a place where it can't be seen well. */
export function show(at) {
  if (!blocks.length) {
    return;
  }
  const chunk = chunks[indexAt(chunks, at)];
  if (!chunk.drawn) {
    drawChunk(chunk);
  }
  const block = chunk.blocks[indexAt(chunk.blocks, at)];
  const nodes = [...block.node.querySelectorAll('span,mark')].filter((node) => node.from !== undefined && node.from <= at);
  const node = nodes.sort((a, b) => b.from - a.from)[0] ?? block.node;
  const [box, view] = [node.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (box.top < view.top + 40 || box.bottom > view.bottom - 40) {
    node.scrollIntoView({block: 'center', behavior: 'instant'});
  }
  const wide = node.closest('.block');
  if (wide.scrollWidth > wide.clientWidth) {
    node.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  }
}

/** Shows the evidence of what is looked at. */
export function showCurrent() {
  const [first] = strongSpans();
  if (first) {
    show(first.start);
  }
}

/** Finds a text, whatever its letters' case. */
export function find(needle) {
  app.needle = needle;
  app.hits = [];
  app.hit = -1;
  if (needle.length > 1) {
    const [hay, low] = [fold(text), fold(needle)];
    for (let at = hay.indexOf(low); at >= 0 && app.hits.length < MOST_HITS; at = hay.indexOf(low, at + low.length)) {
      app.hits.push(at);
    }
  }
  emit('marks');
}

// Letter by letter, so that positions stay: the lower case of some letters is longer.
const fold = (words) => words.replace(/[A-Z\u00c0-\u00de\u0391-\u03a9]/g, (letter) => letter.toLowerCase());

/** Goes to the next hit (1) or the one before (-1), which is picked. */
export function step(by) {
  if (app.hits.length) {
    app.hit = (app.hit + by + app.hits.length) % app.hits.length;
    const at = app.hits[app.hit];
    pick({start: at, end: at + app.needle.length});
    say(`${app.hit + 1} of ${app.hits.length}`);
  } else {
    say('Not found in this document');
  }
}

/** Goes to the next or previous place with the same words as the picked text or the evidence. */
export function occurrence(by) {
  const span = app.picked ?? strongSpans()[0];
  if (!span) {
    say('Nothing is marked');
    return;
  }
  const words = text.slice(span.start, span.end);
  const places = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_HITS; at = text.indexOf(words, at + 1)) {
    places.push(at);
  }
  const now = places.indexOf(span.start);
  const to = places[(now + by + places.length) % places.length];
  pick({start: to, end: to + words.length});
  say(places.length > 1 ? `Place ${places.indexOf(to) + 1} of ${places.length}` : 'These words stand here only');
}

/** A span with one of its ends moved by a word; `side` is start or end, `by` 1 for more text. */
export function moved(span, side, by) {
  const word = /\S+/g;
  const [from, to] = [Math.max(0, span.start - 400), Math.min(text.length, span.end + 400)];
  const words = [...text.slice(from, to).matchAll(word)].map((m) => ({start: from + m.index, end: from + m.index + m[0].length}));
  if (side === 'end') {
    const more = words.find((w) => w.end > span.end);
    const less = words.filter((w) => w.end < span.end && w.end > span.start).pop();
    const target = by > 0 ? more : less;
    return target ? {start: span.start, end: target.end} : span;
  }
  const more = words.filter((w) => w.start < span.start).pop();
  const less = words.find((w) => w.start > span.start && w.start < span.end);
  const target = by > 0 ? more : less;
  return target ? {start: target.start, end: span.end} : span;
}

/** The words of a span. */
export const quote = (span) => text.slice(span.start, span.end);
