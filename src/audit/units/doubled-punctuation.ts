import { type Match, matchesIn } from '../names/matches.js';
import { toldInWords } from '../names/told.js';
import { wordingRule } from './wording.js';

const RUN = /[，。、；：,;]{2,}|[？！]。/g;

/** ，， and ，。: two marks where one is meant. Dots in a row are an ellipsis, dashes and ！！ a way of writing. */
export const doubledPunctuationRule = wordingRule({
  id: 'units.doubled-punctuation',
  title: { zh: '标点重复', en: 'Doubled punctuation' },
  severity: 'warning',
  find: (scene) => matchesIn(toldInWords(scene), RUN).filter(isSlip),
  message: {
    zh: '“{quote}”处标点重复，请删去多余的标点。',
    en: 'There is one punctuation mark too many at "{quote}"; remove it.',
  },
});

function isSlip({ passage, start, end }: Match): boolean {
  const run = passage.text.slice(start, end);
  if (/^(?:。{3,}|、{3,}|，{3,}|：：)$/.test(run)) return false;
  return /[，。、；：]/.test(run) || /[\u4e00-\u9fff]/.test(passage.text.charAt(start - 1));
}
