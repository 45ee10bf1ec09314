// The card of what is looked at: an item, a number, a family without items, or the last question.

import {byId, button, el, fill, icon, key} from './dom.js';
import {KNOWN_WRONG, app, emit, on} from './state.js';
import {badge} from './list.js';
import {bound} from './keys.js';
import {current, doubtful, family, familyName, figure, same} from './model.js';
import {drawEntry} from './compare.js';
import {editor, label, pickLists, shown} from './fields.js';
import {REASONS, accept, comment, done, flag, notReported, reject, save, turn, unsure} from './decide.js';
import {addHere, cancel, changeFamily, edit, takeCandidate} from './edit.js';
import {keep} from './drafts.js';
import {history} from './history.js';
import {quote, showCurrent} from './text.js';

let pane = null;
let planned = null;

/** Takes the pane over. */
export function start() {
  pane = byId('card');
  on('document', draw);
  on('selection', draw);
  on('comparison', draw);
  on('card', draw);
  on('items', plan);
  on('marks', () => app.draft && drawQuote());
  on('focus', focus);
}

// Items often change together with what is looked at, which draws the card anyway.
function plan() {
  planned ??= requestAnimationFrame(() => {
    planned = null;
    if (app.draft && pane.contains(document.activeElement)) {
      notices();
    } else {
      draw();
    }
  });
}

/** Puts the cursor into a slot's field, its text selected so that typing replaces it. */
function focus(slot) {
  const field = byId(`slot-${slot}`);
  const input = field?.matches('div') ? field.querySelector('select,input') : field;
  input?.focus();
  input?.select?.();
}

function draw() {
  cancelAnimationFrame(planned);
  planned = null;
  if (!app.doc) {
    return;
  }
  const now = current();
  if (app.mode === 'add' && app.draft) {
    fill(pane, form());
  } else if (now.item) {
    fill(pane, app.draft ? form() : view(now.item));
  } else if (now.number) {
    fill(pane, number(now.number));
  } else if (now.kind === 'family') {
    fill(pane, none(now.family));
  } else if (now.entry) {
    fill(pane, drawEntry(now.entry));
  } else {
    fill(pane, app.comparison ? compared() : missed());
  }
  notices();
}

function head(title, ...more) {
  return el('header', {}, el('h2', {}, title), el('div', {class: 'states'}, more));
}

function quoteLine(evidence) {
  const words = evidence.map((span) => span.quote ?? quote(span)).join(' … ').replace(/\s+/g, ' ');
  return el('button', {type: 'button', class: 'quote', dir: 'auto', onclick: showCurrent, title: 'Show these words in the text'}, words || 'no words marked');
}

function drawQuote() {
  const line = pane.querySelector('.quote');
  line?.replaceWith(quoteLine(app.draft.evidence.map(({start, end}) => ({start, end}))));
}

function view(item) {
  const suggested = item.suggestionShown ? item.suggestion?.slots : undefined;
  const decided = item.state === 'corrected';
  const confidence = item.suggestionShown ? item.suggestion?.confidence : null;
  return [
    head(familyName(item.family), item.waiting && badge('waiting', 'not saved'), badge(item.state), item.flagged && badge('flag', 'flagged'),
      el('span', {class: 'overall'}, item.overall)),
    item.evidence.length > 0 && quoteLine(item.evidence),
    el('div', {class: 'notices'}),
    el('dl', {class: 'slots'}, family(item.family).slots.map((slot) => [
      el('dt', {}, label(slot.name)),
      el('dd', {ondblclick: () => edit(slot.name)}, shown(slot, item.slots?.[slot.name], decided ? suggested?.[slot.name] : undefined)),
    ])),
    item.reason && el('p', {}, 'Rejected: ', el('strong', {}, item.reason)),
    item.comment && app.mode !== 'comment' && el('p', {class: 'comment', dir: 'auto'}, icon('comment'), item.comment),
    app.mode === 'reject' && reasons(),
    app.mode === 'comment' && commentBox(item),
    item.readOnly ? null : actions(item),
    typeof confidence === 'number'
      && el('p', {class: 'small'}, `Confidence ${confidence.toFixed(2)}, read by the rule “${item.suggestion.rule}”`),
  ];
}

function actions(item) {
  const blind = !item.suggestionShown && item.state === 'open';
  return el('div', {class: 'actions'},
    item.suggestion && !blind && button('Accept', bound('accept'), accept, {class: 'main'}),
    button(blind ? 'Fill in' : 'Edit', bound('edit'), () => edit(), {class: blind ? 'main' : null}),
    button('Reject', bound('reject'), () => ask('reject')),
    button('Unsure', bound('unsure'), unsure),
    button(item.flagged ? 'Unflag' : 'Flag', bound('flag'), flag),
    button('Comment', bound('comment'), () => ask('comment')),
    button('History', bound('history'), () => history(item)));
}

