import { wordsAt } from '../names/fault.js';
import { personalNumberRule } from './personal-number.js';

/** GB 11643-1999: weights of the first seventeen digits, and the sign for each remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SIGNS = '10X98765432';

/** An identity card number: its date and its check digit are right. */
export const identityNumberRule = personalNumberRule({
  id: 'care.identity-number',
  title: { zh: '公开了身份证号', en: 'An identity card number is published' },
  severity: 'error',
  form: /(?<![\dA-Za-z])[1-8]\d{5}(?:19|20)\d{9}[\dXx](?![\dA-Za-z])/g,
  isOne: (match) => isIdentityNumber(wordsAt(match)),
  message: {
    zh: '此处公开了身份证号 {number}，属于敏感个人信息，请删去或遮盖。',
    en: 'The identity card number {number} is published here; it is sensitive: remove or mask it.',
  },
});

/** Whether eighteen signs are a valid identity card number. */
export function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return SIGNS.charAt(sum % 11) === number.charAt(17).toUpperCase() && isDate(number.slice(6, 14));
}

function isDate(digits: string): boolean {
  const [month, day] = [Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
