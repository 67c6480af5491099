import { outlyingStep } from '../../src/facts/outlying/index.js';
import type { Message } from '../../src/messages/index.js';
import type { RollupCell } from '../../src/server/shapes/rollup.js';
import { grouped } from '../language/writing.js';
import { partWords } from '../messages/parts.js';
import { rollupWords } from '../messages/rollup.js';

/** What a cell shows: a number, only a lower bound, or nothing and why. */
type Shown = Pick<RollupCell, 'text' | 'range' | 'absence'>;

const OPEN_RANGE = /^[<>≤≥]/;

/** The number of a cell as it is read: `1,204`, or `≥ 1,204` where that is all that is known. */
export function cellNumber({ text, range, absence }: Shown): string | null {
  if (absence !== null) return null;
  if (range !== null && OPEN_RANGE.test(range)) return range;
  return text === null ? null : grouped(text);
}

const SHORT = {
  blank: null,
  'not-applicable': rollupWords.shortNotApplicable,
  'not-collected': rollupWords.shortNotCollected,
} as const;

/** What stands in a cell without a number: a short word, or nothing in a blank one. */
export const absenceShort = ({ absence }: Shown): Message | null =>
  absence === null ? null : SHORT[absence];

/** The same for who listens or looks closer. */
export const absenceWords = ({ absence }: Shown): Message => partWords[absence ?? 'blank'];

/** How a cell is drawn: how far from the median, and on which side. */
export function cellShade({ score }: Pick<RollupCell, 'score'>): string {
  const step = outlyingStep(score);
  if (step === 0) return '';
  return `step-${step} ${(score ?? 0) > 0 ? 'above' : 'below'}`;
}

/** The side of the median in words, from the second step on; nothing near the median. */
export function sideWords({ score }: Pick<RollupCell, 'score'>): Message | null {
  const step = outlyingStep(score);
  if (step < 2) return null;
  if ((score ?? 0) > 0) return step === 3 ? rollupWords.veryHigh : rollupWords.high;
  return step === 3 ? rollupWords.veryLow : rollupWords.low;
}
