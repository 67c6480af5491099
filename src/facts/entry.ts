import type { Message } from '../messages/index.js';
import { type Decimal, exactly, order, rational, unitOf } from '../quantity/index.js';
import {
  type Concept,
  type Edition,
  isComputed,
  isOutOfHundred,
  isWorded,
  type Row,
} from '../standard/index.js';
import type { Content } from './fact.js';

const HUNDRED = rational(100);

/**
 * Why a content cannot be entered for a concept, or nothing where it can: what is computed is not typed, a
 * value has no more decimals than the concept, things are counted whole, shares and scores lie between 0
 * and 100, a choice is one of those offered.
 */
export function entryFault(content: Content, concept: Concept): Message | undefined {
  if (isComputed(concept)) return COMPUTED;
  if (content.type === 'absent') return undefined;
  if (content.type === 'text') return textFault(content.text, concept);
  if (isWorded(concept)) return NOT_A_NUMBER_HERE;
  return numberFault(content, concept);
}

/** Why a number cannot be meant for any concept, entered or stated: none of them goes below zero. */
export const negativeFault = ({ mantissa }: Decimal): Message | undefined =>
  mantissa < 0n ? NEGATIVE : undefined;

/** The row in which an edition asks for a concept, in a printed table or among the parts; nothing where it does not. */
export const rowAsking = (edition: Edition, concept: string): Row | undefined =>
  edition.tables.flatMap((table) => table.rows).find((row) => row.concept === concept);

function textFault(text: string, concept: Concept): Message | undefined {
  if (!isWorded(concept)) return NUMBER_EXPECTED;
  if (
    concept.kind === 'choice' &&
    concept.choices !== undefined &&
    !concept.choices.includes(text)
  ) {
    const choices = concept.choices.join('、');
    return { zh: `应为以下之一：${choices}`, en: `it must be one of: ${choices}` };
  }
  return undefined;
}

function numberFault(
  content: Extract<Content, { type: 'value' }>,
  concept: Concept,
): Message | undefined {
  const negative = negativeFault(content.value);
  if (negative !== undefined) return negative;
  if (content.value.decimals > concept.decimals) {
    return unitOf(concept.unit)?.indivisible === true
      ? NOT_WHOLE
      : {
          zh: `最多保留 ${concept.decimals} 位小数`,
          en: `it may have at most ${concept.decimals} decimals`,
        };
  }
  return isOutOfHundred(concept) && order(exactly(content.value), HUNDRED) > 0
    ? ABOVE_HUNDRED
    : undefined;
}

const COMPUTED: Message = {
  zh: '它由计算依据得出，不直接填写',
  en: 'it follows from its parts and is not entered itself',
};
const NUMBER_EXPECTED: Message = { zh: '应填数字', en: 'it must be a number' };
const NOT_A_NUMBER_HERE: Message = { zh: '应填文字', en: 'it must be a text' };
const NEGATIVE: Message = { zh: '不能为负数', en: 'it cannot be negative' };
const NOT_WHOLE: Message = { zh: '应为整数', en: 'it must be a whole number' };
const ABOVE_HUNDRED: Message = { zh: '不能超过 100%', en: 'it cannot be above 100 %' };
