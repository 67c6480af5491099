import type { Locale, Message } from '../../messages/index.js';
import { type Formula, formulaInWords, type Words } from '../../standard/formula/index.js';
import type { Standard } from '../../standard/index.js';
import type { Place } from '../figures.js';
import { ATTRIBUTE_WORDS, MISSING, VERDICTS, WORDS } from '../messages.js';
import { quantityWords } from '../wording.js';
import { conceptName, filledBy } from './reasons.js';
import { readable } from './units.js';
import type { Reason, Value } from './value.js';

/** How concepts and attributes are called in a language. */
export const wordsAt = (place: Place, locale: Locale): Words => ({
  concept: (id) => conceptName(id, place, locale),
  attribute: (name) => ATTRIBUTE_WORDS.get(name)?.[locale] ?? name,
});

const expressions = new WeakMap<Standard['concepts'], WeakMap<Formula, Message>>();

/** A formula in the reader's words; written once for each formula and register. */
export function expressionOf(formula: Formula, place: Place): Message {
  const { concepts } = place.base.standard;
  const ofRegister = expressions.get(concepts) ?? new WeakMap<Formula, Message>();
  expressions.set(concepts, ofRegister);
  const known = ofRegister.get(formula);
  if (known !== undefined) return known;
  const expression = {
    zh: formulaInWords(formula, 'zh', wordsAt(place, 'zh')),
    en: formulaInWords(formula, 'en', wordsAt(place, 'en')),
  };
  ofRegister.set(formula, expression);
  return expression;
}

/** Reasons one after the other, each said once. */
export const reasonsInWords = (reasons: readonly Reason[]): Message => ({
  zh: [...new Set(reasons.map((each) => each.message.zh))].join('、') || MISSING.undecided.zh,
  en: [...new Set(reasons.map((each) => each.message.en))].join('; ') || MISSING.undecided.en,
});

/** A result in words: a number with its unit and range, a verdict, a text, or why there is none. */
export function valueInWords(value: Value): Message {
  switch (value.type) {
    case 'quantity':
      return quantityWords(readable(value.quantity));
    case 'truth':
      return VERDICTS[value.verdict];
    case 'text':
      return filledBy(WORDS.text, () => ({ text: value.text }));
    case 'set':
      return filledBy(WORDS.values, () => ({ count: value.members.length }));
    case 'absent':
      return reasonsInWords(value.because);
  }
}
