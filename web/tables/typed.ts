import { contentFromWire, entryFault, type WireContent } from '../../src/facts/index.js';
import { filled, type Message } from '../../src/messages/index.js';
import { decimalOf, decimalText } from '../../src/quantity/index.js';
import type { Concept } from '../../src/standard/index.js';
import { partWords } from '../messages/parts.js';
import { tableWords } from '../messages/tables.js';

/** What a person typed into a cell, or what is wrong with it. */
export type Typed = { readonly content: WireContent } | { readonly fault: Message };

const ABSENCES: ReadonlyMap<string, 'not-applicable' | 'not-collected' | 'blank'> = new Map([
  ['不填报', 'not-applicable'],
  ['中职不填报', 'not-applicable'],
  ['不适用', 'not-applicable'],
  ['not reported', 'not-applicable'],
  ['n/a', 'not-applicable'],
  ['未采集', 'not-collected'],
  ['not collected', 'not-collected'],
  ['未填', 'blank'],
  ['blank', 'blank'],
]);

const WORDED = new Set<Concept['kind']>(['text', 'choice', 'list']);

/**
 * Reads what was typed or pasted: full-width digits, thousands separators, broken numbers (`87. 04`) and the
 * row's own unit behind it are taken as meant; anything else is said to be wrong and never guessed.
 */
export function readTyped(text: string, concept: Concept): Typed {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { content: { type: 'absent', absence: 'blank' } };
  const absence = ABSENCES.get(plain.toLowerCase());
  if (absence !== undefined) return { content: { type: 'absent', absence } };
  return WORDED.has(concept.kind)
    ? allowed({ type: 'text', text: text.trim() }, concept)
    : readNumber(plain, concept);
}

/** The rule of what may be entered is the server's own. */
function allowed(content: WireContent, concept: Concept): Typed {
  const fault = entryFault(contentFromWire(content), concept);
  return fault === undefined ? { content } : { fault };
}

function readNumber(plain: string, concept: Concept): Typed {
  const { digits, unit } = split(plain);
  const own = concept.unit.normalize('NFKC');
  if (unit !== '' && unit !== own) {
    return decimalOf(digits) === undefined
      ? { fault: filled(tableWords.notANumber, { text: plain }) }
      : { fault: filled(tableWords.otherUnit, { unit: concept.unit }) };
  }
  const value = decimalOf(digits);
  if (value === undefined) return { fault: filled(tableWords.notANumber, { text: plain }) };
  return allowed({ type: 'value', value: decimalText(value) }, concept);
}

/** `25, 805 人` as `25805` and `人`. Commas go only where they separate thousands. */
function split(plain: string): { readonly digits: string; readonly unit: string } {
  const match = /^([+\-−]?[\d.,，\s]*)(.*)$/u.exec(plain);
  const [, front = '', unit = ''] = match ?? [];
  const tight = front.replace(/\s/g, '').replace('−', '-').replace(/，/g, ',');
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(tight);
  return { digits: grouped ? tight.replace(/,/g, '') : tight, unit: unit.trim() };
}

/** Content as plain text, as Excel wants it: no separators, absences by their Chinese names, nothing for blank. */
export function plainText(content: WireContent): string {
  if (content.type === 'value') return content.value;
  if (content.type === 'text') return content.text;
  return content.absence === 'blank' ? '' : partWords[content.absence].zh;
}

/** Whether two contents say the same, to the last digit. */
export const sameContent = (a: WireContent, b: WireContent): boolean =>
  a.type === b.type && plainText(a) === plainText(b);
