// The fields of a card: a slot's value as text, or as what one types into.

import {el} from './dom.js';
import {app} from './state.js';
import {same, valueText} from './model.js';

const LABELS = {
  ageUnit: 'age unit', timepoint: 'time point', nonSerious: 'not serious', p: 'p value',
};

/** A slot's name in words. */
export const label = (name) => LABELS[name] ?? name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** A slot as text; what the reviewer changed has the suggestion struck through before it. */
export function shown(form, value, suggested) {
  const changed = suggested !== undefined && !same(value, suggested);
  return [
    changed && [el('del', {}, valueText(suggested)), ' '],
    changed ? el('ins', {dir: 'auto'}, valueText(value)) : el('span', {dir: 'auto', class: valueText(value) === '–' ? 'none' : null}, valueText(value)),
  ];
}

/** What one types a slot's value into. `told` gets each new value. */
export function editor(form, value, told) {
  const id = `slot-${form.name}`;
  switch (form.type) {
    case 'choice':
      return choice(id, form.choices, value, told);
    case 'flag':
      return choice(id, ['yes', 'no'], value === null || value === undefined ? '' : value ? 'yes' : 'no',
        (text) => told(text === null ? null : text === 'yes'));
    case 'list':
      return el('textarea', {
        id, rows: 2, value: (value ?? []).join('\n'), 'aria-describedby': 'one-a-line', spellcheck: 'false',
        oninput: (event) => told(event.target.value.split('\n').map((text) => text.trim()).filter(Boolean)),
      });
    case 'dispersion':
      return dispersion(id, value, told);
    case 'integer':
    case 'number':
      return input(id, value, told, {inputmode: 'decimal', class: 'number'});
    case 'group':
      return input(id, value, told, {list: 'list-groups'});
    case 'timepoint':
      return input(id, value, told, {list: 'list-timepoints'});
    default:
      return input(id, value, told, {});
  }
}

function input(id, value, told, props) {
  return el('input', {
    id, type: 'text', value: value ?? '', autocomplete: 'off', spellcheck: 'false', dir: 'auto', ...props,
    oninput: (event) => told(event.target.value.trim() === '' ? null : event.target.value.trim()),
  });
}

function choice(id, choices, value, told) {
  return el('select', {id, onchange: (event) => told(event.target.value === '' ? null : event.target.value)},
    el('option', {value: ''}, 'not said'),
    choices.map((text) => {
      const option = el('option', {value: text}, text);
      option.selected = text === value;
      return option;
    }));
}

function dispersion(id, value, told) {
  const parts = {kind: null, value: null, low: null, high: null, ...value};
  const tell = (name) => (text) => {
    parts[name] = text;
    told(Object.values(parts).some(Boolean) ? {...parts} : null);
  };
  const part = (name) => el('label', {}, name,
    input(`${id}-${name}`, parts[name], tell(name), {inputmode: 'decimal', class: 'number'}));
  const kind = choice(`${id}-kind`, ['SD', 'SE', 'IQR', 'range', 'CI'], parts.kind, tell('kind'));
  return el('div', {id, class: 'parts', role: 'group', 'aria-label': 'dispersion'}, kind, part('value'), part('low'), part('high'));
}

/** The pick lists of groups and time points of the document. */
export function pickLists() {
  const list = (id, values) => el('datalist', {id}, values.map((value) => el('option', {value})));
  const groups = ['all', ...(app.doc?.groups ?? []).map((group) => group.label)];
  return [list('list-groups', [...new Set(groups)]), list('list-timepoints', app.doc?.timepoints ?? [])];
}
