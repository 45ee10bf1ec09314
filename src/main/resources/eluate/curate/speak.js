// Says to screen readers which row is looked at now.

import {byId, fill} from './dom.js';
import {current, describe, familyName} from './model.js';

/** Speaks the row in a place that is not seen. */
export function say() {
  const now = current();
  const words = now.item && describe(now.item.family, now.item.slots, now.item.evidence);
  const text = words ? `${familyName(now.item.family)}: ${words.name}, ${words.detail}, ${now.item.state}`
    : now.number ? `Number ${now.number.number}: is this a fact?`
      : now.family ? `${familyName(now.family)}: none found`
        : now.entry ? `Difference in ${now.entry.slot ?? familyName(now.entry.family)}` : 'Anything missed?';
  fill(byId('spoken'), text);
}
