/** The place of the one count that is not what its place in a row from one on makes it (1, 2, 5, 4), the ends aside. */
export function slipIn(counts: readonly number[]): number | null {
  const [at, ...more] = counts.flatMap((count, place) => (count === place + 1 ? [] : [place]));
  const isAmong = at !== undefined && at > 0 && at < counts.length - 1;
  return isAmong && more.length === 0 ? at : null;
}

/** What is wrong with one count in a row of counts. */
export type SequenceFault =
  | { readonly type: 'gap'; readonly at: number; readonly missing: readonly number[] }
  | { readonly type: 'double'; readonly at: number; readonly first: number }
  | { readonly type: 'order'; readonly at: number };

/** Counts further apart than this are rather misread than left out. */
const WIDEST_GAP = 4;

/** How a row of counts is to be taken. */
export interface Counting {
  /** Whether a row that begins with 2 lacks 1. */
  readonly fromOne: boolean;
  /** Whether 1 begins anew; else it is there twice. */
  readonly restarts: boolean;
}

/**
 * Where counts do not go on from each other. A double that stands in the place of the next one (1, 2, 2, 4) is
 * one fault, not two.
 */
export function sequenceFaults(
  counts: readonly number[],
  { fromOne, restarts }: Counting,
): readonly SequenceFault[] {
  const runs = restarts ? runsOf(counts) : [{ offset: 0, run: counts }];
  return runs.flatMap(({ offset, run }) =>
    faultsOfRun(run, fromOne).map((fault) => moved(fault, offset)),
  );
}

const moved = (fault: SequenceFault, offset: number): SequenceFault =>
  fault.type === 'double'
    ? { ...fault, at: fault.at + offset, first: fault.first + offset }
    : { ...fault, at: fault.at + offset };

interface Run {
  readonly offset: number;
  readonly run: readonly number[];
}

function runsOf(counts: readonly number[]): readonly Run[] {
  const starts = counts.flatMap((count, at) => (at === 0 || count === 1 ? [at] : []));
  return starts.map((offset, index) => ({ offset, run: counts.slice(offset, starts[index + 1]) }));
}

function faultsOfRun(run: readonly number[], fromOne: boolean): readonly SequenceFault[] {
  const all = new Set(run);
  const seen = new Map<number, number>();
  const faults: SequenceFault[] = [];
  let highest = fromOne ? 0 : (run[0] ?? 1) - 1;
  let spare = 0;
  run.forEach((count, at) => {
    const first = seen.get(count);
    if (first !== undefined) {
      faults.push({ type: 'double', at, first });
      spare += 1;
    } else if (count < highest) faults.push({ type: 'order', at });
    else {
      const missing = between(highest, count).filter((each) => !all.has(each));
      const isOpen = missing.length > spare && count - highest - 1 <= WIDEST_GAP;
      if (isOpen) faults.push({ type: 'gap', at, missing });
      if (missing.length > 0) spare = Math.max(0, spare - missing.length);
    }
    seen.set(count, at);
    highest = Math.max(highest, count);
  });
  return faults;
}

const between = (low: number, high: number): readonly number[] =>
  Array.from(
    { length: Math.min(Math.max(0, high - low - 1), WIDEST_GAP + 1) },
    (_, at) => low + 1 + at,
  );
