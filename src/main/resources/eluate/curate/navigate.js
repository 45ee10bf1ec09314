// Which document and which row are looked at. Both stand in the address, so that reload and back come to the same place.

import {restart} from './activity.js';
import {get} from './api.js';
import {byId} from './dom.js';
import {app, emit, on, say} from './state.js';
import {nextWaiting, stops} from './model.js';
import {resume} from './edit.js';
import {showCurrent} from './text.js';
import {say as speak} from './speak.js';

const path = (id) => `/api/documents/${encodeURIComponent(id)}`;
const lastPlace = () => `eluate.place.${app.session.project}.${app.session.name}`;

function placeInAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  return {id: parts.get('d'), row: parts.get('i')};
}

let keeping = null;

// Rows change often; the address follows a moment later.
function keepRow() {
  clearTimeout(keeping);
  keeping = setTimeout(() => keepPlace('replaceState'), 120);
}

addEventListener('pagehide', () => keeping && keepPlace('replaceState'));

function keepPlace(how) {
  clearTimeout(keeping);
  keeping = null;
  const place = `#${new URLSearchParams({d: app.doc.id, i: app.row ?? ''})}`;
  history[how](null, '', place);
  try {
    localStorage.setItem(lastPlace(), place);
  } catch {
    // The address has it anyway.
  }
}

async function listDocuments() {
  const answer = await get('/api/documents');
  app.documents = answer.documents;
  app.edition = answer.edition;
  app.sequence = Math.max(app.sequence, answer.sequence);
  emit('documents');
}

/** Opens the document of the address, the last one, or the first that waits. */
export async function openFirst() {
  await listDocuments();
  if (!app.documents.length) {
    throw Object.assign(new Error('There are no documents in this review.'), {status: 0});
  }
  if (!placeInAddress().id) {
    history.replaceState(null, '', localStorage.getItem(lastPlace()) ?? location.pathname);
  }
  const {id, row} = placeInAddress();
  const known = app.documents.find((one) => one.id === id && !one.trouble);
  const first = known ?? app.documents.find(waitsForMe) ?? app.documents.find((one) => !one.trouble) ?? app.documents[0];
  await load(first.id, known ? row : null, 'replaceState');
  addEventListener('popstate', () => {
    const place = placeInAddress();
    if (place.id && place.id !== app.doc.id) {
      load(place.id, place.row, 'replaceState');
    } else if (place.row) {
      go(place.row);
    }
  });
}

// Where more review than a document needs, those that others have taken up wait for nobody else.
const taken = (row) => row.mine === 'new' && row.overall === 'waiting' && row.begun >= app.session.perDocument;
const waitsForMe = (row) => !row.trouble && (app.session.role === 'adjudicator' ? row.overall === 'ready'
  : row.mine !== 'done' && row.overall === 'waiting' && !taken(row));

let loads = 0;

/** Opens a document at a row, or where work waits. */
export async function load(id, row = null, how = 'pushState') {
  loads++;
  const mine = loads;
  try {
    let doc = await get(path(id));
    while (doc.sequence < app.stored) {
      // A decision was stored while the answer was on its way: it is in the next one.
      doc = await get(path(id));
    }
    const comparison = await comparisonOf(doc);
    if (mine !== loads) {
      return;
    }
    leave();
    app.doc = doc;
    app.comparison = comparison;
    app.sequence = Math.max(app.sequence, doc.sequence);
    app.filter = comparison ? 'conflict' : 'all';
    app.hits = [];
    emit('filter');
    document.body.classList.toggle('comparing', Boolean(comparison));
    app.row = null;
    app.row = firstRow(row);
    emit('document');
    keepPlace(how);
    restart();
    resume();
    emit('selection');
    emit('marks');
    showCurrent();
    byId('text').focus({preventScroll: true});
    const shown = app.documents.find((one) => one.id === doc.id);
    if (shown && taken(shown) && app.session.role === 'reviewer') {
      say(`${shown.begun} others are at work on this document, and it needs ${app.session.perDocument}.`);
    }
  } catch (error) {
    if (error.status === undefined || !app.doc) {
      throw error;
    }
    say(error.message, 'problem');
  }
}

