import { commonStep, rescaled } from './arithmetic.js';
import { AWAY, type Column, LACKING, UNSURE } from './column.js';
import { ALWAYS, MISSING, NEVER, OUTSIDE, type Truths, UNDECIDED } from './truths.js';

/** One of two columns at every row, as the condition says; an open condition is left to the exact evaluation. */
export function chosenNumbers(condition: Truths, yes: Column, no: Column): Column {
  const { step, left, right } = commonStep(yes.step, no.step);
  const chosen = rescaled(yes, left, step);
  const other = rescaled(no, right, step);
  for (let row = 0; row < condition.length; row += 1) {
    const truth = condition[row] ?? UNDECIDED;
    if (truth === ALWAYS) continue;
    chosen.lo[row] = other.lo[row] ?? 0;
    chosen.hi[row] = other.hi[row] ?? 0;
    chosen.error[row] = other.error[row] ?? 0;
    chosen.state[row] = truth === NEVER ? (other.state[row] ?? UNSURE) : stateOfTruth(truth);
  }
  return chosen;
}

function stateOfTruth(truth: number): number {
  if (truth === MISSING) return LACKING;
  return truth === OUTSIDE ? AWAY : UNSURE;
}

/** One of two relations at every row. */
export const chosenTruths = (condition: Truths, yes: Truths, no: Truths): Truths =>
  condition.map((truth, row) => {
    if (truth === ALWAYS) return yes[row] ?? UNDECIDED;
    if (truth === NEVER) return no[row] ?? UNDECIDED;
    return truth === MISSING || truth === OUTSIDE ? truth : UNDECIDED;
  });
