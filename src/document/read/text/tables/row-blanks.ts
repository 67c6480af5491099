import type { Parting } from '../cells.js';
import type { Line } from '../lines.js';
import { isRowOf } from './row-line.js';
import type { Setting } from './setting.js';

/** Blank lines that stand between the rows of a captioned table, where it has the same number of them throughout. */
export function rowBlanks(
  lines: readonly Line[],
  at: number,
  parting: Parting,
  { captioned }: Setting,
): number {
  if (!captioned) return 0;
  const ahead = lines.slice(at, at + LOOKED_AT);
  const between = ahead.flatMap((line, index) => {
    const before = ahead[index - 1];
    const areRows =
      before !== undefined &&
      line.index === before.index + 1 &&
      line.feeds === before.feeds &&
      [before, line].every((each) => isRowOf(each, parting));
    return areRows ? [line.blanks] : [];
  });
  const [first] = between;
  const alike = between.filter((blanks) => blanks === first).length;
  return first !== undefined &&
    first <= MOST_BLANKS &&
    alike >= FEWEST_ALIKE &&
    alike * 2 > between.length
    ? first
    : 0;
}

const LOOKED_AT = 14;
const MOST_BLANKS = 3;
const FEWEST_ALIKE = 3;
