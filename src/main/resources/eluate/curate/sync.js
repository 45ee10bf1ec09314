// What happens elsewhere: other tabs of this browser tell at once, other machines by a question every few seconds.

import {get} from './api.js';
import {app, emit} from './state.js';

const SEEN = 5000;
const HIDDEN = 15000;
// Decisions of this tab: what comes back of them is no news.
const own = new Set();
let channel = null;
let timer = null;

/** Listens to other tabs and asks the server from now on. */
export function start() {
  if (window.BroadcastChannel) {
    channel = new BroadcastChannel(`eluate.${app.session.name}`);
    channel.addEventListener('message', ({data}) => news([data]));
  }
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask());
  plan();
}

/** A decision of this tab was stored. */
export function tell(decision) {
  own.add(decision.eventId);
  channel?.postMessage({eventId: decision.eventId, document: decision.document, item: decision.item});
}

function plan() {
  clearTimeout(timer);
  timer = setTimeout(ask, document.visibilityState === 'visible' ? SEEN : HIDDEN);
}

async function ask() {
  try {
    const changes = await get(`/api/changes?after=${app.sequence}`);
    app.sequence = Math.max(app.sequence, changes.sequence);
    news(changes.decisions);
    for (const row of changes.documents ?? []) {
      renew(row);
    }
  } catch {
    // The queue says that the server is lost; there is no need to say it twice.
  }
  plan();
}

function news(decisions) {
  const foreign = decisions.filter((one) => !own.has(one.eventId));
  foreign.forEach((one) => own.add(one.eventId));
  if (foreign.some((one) => one.document === app.doc?.id)) {
    emit('foreign', foreign.filter((one) => one.document === app.doc.id));
  } else if (foreign.length) {
    emit('documents-changed');
  }
}

/** Puts a newer row into the list of documents. */
export function renew(row) {
  const at = app.documents.findIndex((one) => one.id === row.id);
  if (at >= 0) {
    const before = app.documents[at];
    app.documents[at] = row;
    emit('documents');
    if (row.id === app.doc?.id && before.overall !== row.overall) {
      emit('overall', row);
    }
  }
}
