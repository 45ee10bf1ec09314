// The codebook, in a sheet beside the card that stays open.

import {byId, button, el, fill} from './dom.js';
import {app, on} from './state.js';
import {bound} from './keys.js';
import {current, familyName} from './model.js';

const ALL = [
  'An empty field means: the paper is silent. Never fill it by guessing or by arithmetic.',
  'The marked words must prove the value on their own; take a whole clause rather than a lone number.',
  'Whom a number is about is its group: everybody, an arm, a subgroup, or one patient.',
  'What was planned, required for entry, or is a normal range was not found in anybody: no outcome.',
];

const CODEBOOK = {
  groups: ['Each arm, subgroup or patient that some number is about, once. Give other spellings as aliases.',
    'Sizes belong here only where the paper states them for the group itself.'],
  drugs: ['The generic name in small letters. “Studied” is what the paper is about; “comparator” what it is held against; “concomitant” is given alongside; “prior” was given before.',
    'One drug in two roles: two items. Operations and plasma exchange are no drugs; vaccines, cells, genes and blood products are.'],
  indications: ['The disease without words such as severe or relapsed; those go into qualifiers.',
    '“Treated” is what these patients have. A licensed use is “approved”. A reaction to a drug is an adverse event, not an indication.'],
  patientCounts: ['Whole people. No percentages, no samples, no visits.',
    'Size of an arm: the arm as group. “Enrolled” covers all wordings of being included.'],
  scores: ['A measured number of a scale, test or laboratory value, once for each group and time point.',
    '“Change” has a sign: four points less is −4. Say whether the number is a mean, a median or one patient’s own.',
    'SD and SE have one number; IQR, range and CI have two ends. Time points count from the start of treatment (P12W is week 12).'],
  responses: ['People with an outcome that is not a harm: remission, response, seroconversion, survival at a time.',
    'Numerator, denominator and percentage only as printed.'],
  effects: ['One printed number that compares groups: HR, OR, RR, MD and so on, with interval and p value.',
    'The p value as printed, with its sign (“<0.001”). A lone p value is no effect.'],
  adverseEvents: ['The event in the paper’s words, singular, small letters, without grade.',
    'Nobody had it: affected is 0. Several grades: one item each. “Serious” only where the paper says so.',
    'A symptom of the disease or something the patient had before is none.'],
  numbers: ['These numbers were read, but belong to no item. Most are doses, dates and ages: no fact. If one is an outcome, add it.'],
};

/** Shows or hides the sheet. */
export function toggle() {
  const sheet = byId('criteria');
  sheet.hidden = !sheet.hidden;
  draw();
}

function draw() {
  const sheet = byId('criteria');
  if (sheet.hidden || !app.doc) {
    return;
  }
  const now = current();
  const name = now.item?.family ?? now.entry?.family ?? now.family ?? (now.number ? 'numbers' : null);
  const part = (title, lines, here) => el('section', {class: here ? 'here' : null}, el('h3', {}, title), el('ul', {}, lines.map((text) => el('li', {}, text))));
  fill(sheet,
    el('header', {}, el('h2', {}, 'Criteria'), button('Close', bound('criteria'), toggle)),
    name && CODEBOOK[name] && part(familyName(name), CODEBOOK[name], true),
    part('Every item', ALL),
    Object.keys(CODEBOOK).filter((key) => key !== name).map((key) => part(familyName(key), CODEBOOK[key])));
}

on('selection', draw);
on('settings', draw);