/** Opens the reasons or the comment. */
export function ask(mode) {
  const {item, number: asked} = current();
  if (mode === 'reject' && asked) {
    reject();
  } else if (item && !item.readOnly) {
    app.mode = mode;
    draw();
    if (mode === 'comment') {
      byId('comment').focus();
    } else {
      pane.querySelector('.reasons button').focus();
    }
  }
}

function reasons() {
  return el('div', {class: 'reasons', role: 'group', 'aria-label': 'Why is it wrong?'},
    el('p', {}, 'Why is it wrong?'),
    REASONS.map((reason, i) => button([key(String(i + 1)), ` ${reason}`], null, () => reject(reason))));
}

function commentBox(item) {
  return el('div', {class: 'commenting'},
    el('label', {for: 'comment'}, 'Comment'),
    el('textarea', {id: 'comment', rows: 3, maxlength: 2000, value: item.comment ?? ''}),
    button('Keep', 'Ctrl+Enter', keepComment), button('Cancel', 'Esc', cancel));
}

/** Keeps what was typed as the item's comment. */
export function keepComment() {
  const text = byId('comment').value.trim();
  app.mode = 'view';
  comment(text);
  draw();
  byId('text').focus();
}

function form() {
  const draft = app.draft;
  const slots = family(draft.family).slots;
  const item = draft.item ? current().item : null;
  const suggested = item?.suggestionShown ? item.suggestion?.slots : undefined;
  return [
    head(draft.isNew ? 'New item' : familyName(draft.family), badge(draft.isNew ? 'added' : 'corrected', draft.isNew ? 'new, not saved' : 'in edit')),
    quoteLine(draft.evidence.map(({start, end}) => ({start, end}))),
    el('div', {class: 'notices'}),
    draft.isNew && chooser(draft),
    el('div', {class: 'slots edit'}, slots.map((slot) => field(draft, slot, suggested)), pickLists()),
    el('div', {class: 'actions'}, button('Save', 'Ctrl+Enter', save, {class: 'main'}), button('Cancel', 'Esc', cancel)),
    el('p', {class: 'small', id: 'one-a-line'}, '* needed. Lists have one entry a line. Move the ends of the evidence by ',
      key(bound('evidenceLess')), ' ', key(bound('evidenceMore')), ', or take what you picked in the text with ', key(bound('takePicked')), '.'),
  ];
}

function field(draft, slot, suggested) {
  const was = el('span', {class: 'was'});
  const told = (value) => {
    draft.slots[slot.name] = value;
    keep();
    mark(value);
  };
  const mark = (value) => fill(was, suggested && !same(value, suggested[slot.name]) && el('del', {}, shown(slot, suggested[slot.name])));
  mark(draft.slots[slot.name]);
  const problem = draft.problems?.find((one) => one.slot === slot.name || one.slot.startsWith(`${slot.name}.`) || one.slot.startsWith(`${slot.name}/`));
  return el('div', {class: problem ? 'field wrong' : 'field'},
    el('label', {for: `slot-${slot.name}`}, label(slot.name), slot.required && el('span', {class: 'needed', title: 'needed'}, '*')),
    editor(slot, draft.slots[slot.name], told), was, problem && el('p', {class: 'problem', role: 'alert'}, problem.message));
}

function chooser(draft) {
  return el('div', {class: 'chooser'},
    el('div', {class: 'field'}, el('label', {for: 'family'}, 'family'),
      el('select', {id: 'family', onchange: (event) => changeFamily(event.target.value)}, app.doc.families.map(({key: name}) => {
        const option = el('option', {value: name}, familyName(name));
        option.selected = name === draft.family;
        return option;
      }))),
    draft.reading && el('p', {class: 'small', role: 'status'}, 'Reading the selected words…'),
    draft.candidates?.length > 1 && el('div', {class: 'candidates', role: 'group', 'aria-label': 'What the program reads there'},
      draft.candidates.map((candidate, i) => el('button', {
        type: 'button', 'aria-pressed': String(i === draft.candidate), onclick: () => takeCandidate(i),
      }, `${i + 1} · ${familyName(candidate.family)}`))),
    draft.candidates?.length === 0 && el('p', {class: 'small'}, 'The program reads nothing there; fill in what the words say.'));
}

function number(one) {
  const at = one.sentence?.indexOf(one.number) ?? -1;
  return [
    head('Is this a fact?', one.waiting && badge('waiting', 'not saved'), badge(one.state)),
    el('p', {class: 'figure'}, figure(one)),
    el('p', {dir: 'auto'}, at < 0 ? one.sentence
      : [one.sentence.slice(0, at), el('mark', {class: 'current'}, one.number), one.sentence.slice(at + one.number.length)]),
    el('div', {class: 'notices'}),
    el('p', {class: 'small'}, [one.section, one.why].filter(Boolean).join(' · ')),
    el('div', {class: 'actions'},
      button('No fact', bound('reject'), () => reject(), {class: 'main'}),
      button('A fact: add it', bound('add'), addHere),
      button('Later', bound('unsure'), unsure)),
  ];
}

