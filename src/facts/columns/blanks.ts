import { isWorded } from '../../standard/index.js';
import { requiredCells } from '../findings/completeness.js';
import { BLANK, NONE, OTHER } from './fact-columns.js';
import { increment } from './totals.js';
import type { Year } from './year.js';

/** How many of the cells that every school must fill are blank, by row. */
export function blanksIn(year: Year): Int32Array {
  const blanks = new Int32Array(year.rows.ids.length);
  for (const id of requiredCells(year)) {
    const concept = year.base.standard.concepts.get(id);
    const facts = year.facts?.of(id);
    const wantsNumber = concept !== undefined && !isWorded(concept);
    for (const row of year.rows.schools) {
      const kind = facts?.kind[row] ?? NONE;
      const isText = kind === OTHER && facts?.others.get(row)?.type === 'text';
      if (kind === NONE || kind === BLANK || (isText && wantsNumber)) increment(blanks, row);
    }
  }
  return blanks;
}
