// Editing: a draft beside the item, saved or dropped as a whole.

import {post} from './api.js';
import {byId} from './dom.js';
import {app, emit, say} from './state.js';
import {current, doubtful, family} from './model.js';
import {forget, keep, left} from './drafts.js';
import {moved, pick, show} from './text.js';

function begin() {
  const {item} = current();
  if (!item || item.readOnly) {
    say(item ? 'This item can only be read.' : 'There is nothing to edit here.', 'problem');
    return null;
  }
  app.draft ??= {
    row: app.row, item: item.id, family: item.family, slots: structuredClone(item.slots ?? {}),
    evidence: item.evidence.map(({start, end}) => ({start, end})), revision: item.revision,
  };
  app.mode = 'edit';
  return item;
}

/** Edits the item, the cursor in this slot or the most doubtful one. */
export function edit(slot = null) {
  const item = begin();
  if (item) {
    emit('card');
    emit('focus', slot ?? doubtful(item.family, app.draft.slots, item.hints));
  }
}

/** Takes up what was typed into this row before a reload. */
export function resume() {
  const draft = app.draft ? null : left(app.row);
  const {item} = current();
  if (draft && (draft.isNew || item)) {
    app.draft = draft;
    app.mode = draft.isNew ? 'add' : 'edit';
    if (item && item.revision !== draft.revision) {
      app.elsewhere.add(item.id);
    }
    say('Taken up where you left it: not saved yet');
  }
}

/** Drops what was typed, or closes what is open. */
export function cancel() {
  const changed = Boolean(app.draft);
  const back = app.draft?.back;
  forget();
  app.mode = 'view';
  byId('text').focus();
  if (back) {
    emit('choose', back);
  }
  emit('selection');
  emit('marks');
  if (changed) {
    say('Dropped; nothing changed');
  }
}

/** Moves an end of what is picked, or of the item's evidence, by a word. */
export function stretch(side, by) {
  if (app.picked && !app.draft) {
    pick(moved(app.picked, side, by));
  } else if (app.draft || begin()) {
    const spans = app.draft.evidence;
    if (spans.length) {
      spans[0] = moved(spans[0], side, by);
      keep();
      emit('card');
      emit('marks');
      show(side === 'end' ? spans[0].end - 1 : spans[0].start);
    }
  }
}

/** Takes what is picked in the text as the evidence. */
export function takePicked() {
  const span = app.picked;
  if (!span) {
    say('Pick words in the text first, with the mouse or by searching.', 'problem');
  } else if (app.draft || begin()) {
    app.draft.evidence = [span];
    keep();
    pick(null);
    emit('card');
    emit('marks');
  }
}

function sentence(number) {
  const at = number.sentence ? app.doc.text.lastIndexOf(number.sentence, number.start) : -1;
  return at >= 0 && at + number.sentence.length >= number.end
    ? {start: at, end: at + number.sentence.length}
    : {start: number.start, end: number.end};
}

/** A new item from what is picked, from the number looked at, or from the evidence shown. */
export async function addHere() {
  const {item, number, family: empty} = current();
  const span = app.picked ?? (number && sentence(number)) ?? item?.evidence[0];
  if (app.doc.closed || app.comparison) {
    say('This document is compared already.', 'problem');
    return;
  } else if (!span) {
    say('Pick the words first: select them, or search for them.', 'problem');
    return;
  }
  const draft = {
    row: app.row, back: app.row, isNew: true, family: item?.family ?? empty ?? 'scores', slots: {}, number: number?.id ?? null,
    evidence: [{start: span.start, end: span.end}], reading: true, candidates: null, candidate: 0,
  };
  forget();
  app.draft = draft;
  app.mode = 'add';
  app.picked = null;
  emit('card');
  emit('marks');
  byId('family')?.focus();
  await prefill(draft, span, number);
}

async function prefill(draft, span, number) {
  try {
    const read = await post(`/api/documents/${encodeURIComponent(app.doc.id)}/prefill`, {start: span.start, end: span.end, family: null});
    draft.candidates = read.candidates;
    if (read.evidence?.length) {
      draft.evidence = read.evidence.map(({start, end}) => ({start, end}));
    }
  } catch (error) {
    draft.candidates = [];
    say(`${error.message} The card starts empty.`, 'problem');
  }
  draft.reading = false;
  if (app.draft === draft) {
    // The number asked about goes before others of its sentence.
    const about = number && draft.candidates.findIndex((c) => Object.values(c.slots).some((value) => value === number.number));
    if (draft.candidates.length) {
      takeCandidate(Math.max(0, about ?? 0));
    } else {
      emit('card');
      byId('family')?.focus();
    }
  }
}

/** Fills the new item with what the program read. */
export function takeCandidate(i) {
  const {draft} = app;
  const candidate = draft.candidates[i];
  draft.candidate = i;
  draft.family = candidate.family;
  draft.slots = structuredClone(candidate.slots);
  draft.evidence = candidate.evidence.length ? candidate.evidence.map(({start, end}) => ({start, end})) : draft.evidence;
  keep();
  emit('card');
  emit('marks');
  emit('focus', doubtful(draft.family, draft.slots, []));
}

/** The new item is of another family; slots of the same name keep their values. */
export function changeFamily(name) {
  const {draft} = app;
  const kept = draft.slots;
  draft.family = name;
  draft.slots = Object.fromEntries(family(name).slots.map((slot) => [slot.name, kept[slot.name] ?? null]));
  keep();
  emit('card');
  byId('family').focus();
}
