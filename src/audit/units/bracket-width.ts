import { toldInWords } from '../names/told.js';
import { pairsIn } from './pairs.js';
import { wordingRule } from './wording.js';

/** （2023): one half of a pair in full width, the other in half width. */
export const bracketWidthRule = wordingRule({
  id: 'units.bracket-width',
  title: { zh: '一对括号全角半角混用', en: 'The halves of a pair in two widths' },
  severity: 'notice',
  most: 1,
  find: (scene) =>
    toldInWords(scene).flatMap(({ passage }) =>
      pairsIn(passage.text)
        .pairs.filter(({ open, close }) =>
          isMixed(passage.text.charAt(open) + passage.text.charAt(close)),
        )
        .map(({ close }) => ({ passage, start: close, end: close + 1 })),
    ),
  message: {
    zh: '“{quote}”处一对括号一半全角、一半半角，请统一。',
    en: 'One half of the brackets at "{quote}" is full-width, the other half-width; use one width.',
  },
});

const isMixed = (pair: string): boolean => pair === '（)' || pair === '(）';
