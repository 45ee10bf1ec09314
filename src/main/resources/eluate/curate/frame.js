// Header, footer, banner and the line that says what happened.

import {button, byId, el, fill, icon, key} from './dom.js';
import {app, emit, on} from './state.js';
import {ACTIONS, bound} from './keys.js';

const SHORT = {accept: 'Accept', reject: 'Reject', edit: 'Edit', unsure: 'Unsure', add: 'New', undo: 'Undo'};
const READ = 6000;
let fading = null;

/** Draws what stays; `queue` tells what waits, `act` does what a button stands for. */
export function start(queue, act) {
  on('say', ({message, kind}) => told(message, kind));
  on('queue', () => saved(queue));
  on('documents', header);
  on('document', header);
  on('items', header);
  on('comparison', header);
  on('settings', () => footer(act));
  on('comparison', () => footer(act));
  on('document', () => footer(act));
  byId('menu').append(
    button('List', null, () => act('list'), {class: 'narrow'}),
    button('Documents', null, () => act('documents')),
    button('Agreement', null, () => act('agreement')),
    button('Criteria', null, () => act('criteria')),
    button('?', null, () => act('help'), {'aria-label': 'Keys and help'}));
  footer(act);
  saved(queue);
}

function told(message, kind) {
  const place = byId('said');
  fill(place, message);
  place.className = kind;
  clearTimeout(fading);
  fading = setTimeout(() => fill(place), kind === 'problem' ? 2 * READ : READ);
}

function header() {
  if (!app.doc) {
    return;
  }
  const at = app.documents.findIndex((row) => row.id === app.doc.id);
  const items = app.comparison?.entries ?? app.doc.items.filter((item) => item.family !== 'groups');
  const decided = items.filter((item) => item.state !== 'open' && item.state !== 'conflict').length;
  fill(byId('project'), app.session.project, ' · ', el('bdi', {}, app.session.name));
  fill(byId('place'), el('span', {class: 'count'}, `${at + 1} of ${app.documents.length}`), ' ', el('bdi', {}, app.doc.title || app.doc.id));
  byId('place').title = app.doc.title || app.doc.id;
  byId('progress').max = Math.max(1, items.length);
  byId('progress').value = decided;
  fill(byId('progress-words'), `${decided} of ${items.length}`);
  document.title = `${app.doc.title || app.doc.id} – Eluate`;
  banner();
}

function banner() {
  fill(byId('changed'), app.doc.textChanged && [
    icon('changed'), 'The text of this document changed after decisions were made. Items can only be read until the new text is taken over.',
    app.doc.unanchored.length > 0 && ` The words of ${app.doc.unanchored.length} decided ${app.doc.unanchored.length === 1 ? 'item' : 'items'} are not in it.`,
    button('Take the new text over', null, () => emit('rebase'))]);
  byId('changed').hidden = !app.doc.textChanged;
}

function saved(queue) {
  const lost = queue.problem;
  fill(byId('saved'), icon(queue.size ? 'waiting' : 'accepted'), queue.size ? `${queue.size} waiting` : 'all saved');
  byId('saved').className = queue.size ? 'waiting' : 'ok';
  const place = byId('banner');
  place.hidden = !lost;
  fill(place, lost && [
    icon('hint'), `Not saved: ${lost} ${queue.size === 1 ? 'One decision waits' : `${queue.size} decisions wait`} in this browser and ${queue.size === 1 ? 'is' : 'are'} sent again by and by.`,
    button('Send now', null, () => queue.retry()),
    queue.stuck && button('Drop the first one', null, () => emit('drop'))]);
}

function footer(act) {
  const names = app.comparison ? [['1', 'Take A'], ['2', 'Take B'], ['3', 'Machine'], [bound('edit'), 'Own value'], [bound('reject'), 'Neither'], [bound('undo'), 'Undo']]
    : ACTIONS.slice(0, 6).map(([name]) => [bound(name), SHORT[name], name]);
  fill(byId('keys'), names.map(([shortcut, words, name]) => (name
    ? button([key(shortcut), ' ', words], null, () => act(name), {class: 'plain'})
    : el('span', {}, key(shortcut), ' ', words))));
}

/** The page can't go on: says why. */
export function stop(message) {
  byId('page').hidden = true;
  fill(byId('stopped'), el('h1', {}, 'Eluate'), el('p', {}, message), button('Try again', null, () => location.reload()));
  byId('stopped').hidden = false;
}
