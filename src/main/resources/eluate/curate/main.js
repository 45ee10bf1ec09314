// Where the page starts: who is here, which document, and what each key does.

import * as api from './api.js';
import * as card from './card.js';
import * as compare from './compare.js';
import * as criteria from './criteria.js';
import * as decide from './decide.js';
import * as dialogs from './dialogs.js';
import * as edit from './edit.js';
import * as frame from './frame.js';
import * as keys from './keys.js';
import * as list from './list.js';
import * as sync from './sync.js';
import * as text from './text.js';
import {agreement} from './agreement.js';
import {byId} from './dom.js';
import {current, nextWaiting} from './model.js';
import {documents} from './documents.js';
import {go, load, nextDocument, openFirst, reload} from './navigate.js';
import {history} from './history.js';
import {Queue} from './queue.js';
import {answered, ask as askWaiting, refused} from './answers.js';
import {KNOWN_WRONG, app, emit, on, say} from './state.js';
import {toggle as togglePicture} from './picture.js';

const ACTS = {
  accept: decide.accept,
  reject: () => card.ask('reject'),
  edit: () => edit.edit(),
  editAlso: () => edit.edit(),
  save: () => save(),
  cancel: () => cancel(),
  unsure: decide.unsure,
  add: edit.addHere,
  notReported: decide.notReported,
  undo: () => decide.undo('/api/undo'),
  undoAlso: () => decide.undo('/api/undo'),
  redo: () => decide.undo('/api/redo'),
  next: () => emit('choose', nextWaiting(1).key),
  previous: () => emit('choose', nextWaiting(-1).key),
  nextDocument: () => nextDocument(1),
  previousDocument: () => nextDocument(-1),
  evidenceLess: () => edit.stretch('end', -1),
  evidenceMore: () => edit.stretch('end', 1),
  startLater: () => edit.stretch('start', -1),
  startEarlier: () => edit.stretch('start', 1),
  previousPlace: () => text.occurrence(-1),
  nextPlace: () => text.occurrence(1),
  takePicked: edit.takePicked,
  comment: () => card.ask('comment'),
  flag: decide.flag,
  history: () => current().item && history(current().item),
  search: () => byId('search').select(),
  criteria: criteria.toggle,
  picture: togglePicture,
  list: () => document.body.classList.toggle('list-open'),
  documents,
  agreement,
  done: () => decide.done(),
  help: dialogs.help,
};

// In a comparison these keys settle; the others that decide on items rest.
const COMPARED = {
  edit: 'own', editAlso: 'own', reject: 'neither',
};
const RESTING = new Set(['accept', 'unsure', 'add', 'notReported', 'comment', 'flag', 'done', 'takePicked', 'evidenceLess', 'evidenceMore', 'startLater', 'startEarlier', 'history']);

function save() {
  const {entry} = current();
  if (entry && compare.ruled()) {
    compare.settle(entry);
  } else if (app.mode === 'comment') {
    card.keepComment();
  } else if (app.draft) {
    decide.save();
    if (!app.draft) {
      byId('text').focus();
    }
  } else {
    say('Nothing is being edited.');
  }
}

function cancel() {
  if (compare.ruled()) {
    compare.giveUp();
  } else if (app.draft || app.mode !== 'view') {
    edit.cancel();
  } else if (app.picked) {
    text.pick(null);
  } else {
    document.body.classList.remove('list-open');
    byId('text').focus();
  }
}

function act(name) {
  const {entry} = current();
  if (entry && COMPARED[name]) {
    compare.choose(entry, COMPARED[name]);
  } else if (app.comparison && RESTING.has(name)) {
    say('The document is compared; nothing is decided on single items here.');
  } else {
    ACTS[name]();
  }
}

function pressed(event) {
  if (!keys.heard(event) || byId('dialog').open || !app.doc) {
    return;
  }
  const name = keys.actionOf(event);
  if (digit(event)) {
    event.preventDefault();
  } else if (event.target.id === 'search') {
    searching(event, name);
  } else if (name) {
    event.preventDefault();
    act(name);
  }
}

// Digits mean something only after “reject” and in a comparison.
function digit(event) {
  const typing = event.target.closest?.('input,textarea,select');
  const n = /^[1-6]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey ? Number(event.key) : 0;
  const {entry} = current();
  if (!n || typing || !app.singleKeys) {
    return false;
  } else if (app.mode === 'reject') {
    decide.reject(decide.REASONS[n - 1]);
    byId('text').focus();
    return true;
  } else if (entry && n <= 3) {
    compare.choose(entry, ['A', 'B', 'machine'][n - 1]);
    return true;
  }
  return false;
}

function searching(event, name) {
  if (event.key === 'Enter') {
    event.preventDefault();
    text.step(event.shiftKey ? -1 : 1);
  } else if (name === 'cancel') {
    event.preventDefault();
    byId('text').focus();
    app.hits = [];
    emit('marks');
  }
}

function send(entry) {
  sync.sent(entry.body.eventId);
  return api.post(entry.path, entry.body);
}

async function enter() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) {
    window.history.replaceState(null, '', location.pathname);
  }
  app.session = await api.enter(token);
  app.keys = app.session.settings?.keys ?? {};
  app.singleKeys = app.session.settings?.singleKeys ?? true;
}

async function begin() {
  try {
    await enter();
    const queue = new Queue(`eluate.waiting.${app.session.project}.${app.session.name}.`, send, {
      stored: answered, refused: (entry, error) => refused(queue, entry, error), changed: () => emit('queue'),
    });
    decide.use(queue);
    askWaiting((item) => queue.waiting(item).length > 0);
    frame.start(queue, act);
    list.start();
    text.start();
    card.start();
    on('choose', go);
    on('go', load);
    on('again', reload);
    on('rebase', decide.rebase);
    on('drop', () => queue.drop() && reload());
    document.addEventListener('keydown', pressed);
    byId('search').addEventListener('input', (event) => {
      text.find(event.target.value);
      say(app.hits.length === 1 ? '1 place' : `${app.hits.length} places`);
    });
    byId('place').addEventListener('click', documents);
    addEventListener('online', () => queue.retry());
    on('back', () => queue.retry());
    await openFirst();
    queue.adopt();
    sync.start();
    if (app.session.knownWrong) {
      say(KNOWN_WRONG);
    }
  } catch (error) {
    frame.stop(error.status === 401 ? 'This page needs the link that the server printed when it was started. Open that link.' : error.message);
    if (error.status === undefined) {
      throw error;
    }
  }
}

begin();
