import { type Content, entryFault, negativeFault } from '../facts/index.js';
import type { Message, MessageValues } from '../messages/index.js';
import {
  conversion,
  type Decimal,
  decimalText,
  exactly,
  order,
  rational,
  rounded,
  sameDimension,
  times,
  type Unit,
  unitOf,
  withoutZeros,
} from '../quantity/index.js';
import { type Concept, isComputed, isWorded, type Row } from '../standard/index.js';
import type { Reading } from './cell-number.js';
import type { FaultCode } from './faults.js';
import { isFormula } from './formula-guard.js';

/** What a cell asserts of its concept, what it states of a computed one, nothing, or what is wrong. */
export type CellMeaning =
  | { readonly type: 'nothing' }
  | { readonly type: 'fact'; readonly content: Content }
  | { readonly type: 'statement'; readonly value: Decimal }
  | {
      readonly type: 'fault';
      readonly code: FaultCode;
      readonly values: MessageValues;
      readonly why?: Message;
    };

const NOTHING: CellMeaning = { type: 'nothing' };
const ZERO = rational(0);
const ONE = rational(1);

const faulty = (
  code: FaultCode,
  shown: string,
  more: MessageValues = {},
): Extract<CellMeaning, { type: 'fault' }> => ({
  type: 'fault',
  code,
  values: { shown, ...more },
});

/** The same value in the concept's unit where it can be said with the concept's decimals; otherwise nothing. */
function converted(value: Decimal, from: Unit, to: Unit, decimals: number): Decimal | undefined {
  const factor = conversion(from, to);
  if (factor.numerator === factor.denominator) return value;
  const target = times(exactly(value), factor);
  for (let digits = 0; digits <= decimals; digits += 1) {
    const candidate = rounded(target, digits);
    if (order(exactly(candidate), target) === 0) return candidate;
  }
  return undefined;
}

function inConceptUnit(
  value: Decimal,
  unit: Unit | null,
  concept: Concept,
  row: Row,
): Decimal | undefined {
  if (unit === null || unit.symbol === concept.unit || unit.symbol === row.printedUnit)
    return value;
  const wanted = unitOf(concept.unit);
  if (wanted === undefined || !sameDimension(unit, wanted)) return undefined;
  return converted(value, unit, wanted, concept.decimals);
}

const isFraction = (value: Decimal, unit: Unit | null, concept: Concept): boolean =>
  concept.kind === 'score' &&
  unit === null &&
  order(exactly(value), ZERO) > 0 &&
  order(exactly(value), ONE) <= 0;

function numberMeaning(
  reading: Extract<Reading, { type: 'number' }>,
  concept: Concept,
  row: Row,
): CellMeaning {
  const shown = `${decimalText(reading.value)}${reading.unit?.symbol ?? ''}`;
  if (reading.hidesDigits && unitOf(concept.unit)?.indivisible === true) {
    return faulty('hidden-digits', shown);
  }
  if (isFraction(reading.value, reading.unit, concept)) {
    return faulty('looks-like-a-fraction', shown);
  }
  const value = inConceptUnit(reading.value, reading.unit, concept, row);
  if (value === undefined) return faulty('other-unit', shown, { unit: concept.unit || '—' });
  // Zeros beyond what the concept keeps come from a number format, not from a person.
  const stated = withoutZeros(value, concept.decimals);
  if (isComputed(concept)) return statedMeaning(stated, shown);
  return checked({ type: 'value', value: stated }, shown, concept);
}

const statedMeaning = (value: Decimal, shown: string): CellMeaning =>
  notAllowed(shown, negativeFault(value)) ?? { type: 'statement', value };

const checked = (content: Content, shown: string, concept: Concept): CellMeaning =>
  notAllowed(shown, entryFault(content, concept)) ?? { type: 'fact', content };

const notAllowed = (shown: string, why: Message | undefined): CellMeaning | undefined =>
  why === undefined ? undefined : { type: 'fault', code: 'not-allowed', values: { shown }, why };

const choiceKey = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function textMeaning(text: string, concept: Concept): CellMeaning {
  if (!isWorded(concept)) {
    return faulty(isFormula(text) ? 'formula-text' : 'not-a-number', text);
  }
  const choice = concept.choices?.find((each) => choiceKey(each) === choiceKey(text));
  return checked({ type: 'text', text: choice ?? text }, text, concept);
}

/**
 * What a reading means for a concept. A blank says nothing; a typed value of a computed concept is a
 * statement; whatever the entry rules of `facts` refuse is a fault here too.
 */
export function meaningOf(reading: Reading, concept: Concept, row: Row): CellMeaning {
  switch (reading.type) {
    case 'blank':
      return NOTHING;
    case 'fault':
      return faulty(reading.code, reading.shown, reading.values);
    case 'absent':
      return isComputed(concept) || row.notApplicable
        ? NOTHING
        : { type: 'fact', content: { type: 'absent', absence: reading.absence } };
    case 'text':
      return row.notApplicable
        ? faulty('not-asked', reading.text)
        : textMeaning(reading.text, concept);
    case 'number':
      return row.notApplicable
        ? faulty('not-asked', decimalText(reading.value))
        : numberMeaning(reading, concept, row);
  }
}
