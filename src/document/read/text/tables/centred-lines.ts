import type { LineCell } from '../cells.js';
import { columnContents } from './column-content.js';
import type { GridRow } from './grid.js';
import {
  increasing,
  LEAST_ROWS,
  MOST_GROUPS,
  MOST_MISFIT,
  misfitOfReading,
  rowsOf,
  type Span,
  sums,
} from './spanning-names.js';

/**
 * The two rows of a head that a print centred on three lines: names over several columns with upper halves of broken ones,
 * then names of both rows, of which the first is that of the rows, then names of the lower row with the lower halves, which
 * are units: 去向落实 落实率 | 学校 毕业生 未落实 | 小计 升学 就业 (%). Null where several readings fit as well, or none does.
 */
export function centredLines(
  lines: readonly (readonly LineCell[])[],
  columns: number,
  rows: readonly GridRow[],
): readonly [GridRow, GridRow] | null {
  const [upper, middle, lower] = lines.length === 3 ? lines : [];
  if (upper === undefined || middle === undefined || lower === undefined) return null;
  const halves = lower.slice(lower.findLastIndex(({ words }) => !UNIT_ALONE.test(words)) + 1);
  const under = lower.slice(0, lower.length - halves.length);
  const groups = upper.length - halves.length;
  const [first, ...others] = middle;
  if (first === undefined || groups < 1 || groups > MOST_GROUPS || under.length < 2) return null;
  if (middle.length + halves.length + under.length !== columns) return null;
  if (rows.length < LEAST_ROWS || upper.length > MOST_UPPER) return null;
  const contents = columnContents(rows, columns);
  let best: Merged | null = null;
  let least = Number.POSITIVE_INFINITY;
  let isOnly = true;
  for (const over of sums(under.length, groups)) {
    for (const broken of increasing(upper.length, halves.length)) {
      for (const places of increasing(others.length + upper.length, upper.length)) {
        const each = merged({ first, others, upper, halves }, { places, broken, over });
        const misfit = misfitOfReading([...each.names, ...under], each.spans, contents);
        if (misfit < least) [best, least, isOnly] = [each, misfit, true];
        else if (misfit === least) isOnly = false;
      }
    }
  }
  if (best === null || !isOnly || least > MOST_MISFIT) return null;
  const { names, spans, pieces } = best;
  const whole = (row: GridRow): GridRow =>
    row.map((cell) => ({
      ...cell,
      pieces: cell.pieces.flatMap((each) => pieces.get(each) ?? [each]),
    }));
  const [over, below] = rowsOf([...names, ...under], spans);
  return [whole(over), whole(below)];
}

/** Names of the upper row in one of their orders, those that stand over several columns, and the halves of broken ones. */
interface Merged {
  readonly names: readonly LineCell[];
  readonly spans: readonly Span[];
  readonly pieces: ReadonlyMap<LineCell, readonly LineCell[]>;
}

/** （%）, (元), ㎡: the lower half of a name that was broken before its unit. */
const UNIT_ALONE = /^[（(][^（）()]{1,4}[）)]$/;
const MOST_UPPER = 4;

/** The names of the three lines: that of the rows, the others of the middle, those of the upper, and lower halves. */
interface Names {
  readonly first: LineCell;
  readonly others: readonly LineCell[];
  readonly upper: readonly LineCell[];
  readonly halves: readonly LineCell[];
}

/** Where among the others those of the upper line stand, which of them are broken, and over how many columns the rest reach. */
interface Order {
  readonly places: readonly number[];
  readonly broken: readonly number[];
  readonly over: readonly number[];
}

function merged({ first, others, upper, halves }: Names, { places, broken, over }: Order): Merged {
  const pieces = new Map<LineCell, readonly LineCell[]>();
  const names: LineCell[] = [first];
  const spans: Span[] = [];
  let [next, half, group] = [0, 0, 0];
  for (let at = 0; at < others.length + upper.length; at += 1) {
    const index = places.indexOf(at);
    const name = index < 0 ? others[next] : upper[index];
    if (name === undefined) continue;
    if (index < 0) next += 1;
    else if (broken.includes(index)) {
      const rest = halves[half];
      const whole = { ...name, words: `${name.words}${rest?.words ?? ''}` };
      half += 1;
      pieces.set(whole, rest === undefined ? [name] : [name, rest]);
      names.push(whole);
      continue;
    } else {
      spans.push({ at: names.length, over: over[group] ?? 2 });
      group += 1;
    }
    names.push(name);
  }
  return { names, spans, pieces };
}
