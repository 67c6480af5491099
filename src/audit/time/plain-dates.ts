import type { Passage } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Prose, Scene } from '../scene.js';
import { countedAs } from '../structure/chinese-number.js';
import { proseOf } from '../structure/plain-passages.js';

const YEAR = '(?:19|20)\\d{2}';
const DOTTED = `(?<![\\d.-])(${YEAR})([.-])(\\d{1,2})\\2(\\d{1,2})(?![\\d.]|-\\d)`;
const YEAR_IN_WORDS = '[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=\\s{0,2}年)';
const MONTH_IN_WORDS =
  '(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])(?=\\s{0,2}月\\s{0,2}[一二三四五六七八九十]{1,3}\\s{0,2}[日号])';
const DAY_IN_WORDS =
  '(?<=月\\s{0,2}|日\\s?[-—–至到]\\s?)[一二三四五六七八九十]{1,3}(?=\\s{0,2}[日号])';
const DATES = new RegExp(`${DOTTED}|(${YEAR_IN_WORDS})|${MONTH_IN_WORDS}|${DAY_IN_WORDS}`, 'g');

/** The passage with its dates as figures with 年, 月 and 日, as rules look for them: 2023.9.1 and 二〇二三年五月二十四日. */
export const withPlainDates = oncePer((passage: Passage): Passage => {
  const { text, places } = passage;
  if (text.search(DATES) < 0) return passage;
  const [units, at]: [string[], number[]] = [[], []];
  let from = 0;
  for (const match of text.matchAll(DATES)) {
    const plain = plainDate(match);
    const end = match.index + match[0].length;
    units.push(text.slice(from, match.index), plain);
    for (let unit = from; unit < match.index; unit += 1) at.push(places[unit] ?? 0);
    // Every unit of the plain date stands somewhere in the date as printed, its first and its last at its ends.
    for (let unit = 0; unit < plain.length; unit += 1)
      at.push(
        places[unit === plain.length - 1 ? end - 1 : Math.min(match.index + unit, end - 1)] ?? 0,
      );
    from = end;
  }
  units.push(text.slice(from));
  for (let unit = from; unit < text.length; unit += 1) at.push(places[unit] ?? 0);
  return { text: units.join(''), places: at };
});

function plainDate([words, year, , month, day, yearInWords]: RegExpExecArray): string {
  if (year !== undefined) return `${year}年${month}月${day}日`;
  if (yearInWords !== undefined)
    return yearInWords
      .replace(/[○零]/g, '〇')
      .replace(/./g, (each) => String(DIGITS.indexOf(each)));
  return String(countedAs(words) ?? words);
}

const DIGITS = '〇一二三四五六七八九';

/** The running text of a report with its dates as figures. */
export const datedProseOf = oncePer((scene: Scene): readonly Prose[] =>
  proseOf(scene).map((each) => ({ ...each, passage: withPlainDates(each.passage) })),
);
