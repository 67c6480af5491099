import { leadOf, personalNumberRule } from './personal-number.js';

/** Digits of the same form that are no phone, by the words before them or the unit behind. */
const OTHER_LEAD =
  /(?:编号|学号|证号|证书号|注册号|登记号|代码|工号|账号|群号|QQ|单号|批号|专利号)[^\d]{0,4}$/i;
const UNIT_BEHIND = /^\s*(?:[万亿]|元|人|次|册|[%％]|平方|字|米|吨)/;

/** A mobile number. An office has a landline: a mobile number is some person's. */
export const mobileNumberRule = personalNumberRule({
  id: 'care.mobile-number',
  title: { zh: '公开了手机号码', en: 'A mobile number is published' },
  severity: 'warning',
  // Behind another number and a blank it is a row of a table: 1874 176 1698 1317.
  form: /(?<![\d.\-—A-Za-z]|\d )1[3-9]\d(?:[ -]?)\d{4}(?:[ -]?)\d{4}(?![\d.\-—A-Za-z]| \d)/g,
  isOne: (match) =>
    !OTHER_LEAD.test(leadOf(match)) &&
    !UNIT_BEHIND.test(match.passage.text.slice(match.end, match.end + 4)),
  message: {
    zh: '此处公开了手机号码 {number}，请删去或改用单位办公电话。',
    en: 'The mobile number {number} is published here; remove it or give an office telephone.',
  },
});
