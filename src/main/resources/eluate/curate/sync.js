// What happens elsewhere. One tab of a browser listens to the server's events and tells the others at once; each tab asks
// as well from time to time, in case nobody tells. One stream for all tabs, as a browser opens six connections to a server
// and no more.

import {get} from './api.js';
import {app, emit} from './state.js';

const SEEN = 5000;
const HIDDEN = 15000;
const TOLD = 30000;
// Decisions of this tab: what comes back of them is no news.
const own = new Set();
let channel = null;
let stream = null;
let timer = null;
// Until when this tab counts on being told.
let told = 0;

/** Listens to other tabs and to the server from now on. */
export function start() {
  if (window.BroadcastChannel) {
    channel = new BroadcastChannel(`eluate.${app.session.project}.${app.session.name}`);
    channel.addEventListener('message', ({data}) => hear(data));
  }
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask());
  // The lock is held as long as the tab lives; then the next tab listens.
  navigator.locks?.request(`eluate.events.${app.session.project}.${app.session.name}`, () => new Promise(listen));
  plan();
}

function listen() {
  stream = new EventSource(`/api/events?after=${app.sequence}`);
  stream.addEventListener('open', () => {
    emit('back');
    plan();
  });
  stream.addEventListener('decision', ({data}) => share({decision: brief(JSON.parse(data))}));
  stream.addEventListener('document', ({data}) => share({row: JSON.parse(data)}));
  stream.addEventListener('renewed', ({data}) => share({renewed: JSON.parse(data)}));
  stream.addEventListener('error', () => {
    told = 0;
    plan();
    if (stream.readyState === EventSource.CLOSED) {
      // The server refused: it has too many streams, or is another one. Asking goes on meanwhile.
      setTimeout(listen, TOLD);
    }
  });
}

function share(message) {
  hear(message);
  channel?.postMessage(message);
}

const brief = ({eventId, document: id, item, sequence}) => ({eventId, document: id, item, sequence});

/** A decision of this tab is sent. */
export const sent = (eventId) => own.add(eventId);

/** A decision of this tab was stored. */
export function tell(decision) {
  channel?.postMessage({decision: brief(decision)});
}

function hear({listening, decision, row, renewed}) {
  if (listening) {
    told = Date.now() + 2 * TOLD;
  } else if (decision) {
    news([decision]);
  } else if (row) {
    renew(row);
  } else if (renewed) {
    papers(renewed);
  }
}

function plan() {
  clearTimeout(timer);
  if (stream?.readyState === EventSource.OPEN) {
    share({listening: true});
  }
  const often = document.visibilityState === 'visible' ? SEEN : HIDDEN;
  timer = setTimeout(ask, told > Date.now() ? TOLD : often);
}

async function ask() {
  try {
    const changes = await get(`/api/changes?after=${app.sequence}`);
    app.sequence = Math.max(app.sequence, changes.sequence);
    news(changes.decisions);
    for (const row of changes.documents ?? []) {
      renew(row);
    }
    papers({edition: changes.edition, documents: [app.doc?.id]});
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

// Papers were extracted again.
function papers({edition, documents}) {
  if (edition !== app.edition) {
    app.edition = edition;
    emit('renewed', documents.includes(app.doc?.id));
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
