import { opposite, type Verdict } from '../../quantity/index.js';
import { absentTogether, truthValue, type Value } from './value.js';

/** What keeps a value from being a truth; a formula whose types were checked holds no other kind here. */
function verdictOf(value: Value): Verdict | undefined {
  return value.type === 'truth' ? value.verdict : undefined;
}

const weaker: Readonly<Record<Verdict, number>> = { never: 0, sometimes: 1, always: 2 };

/** Both hold. One that never holds decides, even where the other is missing. */
export function both(a: Value, b: Value): Value {
  const left = verdictOf(a);
  const right = verdictOf(b);
  if (left === 'never' || right === 'never') return truthValue('never');
  if (left === undefined || right === undefined) return absentTogether([a, b]) ?? a;
  return truthValue(weaker[left] < weaker[right] ? left : right);
}

/** At least one holds. One that always holds decides, even where the other is missing. */
export const either = (a: Value, b: Value): Value => negation(both(negation(a), negation(b)));

/** The opposite. */
export const negation = (of: Value): Value =>
  of.type === 'truth' ? truthValue(opposite(of.verdict)) : of;

/** Where `a` holds, `b` does: broken only where `a` always and `b` never holds. */
export const implication = (a: Value, b: Value): Value => either(negation(a), b);
