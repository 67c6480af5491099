import { over, powerOfTen, rational } from '../../quantity/index.js';
import { type Concept, isWorded } from '../../standard/index.js';
import { unitFor } from '../content.js';
import { AWAY, type Column, emptyColumn, KNOWN, LACKING, LARGEST, UNSURE } from './column.js';
import {
  BLANK,
  type FactColumn,
  NONE,
  NOT_APPLICABLE,
  NOT_COLLECTED,
  VALUE,
} from './fact-columns.js';

/** More decimals than any concept has are left to the exact evaluation. */
const MOST_DECIMALS = 9;

/**
 * What the organisations themselves say of a concept: for a value the interval that it states, in halves of
 * the last decimal that occurs. `untouched` is the state of a cell that nobody has filled.
 */
export function statedColumn(
  concept: Concept,
  facts: FactColumn | undefined,
  size: number,
  untouched: (row: number) => number,
): Column {
  const unit = unitFor(concept);
  const decimals = facts === undefined ? concept.decimals : decimalsIn(facts, concept.decimals);
  const step = over(unit.factor, rational(2n * powerOfTen(decimals).numerator));
  const column = emptyColumn(size, step, unit);
  if (isWorded(concept)) {
    column.state.fill(UNSURE);
    return column;
  }
  for (let row = 0; row < size; row += 1) {
    const kind = facts?.kind[row] ?? NONE;
    column.state[row] = stateOf(kind, row, facts, untouched);
    if (kind !== VALUE || facts === undefined) continue;
    fillStated(column, row, facts, decimals, unit.indivisible);
  }
  return column;
}

function stateOf(
  kind: number,
  row: number,
  facts: FactColumn | undefined,
  untouched: (row: number) => number,
): number {
  switch (kind) {
    case NONE:
      return untouched(row);
    case VALUE:
      return KNOWN;
    case NOT_APPLICABLE:
      return AWAY;
    case BLANK:
    case NOT_COLLECTED:
      return LACKING;
    default:
      return facts?.others.get(row)?.type === 'text' ? LACKING : UNSURE;
  }
}

/** The finest decimals of a column, so that all its values are whole numbers of one step. */
function decimalsIn({ kind, decimals }: FactColumn, least: number): number {
  let most = least;
  for (let row = 0; row < kind.length; row += 1) {
    const here = kind[row] === VALUE ? (decimals[row] ?? 0) : 0;
    if (here > most && here <= MOST_DECIMALS) most = here;
  }
  return most;
}

/** The powers of ten that binary numbers hold exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** A number of indivisible things stated down to the single one is a point; anything else is ± one half. */
function fillStated(
  { lo, hi, state }: Column,
  row: number,
  facts: FactColumn,
  decimals: number,
  indivisible: boolean,
): void {
  const own = facts.decimals[row] ?? 0;
  const scale = own <= decimals ? (POWERS[decimals - own] ?? Number.POSITIVE_INFINITY) : 1;
  const twice = 2 * (facts.mantissa[row] ?? 0);
  const half = indivisible && own === 0 ? 0 : 1;
  const [low, high] = [(twice - half) * scale, (twice + half) * scale];
  const fits = own <= decimals && Math.abs(low) <= LARGEST && Math.abs(high) <= LARGEST;
  if (!fits || scale > LARGEST || Math.abs(twice) >= LARGEST) {
    state[row] = UNSURE;
    return;
  }
  lo[row] = low;
  hi[row] = high;
}
