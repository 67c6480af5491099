import type { ReadCell } from '../../document/model/index.js';
import { point } from '../../quantity/index.js';
import { type Mention, mentionsIn } from '../mentions.js';

/** The one number of a cell, where it holds nothing but the number, its unit and a sign. */
export function onlyNumber(cell: ReadCell): Mention | undefined {
  const text = cell.passage.text;
  if (text.length > LONGEST_NUMBER || !/[\d０-９]|[一二三四五六七八九十百千万]/.test(text))
    return undefined;
  if (AGES.test(text.normalize('NFKC').trim())) return undefined;
  const bare = yearLike(text);
  if (bare !== undefined) return bare;
  const mentions = mentionsIn(cell.passage);
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 1) return undefined;
  if (mention.kind === 'date' || mention.kind === 'ordinal' || mention.kind === 'code')
    return undefined;
  const rest = `${text.slice(0, mention.start)}${text.slice(mention.end)}`.trim();
  return /^[()（）*＊\s:：]*$/.test(rest.replace(RISES, '')) && /[\d０-９]/.test(mention.text)
    ? mention
    : undefined;
}

/** 31—40岁, 30岁及以下 name a row, and are no numbers of it. */
const AGES =
  /^\d{1,2}\s*周?岁?\s*[-–—~至到]{1,2}\s*\d{1,2}\s*周?岁$|^\d{1,2}\s*周?岁(?:及其?)?[以之][上下]$/;

/** +46, ↑1.2: what a column of changes prints before a number. */
const RISES = /^[+＋↑▲]/;

const LONGEST_NUMBER = 24;

/** A lone 2000 is read as a year in running text; in a cell it is a number like those above and below. */
function yearLike(text: string): Mention | undefined {
  const word = text.trim();
  const digits = word.normalize('NFKC');
  if (!/^\d{4}$/.test(digits)) return undefined;
  const value = { numerator: BigInt(digits), denominator: 1n };
  const start = text.indexOf(word);
  return {
    text: word,
    start,
    end: start + word.length,
    kind: 'number',
    value,
    interval: point(value),
    unit: null,
    hedge: null,
  };
}
