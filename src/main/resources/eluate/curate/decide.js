// Decisions: shown at once, queued, sent, and put right by the server's answer.

import {active, restart} from './activity.js';
import {uuid} from './api.js';
import {app, emit, say} from './state.js';
import {LONGEST} from './queue.js';
import {current, familyName, itemById, nextWaiting, numberById, same, valueText} from './model.js';
import {forget} from './drafts.js';

export const REASONS = ['wrong value', 'wrong arm or time point', 'not an outcome', 'duplicate', 'not in text', 'other'];

const STATES = {accept: 'accepted', correct: 'corrected', reject: 'rejected', unsure: 'unsure'};
let queue = null;

/** Decisions go through this queue. */
export function use(theQueue) {
  queue = theQueue;
}

function refuses() {
  if (queue.full) {
    say(`${LONGEST} decisions wait for the server. The page takes no more until they are saved.`, 'problem');
  } else if (!app.session.reviewers.includes(app.session.name)) {
    say('You settle differences; this document is not compared yet.', 'problem');
  } else if (app.doc?.closed) {
    say('This document is compared already; decisions on it are closed.', 'problem');
  } else if (app.doc?.textChanged) {
    say('The text changed: take the new text over first.', 'problem');
  } else {
    return false;
  }
  return true;
}

function send(body, path = '/api/decisions') {
  queue.push({path, body: {eventId: uuid(), ...body}});
}

function decision(target, action, more = {}) {
  return {
    document: app.doc.id,
    item: target?.id ?? null,
    baseRevision: target?.revision ?? 0,
    action,
    slots: null,
    evidence: null,
    reason: null,
    comment: null,
    activeMillis: active(),
    textSha256: app.doc.textSha256,
    seen: target?.suggestion?.seen ?? null,
    ...more,
  };
}

/** Decides on an item or a number; false where that is not possible now. */
export function decide(target, action, more = {}) {
  if (refuses()) {
    return false;
  }
  if (target.readOnly) {
    say('This item can only be read.', 'problem');
    return false;
  }
  send(decision(target, action, more));
  apply(target, action, more);
  if (app.draft?.item === target.id) {
    // A comment or a flag of one's own is no change elsewhere.
    app.draft.revision++;
  }
  emit('items');
  return true;
}

/** Shows what a decision makes of an item, before the server has answered. */
export function apply(target, action, more) {
  target.revision++;
  target.waiting = true;
  if (action === 'flag' || action === 'unflag') {
    target.flagged = action === 'flag';
  } else if (action === 'comment') {
    target.comment = more.comment || null;
  } else if (target.number !== undefined) {
    target.state = 'no fact';
  } else {
    target.state = action === 'correct' && !target.suggestion ? 'added' : STATES[action];
    target.reason = more.reason ?? null;
    target.changed = null;
    target.slots = more.slots ?? target.slots;
    target.evidence = more.evidence ?? target.evidence;
  }
}

/** After a decision: on to the next row that waits. */
export function goOn(message) {
  const next = nextWaiting(1);
  app.mode = 'view';
  restart();
  emit('choose', next.key);
  say(message);
}

export function accept() {
  const {item, number, family} = current();
  if (app.draft) {
    say('You changed this item: Ctrl+Enter saves the change, Escape drops it.', 'problem');
  } else if (item && !item.suggestionShown && item.state === 'open') {
    say('This item is shown without a suggestion: read the words and fill in what they say.', 'problem');
    emit('edit');
  } else if (item && !item.suggestion) {
    say('You added this item; there is no suggestion to accept.', 'problem');
  } else if (item) {
    const {slots, evidence} = item.suggestionShown ? item.suggestion : item;
    if (decide(item, 'accept', {slots: null, evidence: null})) {
      item.slots = slots;
      item.evidence = evidence;
      goOn('Accepted');
    }
  } else if (number) {
    emit('add');
  } else if (family) {
    notReported();
  }
}

export function reject(reason) {
  const {item, number} = current();
  const target = item ?? number;
  if (target && decide(target, 'reject', {reason: item ? reason : 'not a fact'})) {
    forget();
    goOn(item ? `Rejected: ${reason}` : 'No fact');
  }
}

export function unsure() {
  const {item} = current();
  if (item && decide(item, 'unsure')) {
    forget();
    goOn('Left unsure; it comes back at the end');
  } else if (!item) {
    emit('choose', nextWaiting(1).key);
  }
}

export function flag() {
  const {item} = current();
  if (item && decide(item, item.flagged ? 'unflag' : 'flag')) {
    say(item.flagged ? 'Flagged' : 'Flag taken off');
  }
}

export function comment(text) {
  const {item} = current();
  if (item && decide(item, 'comment', {comment: text})) {
    say('Comment kept');
  }
}

