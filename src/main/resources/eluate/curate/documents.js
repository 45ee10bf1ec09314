// The list of documents, with what goes in and out of the review.

import {post} from './api.js';
import {el, button} from './dom.js';
import {KNOWN_WRONG, app, emit, say} from './state.js';
import {badge} from './list.js';
import {close, open} from './dialogs.js';

const MINE = {new: 'open', 'in work': 'corrected', done: 'accepted'};
const OVERALL = {waiting: 'waiting', ready: 'conflict', adjudicated: 'accepted', frozen: 'agreed'};

/** Opens the list. */
export function documents() {
  open(`Documents of ${app.session.project}`, [
    el('div', {class: 'scroll'}, el('table', {class: 'figures'},
      el('thead', {}, el('tr', {}, ['Document', 'mine', 'overall', 'items', 'open', 'unsure', 'flagged', 'changed', 'numbers', 'reviewers done']
        .map((text) => el('th', {scope: 'col'}, text)))),
      el('tbody', {}, app.documents.map(line)))),
    app.session.knownWrong && el('p', {class: 'small'}, KNOWN_WRONG),
    el('div', {class: 'actions'},
      el('a', {href: '/api/export', download: '', class: 'button'}, 'Export my decisions'),
      app.session.role === 'adjudicator' && el('label', {class: 'button'}, 'Import decisions ',
        el('input', {type: 'file', accept: '.jsonl', onchange: (event) => bring(event.target.files[0])})),
      app.doc?.source && el('a', {href: `/api/documents/${encodeURIComponent(app.doc.id)}/source`, download: '', class: 'button'}, 'Original file of this document')),
  ], true);
}

function line(row) {
  const go = () => {
    close();
    emit('go', row.id);
  };
  return el('tr', {},
    el('th', {scope: 'row'}, el('button', {type: 'button', class: 'plain', dir: 'auto', onclick: go, 'aria-current': row.id === app.doc?.id ? 'true' : null},
      row.title || row.id), row.trouble && el('p', {class: 'problem'}, row.trouble)),
    el('td', {}, badge(MINE[row.mine], row.mine)), el('td', {}, badge(OVERALL[row.overall], row.overall)),
    [row.items, row.open, row.unsure, row.flagged, row.changed, row.numbers, `${row.done} of ${app.session.perDocument}${row.begun > row.done ? `, ${row.begun - row.done} at work` : ''}`].map((n) => el('td', {}, n)));
}

async function bring(file) {
  if (!file) {
    return;
  }
  try {
    const read = await post('/api/import', {lines: await file.text()});
    say(`${read.read} decisions read: ${read.stored} new, ${read.known} known, ${read.conflicts} in conflict.`);
    open('Imported', [
      el('ul', {}, [`${read.read} read`, `${read.stored} stored`, `${read.known} known already`, `${read.conflicts} in conflict`, ...(read.notes ?? [])]
        .map((text) => el('li', {}, text))),
      button('Back to the documents', null, documents)]);
    emit('again');
  } catch (error) {
    say(error.message, 'problem');
  }
}
