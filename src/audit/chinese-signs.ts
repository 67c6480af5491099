import type { Passage } from '../document/model/index.js';
import { oncePer } from '../once/index.js';

/**
 * The passage with the signs , ; : ( ) between Chinese words as Chinese ones, unit for unit, so that its places hold: a
 * clerk or a tool writes them as they come, and 其中男生12人;女生9人 says the same as with ；. Those within a number stay.
 */
export const inChineseSigns = oncePer((passage: Passage): Passage => {
  const text = passage.text.replace(BETWEEN_WORDS, (sign) => CHINESE[sign] ?? sign);
  return text === passage.text ? passage : { text, places: passage.places };
});

const CHINESE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
};

/** Beside a Chinese character or sign, a blank between them or not. */
const BETWEEN_WORDS =
  /(?<=[\u2014-\u2026\u3000-\u9fff\uff00-\uffef]\s?)[,;:()]|[,;:()](?=\s?[\u2014-\u2026\u3000-\u9fff\uff00-\uffef])/g;
