// Dialogs: help and keys, two versions of an item, and plain windows for lists.

import {byId, button, el, fill, key} from './dom.js';
import {post} from './api.js';
import {app, emit, say} from './state.js';
import {ACTIONS, bound, heard, spell} from './keys.js';
import {family, itemById, same, valueText} from './model.js';
import {label} from './fields.js';

/** Opens a window with a title; what is in it is drawn by `content`. */
export function open(title, content, wide = false) {
  const dialog = byId('dialog');
  dialog.className = wide ? 'wide' : '';
  fill(dialog, el('header', {}, el('h2', {id: 'dialog-title'}, title), button('Close', 'Esc', close)), el('div', {class: 'body'}, content));
  if (!dialog.open) {
    dialog.showModal();
  }
  dialog.querySelector('.body button, .body input, .body select')?.focus();
  return dialog;
}

/** Closes it; the keys are the page's again. */
export function close() {
  byId('dialog').close();
  byId('text').focus();
}

/** All keys, each with a button to change it. */
export function help() {
  const body = el('div');
  const draw = () => fill(body,
    el('p', {}, el('label', {}, single(), ' Single keys work (off: only keys with Ctrl or Alt, and the buttons)')),
    el('table', {class: 'keys'}, ACTIONS.map(([name, , words]) => el('tr', {},
      el('td', {}, key(bound(name))), el('td', {}, words),
      el('td', {}, button('Change', null, (event) => listen(event.target, name, draw)))))),
    el('p', {}, button('All keys as delivered', null, () => {
      app.keys = {};
      store();
      draw();
    })),
    el('p', {class: 'small'}, `Eluate ${app.session.version}. After “reject”, the digits 1 to 6 choose the reason; in a comparison 1, 2 and 3 take A, B and the machine.`));
  draw();
  open('Keys', body);
}

function single() {
  const box = el('input', {type: 'checkbox'});
  box.checked = app.singleKeys;
  box.addEventListener('change', () => {
    app.singleKeys = box.checked;
    store();
  });
  return box;
}

function listen(target, name, drawn) {
  fill(target, 'press a key…');
  const take = (event) => {
    if (!heard(event) || ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Tab'].includes(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    document.removeEventListener('keydown', take, true);
    const wanted = spell(event);
    const other = ACTIONS.find(([action]) => action !== name && bound(action) === wanted);
    if (wanted !== 'Escape' && !other) {
      app.keys = {...app.keys, [name]: wanted};
      store();
    } else if (other) {
      say(`${wanted} is taken: ${other[2]}`, 'problem');
    }
    drawn();
  };
  document.addEventListener('keydown', take, true);
}

async function store() {
  emit('settings');
  try {
    await post('/api/settings', {settings: {...app.session.settings, keys: app.keys, singleKeys: app.singleKeys}});
  } catch (error) {
    say(`The keys could not be kept: ${error.message}`, 'problem');
  }
}

/** Two versions of an item: keep one, or merge them slot by slot. `decided(slots, evidence)` with null takes theirs. */
export function versions(entry, error, decided) {
  const theirs = error.body.current;
  const item = itemById(entry.body.item);
  const mine = entry.body.slots ?? (entry.body.action === 'accept' ? item?.suggestion?.slots : null);
  const when = error.body.time ? new Date(error.body.time).toLocaleString() : '';
  const chosen = {};
  let chosenOne = false;
  const close = (take) => () => {
    chosenOne = true;
    byId('dialog').close();
    take();
  };
  const verdict = (action, reason) => [action, reason && `: ${reason}`];
  open('This item was changed elsewhere', [
    el('p', {}, `Another tab or machine${error.body.by ? ` (${error.body.by})` : ''} decided on it first${when && `, ${when}`}. Nothing is overwritten. Which shall stand?`),
    el('table', {class: 'versions'},
      el('thead', {}, el('tr', {}, el('th', {}, ''), el('th', {}, 'mine'), el('th', {}, 'theirs'))),
      el('tbody', {},
        el('tr', {}, el('th', {}, 'decision'), el('td', {}, verdict(entry.body.action, entry.body.reason)), el('td', {}, verdict(theirs.state, theirs.reason))),
        mine && theirs.slots && family(theirs.family)?.slots.map((slot) => versionRow(slot, mine, theirs.slots, chosen)))),
    el('div', {class: 'actions'},
      button('Keep mine', null, close(() => decided('mine'))),
      button('Take theirs', null, close(() => decided('theirs'))),
      mine && theirs.slots && button('Merge as marked', null, close(() => decided('merge', {...chosen})))),
  ], true);
  // Who leaves without a choice leaves what is stored.
  byId('dialog').addEventListener('close', () => !chosenOne && decided('theirs'), {once: true});
}

function versionRow(slot, mine, theirs, chosen) {
  const [a, b] = [mine[slot.name] ?? null, theirs[slot.name] ?? null];
  chosen[slot.name] = a;
  if (same(a, b)) {
    return el('tr', {}, el('th', {}, label(slot.name)), el('td', {colspan: 2, dir: 'auto'}, valueText(a)));
  }
  const choice = (value, checked) => {
    const radio = el('input', {type: 'radio', name: `merge-${slot.name}`, onchange: () => (chosen[slot.name] = value)});
    radio.checked = checked;
    return el('td', {class: 'differs'}, el('label', {dir: 'auto'}, radio, ' ', valueText(value)));
  };
  return el('tr', {}, el('th', {}, label(slot.name)), choice(a, true), choice(b, false));
}