const places = (evidence) => evidence.map(({start, end}) => ({start, end}));

/** Saves what was edited: a correction, or a new item. */
export function save() {
  const draft = app.draft;
  const form = app.doc.families.find((family) => family.key === draft.family);
  const empty = form.slots.find((slot) => slot.required && valueText(draft.slots[slot.name]) === '–');
  if (empty) {
    say(`“${empty.name}” must be filled in.`, 'problem');
    emit('focus', empty.name);
    return;
  }
  const more = {slots: draft.slots, evidence: places(draft.evidence)};
  if (draft.isNew) {
    saveNew(draft, more);
  } else {
    const item = itemById(draft.item);
    if (untouched(item, draft)) {
      forget();
      accept();
    } else if (decide(item, 'correct', {...more, baseRevision: draft.revision})) {
      item.evidence = draft.evidence;
      forget();
      goOn('Corrected');
    }
  }
}

// Saving a shown suggestion without a change is accepting it.
function untouched(item, draft) {
  return item.suggestionShown && item.suggestion
    && Object.keys(draft.slots).every((name) => same(draft.slots[name], item.suggestion.slots[name]))
    && JSON.stringify(places(draft.evidence)) === JSON.stringify(places(item.suggestion.evidence));
}

function saveNew(draft, more) {
  if (refuses()) {
    return;
  }
  const eventId = uuid();
  send({...decision(null, 'add', {...more, family: draft.family, number: draft.number ?? null}), eventId});
  const item = {
    id: `new:${eventId}`, family: draft.family, order: 1e9, state: 'added', overall: '0 of 2', revision: 1, suggestion: null,
    suggestionShown: true, slots: draft.slots, evidence: draft.evidence, hints: [], reason: null, comment: null, flagged: false,
    changed: null, readOnly: true, waiting: true,
  };
  app.doc.items.push(item);
  const number = draft.number && numberById(draft.number);
  if (number) {
    number.state = 'claimed';
  }
  forget();
  emit('items');
  if (number) {
    goOn('Added');
  } else {
    app.mode = 'view';
    emit('choose', draft.back ?? `i:${item.id}`);
    say('Added');
  }
}

/** Says that the document reports nothing of the family looked at, or takes that back. */
export function notReported() {
  const {family, item} = current();
  const key = family ?? item?.family;
  if (!key || key === 'groups' || refuses()) {
    return;
  }
  if (app.doc.items.some((one) => one.family === key && one.state !== 'rejected')) {
    say(`There are ${familyName(key).toLowerCase()} in the list: reject those that are none first.`, 'problem');
    return;
  }
  const back = Boolean(app.doc.missing[key]);
  send(decision(null, back ? 'reported' : 'not-reported', {family: key}));
  if (back) {
    delete app.doc.missing[key];
    emit('items');
    emit('selection');
    say('Open again');
  } else {
    app.doc.missing[key] = 'not reported';
    emit('items');
    goOn(`${familyName(key)}: not reported`);
  }
}

/** The reviewer is through with the document, or takes it up again. */
export function done(comment = null) {
  if (app.doc.mine === 'done') {
    if (!refuses()) {
      send(decision(null, 'reopen'));
      app.doc.mine = 'in work';
      emit('items');
      emit('selection');
      say('In work again');
    }
    return;
  }
  const open = app.doc.items.filter((item) => item.family !== 'groups' && item.state === 'open');
  if (open.length) {
    say(`${open.length} ${open.length === 1 ? 'item is' : 'items are'} still open.`, 'problem');
    emit('choose', `i:${open[0].id}`);
  } else if (!refuses()) {
    send(decision(null, 'done', {comment}));
    app.doc.mine = 'done';
    emit('items');
    say('Done with this document');
  }
}

/** Goes on with a text that changed. */
export function rebase() {
  send(decision(null, 'rebase'));
}

/** Takes the last decision back, or brings it back; wherever it was. */
export function undo(path) {
  if (queue.full) {
    refuses();
    return;
  }
  forget();
  send({}, path);
}

/** Settles an entry of the comparison. */
export function adjudicate(entry, choice, more = {}) {
  if (queue.full) {
    refuses();
    return false;
  }
  send({
    document: app.doc.id, entry: entry.id, baseRevision: entry.revision, choice, slots: null, evidence: null, label: null,
    reason: null, consensus: false, textSha256: app.doc.textSha256, ...more,
  }, '/api/adjudications');
  entry.state = 'adjudicated';
  entry.waiting = true;
  emit('comparison');
  return true;
}

/** Closes an adjudicated document, opens it again, or gives a compared one back to its reviewers. */
export function turn(action) {
  send({action}, `/api/documents/${encodeURIComponent(app.doc.id)}/state`);
}
