import { matchesIn } from '../names/matches.js';
import { toldIn } from '../names/told.js';
import { wordingRule } from './wording.js';

const WIDTHS = /[\d０-９][\d０-９.．]{0,30}/g;

/** ２5: digits of two widths in one number. */
export const digitWidthRule = wordingRule({
  id: 'units.digit-width',
  title: { zh: '数字全角半角混用', en: 'Digits of two widths in one number' },
  severity: 'notice',
  most: 5,
  find: (scene) =>
    matchesIn(toldIn(scene), WIDTHS).filter(({ passage, start, end }) => {
      const number = passage.text.slice(start, end);
      return /[0-9]/.test(number) && /[０-９]/.test(number);
    }),
  message: {
    zh: '“{quote}”中的一个数混用了全角和半角数字，请统一为半角。',
    en: 'One number in "{quote}" mixes full-width and half-width digits; use half-width ones.',
  },
});
