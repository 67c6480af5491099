import { wordsAt } from '../names/fault.js';
import { isIdentityNumber } from './identity-number.js';
import { leadOf, personalNumberRule } from './personal-number.js';

const NAMED = /(?:卡号|账号|帐号|账户|开户行|银行卡|银行)[^。；\n]{0,16}$/;
const UNION_PAY = /^62/;

/** A bank card's number: 16 to 19 digits with their check digit, in the range of Chinese cards or named so. */
export const bankCardRule = personalNumberRule({
  id: 'care.bank-card',
  title: { zh: '公开了银行卡号', en: 'A bank card number is published' },
  severity: 'warning',
  form: /(?<![\d.\-A-Za-z])[3-6]\d{3}(?: ?\d{4}){3}(?: ?\d{1,3})?(?![\d.\-A-Za-z])/g,
  isOne: (match) => {
    const digits = wordsAt(match).replace(/ /g, '');
    if (!isLuhn(digits) || (digits.length === 18 && isIdentityNumber(digits))) return false;
    return UNION_PAY.test(digits) || NAMED.test(leadOf(match, 24));
  },
  message: {
    zh: '此处公开了疑似银行卡号 {number}，请核对并删去。',
    en: 'What looks like the bank card number {number} is published here; check and remove it.',
  },
});

/** The check of ISO/IEC 7812-1: every second digit from the right doubled. */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
