// What was decided on an item, oldest first.

import {get} from './api.js';
import {el} from './dom.js';
import {app, say} from './state.js';
import {open} from './dialogs.js';
import {same, valueText} from './model.js';
import {label} from './fields.js';

/** Opens the history of an item. */
export async function history(item) {
  try {
    const {decisions} = await get(`/api/documents/${encodeURIComponent(app.doc.id)}/items/${encodeURIComponent(item.id)}/history`);
    open('History of this item', decisions.length
      ? el('ol', {class: 'history'}, decisions.map(line))
      : el('p', {}, 'Nothing was decided on it yet.'), true);
  } catch (error) {
    say(error.message, 'problem');
  }
}

function line(one) {
  const changed = one.action === 'correct' && one.before && one.after
    ? Object.keys(one.after).filter((name) => !same(one.before[name], one.after[name])) : [];
  return el('li', {},
    el('strong', {}, one.action), ` by ${one.reviewer}, ${new Date(one.time).toLocaleString()}`,
    one.reason && ` – ${one.reason}`, one.comment && el('p', {dir: 'auto'}, one.comment),
    changed.length > 0 && el('ul', {}, changed.map((name) => el('li', {}, `${label(name)}: `,
      el('del', {}, valueText(one.before[name])), ' ', el('ins', {}, valueText(one.after[name]))))));
}
