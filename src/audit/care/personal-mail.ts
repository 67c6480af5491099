import { personalNumberRule } from './personal-number.js';

const OFFICE =
  /(?:学校|监督|举报|招生|办公|公共|官方|公司|单位|中心|科|处|室|联系|投稿|意见|部门)[^。\n]*$/;

const REACH = 120;

/** An address at a provider for private persons, where nothing says that it is an office's. */
export const personalMailRule = personalNumberRule({
  id: 'care.personal-mail',
  title: { zh: '公开了个人邮箱', en: 'A private e-mail address is published' },
  severity: 'notice',
  form: /(?<![\w.+-])[\w.+-]{2,40}@(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|gmail|hotmail|outlook)\.(?:com|net|cn)(?![\w.])/gi,
  isOne: ({ passage: { text }, start }) =>
    !OFFICE.test(text.slice(Math.max(0, start - REACH), start)),
  mask: (address) => `${address.slice(0, 2)}***${address.slice(address.indexOf('@'))}`,
  message: {
    zh: '此处公开了个人邮箱 {number}，如非单位公用邮箱，请删去。',
    en: 'The private e-mail address {number} is published here; remove it unless it is an office’s.',
  },
});