function none(name) {
  const state = app.doc.missing[name];
  return [
    head(familyName(name), badge(state ? 'accepted' : 'open', state)),
    el('p', {}, 'The program found none. Look through the text once.'),
    el('div', {class: 'notices'}),
    el('div', {class: 'actions'},
      button(state ? 'Open again' : 'Not reported', bound('notReported'), notReported, {class: 'main'}),
      button('Add one from the picked words', bound('add'), addHere)),
  ];
}

function missed() {
  const mine = app.doc.mine === 'done';
  const items = app.doc.items.filter((item) => item.family !== 'groups');
  const count = (state) => items.filter((item) => item.state === state).length;
  const numbers = app.doc.numbers.filter((one) => one.state === 'open').length;
  const line = (n, one, many) => el('li', {}, el('strong', {}, n), ` ${n === 1 ? one : many}`);
  return [
    head('Anything missed?', badge(mine ? 'accepted' : 'open', app.doc.mine)),
    el('ul', {},
      line(count('open'), 'item is open', 'items are open'),
      line(count('unsure'), 'item is left unsure', 'items are left unsure'),
      line(numbers, 'number that no fact uses is not looked at', 'numbers that no fact uses are not looked at'),
      line(app.doc.families.filter(({key: name}) => name !== 'groups' && !app.doc.missing[name] && !items.some((i) => i.family === name)).length,
        'family has no items and is not marked “not reported”', 'families have no items and are not marked “not reported”')),
    el('div', {class: 'notices'}),
    mine && el('p', {}, 'You are done with this document. Your colleague’s work becomes visible when all are done.'),
    app.session.knownWrong && el('p', {class: 'small'}, KNOWN_WRONG),
    el('p', {class: 'small'}, 'To add what is missing, search for it with ', key(bound('search')), ' or select it, then ', key(bound('add')), '.'),
    el('div', {class: 'actions'}, app.doc.closed ? null
      : button(mine ? 'Take it up again' : items.some((i) => i.state !== 'rejected') ? 'Done – nothing more' : 'Done – nothing to extract',
        bound('done'), () => done(), {class: 'main'})),
  ];
}

function compared() {
  const settled = app.comparison.remaining === 0;
  const frozen = app.comparison.overall === 'frozen';
  const {changed} = app.comparison;
  return [
    head('Comparison', badge(settled ? 'accepted' : 'open', app.comparison.overall)),
    el('p', {}, settled ? 'All differences are settled.' : `${app.comparison.remaining} ${app.comparison.remaining === 1 ? 'difference is' : 'differences are'} to be settled.`),
    app.comparison.you && el('p', {}, 'Your own decisions stand in column ', el('strong', {}, app.comparison.you), '.'),
    el('div', {class: 'notices'}),
    changed > 0 && el('p', {class: 'notice changed'}, icon('changed'),
      `A newer extraction says something else of ${changed} ${changed === 1 ? 'item' : 'items'}. Reviewers can look at that once the document is given back to them.`),
    app.doc.textChanged && el('p', {class: 'notice changed'}, icon('changed'), 'The text changed after it was decided on: give the document back to its reviewers.'),
    app.session.mayAdjudicate && el('div', {class: 'actions'},
      settled && button(frozen ? 'Open again' : 'Freeze as final', null, () => turn(frozen ? 'thaw' : 'freeze'), {class: 'main'}),
      !frozen && button('Give back to the reviewers', null, () => turn('return'))),
  ];
}

// What must be seen before deciding: hints, what changed, what another tab did.
function notices() {
  const place = pane.querySelector('.notices');
  const {item} = current();
  if (!place) {
    return;
  }
  fill(place,
    app.doc.unanchored.includes(item?.id) && notice('changed', 'These words are not in the changed text.'),
    item?.changed && notice('changed', item.changed.message),
    item && app.elsewhere.has(item.id) && notice('changed', 'Changed elsewhere: another tab decided on this item while you edit it.'),
    item && !item.suggestionShown && item.state === 'open'
      && notice('number', 'Shown without suggestion. Read the words and fill in what they say.'),
    item?.hints.map((hint) => notice('hint', hint.message)));
}

const notice = (drawing, text) => el('p', {class: `notice ${drawing}`}, icon(drawing), text);

/** The slot that `edit` goes to. */
export const firstSlot = (item) => doubtful(item.family, item.slots, item.hints);

on('edit', () => edit());
on('add', addHere);
on('redraw', () => emit('card'));
