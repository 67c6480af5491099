import { chinese, type Numbering } from '../plan/index.js';

/** Gives headings their numbers, one after another. */
export interface Counter {
  next(level: 1 | 2 | 3): string;
  readonly chapter: number;
  /** The place of the heading numbered last. */
  readonly path: number[];
}

export function counterOf(numbering: Numbering): Counter {
  const at = [0, 0, 0];
  return {
    get chapter() {
      return at[0] ?? 0;
    },
    get path() {
      return [...at];
    },
    next(level) {
      at[level - 1] = (at[level - 1] ?? 0) + 1;
      for (let deeper = level; deeper < 3; deeper += 1) at[deeper] = 0;
      return headingNumber(numbering, level, at);
    },
  };
}

/** The number as printed, with what divides it from the heading's words. */
export function headingNumber(
  numbering: Numbering,
  level: 1 | 2 | 3,
  [chapter = 0, section = 0, part = 0]: readonly number[],
): string {
  switch (numbering) {
    case 'words':
      return [`${chinese(chapter)}、`, `（${chinese(section)}）`, `${part}.`][level - 1] ?? '';
    case 'chapters':
      return (
        [`第${chinese(chapter)}章 `, `第${chinese(section)}节 `, `${chinese(part)}、`][level - 1] ??
        ''
      );
    case 'decimal':
      return (
        [`${chapter} `, `${chapter}.${section} `, `${chapter}.${section}.${part} `][level - 1] ?? ''
      );
  }
}
