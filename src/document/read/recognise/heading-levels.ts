import type { HeadingLabel, HeadingSeries } from './heading-label.js';

const RANKS: Readonly<Record<HeadingSeries, number>> = {
  part: 0,
  chapter: 10,
  section: 20,
  han: 30,
  'bracketed-han': 40,
  decimal: 0,
  arabic: 50,
  'bracketed-arabic': 60,
  circled: 70,
  naked: 10,
  annex: 10,
  square: 80,
  named: 10,
};

/** What a heading's level hangs on. */
export type Ranked = Pick<HeadingLabel, 'series' | 'numbers'>;

/**
 * The levels of a document's headings, from 1, by the series it uses: 一、 is a chapter where there is no 第一章,
 * 1. is one where 1.1 stands beneath it. Series that are not used take no level.
 */
export function headingLevels(headings: readonly Ranked[]): readonly number[] {
  const isDecimal = headings.some(
    ({ series, numbers }) => series === 'decimal' && numbers.length > 1,
  );
  const hasHan = headings.some(({ series }) => series === 'han');
  const hasChapter = headings.some(({ series }) => series === 'chapter');
  const ranks = headings.map(({ series, numbers }) => {
    if (series === 'decimal') return decimalRank(numbers.length, hasHan && !hasChapter);
    if (series === 'naked' && hasChapter) return BENEATH_CHAPTER;
    if (series === 'arabic' && isDecimal && !hasHan && !hasChapter) return 10;
    return RANKS[series];
  });
  const told = headings.map(({ series }, at) => (FREE.has(series) ? -1 : (ranks[at] ?? 0)));
  const used = [...new Set(told.filter((rank) => rank >= 0))].toSorted((a, b) => a - b);
  return ranks.map((rank, at) => {
    const series = headings[at]?.series;
    if (series === 'annex' || series === 'named') return 1;
    return 1 + used.filter((each) => each < rank).length;
  });
}

/** 1 规模与结构 in 第十三章: no chapter where others are called so. */
const BENEATH_CHAPTER = 15;

/** Those stand at the side: they open no level for others. */
const FREE: ReadonlySet<HeadingSeries> = new Set<HeadingSeries>(['annex', 'named', 'square']);

/** 1.1 stands beneath a chapter; where 一、 takes the chapters' place, beneath that. */
const decimalRank = (depth: number, beneathHan: boolean): number =>
  beneathHan ? 30 + depth * 2 : depth * 10 + (depth > 2 ? 1 : 0);
