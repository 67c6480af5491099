import { folded } from './characters.js';
import { HEDGES, type Hedge } from './hedge-table.js';
import type { NumberMention } from './mention.js';
import { codePointOffsets } from './offsets.js';
import { type Scanner, scanner } from './scanner.js';

/** What may differ from edition to edition. */
export interface ReadingOptions {
  /** The hedging words and what they mean; the common table without it. */
  readonly hedges?: readonly Hedge[];
}

const scanners = new WeakMap<readonly Hedge[], Scanner>();

function scannerFor(table: readonly Hedge[]): Scanner {
  const known = scanners.get(table);
  if (known !== undefined) return known;
  const made = scanner(table);
  scanners.set(table, made);
  return made;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Every number in a Chinese text, in order, none overlapping: quantities with the true values they leave
 * possible, and what only looks like one (`ordinal`, `date`, `code`). Words that count nothing, such as
 * 三教 or 千方百计, are no mention. The time taken grows with the length of the text alone.
 */
export function numbersIn(
  text: string,
  { hedges = HEDGES }: ReadingOptions = {},
): readonly NumberMention[] {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const offset = codePointOffsets(body);
  return scannerFor(hedges)(folded(body)).map((reading) => ({
    text: body.slice(reading.start, reading.end),
    start: offset(reading.start),
    end: offset(reading.end),
    kind: reading.kind,
    value: reading.value,
    interval: reading.interval,
    unit: reading.unit,
    hedge: reading.hedge,
  }));
}
