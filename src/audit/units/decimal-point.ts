import { matchesIn } from '../names/matches.js';
import { type Told, toldIn } from '../names/told.js';
import { wordingRule } from './wording.js';

const POINTS =
  /(?<![\d.])(?!(?:19|20)\d\d\.\d{1,2}\.)\d{1,6}(?:\.\d{1,4}\.\d{1,4}|\.\.\d{1,4})(?=[%％]|万元|亿元|个百分点)|(?<=\d)\.(?=[%％])|(?<=\d)。(?=\d{1,2}[%％])/g;

/** 96.3.5%: two decimal points, or one with nothing behind it. */
export const decimalPointRule = wordingRule({
  id: 'units.decimal-point',
  title: { zh: '小数点有误', en: 'A decimal point too many' },
  severity: 'warning',
  find: (scene) =>
    matchesIn(toldIn(scene), POINTS).filter(({ told, start }) => !isNumbering(told, start)),
  message: {
    zh: '“{quote}”中的小数点有误，数值不明，请核对原始数据。',
    en: 'The decimal point in "{quote}" is misplaced, so its value is unclear; check the source.',
  },
});

/** 3.1.2 at the start of a line numbers it. */
const isNumbering = ({ part }: Told, start: number): boolean => part !== 'cell' && start === 0;
