// The rows of a document's list, and items in words.

import {app, on} from './state.js';

export const FAMILIES = {
  groups: 'Groups of people',
  drugs: 'Drugs',
  indications: 'Indications',
  patientCounts: 'Patient counts',
  scores: 'Scores',
  responses: 'Responses',
  effects: 'Effects',
  adverseEvents: 'Adverse events',
  numbers: 'Numbers that no fact uses',
};

const NONE = '–';
const NAMES = ['measure', 'term', 'name', 'label'];
const NUMBERS = ['value', 'count', 'affected', 'events', 'percent'];

export const familyName = (key) => FAMILIES[key] ?? key;

export const family = (key) => app.doc?.families.find((one) => one.key === key);

export const itemById = (id) => app.doc?.items.find((item) => item.id === id);

export const numberById = (id) => app.doc?.numbers.find((number) => number.id === id);

/** A slot's value in words; a dash where the text says nothing. */
export function valueText(value) {
  if (value === null || value === undefined || value === '') {
    return NONE;
  } else if (value === true) {
    return 'yes';
  } else if (value === false) {
    return 'no';
  } else if (Array.isArray(value)) {
    return value.length ? value.join('; ') : NONE;
  } else if (typeof value === 'object') {
    const range = value.low || value.high ? `${value.low ?? ''} to ${value.high ?? ''}` : null;
    return [value.kind, value.value, range].filter(Boolean).join(' ') || NONE;
  }
  return String(value);
}

/** Whether two values of a slot are the same. */
export const same = (a, b) => canonical(a) === canonical(b);

function canonical(value) {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return 'null';
  } else if (Array.isArray(value)) {
    return JSON.stringify(value);
  } else if (typeof value === 'object') {
    const parts = Object.keys(value).filter((name) => value[name] !== null && value[name] !== '').sort();
    return parts.length ? JSON.stringify(parts.map((name) => [name, String(value[name])])) : 'null';
  }
  return JSON.stringify(value);
}

function ratio(events, total, percent) {
  const count = events && total ? `${events}/${total}` : events;
  const share = percent && `${percent}%`;
  return count && share ? `${count} (${share})` : count || share;
}

function amount(key, s) {
  switch (key) {
    case 'patientCounts':
      return ratio(s.count, s.total);
    case 'scores':
      return [s.type === 'change' && 'change', s.value, s.unit].filter(Boolean).join(' ');
    case 'responses':
      return ratio(s.events, s.total, s.percent);
    case 'adverseEvents':
      return [ratio(s.affected, s.total, s.percent), s.grade && `grade ${s.grade}`].filter(Boolean).join(', ');
    case 'effects':
      return [s.statistic, s.value, s.low && s.high && `(${s.low} to ${s.high})`].filter(Boolean).join(' ');
    case 'groups':
      return s.kind;
    default:
      return s.role ?? s.value;
  }
}

/** An item in words: its name, and group · time point · value. */
export function describe(key, slots, evidence) {
  const s = slots ?? {};
  const name = key === 'patientCounts' ? s.kind : NAMES.map((slot) => s[slot]).find(Boolean);
  const parts = key === 'groups' ? [amount(key, s)] : [s.group, s.timepoint, amount(key, s)];
  return {
    name: name || (evidence?.[0] ? `“${evidence[0].quote.slice(0, 60)}”` : 'no name yet'),
    detail: parts.filter(Boolean).join(' · '),
  };
}

export const STATES = {
  open: ['open', 'open'],
  accepted: ['accepted', 'accepted'],
  corrected: ['corrected', 'corrected'],
  rejected: ['rejected', 'rejected'],
  unsure: ['unsure', 'unsure'],
  added: ['added', 'added'],
  'no fact': ['rejected', 'no fact'],
  claimed: ['accepted', 'a fact'],
  conflict: ['conflict', 'conflict'],
  agreed: ['agreed', 'agreed'],
  adjudicated: ['accepted', 'settled'],
};

const FILTERS = {
  all: () => true,
  open: (item) => item.state === 'open' || item.state === 'unsure',
  conflict: (item) => item.overall === 'conflict' || item.state === 'conflict',
  flagged: (item) => item.flagged,
  changed: (item) => Boolean(item.changed),
};

export const FILTER_NAMES = Object.keys(FILTERS);

/** The rows of the list: headings, items, families without items, numbers, and the last question. */
export function rows() {
  kept ??= app.comparison ? compared() : curated();
  return kept;
}

let kept = null;

for (const name of ['document', 'items', 'comparison', 'filter']) {
  on(name, () => (kept = null));
}