function firstRow(wanted) {
  const list = stops();
  return list.find((row) => row.key === wanted)?.key ?? nextWaiting(1, null)?.key ?? 'missed';
}

async function comparisonOf(doc) {
  return ['ready', 'adjudicated', 'frozen'].includes(doc.overall) ? get(`${path(doc.id)}/comparison`) : null;
}

// What is typed stays in localStorage; it is taken up when one comes back.
function leave() {
  app.draft = null;
  app.mode = 'view';
  app.picked = null;
  app.elsewhere.clear();
}

/** Looks at another row. */
export function go(row) {
  if (!row || row === app.row && app.mode === 'view') {
    return;
  }
  if (row !== app.row) {
    leave();
    app.row = row;
    restart();
    resume();
    keepRow();
  }
  emit('selection');
  emit('marks');
  requestAnimationFrame(showCurrent);
  speak();
}

let reloading = null;
let again = false;

/** The document again, as the server has it now; what waits in the queue and what is typed stay. */
export function reload() {
  again = Boolean(reloading);
  reloading ??= fetchAgain().finally(() => {
    reloading = null;
    if (again) {
      reload();
    }
  });
  return reloading;
}

async function fetchAgain() {
  try {
    const asked = app.doc.id;
    const doc = await get(path(asked));
    const comparison = await comparisonOf(doc);
    await listDocuments();
    if (app.doc.id !== asked) {
      return;
    } else if (doc.sequence < app.stored) {
      // A decision was stored while the answer was on its way: it is in the next one.
      again = true;
      return;
    }
    const waiting = app.doc.items.filter((item) => item.waiting);
    doc.items = doc.items.map((item) => waiting.find((one) => one.id === item.id) ?? item);
    doc.items.push(...waiting.filter((item) => item.id.startsWith('new:')));
    const otherText = doc.textSha256 !== app.doc.textSha256;
    if (otherText && app.draft) {
      app.draft.evidence = (doc.items.find((item) => item.id === app.draft.item)?.evidence ?? []).map(({start, end}) => ({start, end}));
    }
    if (otherText) {
      app.picked = null;
      app.hits = [];
    }
    const turned = Boolean(comparison) !== Boolean(app.comparison);
    app.doc = doc;
    app.comparison = comparison;
    app.sequence = Math.max(app.sequence, doc.sequence);
    emit('filter');
    if (turned) {
      document.body.classList.toggle('comparing', Boolean(comparison));
      app.filter = comparison ? 'conflict' : 'all';
    }
    if (turned || !stops().some((row) => row.key === app.row)) {
      app.row = firstRow(null);
      app.draft = null;
      app.mode = 'view';
    }
    emit('document');
  } catch (error) {
    if (error.status === undefined) {
      throw error;
    }
    say(error.message, 'problem');
  }
}

/** The next document of the list, or the one before. */
export function nextDocument(by) {
  const at = app.documents.findIndex((row) => row.id === app.doc.id);
  const to = app.documents[at + by];
  if (to) {
    return load(to.id);
  }
  say(by > 0 ? 'This is the last document.' : 'This is the first document.');
  return null;
}

let asking = null;

// Another tab or machine decided on something here.
on('foreign', (decisions) => {
  for (const one of decisions) {
    if (app.draft && !app.draft.isNew && one.item === app.draft.item) {
      app.elsewhere.add(one.item);
    }
  }
  clearTimeout(asking);
  asking = setTimeout(reload, 150);
});
on('documents-changed', () => listDocuments().catch(() => null));
on('overall', reload);
on('renewed', (here) => {
  if (here) {
    say('This paper was extracted again. Your decisions stay; what changed is marked.', 'problem');
    reload();
  } else {
    listDocuments().catch(() => null);
  }
});
