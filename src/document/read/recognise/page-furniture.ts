import { oncePerText } from '../../../once/index.js';
/** The number of a page as a line by itself prints it. */
export interface PrintedPage {
  /** Null for Roman numbers. */
  readonly number: number | null;
  /** Of how many: 第 12 页 共 96 页. */
  readonly total: number | null;
}

const NUMBER = '([\\d０-９](?:[ ]?[\\d０-９]){0,3})';
const BARE = new RegExp(
  `^[-‐–—－~～·•\\[(（|｜<《=]{0,6} ?${NUMBER} ?[-‐–—－~～·•\\])）|｜>》=]{0,6}$`,
);
const CHINESE = new RegExp(
  `^[-–—－(（]{0,3} ?第? ?${NUMBER} ?页(?: ?[，,/／、|｜]? ?[（(]?共? ?${NUMBER} ?页[）)]?)? ?[-–—－)）]{0,3}$`,
);
const OF_TOTAL = new RegExp(`^(?:第 ?)?${NUMBER} ?[/／] ?(?:共 ?)?${NUMBER}(?: ?页)?$`);
const ENGLISH = new RegExp(`^(?:page|p\\.?) ?${NUMBER}(?: ?(?:of|/) ?${NUMBER})?$`, 'i');
const ROMAN = /^[-–—－(（·~]{0,3} ?(?:[ivxIVX]{1,5}|[Ⅰ-Ⅻⅰ-ⅻ]{1,2}) ?[-–—－)）·~]{0,3}$/;
const MARK = new RegExp(
  `^(?:[=!\\-–—*#_~+<\\[{(（【|/ ]{1,80}) ?(?:第 ?${NUMBER} ?页|page(?:[ :_=#-]|number=?"?){0,3}${NUMBER}|p\\.? ?${NUMBER})(?: ?(?:of|/|共) ?[\\d]{1,4} ?页?)? ?[=\\-–—*#_~+>\\]})）】|/" ]{0,80}$`,
  'i',
);

const squeezed = (line: string): string =>
  line
    .slice(0, 200)
    .trim()
    .replace(/[\s\u3000]+/g, ' ');
const numberOf = (word: string | undefined): number | null =>
  word === undefined ? null : Number(word.normalize('NFKC').replace(/ /g, ''));

/** The number of a page, where a line prints nothing else: 12, - 12 -, 第 12 页 共 96 页, 12/96, iv. */
export const printedPageOf = oncePerText((line: string): PrintedPage | null => {
  if (line.trim().length > 40) return null;
  const plain = squeezed(line);
  const found =
    BARE.exec(plain) ?? CHINESE.exec(plain) ?? OF_TOTAL.exec(plain) ?? ENGLISH.exec(plain);
  if (found !== null) return { number: numberOf(found[1]), total: numberOf(found[2]) };
  return ROMAN.test(plain) ? { number: null, total: null } : null;
});

/** The number in a line that an extraction put between pages: === Page 12 ===, --- 第12页 ---, <page 12>. */
export const pageMarkOf = oncePerText((line: string): number | null => {
  if (line.trim().length > 120) return null;
  const found = MARK.exec(squeezed(line));
  return found === null ? null : numberOf(found[1] ?? found[2] ?? found[3]);
});

/** A line without its numbers and blanks: what running heads and feet have in common from page to page. */
export const withoutNumbers = oncePerText((line): string =>
  line
    .slice(0, 120)
    .replace(/[\s\u3000]+/g, '')
    .replace(/[\d０-９]+/g, '#'),
);
