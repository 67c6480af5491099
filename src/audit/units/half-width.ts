import { matchesIn } from '../names/matches.js';
import { sentencesIn } from '../names/told.js';
import { wordingRule } from './wording.js';

const HALF = /(?<=[\u4e00-\u9fff”》）])[,;?!](?=[\u4e00-\u9fff“《（])/g;

/** Half-width commas between Chinese characters, told once; where they outnumber the others, they are the reader's. */
export const halfWidthRule = wordingRule({
  id: 'units.half-width',
  title: { zh: '中文间用了半角标点', en: 'Half-width punctuation between Chinese characters' },
  severity: 'notice',
  most: 1,
  find: (scene) => {
    const told = sentencesIn(scene);
    const half = matchesIn(told, HALF);
    const full = matchesIn(told, /[，；？！]/g).length;
    return half.length < full ? half : [];
  },
  message: {
    zh: '“{quote}”处中文之间用了半角标点，请改为全角。',
    en: 'Half-width punctuation stands between Chinese characters at "{quote}"; use full width.',
  },
});
