import { matchesIn } from '../names/matches.js';
import { toldInWords } from '../names/told.js';
import { wordingRule } from './wording.js';

const BOTH = /\d(?:\.\d+)?\s?[%％]\s?个?百分点|百分之\d+(?:\.\d+)?\s?[%％]/g;

/** 5%个百分点: a share and a difference of shares at once. */
export const percentagePointRule = wordingRule({
  id: 'units.percentage-point',
  title: { zh: '百分号与百分点并用', en: 'Per cent and percentage points at once' },
  severity: 'warning',
  find: (scene) => matchesIn(toldInWords(scene), BOTH),
  message: {
    zh: '“{quote}”同时用了百分号和“百分点”（或“百分之”），二者含义不同，请保留一个。',
    en: '"{quote}" has a per cent sign and percentage points at once; they differ, keep one.',
  },
});
