// The agreement of reviewers, in tables; what is not defined says so.

import {get} from './api.js';
import {el} from './dom.js';
import {say} from './state.js';
import {open} from './dialogs.js';
import {familyName} from './model.js';
import {label} from './fields.js';

const two = (figure, n) => (typeof figure === 'number' ? figure.toFixed(2) : `not defined (n=${n ?? 0})`);
const percent = (figure, n) => (typeof figure === 'number' ? `${(100 * figure).toFixed(1)} %` : `not defined (n=${n ?? 0})`);

const table = (title, heads, lines) => el('table', {class: 'figures'},
  el('caption', {}, title),
  el('thead', {}, el('tr', {}, heads.map((text) => el('th', {scope: 'col'}, text)))),
  el('tbody', {}, lines.length ? lines.map(([first, ...cells]) => el('tr', {}, el('th', {scope: 'row'}, first), cells.map((text) => el('td', {}, text))))
    : el('tr', {}, el('td', {colspan: heads.length}, 'nothing yet'))));

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
  const asSuggested = (name, s) => [name, s?.decided ?? 0, s?.asSuggested ?? 0, percent(s?.share, s?.decided),
    typeof s?.low === 'number' ? `${percent(s.low)} to ${percent(s.high)}` : `not defined (n=${s?.decided ?? 0})`];
  return [
    el('p', {}, `Over ${a.documents} compared ${a.documents === 1 ? 'document' : 'documents'}.`),
    table('Items that both have', ['Family', 'items', 'F1 of found', 'F1 of exact'],
      Object.entries(a.items ?? {}).map(([key, f]) => [familyName(key), f.items, two(f["found f1"], f.items), two(f["exact f1"], f.items)])),
    table('Slots of items that both have', ['Slot', 'judged', 'raw agreement', 'compared', 'Cohen’s kappa', 'Krippendorff’s alpha'],
      Object.entries(a.slots ?? {}).map(([key, s]) =>
        [slotName(key), s.judged, percent(s.raw, s.judged), s.compared, two(s.kappa, s.compared), two(s.alpha, s.compared)])),
    a.evidence && table('Evidence', ['', 'items', 'same words', 'overlapping words'],
      [['all', a.evidence.items, percent(a.evidence.exact, a.evidence.items), percent(a.evidence.overlap, a.evidence.items)]]),
    table('Documents', ['Document', 'items', 'raw agreement'],
      (a.byDocument ?? []).map((d) => [d.id, d.items, percent(d.raw, d.items)])),
    table('Decided as suggested', ['', 'decided', 'as suggested', 'share', '95 % interval'],
      [asSuggested('suggestion shown', a.shown), asSuggested('suggestion held back', a.blind)]),
  ];
}
