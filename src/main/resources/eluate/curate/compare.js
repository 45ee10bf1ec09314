// Comparison and adjudication: what A, B and the machine say, and what shall stand.

import {byId, button, el, icon} from './dom.js';
import {app, emit, on, say} from './state.js';
import {adjudicate} from './decide.js';
import {badge} from './list.js';
import {family, familyName, nextWaiting, same, valueText} from './model.js';
import {editor, label, pickLists} from './fields.js';
import {show} from './text.js';

// What is being chosen for an entry: {entry, choice, slots, evidence, label, reason, consensus}.
let ruling = null;
let allFields = false;

const NAMES = {A: 'A', B: 'B', machine: 'machine', own: 'own value', neither: 'neither'};

on('selection', () => {
  if (ruling && app.row !== `e:${ruling.entry}`) {
    ruling = null;
  }
});

/** Whether an entry is about a label or a time point of several items, and not about an item. */
export const isLabel = (entry) => typeof entry.slot === 'string';

/** Whether a ruling is open: its keys are then those of a form. */
export const ruled = () => ruling;

/** Starts to choose; A and B need no reason and are settled at once. */
export function choose(entry, choice) {
  if (!app.comparison.mayAdjudicate) {
    say('You reviewed this document; somebody else settles it.', 'problem');
    return;
  }
  const side = {A: entry.a, B: entry.b, machine: entry.machine}[choice];
  if ((choice === 'A' || choice === 'B') && isLabel(entry) && side === null) {
    say('Nothing stands there.', 'problem');
    return;
  }
  const from = side ?? entry.a ?? entry.b ?? entry.machine;
  ruling = {
    entry: entry.id, choice, reason: '', consensus: false,
    label: isLabel(entry) ? (typeof from === 'string' ? from : '') : null,
    slots: !isLabel(entry) && choice === 'own' ? own(entry) : null,
    evidence: from?.evidence?.map(({start, end}) => ({start, end})) ?? null,
  };
  if (choice === 'A' || choice === 'B') {
    settle(entry);
  } else {
    emit('card');
    byId(choice === 'own' && isLabel(entry) ? 'own-label' : 'reason')?.focus();
    if (ruling.slots) {
      const slots = family(entry.family).slots.map((slot) => slot.name);
      emit('focus', entry.differs?.find((name) => slots.includes(name)) ?? slots[0]);
    }
  }
}

function own(entry) {
  const base = [entry.a, entry.b, entry.machine].find((side) => side?.slots)?.slots ?? {};
  return Object.fromEntries(family(entry.family).slots.map((slot) => [slot.name, structuredClone(base[slot.name] ?? null)]));
}

/** Saves what was chosen. */
export function settle(entry) {
  const needed = ruling.choice !== 'A' && ruling.choice !== 'B';
  if (needed && !ruling.reason.trim()) {
    say('Say why: neither A nor B is taken.', 'problem');
    byId('reason')?.focus();
    return;
  }
  const {choice, slots, label: text, consensus} = ruling;
  const more = {
    slots: choice === 'own' ? slots : null,
    evidence: choice === 'own' && !isLabel(entry) ? ruling.evidence ?? [] : null,
    label: choice === 'own' && isLabel(entry) ? text : null,
    reason: needed ? ruling.reason.trim() : null,
    consensus,
  };
  if (adjudicate(entry, choice, more)) {
    ruling = null;
    const next = nextWaiting(1);
    emit('choose', next?.key ?? 'missed');
    say(`Settled: ${NAMES[choice]}`);
  }
}

/** Drops what was chosen. */
export function giveUp() {
  ruling = null;
  emit('card');
  byId('text').focus();
}

/** The card of an entry. */
export function drawEntry(entry) {
  return [
    el('header', {}, el('h2', {}, isLabel(entry) ? label(entry.slot) : familyName(entry.family)),
      el('div', {class: 'states'}, entry.waiting && badge('waiting', 'not saved'), badge(entry.state))),
    entry.note && el('p', {class: 'notice number'}, icon('number'), entry.note),
    el('div', {class: 'notices'}),
    isLabel(entry) ? labels(entry) : columns(entry),
    settled(entry.resolution),
    app.comparison.mayAdjudicate ? choices(entry) : el('p', {class: 'small'}, 'An adjudicator settles what differs.'),
  ];
}

function settled(resolution) {
  return resolution && el('p', {}, 'Settled: ', el('strong', {}, NAMES[resolution.choice] ?? resolution.choice ?? ''),
    resolution.reason && ` – ${resolution.reason}`, resolution.consensus && ' (both agreed on it)');
}

const where = (side) => JSON.stringify(side?.evidence?.map(({start, end}) => [start, end]) ?? []);

