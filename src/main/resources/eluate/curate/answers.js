// What the server makes of a decision.

import {uuid} from './api.js';
import {app, emit, say} from './state.js';
import {familyName, itemById, numberById} from './model.js';
import {load, reload} from './navigate.js';
import {renew, tell} from './sync.js';
import {versions} from './dialogs.js';

const AFTER = new Set(['done', 'reopen', 'rebase', 'undo', 'redo', 'freeze', 'thaw']);
// What changes the pick list of groups.
const RELABELS = new Set(['correct', 'reject', 'add']);

/** A decision is on the disk. */
export function answered(entry, answer) {
  const {decision} = answer;
  if (decision) {
    tell(decision);
    app.stored = Math.max(app.stored, decision.sequence);
  }
  if (entry.path === '/api/undo' || entry.path === '/api/redo') {
    takenBack(entry, answer);
  } else if (entry.path === '/api/adjudications') {
    settled(entry, answer);
  } else if (entry.path.endsWith('/state')) {
    reload();
  } else {
    stored(entry, answer);
  }
  if (answer.document?.id) {
    renew(answer.document);
    if (answer.document.id === app.doc.id && !pending(null)) {
      app.doc.mine = answer.document.mine;
    }
  }
}

function stored(entry, {item, decision}) {
  if (entry.body.document !== app.doc?.id) {
    return;
  }
  const number = entry.body.item && numberById(entry.body.item);
  if (item) {
    put(entry, item);
  } else if (number) {
    number.waiting = false;
    number.revision = decision?.revision ?? number.revision;
    emit('items');
  }
  const relabels = item?.family === 'groups' && RELABELS.has(entry.body.action);
  if (AFTER.has(entry.body.action) || relabels) {
    reload();
  }
}

// The server's item takes the place of the one that was shown before the answer came.
function put(entry, item) {
  const temporary = `new:${entry.body.eventId}`;
  const at = app.doc.items.findIndex((one) => one.id === item.id || one.id === temporary);
  const more = pending(item.id);
  if (more) {
    return;
  }
  if (at >= 0) {
    app.doc.items[at] = item;
  } else {
    app.doc.items.push(item);
  }
  if (app.row === `i:${temporary}`) {
    emit('choose', `i:${item.id}`);
  }
  emit('items');
}

// A later decision on the same item still waits: what it shows is newer than this answer.
let pending = () => false;

/** Asks this whether decisions on an item still wait. */
export function ask(waiting) {
  pending = waiting;
}

async function takenBack(entry, {item, document, decision}) {
  const undone = entry.path === '/api/undo';
  if (document && document.id !== app.doc.id) {
    await load(document.id, item && `i:${item.id}`);
  } else if (item && item.family !== 'groups' && itemById(item.id)) {
    app.doc.items[app.doc.items.findIndex((one) => one.id === item.id)] = item;
    emit('items');
    emit('choose', `i:${item.id}`);
    emit('selection');
    emit('marks');
  } else {
    await reload();
    const row = [`i:${decision?.item}`, `n:${decision?.item}`].find((key) => itemById(key.slice(2)) || numberById(key.slice(2)));
    if (row) {
      emit('choose', row);
    }
  }
  say(undone ? 'Undone' : 'Done again');
}

function settled(entry, {entry: now, remaining, overall}) {
  const {comparison} = app;
  if (!comparison || entry.body.document !== app.doc.id) {
    return;
  }
  const at = comparison.entries.findIndex((one) => one.id === entry.body.entry);
  const phase = now?.phase ?? comparison.entries[at]?.phase;
  if (at >= 0 && now) {
    comparison.entries[at] = now;
  }
  comparison.remaining = remaining;
  const groupsLeft = comparison.entries.some((one) => one.phase === 'groups' && one.state === 'conflict');
  if (overall !== comparison.overall || phase === 'groups' && !groupsLeft) {
    reload();
  } else {
    emit('comparison');
  }
}

/** The server refuses a decision: nothing was stored. */
export function refused(queue, entry, error) {
  if (error.code === 'stale' && error.body.current && entry.path === '/api/decisions') {
    stale(queue, entry, error);
    return;
  }
  if ((error.code === 'invalid' || error.code === 'renewed') && entry.body.slots && entry.path === '/api/decisions') {
    backIntoForm(entry, error);
    return;
  }
  say(error.code === 'stale' ? `Somebody settled this first${error.body.by ? ` (${error.body.by})` : ''}; look again.` : error.message, 'problem');
  if (error.code === 'nothing') {
    return;
  }
  app.doc.items.forEach((item) => (item.waiting = item.waiting && queue.waiting(item.id).length > 0));
  if (error.code === 'open-items' && error.body.open?.length) {
    reload().then(() => emit('choose', `i:${error.body.open[0]}`));
  } else {
    reload();
  }
}

// Both decided the same: there is nothing to ask.
function alike(body, theirs) {
  switch (body.action) {
    case 'accept':
      return theirs.state === 'accepted';
    case 'reject':
      return theirs.state === 'rejected' && theirs.reason === body.reason;
    case 'unsure':
      return theirs.state === 'unsure';
    case 'flag':
    case 'unflag':
      return theirs.flagged === (body.action === 'flag');
    default:
      return false;
  }
}

function stale(queue, entry, error) {
  const theirs = error.body.current;
  if (alike(entry.body, theirs)) {
    theirs.waiting = queue.waiting(theirs.id).length > 0;
    app.doc.items = app.doc.items.map((item) => (item.id === theirs.id ? theirs : item));
    emit('items');
    return;
  }
  versions(entry, error, (which, slots) => {
    const at = app.doc.items.findIndex((item) => item.id === theirs.id);
    if (at >= 0) {
      app.doc.items[at] = theirs;
    }
    if (which !== 'theirs') {
      const body = {...entry.body, eventId: uuid(), baseRevision: theirs.revision};
      if (which === 'merge') {
        body.action = 'correct';
        body.reason = null;
        body.slots = slots;
        body.evidence = body.evidence ?? theirs.evidence.map(({start, end}) => ({start, end}));
      }
      theirs.waiting = true;
      queue.push({path: entry.path, body});
    }
    emit('items');
    emit('marks');
    emit('selection');
  });
}

// What the record's format doesn't take goes back into the form, and so does what was typed on a suggestion that changed.
function backIntoForm(entry, error) {
  const {body} = entry;
  const at = app.doc.items.findIndex((item) => item.id === (body.item ?? `new:${body.eventId}`));
  say(`Not saved: ${error.message}`, 'problem');
  if (!body.item && at >= 0) {
    app.doc.items.splice(at, 1);
  }
  const item = body.item && itemById(body.item);
  if (item) {
    item.waiting = false;
  }
  const row = body.item ? `i:${body.item}` : app.row;
  const family = item?.family ?? body.family;
  emit('choose', row);
  app.draft = {
    row, item: body.item, family, slots: body.slots, evidence: body.evidence ?? [], isNew: !body.item, number: body.number ?? null,
    revision: item?.revision, back: body.item ? null : row, problems: error.body.problems ?? [],
  };
  app.mode = body.item ? 'edit' : 'add';
  reload().then(() => emit('card'));
  say(`${familyName(family)}: ${error.body.problems?.map((one) => `${one.slot} ${one.message}`).join('; ') || `not saved: ${error.message}`}`, 'problem');
}
