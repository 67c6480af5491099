import { oncePerText } from '../../../once/index.js';
import { isBlank } from './characters.js';

/** A line that may be one of a contents: words, a leader, the number of a page. */
export interface ContentsLine {
  /** Where its words end in the line. */
  readonly end: number;
  /** Null for Roman numbers, whose pages are counted apart. */
  readonly printedPage: number | null;
  /** What leads from the words to the number: only dots and lines tell a contents line by themselves. */
  readonly leader: 'dots' | 'tab' | 'gap' | 'none';
}

const PAGE =
  /(?:[-—–(（][ \u3000]?)?(?:第[ \u3000]?)?([\d０-９]{1,4}|[ivxlcIVXLC]{1,6}|[Ⅰ-Ⅻⅰ-ⅻ]{1,3})(?:[ \u3000]?页)?(?:[ \u3000]?[-—–)）])?$/u;
const DOTS = new Set('.．…·•‥⋯。_‧∙・-—');
const MANY = 3;
const LONG_TITLE = 30;

/** The line as one of a contents. Whether it is, its leader and its neighbours tell. */
export const contentsLineOf = oncePerText((line: string): ContentsLine | null => {
  const trimmed = line.trimEnd();
  const found = PAGE.exec(trimmed.slice(-12));
  if (found === null) return null;
  const [printed, number = ''] = found;
  let end = trimmed.length - printed.length;
  let dots = 0;
  let blanks = 0;
  let tabs = 0;
  for (; end > 0; end -= 1) {
    const unit = trimmed.charAt(end - 1);
    if (DOTS.has(unit)) dots += unit === '…' || unit === '⋯' ? MANY : 1;
    else if (unit === '\t') tabs += 1;
    else if (isBlank(unit.charCodeAt(0))) blanks += 1;
    else break;
  }
  if (end === 0) return null;
  const plain = number.normalize('NFKC');
  const printedPage = /^\d+$/.test(plain) ? Number(plain) : null;
  if (dots >= MANY) return { end, printedPage, leader: 'dots' };
  if (printedPage === null && tabs + blanks === 0) return null;
  // 领奖台”. 44: a title so long leaves no room for a leader.
  if (dots > 0 && (end < LONG_TITLE || /[\d０-９]/.test(trimmed.charAt(end - 1)))) return null;
  return { end, printedPage, leader: tabs > 0 ? 'tab' : blanks > 1 ? 'gap' : 'none' };
});

/** The title of a contents or of a list of cases, figures or tables; null for any other line. */
export const contentsTitleOf = oncePerText(
  (line: string): 'headings' | 'case' | 'figure' | 'table' | null => {
    const plain = line
      .slice(0, 60)
      .replace(/[\s\u3000：:【】]/g, '')
      .replace(/(?<=目录|目次|索引)[（(](?:正文|附件|续|正文部分)[）)]$/, '');
    if (/^(?:目录|目次|总目录|正文目录)(?:CONTENTS)?$/i.test(plain) || /^CONTENTS$/i.test(plain))
      return 'headings';
    if (/^(?:典型|特色)?案例(?:目录|目次|[次目]|索引|清单|列表|一览)$/.test(plain)) return 'case';
    if (/^(?:图|图片|插图|图示)(?:目录|目次|[次目]|索引|清单|列表)$/.test(plain)) return 'figure';
    return /^(?:图表|表|表格|附表|指标表)(?:目录|目次|[次目]|索引|清单|列表)$/.test(plain)
      ? 'table'
      : null;
  },
);
