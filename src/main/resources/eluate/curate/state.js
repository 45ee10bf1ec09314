// What the page knows, and who wants to be told when it changes.

const listeners = new Map();

/** Calls `listener` whenever `name` is told. */
export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

/** Tells that something changed: session, documents, document, items, selection, card, marks, queue, settings. */
export function emit(name, detail) {
  for (const listener of listeners.get(name) ?? []) {
    listener(detail);
  }
}

/** What reviewers are told where a project has such items. */
export const KNOWN_WRONG = 'Up to 2 of 100 items are known to be wrong; they measure how closely we all read, and get into no result.';

export const app = {
  session: null,
  documents: [],
  sequence: 0,
  /** How often papers were extracted again while the server runs. */
  edition: 0,
  /** The last own decision that is known to be stored. */
  stored: 0,
  /** The document as the server gave it. */
  doc: null,
  /** The comparison of a document that all reviewers are done with; else null. */
  comparison: null,
  /** The row that is looked at: `i:ID`, `n:ID` of a number, `f:FAMILY`, `e:ID` of a comparison's entry, or `missed`. */
  row: null,
  filter: 'all',
  /** What the card does with its row: view, edit, reject, comment, add. */
  mode: 'view',
  /** Values being edited: {row, family, slots, evidence, number, candidates}. */
  draft: null,
  /** A piece of the text that the curator picked: {start, end}. */
  picked: null,
  hits: [],
  hit: -1,
  /** Items that another tab or machine changed while they were edited here. */
  elsewhere: new Set(),
  keys: {},
  singleKeys: true,
};

/** A sentence for the eye and for screen readers. */
export function say(message, kind = 'note') {
  emit('say', {message, kind});
}
