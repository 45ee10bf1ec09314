// The list of a document's items. Only the rows in view are in the page.

import {byId, el, fill, icon} from './dom.js';
import {app, emit, on} from './state.js';
import {indexAt} from './blocks.js';
import {label} from './fields.js';
import {FILTER_NAMES, STATES, describe, familyName, figure, rows} from './model.js';

const EXTRA = 6;
let pane = null;
let sheet = null;
let list = [];
// Heights of a row and of a heading in pixels; 0 until measured.
let height = 0;
let heading = 0;
let end = 0;
// What of the list is in the page, and whether it must be drawn again in the next frame.
let drawn = {from: 0, to: 0, row: null};
let stale = true;
let moved = false;
let planned = false;

/** Takes the pane over. */
export function start() {
  pane = byId('rows');
  sheet = el('div', {class: 'sheet'});
  pane.append(sheet);
  pane.addEventListener('scroll', plan, {passive: true});
  pane.addEventListener('click', (event) => {
    const row = event.target.closest('[data-row]');
    if (row) {
      emit('choose', row.dataset.row);
    }
  });
  new ResizeObserver(() => {
    height = 0;
    stale = true;
    plan();
  }).observe(pane);
  for (const name of ['document', 'items', 'comparison', 'filter']) {
    on(name, renew);
  }
  on('selection', () => {
    moved = true;
    plan();
  });
}

// Many things can change at one key; they are drawn together, before the next frame.
function plan() {
  if (!planned) {
    planned = true;
    requestAnimationFrame(paint);
  }
}

function renew() {
  if (!app.doc) {
    return;
  }
  list = rows();
  if (height) {
    place();
  }
  filters();
  stale = true;
  plan();
}

let filtered = null;

function filters() {
  const names = app.comparison ? ['all', 'conflict'] : FILTER_NAMES;
  const now = `${names} ${app.filter}`;
  if (now === filtered) {
    return;
  }
  filtered = now;
  fill(byId('filters'), names.map((name) => el('button', {
    type: 'button',
    'aria-pressed': String(app.filter === name || (app.comparison && app.filter !== 'all' && name === 'conflict')),
    onclick: () => {
      app.filter = name;
      emit('filter');
    },
  }, name)));
}

function measure() {
  const probe = (name) => {
    const node = el('div', {class: name}, el('span', {class: 'name'}, 'x'), el('span', {class: 'detail'}, 'x'));
    sheet.append(node);
    const tall = node.offsetHeight;
    node.remove();
    return tall;
  };
  height = probe('row') || 46;
  heading = probe('row heading') || 30;
  place();
}

// Where each row starts.
function place() {
  end = 0;
  for (const row of list) {
    row.start = end;
    end += row.kind === 'heading' ? heading : height;
  }
  sheet.style.height = `${end}px`;
}

function paint() {
  planned = false;
  if (!app.doc || !pane.clientHeight) {
    return;
  }
  if (!height) {
    measure();
  }
  if (moved) {
    moved = false;
    reveal();
  }
  const from = Math.max(0, indexAt(list, pane.scrollTop) - EXTRA);
  const to = Math.min(list.length, indexAt(list, pane.scrollTop + pane.clientHeight) + EXTRA);
  if (stale || from !== drawn.from || to !== drawn.to) {
    fill(sheet, list.slice(from, to).map((row, i) => draw(row, from + i)));
  } else if (drawn.row !== app.row) {
    [drawn.row, app.row].forEach((key) => byId(`row-${key}`)?.setAttribute('aria-selected', String(key === app.row)));
  }
  stale = false;
  if (app.row !== drawn.row) {
    pane.setAttribute('aria-activedescendant', `row-${app.row}`);
  }
  drawn = {from, to, row: app.row};
}

function reveal() {
  const row = list.find((one) => one.key === app.row);
  if (row && height) {
    if (row.start < pane.scrollTop + height) {
      pane.scrollTop = Math.max(0, row.start - 2 * height);
    } else if (row.start + 2 * height > pane.scrollTop + pane.clientHeight) {
      pane.scrollTop = row.start + 3 * height - pane.clientHeight;
    }
  }
}

function draw(row, at) {
  const node = row.kind === 'heading'
    ? el('div', {class: 'row heading', role: 'presentation'}, el('span', {class: 'name'}, row.text), el('span', {class: 'count'}, row.count))
    : el('div', {
      class: 'row',
      id: `row-${row.key}`,
      role: 'option',
      'aria-selected': String(row.key === app.row),
      'aria-setsize': list.length,
      'aria-posinset': at + 1,
      data: {row: row.key},
    }, content(row));
  node.style.transform = `translateY(${row.start}px)`;
  return node;
}

function line(name, detail, ...states) {
  return [
    el('span', {class: 'name', dir: 'auto'}, name),
    el('span', {class: 'states'}, states),
    el('span', {class: 'detail', dir: 'auto'}, detail),
  ];
}

/** A state as icon and word. */
export function badge(state, word) {
  const [drawing, text] = STATES[state] ?? [state, state];
  return el('span', {class: `badge ${drawing}`}, icon(drawing), word ?? text);
}

function content(row) {
  switch (row.kind) {
    case 'item':
      return item(row.item);
    case 'number':
      return line(figure(row.number), row.number.sentence ?? row.number.why ?? '',
        row.number.waiting ? badge('waiting', 'not saved') : badge(row.number.state));
    case 'family': {
      const said = app.doc.missing[row.family];
      return line(`No ${familyName(row.family).toLowerCase()}`, 'Look once: is there really none?', badge(said ? 'accepted' : 'open', said));
    }
    case 'entry':
      return entry(row.entry);
    default:
      return last();
  }
}

function last() {
  if (app.comparison) {
    const {remaining, overall} = app.comparison;
    return line('Comparison', remaining ? `${remaining} to be settled` : 'All is settled', badge(remaining ? 'open' : 'accepted', overall));
  }
  const done = app.doc.mine === 'done';
  return line('Anything missed?', done ? 'You are done with this document' : 'Done – nothing more', badge(done ? 'accepted' : 'open', app.doc.mine));
}

function item(it) {
  const words = describe(it.family, it.slots, it.evidence);
  const percent = it.suggestionShown && typeof it.suggestion?.confidence === 'number'
    ? el('span', {class: 'confidence'}, it.suggestion.confidence.toFixed(2)) : null;
  return line(words.name, it.suggestionShown ? words.detail : words.detail || 'shown without suggestion',
    percent,
    it.flagged && badge('flag', 'flag'),
    it.changed && badge('changed'),
    it.overall === 'conflict' && badge('conflict'),
    it.waiting ? badge('waiting', 'not saved') : badge(it.state));
}

function entry(one) {
  if (typeof one.slot === 'string') {
    return line(`${one.a ?? '–'} / ${one.b ?? '–'}`, `${label(one.slot)} · ${one.items} ${one.items === 1 ? 'item' : 'items'}`, badge(one.state));
  }
  const side = one.resolution?.slots ? one.resolution : [one.a, one.b, one.machine].find((s) => s?.slots);
  const words = describe(one.family, side?.slots, side?.evidence);
  return line(words.name, [familyName(one.family), words.detail].filter(Boolean).join(' · '), badge(one.state));
}