// Mostly all sides rest on the same words, which then stand once.
function words(entry) {
  const sides = [['A', entry.a], ['B', entry.b], ['machine', entry.machine]].filter(([, side]) => side?.evidence?.length);
  if (new Set(sides.map(([, side]) => where(side))).size < 2) {
    return sides.length ? quoted(sides[0][1]) : null;
  }
  return el('dl', {class: 'words'}, sides.map(([name, side]) => [el('dt', {}, name), el('dd', {}, quoted(side))]));
}

function quoted(side) {
  const spans = side?.evidence ?? [];
  return spans.length ? el('button', {type: 'button', class: 'quote', dir: 'auto', onclick: () => show(spans[0].start), title: 'Show these words in the text'},
    spans.map((span) => span.quote).join(' … ').replace(/\s+/g, ' ')) : '–';
}

function labels(entry) {
  const ruling_ = ruling?.entry === entry.id ? ruling : null;
  return [
    entry.quote && quoted({evidence: [entry.quote]}),
    el('p', {class: 'small'}, `${entry.items} ${entry.items === 1 ? 'item has' : 'items have'} this ${entry.slot === 'timepoint' ? 'time point' : 'group'}.`),
    table(['', 'A', 'B', 'machine', 'final'], [[label(entry.slot), entry.a ?? '–', entry.b ?? '–', entry.machine ?? '–',
      ruling_?.choice === 'own'
        ? el('input', {id: 'own-label', type: 'text', value: ruling_.label, list: 'list-groups', 'aria-label': 'final', oninput: (e) => (ruling_.label = e.target.value)})
        : entry.resolution?.label ?? '']]),
    pickLists(),
  ];
}

function columns(entry) {
  const sides = [entry.a, entry.b, entry.machine];
  const mine = ruling?.entry === entry.id && ruling.slots ? ruling : null;
  const all = family(entry.family).slots;
  const differing = all.filter((slot) => entry.differs?.includes(slot.name));
  const slots = allFields || mine || differing.length === 0 ? all : differing;
  const final = (slot) => (mine
    ? editor(slot, mine.slots[slot.name], (value) => (mine.slots[slot.name] = value))
    : entry.resolution?.slots ? valueText(entry.resolution.slots[slot.name]) : '');
  const cell = (side, slot) => (side?.slots ? valueText(side.slots[slot.name]) : '');
  const differs = (slot) => entry.a?.slots && entry.b?.slots && !same(entry.a.slots[slot.name], entry.b.slots[slot.name]);
  return [
    words(entry),
    table(['', 'A', 'B', 'machine', 'final'], [
      ['decision', ...sides.map((side) => (side ? [side.state ?? '', side.reason && `: ${side.reason}`] : 'nothing there')), ''],
      ...slots.map((slot) => [differs(slot) ? el('strong', {}, label(slot.name), ' ≠') : label(slot.name),
        ...sides.map((side) => cell(side, slot)), final(slot)]),
      ...(sides.some((side) => side?.comment) ? [['comment', ...sides.map((side) => side?.comment ?? ''), '']] : []),
    ]),
    pickLists(),
    el('button', {type: 'button', 'aria-pressed': String(allFields), onclick: () => {
      allFields = !allFields;
      emit('card');
    }}, 'All fields'),
  ];
}

const table = (heads, lines) => el('div', {class: 'scroll'}, el('table', {class: 'versions'},
  el('thead', {}, el('tr', {}, heads.map((text) => el('th', {scope: 'col'}, text)))),
  el('tbody', {}, lines.map(([first, ...cells]) => el('tr', {}, el('th', {scope: 'row'}, first), cells.map((text) => el('td', {dir: 'auto'}, text)))))));

function choices(entry) {
  const now = ruling?.entry === entry.id ? ruling : null;
  if (now) {
    const both = el('input', {type: 'checkbox', onchange: (event) => (now.consensus = event.target.checked)});
    return el('div', {class: 'commenting'},
      el('p', {}, 'Final: ', el('strong', {}, NAMES[now.choice])),
      el('label', {for: 'reason'}, 'Reason (needed)'),
      el('textarea', {id: 'reason', rows: 2, maxlength: 2000, value: now.reason, oninput: (event) => (now.reason = event.target.value)}),
      el('label', {}, both, ' both reviewers agreed on it'),
      el('div', {class: 'actions'}, button('Settle', 'Ctrl+Enter', () => settle(entry), {class: 'main'}), button('Cancel', 'Esc', giveUp)));
  }
  const take = (choice) => () => choose(entry, choice);
  return el('div', {class: 'actions'},
    button('A', '1', take('A')), button('B', '2', take('B')), button('Machine', '3', take('machine')),
    button('Own value', 'e', take('own')), button('Neither', 'x', take('neither')));
}
