// What is typed but not saved yet; kept in localStorage, so that a reload or a crash loses none of it.

import {app} from './state.js';

const name = (row) => `eluate.draft.${app.session.name}.${app.doc.id}.${row}`;

/** Keeps the draft as it stands. */
export function keep() {
  try {
    localStorage.setItem(name(app.draft.row), JSON.stringify(app.draft));
  } catch {
    // A browser that keeps nothing still lets one work.
  }
}

/** The draft that was left for a row; null where there is none. */
export function left(row) {
  try {
    return JSON.parse(localStorage.getItem(name(row)));
  } catch {
    return null;
  }
}

/** Drops the draft. */
export function forget() {
  if (app.draft) {
    localStorage.removeItem(name(app.draft.row));
    app.elsewhere.delete(app.draft.item);
    app.draft = null;
  }
}
