import { matchesIn } from '../names/matches.js';
import { sentencesIn } from '../names/told.js';
import { wordingRule } from './wording.js';

/** 3000平方: the unit without its second word. */
export const squareMetreRule = wordingRule({
  id: 'units.square-metre',
  title: { zh: '面积单位不完整', en: 'An incomplete unit of area' },
  severity: 'notice',
  most: 3,
  find: (scene) => matchesIn(sentencesIn(scene), /(?<=\d万?)余?多?平方(?=[，。；、）)]|$)/g),
  message: {
    zh: '“{quote}”的面积单位不完整，应为“平方米”。',
    en: 'The unit of area in "{quote}" is incomplete; write 平方米.',
  },
});
