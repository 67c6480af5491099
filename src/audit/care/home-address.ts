import { personalNumberRule } from './personal-number.js';

/** A dwelling down to its door. 家住某村 alone tells where someone comes from. */
const HOME =
  /(?:家庭住址|家庭地址|家住|现住址|现住|住址|户籍地址|户籍所在地)[：:为是在于]?[\u4e00-\u9fff\d]{2,40}?\d{1,5}(?:号楼|号|弄|栋|幢|单元|室|组|社)(?:[\d\u4e00-\u9fff-]{0,12}?\d{1,5}(?:号|室|单元|户))?/g;

/** Somebody's home, down to the door. */
export const homeAddressRule = personalNumberRule({
  id: 'care.home-address',
  title: { zh: '公开了家庭住址', en: 'A home address is published' },
  severity: 'warning',
  form: HOME,
  isOne: () => true,
  mask: (words) => `${words.slice(0, 6)}****`,
  message: {
    zh: '此处公开了具体的家庭住址（{number}），请删去门牌等信息。',
    en: 'A home address is published here ({number}); remove number and door.',
  },
});
