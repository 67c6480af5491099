import type { Edition, Standard } from '../../standard/index.js';
import { valueAt } from '../evaluation/evaluate.js';
import { outcomeOf } from '../findings/checks.js';
import { type CompiledCheck, checksOf } from '../findings/compiled.js';
import { NotInColumns } from './column.js';
import { compiled, type Sight } from './compiled.js';
import { NEVER, type Truths, UNDECIDED } from './truths.js';
import type { Year } from './year.js';

/** A check, and its relation in columns where it has one. */
interface ColumnCheck extends CompiledCheck {
  readonly truthsAt: ((sight: Sight) => Truths) | undefined;
}

const known = new WeakMap<Edition, WeakMap<Standard['concepts'], readonly ColumnCheck[]>>();

function columnChecksOf(edition: Edition, { concepts }: Standard): readonly ColumnCheck[] {
  const ofEdition =
    known.get(edition) ?? new WeakMap<Standard['concepts'], readonly ColumnCheck[]>();
  known.set(edition, ofEdition);
  const found = ofEdition.get(concepts);
  if (found !== undefined) return found;
  const checks = checksOf(edition).map((check) => {
    const relation = compiled(check.formula, concepts);
    return { ...check, truthsAt: relation?.kind === 'truths' ? relation.at : undefined };
  });
  ofEdition.set(concepts, checks);
  return checks;
}

/** What the checks of a year found. */
export interface Screening {
  /** The checks that fail at each row, in the order of the edition. */
  readonly failures: readonly (readonly CompiledCheck[])[];
  /** How many relations were looked at, and how many of them only the exact evaluation could tell. */
  readonly looked: number;
  readonly exact: number;
}

/** Every check of a year's edition at every organisation that is there: the same outcome as its evaluation. */
export function screened(year: Year): Screening {
  const failures: CompiledCheck[][] = year.rows.ids.map(() => []);
  const count = { looked: 0, exact: 0 };
  for (const check of columnChecksOf(year.edition, year.base.standard)) {
    const truths = truthsOf(check, year);
    for (let row = 0; row < failures.length; row += 1) {
      if (!runsAt(check, year, row)) continue;
      count.looked += 1;
      const truth = truths?.[row] ?? UNDECIDED;
      if (truth === UNDECIDED) count.exact += 1;
      if (truth === NEVER || (truth === UNDECIDED && failsExactly(check, year, row))) {
        failures[row]?.push(check);
      }
    }
  }
  return { failures, ...count };
}

/** The relation in columns; nothing where its steps lie too far apart, or its units are not alike. */
function truthsOf({ truthsAt }: ColumnCheck, year: Year): Truths | undefined {
  try {
    return truthsAt?.({ year, now: year.cycle });
  } catch (error) {
    if (error instanceof NotInColumns) return undefined;
    throw error;
  }
}

function runsAt({ check }: CompiledCheck, { rows }: Year, row: number): boolean {
  const level = rows.attributes[row]?.level;
  if (level === undefined) return false;
  return check.levels === undefined || check.levels.some((each) => each === level);
}

const failsExactly = ({ formula }: CompiledCheck, year: Year, row: number): boolean =>
  outcomeOf(valueAt(formula, { place: year.place(row), now: year.cycle })) === 'fail';
