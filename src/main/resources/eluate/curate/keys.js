// The keys. Single letters rest while one types or composes; all can be changed and switched off.

import {app} from './state.js';

/** What can be done by key: [name, key, words]; the first six stand in the footer. */
export const ACTIONS = [
  ['accept', 'a', 'accept and go on'],
  ['reject', 'x', 'reject, then a digit for the reason'],
  ['edit', 'e', 'edit the most doubtful field'],
  ['unsure', 's', 'unsure; comes back at the end'],
  ['add', 'n', 'new item from the picked words'],
  ['undo', 'u', 'undo'],
  ['editAlso', 'Enter', 'edit, too'],
  ['save', 'Ctrl+Enter', 'save the edit and go on'],
  ['cancel', 'Escape', 'drop the edit, close what is open'],
  ['notReported', '0', 'nothing of this family is reported'],
  ['undoAlso', 'Ctrl+z', 'undo, too'],
  ['redo', 'U', 'redo'],
  ['next', 'j', 'next open item'],
  ['previous', 'k', 'previous open item'],
  ['nextDocument', 'J', 'next document'],
  ['previousDocument', 'K', 'previous document'],
  ['evidenceLess', '[', 'evidence ends a word earlier'],
  ['evidenceMore', ']', 'evidence ends a word later'],
  ['startLater', '{', 'evidence starts a word later'],
  ['startEarlier', '}', 'evidence starts a word earlier'],
  ['previousPlace', ',', 'previous place with the same words'],
  ['nextPlace', '.', 'next place with the same words'],
  ['takePicked', 'm', 'picked words become the evidence'],
  ['comment', 'c', 'comment'],
  ['flag', 'f', 'flag'],
  ['history', 'h', 'history of the item'],
  ['search', '/', 'search the text'],
  ['criteria', 'g', 'criteria beside the card'],
  ['picture', 'p', 'page picture of a PDF'],
  ['list', 'l', 'show or hide the list'],
  ['documents', 'o', 'all documents'],
  ['done', 'd', 'document done'],
  ['help', '?', 'this list'],
];

const NO_SHIFT = new Set(['Enter', 'Escape', 'Tab']);

/** The key of an action, as the reviewer has set it. */
export function bound(name) {
  const own = app.keys[name];
  return typeof own === 'string' && own.length <= 24 ? own : ACTIONS.find(([action]) => action === name)[1];
}

/** An event's key as it is written in the list. */
export function spell(event) {
  const parts = [];
  if (event.ctrlKey || event.metaKey) {
    parts.push('Ctrl');
  }
  if (event.altKey) {
    parts.push('Alt');
  }
  if (event.shiftKey && (event.key.length > 1 && !NO_SHIFT.has(event.key))) {
    parts.push('Shift');
  }
  parts.push(parts.includes('Ctrl') && event.key.length === 1 ? event.key.toLowerCase() : event.key);
  return parts.join('+');
}

/** The action that a key asks for now; null where it means something else. */
export function actionOf(event) {
  const held = event.key.length === 1 && event.getModifierState?.('AltGraph');
  const spelled = held ? event.key : spell(event);
  const typing = event.target.closest?.('input,textarea,select,[contenteditable]');
  const single = !/^(Ctrl|Alt)\+/.test(spelled) && spelled !== 'Escape';
  if ((typing || !app.singleKeys) && single) {
    return null;
  } else if (typing && spelled === bound('undoAlso')) {
    return null;
  } else if ((spelled === 'Enter' || spelled === ' ') && event.target.closest?.('button,a,summary')) {
    return null;
  }
  return ACTIONS.find(([name]) => bound(name) === spelled)?.[0] ?? null;
}

/** Whether an event is a key press to be heard at all. */
export const heard = (event) => !event.repeat && !event.isComposing && event.keyCode !== 229 && !event.defaultPrevented;
