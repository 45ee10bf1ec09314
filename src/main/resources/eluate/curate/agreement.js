// The agreement of reviewers, in tables; what is not defined says so.

import {get} from './api.js';
import {el} from './dom.js';
import {say} from './state.js';
import {open} from './dialogs.js';
import {familyName} from './model.js';
import {label} from './fields.js';

const CLASSES = {
  full: 'same words, same family, same slots',
  family: 'same words, same family, other slots',
  name: 'same words, same name, another family',
  overlap: 'same family, same slots, words overlap',
  apart: 'words overlap, nothing else in common',
  alone: 'only one of the two has a fact there',
};

const undefinedOf = (n) => `not defined (n=${n ?? 0})`;
const two = (figure, n) => (typeof figure === 'number' ? figure.toFixed(2) : undefinedOf(n));
const percent = (figure, n) => (typeof figure === 'number' ? `${(100 * figure).toFixed(1)} %` : undefinedOf(n));

const bound = (words, figure) => (words === percent ? (100 * figure).toFixed(1) : figure.toFixed(2));

/** A figure with its interval over documents beside it, where there is one. */
function ranged(words, figures, name, n) {
  const range = figures.intervals?.[name];
  return [words(figures[name], n),
    range && typeof range.low === 'number' && el('span', {class: 'range'}, ` ${bound(words, range.low)} to ${bound(words, range.high)}`)];
}

// AC1 is there where one category holds nearly all, as kappa misleads there.
const ac1 = (s) => (typeof s.ac1 === 'number' ? ranged(two, s, 'ac1', s.compared) : '');

const table = (title, note, heads, lines) => el('div', {class: 'scroll'}, el('table', {class: 'figures'},
  el('caption', {}, title, note && el('span', {class: 'small'}, ` ${note}`)),
  el('thead', {}, el('tr', {}, heads.map((text) => el('th', {scope: 'col'}, text)))),
  el('tbody', {}, lines.length ? lines.map(([first, ...cells]) => el('tr', {}, el('th', {scope: 'row'}, first), cells.map((text) => el('td', {}, text))))
    : el('tr', {}, el('td', {colspan: heads.length}, 'nothing yet')))));

function slotName(key) {
  const [family, slot] = key.split('.');
  return `${familyName(family)}: ${label(slot)}`;
}

/** Opens the agreement over all compared documents. */
export async function agreement() {
  try {
    open('Agreement', tables(await get('/api/agreement')), true);
  } catch (error) {
    say(error.message, 'problem');
  }
}

function tables(a) {
  return [
    el('p', {}, `Over ${a.documents} compared ${a.documents === 1 ? 'document' : 'documents'}, as each reviewer decided alone. `,
      'Ranges are 95 % intervals, by drawing documents again and again; they need two documents.'),
    items(a), slots(a), suggestions(a.verdicts ?? {}), evidence(a.evidence ?? {}), classes(a.classes ?? {}), documents(a.byDocument ?? []),
    machine(a), known(a.knownWrong), seconds(a.seconds),
  ];
}

function items(a) {
  return table('Items that both have', null, ['Family', 'items', 'F1 of found', 'F1 of exact'],
    Object.entries(a.items ?? {}).map(([key, f]) => [key === 'pooled' ? 'All together' : familyName(key), f.items,
      ranged(two, f, 'found f1', f.items), ranged(two, f, 'exact f1', f.items)]));
}

// Slots that nobody had to judge would fill a screen with “not defined”.
function slots(a) {
  const all = Object.entries(a.slots ?? {});
  const judged = all.filter(([, s]) => s.judged > 0);
  const left = all.length - judged.length;
  return table('Slots of items that both have', left > 0 && `${left} more slots: ${undefinedOf(0)}`,
    ['Slot', 'judged', 'raw agreement', 'compared', 'Cohen’s kappa', 'Krippendorff’s alpha', 'Gwet’s AC1'],
    judged.map(([key, s]) => [slotName(key), s.judged, ranged(percent, s, 'raw', s.judged), s.compared,
      s.compared ? ranged(two, s, 'kappa', s.compared) : undefinedOf(0), s.compared ? ranged(two, s, 'alpha', s.compared) : undefinedOf(0), ac1(s)]));
}

function suggestions(verdicts) {
  const line = (name, s) => [name, s?.compared ?? 0, ranged(percent, s ?? {}, 'raw', s?.compared), ranged(two, s ?? {}, 'kappa', s?.compared),
    ranged(two, s ?? {}, 'alpha', s?.compared), ac1(s ?? {})];
  return table('Suggestions: right as they are, corrected, or no fact', null,
    ['', 'both decided', 'raw agreement', 'Cohen’s kappa', 'Krippendorff’s alpha', 'Gwet’s AC1'],
    [line('all', verdicts.all), line('suggestion shown', verdicts.shown), line('suggestion held back', verdicts.blind)]);
}

function evidence(e) {
  return table('Evidence', null, ['', 'items', 'same words', 'overlapping words', 'spans', 'F1 of same spans', 'F1 of overlapping spans'],
    [['all', e.items ?? 0, percent(e.exact, e.items), percent(e.overlap, e.items), e.spans ?? 0,
      ranged(two, e, 'exact f1', e.spans), ranged(two, e, 'overlap f1', e.spans)]]);
}

function classes(counts) {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return table('Facts in the six classes of TeamTat', null, ['', 'facts', 'share'],
    [...Object.entries(CLASSES).map(([key, words]) => [words, counts[key] ?? 0, percent(all ? (counts[key] ?? 0) / all : null, all)]),
      ['all', all, percent(all ? 1 : null, all)]]);
}

function documents(rows) {
  return table('Documents', null, ['Document', 'items', 'raw agreement', 'spans', 'F1 of overlapping spans', 'suggestions', 'Cohen’s kappa'],
    rows.map((d) => [d.id, d.items, percent(d.raw, d.items), d.spans, two(d['overlap f1'], d.spans), d.verdicts.compared, two(d.verdicts.kappa, d.verdicts.compared)]));
}

function machine(a) {
  const line = (name, s) => [name, s?.decided ?? 0, s?.asSuggested ?? 0, percent(s?.share, s?.decided),
    typeof s?.low === 'number' ? `${percent(s.low)} to ${percent(s.high)}` : undefinedOf(s?.decided)];
  return table('Decided as suggested', null, ['', 'decided', 'as suggested', 'share', '95 % interval'],
    [line('suggestion shown', a.shown), line('suggestion held back', a.blind)]);
}

// Only where the project has such items.
function known(k) {
  return k?.items > 0 && table('Items that are known to be wrong', null, ['', 'items', 'decided', 'caught', 'catch rate', '95 % interval'],
    [['all', k.items, k.decided, k.caught, percent(k.share, k.decided), typeof k.low === 'number' ? `${percent(k.low)} to ${percent(k.high)}` : undefinedOf(k.decided)]]);
}

const seconds = (s) => el('p', {}, `Half of ${s?.decided ?? 0} decided items took less than ${typeof s?.median === 'number' ? `${s.median.toFixed(1)} s` : undefinedOf(0)}.`);
