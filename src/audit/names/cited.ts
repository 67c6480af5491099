import { plainPassage } from '../structure/plain-passages.js';
import type { Place } from './fault.js';
import { matchesIn } from './matches.js';
import type { Told } from './told.js';

/** A title between 《 and 》, and the number of the document right behind it. */
export interface CitedTitle extends Place {
  readonly title: string;
  readonly number: CitedNumber | undefined;
}

/** The number of a document: 教职成〔2019〕5号. */
export interface CitedNumber extends Place {
  readonly office: string;
  readonly year: string;
  readonly ordinal: string;
  readonly open: string;
  readonly close: string;
}

/** A bracket that hardly anything else has tells that what stands before it is an office, whatever it ends in: 校〔2023〕6号. */
const NUMBER_SOURCE =
  '([\\u4e00-\\u9fff]{0,12}(?:[\\u4e00-\\u9fff](?=[〔﹝［\\[【])|[发函字办令职教成材财人社农卫科厅师高规综函文政委组宣团工基体艺学会办号通]))' +
  '([〔［\\[【(（﹝])(\\d{2,5})([〕］\\]】)）﹞])\\s?(?:第)?(\\d{1,4})\\s?号(?![楼线馆厂门院车])';
const NUMBER = new RegExp(NUMBER_SOURCE, 'g');
const NUMBER_HERE = new RegExp(`^(?:\\s?[（(]\\s?)?${NUMBER_SOURCE}`);

/** The numbers of documents that are cited. */
export const citedNumbers = (told: readonly Told[]): readonly CitedNumber[] =>
  matchesIn(told.filter(mayCite).map(inPlainDigits), NUMBER).map((match) => ({
    ...match,
    ...partsOf(match.groups),
  }));

function partsOf(groups: readonly (string | undefined)[]) {
  const [office = '', open = '', year = '', close = '', ordinal = ''] = groups;
  return { office, open, year, close, ordinal };
}

const TITLE = /《([^《》\n]{2,80})》/g;

/** The titles that are cited, innermost ones of nested titles. */
export const citedTitles = (told: readonly Told[]): readonly CitedTitle[] =>
  matchesIn(told.filter(mayTitle).map(inPlainDigits), TITLE).map((match) => ({
    ...match,
    title: plain(match.groups[0] ?? ''),
    number: numberBehind(match),
  }));

const LONGEST_NUMBER = 40;

function numberBehind({ passage, end }: Place): CitedNumber | undefined {
  const here = NUMBER_HERE.exec(passage.text.slice(end, end + LONGEST_NUMBER));
  // 《实习管理规定》和示校〔2023〕7号《实习管理办法》: a number that leads a title is of that title.
  if (here === null || passage.text.charAt(end + here[0].length) === '《') return undefined;
  const skipped = /^(?:\s?[（(]\s?)?/.exec(here[0])?.[0].length ?? 0;
  return {
    passage,
    start: end + skipped,
    end: end + here[0].length,
    ...partsOf(here.slice(1)),
  };
}

const mayCite = ({ passage }: Told): boolean => passage.text.includes('号');
const mayTitle = ({ passage }: Told): boolean => passage.text.includes('《');

/** 〔２０２１〕４号 is 〔2021〕4号. */
const inPlainDigits = (told: Told): Told => ({ ...told, passage: plainPassage(told.passage) });

/** A title without what its printing adds: spaces, widths, sorts of brackets and dashes. */
export const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〈<]/g, '(')
    .replace(/[〉>]/g, ')')
    .replace(/[-‐–—―~～－]+/g, '—');
