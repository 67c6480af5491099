import { type ConceptId, isWorded } from '../../standard/index.js';
import { attributeValue } from '../evaluation/scene.js';
import { plainText } from '../wording.js';
import { AWAY, KNOWN, LACKING, UNSURE } from './column.js';
import { untouchedState } from './figure-columns.js';
import { ALWAYS, NEVER, type Truths, truthOfState } from './truths.js';
import type { Year } from './year.js';

/** Words at every row, and whether there are any. */
export interface Texts {
  readonly texts: readonly string[];
  readonly state: Uint8Array;
}

/** The words of a concept; those that a group's schools have between them are left to the exact evaluation. */
export function textsOf(id: ConceptId, year: Year): Texts {
  const { ids, groupAt } = year.rows;
  const state = new Uint8Array(ids.length);
  const concept = year.base.standard.concepts.get(id);
  if (concept === undefined || !isWorded(concept)) {
    return { texts: [], state: state.fill(UNSURE) };
  }
  const untouched = untouchedState(id, year);
  const texts = ids.map((_, row) => {
    if (groupAt[row] !== -1 && concept.rollup.how !== 'none') {
      state[row] = UNSURE;
      return '';
    }
    const content = year.facts?.contentAt(id, row);
    if (content === undefined) state[row] = untouched(row);
    else if (content.type === 'absent') {
      state[row] = content.absence === 'not-applicable' ? AWAY : LACKING;
    } else return content.type === 'text' ? content.text : plainText(content.value);
    return '';
  });
  return { texts, state };
}

/** What an attribute of the organisations says. */
export function attributesOf(name: string, year: Year): Texts {
  const texts = year.rows.ids.map((_, row) => {
    const value = attributeValue(name, { place: year.place(row), now: year.cycle });
    return value.type === 'text' ? value.text : '';
  });
  return { texts, state: new Uint8Array(texts.length) };
}

/** The same words at every row. */
export const sameText = (text: string, size: number): Texts => ({
  texts: new Array<string>(size).fill(text),
  state: new Uint8Array(size),
});

/** Whether two texts are alike, or whether they are not. */
export function alike(a: Texts, b: Texts, wanted: boolean): Truths {
  return Uint8Array.from(a.state, (state, row) => {
    const worst = Math.max(state, b.state[row] ?? UNSURE);
    if (worst !== KNOWN) return truthOfState(worst);
    return (a.texts[row] === b.texts[row]) === wanted ? ALWAYS : NEVER;
  });
}
