import { LONGEST_NUMERAL, type Words, wordsAt } from './words.js';

const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟萬億';
const COMMON = '一二三四五六七八九十百千万亿';

/**
 * The number in the numerals of cheques (壹佰贰拾叁万) at `at`. They are read only as a run with a place
 * in it: by themselves 伍, 陆 and 拾 are ordinary characters (队伍, 大陆).
 */
export function formalWordsAt(text: string, at: number): Words | undefined {
  let end = at;
  let common = '';
  while (end < at + LONGEST_NUMERAL) {
    const character = text.charAt(end);
    const place = character === '' ? -1 : FORMAL.indexOf(character);
    if (place < 0 && !'零万亿'.includes(character || ' ')) break;
    common += place < 0 ? character : COMMON.charAt(place);
    end += 1;
  }
  if (common.length < 2 || !/[拾佰仟萬億万亿]/.test(text.slice(at, end))) return undefined;
  const words = wordsAt(common, 0);
  return words === undefined || words.end !== common.length || words.lone
    ? undefined
    : { ...words, end };
}