function curated() {
  const wanted = FILTERS[app.filter];
  const list = [];
  const none = [];
  const byFamily = new Map(app.doc.families.map(({key}) => [key, []]));
  app.doc.items.forEach((item) => byFamily.get(item.family)?.push(item));
  for (const [key, items] of byFamily) {
    items.sort((a, b) => a.order - b.order);
    const shown = items.filter(wanted);
    if (items.length === 0 && key !== 'groups') {
      none.push({key: `f:${key}`, kind: 'family', family: key});
    } else if (shown.length) {
      const decided = items.filter((item) => item.state !== 'open').length;
      list.push({key: `h:${key}`, kind: 'heading', text: familyName(key), count: `${decided} of ${items.length}`});
      list.push(...shown.map((item) => ({key: `i:${item.id}`, kind: 'item', item})));
    }
  }
  if (none.length && (app.filter === 'all' || app.filter === 'open')) {
    const said = none.filter((row) => app.doc.missing[row.family]).length;
    list.push({key: 'h:none', kind: 'heading', text: 'Nothing found', count: `${said} of ${none.length}`}, ...none);
  }
  const numbers = app.doc.numbers.filter((number) => (app.filter === 'all' || app.filter === 'open') && wanted(number));
  if (numbers.length) {
    const looked = app.doc.numbers.filter((number) => number.state !== 'open').length;
    list.push({key: 'h:numbers', kind: 'heading', text: FAMILIES.numbers, count: `${looked} of ${app.doc.numbers.length}`});
    list.push(...numbers.map((number) => ({key: `n:${number.id}`, kind: 'number', number})));
  }
  list.push({key: 'missed', kind: 'missed'});
  return list;
}

function compared() {
  const list = [];
  const shown = app.comparison.entries.filter((entry) => app.filter === 'all' || entry.state === 'conflict');
  const headings = [['groups', 'Groups, times'], ['values', 'Values']];
  for (const [phase, text] of headings) {
    const entries = shown.filter((entry) => entry.phase === phase);
    const all = app.comparison.entries.filter((entry) => entry.phase === phase);
    if (entries.length) {
      const settled = all.filter((entry) => entry.state !== 'conflict').length;
      list.push({key: `h:${phase}`, kind: 'heading', text, count: `${settled} of ${all.length}`});
      list.push(...entries.map((entry) => ({key: `e:${entry.id}`, kind: 'entry', entry})));
    }
  }
  list.push({key: 'missed', kind: 'missed'});
  return list;
}

/** Rows that can be looked at. */
export const stops = (list = rows()) => list.filter((row) => row.kind !== 'heading');

/** Whether a row waits for a decision. */
export function waits(row) {
  switch (row.kind) {
    case 'item':
      return row.item.state === 'open' || Boolean(row.item.changed);
    case 'number':
      return row.number.state === 'open';
    case 'entry':
      return row.entry.state === 'conflict';
    case 'family':
      return !app.doc.missing[row.family];
    default:
      return false;
  }
}

/** The next row that waits; what was left unsure comes back when nothing else waits, and the last question after all. */
export function nextWaiting(step, from = app.row) {
  const list = stops();
  const at = from === null ? list.length : Math.max(0, list.findIndex((row) => row.key === from));
  const turned = step > 0
    ? [...list.slice(at + 1), ...list.slice(0, at)]
    : [...list.slice(0, at).reverse(), ...list.slice(at + 1).reverse()];
  return turned.find(waits)
    ?? turned.find((row) => row.kind === 'item' && row.item.state === 'unsure')
    ?? list[list.length - 1];
}

/** The item, number, family or entry of the row that is looked at. */
export function current() {
  const [kind, id] = [app.row?.slice(0, 2), app.row?.slice(2)];
  switch (kind) {
    case 'i:':
      return {kind: 'item', item: itemById(id)};
    case 'n:':
      return {kind: 'number', number: numberById(id)};
    case 'f:':
      return {kind: 'family', family: id};
    case 'e:':
      return {kind: 'entry', entry: app.comparison?.entries.find((entry) => entry.id === id)};
    default:
      return {kind: 'missed'};
  }
}

/** A number as printed, with its unit where that is not part of it. */
export const figure = ({number, unit}) => (unit && !number.endsWith(unit) ? `${number} ${unit}` : number);

const HINTED = {
  'count-below-0': ['count', 'affected', 'events'],
  'events-above-total': ['events', 'affected', 'count'],
  'percent-above-100': ['percent'],
  'low-above-high': ['low', 'dispersion'],
  'interval-without-estimate': ['value'],
  'p-above-1': ['p'],
  'maybe-standard-error': ['dispersion'],
};

/** The slot to look at first: one that must be filled, one that a hint names, else the number. */
export function doubtful(key, slots, hints) {
  const forms = family(key).slots;
  const empty = forms.find((form) => form.required && valueText(slots?.[form.name]) === NONE);
  const hinted = (hints ?? []).flatMap((hint) => HINTED[hint.code] ?? []).find((name) => forms.some((form) => form.name === name));
  const number = NUMBERS.find((name) => forms.some((form) => form.name === name) && slots?.[name]);
  return empty?.name ?? hinted ?? number ?? forms[0].name;
}
