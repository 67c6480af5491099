import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from './observing.js';
import { furnitureOf, type PageLine } from './page-lines.js';
import { PAGES } from './page-messages.js';

/** A page that bears another number than the pages before and behind it leave: 11, 21, 13. */
export const pageNumbers: AuditRule = {
  id: 'structure.page-numbers',
  title: { zh: '页码', en: 'Page numbers' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ document }) => judged(furnitureOf(document).flatMap(numberedIn)),
};

interface NumberedPage extends PageLine {
  readonly number: number;
}

/** — 12 —, 第12页共96页, 12/96. */
const NUMBER =
  /^[^\d\p{L}]{0,4}第?(\d{1,4})(?:页|[^\d\p{L}]|$)(?:[^\p{L}]*共?\d*页?)?[^\d\p{L}]{0,4}$/u;

const numberedIn = (line: PageLine): readonly NumberedPage[] => {
  const number = NUMBER.exec(line.text)?.[1];
  return number === undefined ? [] : [{ ...line, number: Number(number) }];
};

const FEWEST = 6;
const FOLLOWING_SHARE = 0.8;

function judged(pages: readonly NumberedPage[]): readonly Observation[] {
  const following = pages.filter(({ number }, at) => number === (pages[at - 1]?.number ?? 0) + 1);
  if (pages.length < FEWEST || following.length < FOLLOWING_SHARE * pages.length) return [];
  return pages.flatMap(({ passage, number }, at) => {
    const before = pages[at - 1]?.number;
    const expected = (before ?? 0) + 1;
    if (before === undefined || number === expected) return [];
    if (pages[at + 1]?.number !== expected + 1) return [];
    const values = { number, expected, before, after: expected + 1 };
    return [
      failed(PAGES.otherNumber, values, [spanOf(passage, 0, passage.text.length)], [`${expected}`]),
    ];
  });
}
