import type { InputRule } from '../document/model/workbook.js';
import type { Message } from '../messages/index.js';
import { filled } from '../messages/index.js';
import { type Concept, isOutOfHundred, isWorded } from '../standard/index.js';
import { ABSENCE_WORDS } from './absence-words.js';
import { INPUT } from './messages.js';

const WORDS = Object.values(ABSENCE_WORDS);

const refusal = (message: Message, concept: Concept): Message =>
  filled(message, { unit: concept.unit, decimals: concept.decimals });

/** What a cell for a concept accepts; the same limits that `facts` sets for entries. */
export function inputRule(concept: Concept): InputRule {
  if (concept.choices !== undefined) {
    const choices = [...concept.choices, ...WORDS];
    return { type: 'choice', choices, refusal: refusal(INPUT.choice, concept) };
  }
  if (isWorded(concept)) {
    return { type: 'text' };
  }
  const bounded = isOutOfHundred(concept);
  if (concept.decimals === 0 && !bounded) {
    return { type: 'whole', words: WORDS, refusal: refusal(INPUT.whole, concept) };
  }
  return {
    type: 'decimal',
    decimals: concept.decimals,
    most: bounded ? 100 : null,
    words: WORDS,
    refusal: refusal(bounded ? INPUT.percentage : INPUT.decimal, concept),
  };
}
