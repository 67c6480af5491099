import { decimalOf, exactly, PERCENT, rational, times, unitOf } from '../../quantity/index.js';
import { type Formula, partsMeant } from '../../standard/formula/index.js';
import { type ConceptId, isWorded, type Standard } from '../../standard/index.js';
import { isNeverNegative } from '../evaluation/evaluate.js';
import type { Cycle } from '../fact.js';
import { added, constant, divided, magnitudes, multiplied, negated } from './arithmetic.js';
import { chosenNumbers, chosenTruths } from './choice.js';
import { type Column, LACKING } from './column.js';
import { filledWith } from './figure-columns.js';
import { kindColumn } from './kinds.js';
import { type ColumnSet, countOf, greatestOf, leastOf, sumOf } from './sets.js';
import { alike, sameText, type Texts } from './texts.js';
import { both, compared, either, implied, opposite, reported, type Truths } from './truths.js';
import { aligned, withoutUnit } from './units.js';
import type { Year } from './year.js';

/** Where a formula is worked out: a year in columns, and the cycle in which the question is asked. */
export interface Sight {
  readonly year: Year;
  readonly now: Cycle;
}

type At<Of> = (sight: Sight) => Of;

/** A formula made ready for columns: what it comes to at every row. */
export type Compiled =
  | { readonly kind: 'numbers'; readonly at: At<Column> }
  | { readonly kind: 'truths'; readonly at: At<Truths> }
  | { readonly kind: 'texts'; readonly at: At<Texts> }
  | { readonly kind: 'set'; readonly at: At<ColumnSet> };

type Concepts = Standard['concepts'];
type Call = Formula & { type: 'call' };

/** A formula in columns, or nothing where it asks for what columns do not give, such as `children(x)`. */
export function compiled(formula: Formula, concepts: Concepts): Compiled | undefined {
  switch (formula.type) {
    case 'number':
      return literal(formula);
    case 'text':
      return texts(({ year }) => sameText(formula.text, year.rows.ids.length));
    case 'attribute':
      return texts(({ year }) => year.attribute(formula.name));
    case 'concept':
      return conceptOf(formula.concept, concepts);
    case 'negative':
      return onNumbers(formula.operand, concepts, negated);
    case 'not':
      return onTruths([formula.operand], concepts, ([of = NOWHERE]) => opposite(of));
    case 'logic':
      return onTruths([formula.left, formula.right], concepts, ([a = NOWHERE, b = NOWHERE]) =>
        formula.operator === 'and' ? both(a, b) : either(a, b),
      );
    case 'comparison':
      return comparison(formula, concepts);
    case 'arithmetic':
      return arithmetic(formula, concepts);
    case 'call':
      return called(formula, concepts);
    default:
      return undefined;
  }
}

/** A relation of no rows. */
const NOWHERE: Truths = new Uint8Array();

const numbers = (at: At<Column>): Compiled => ({ kind: 'numbers', at });
const truths = (at: At<Truths>): Compiled => ({ kind: 'truths', at });
const texts = (at: At<Texts>): Compiled => ({ kind: 'texts', at });

/** A threshold is meant exactly as it is written. */
function literal({ text, unit: symbol }: Formula & { type: 'number' }): Compiled | undefined {
  const decimal = decimalOf(text);
  const unit = unitOf(symbol);
  if (decimal === undefined || unit === undefined) return undefined;
  const value = times(exactly(decimal), unit.factor);
  return numbers(({ year }) => constant(year.rows.ids.length, value, unit));
}

/** A concept, unless a break in comparability lies between the year asked for and now. */
function conceptOf(id: ConceptId, concepts: Concepts): Compiled {
  const concept = concepts.get(id);
  const isBroken = ({ year, now }: Sight): boolean =>
    year.cycle < now &&
    concept?.breaks.some((each) => each.cycle <= now && each.cycle > year.cycle) === true;
  if (concept !== undefined && isWorded(concept)) {
    return texts((sight) => {
      const found = sight.year.texts(id);
      return isBroken(sight) ? { ...found, state: found.state.map(() => LACKING) } : found;
    });
  }
  return numbers((sight) =>
    isBroken(sight) ? filledWith(LACKING, sight.year.rows.ids.length) : sight.year.column(id),
  );
}

function comparison(
  { left, operator, right }: Formula & { type: 'comparison' },
  concepts: Concepts,
): Compiled | undefined {
  const [a, b] = [compiled(left, concepts), compiled(right, concepts)];
  if (a?.kind === 'texts' && b?.kind === 'texts') {
    return truths((sight) => alike(a.at(sight), b.at(sight), operator === '='));
  }
  if (a?.kind !== 'numbers' || b?.kind !== 'numbers') return undefined;
  return truths((sight) => {
    const [one, other] = aligned(a.at(sight), b.at(sight));
    return compared(one, operator, other);
  });
}

function arithmetic(
  { left, operator, right }: Formula & { type: 'arithmetic' },
  concepts: Concepts,
): Compiled | undefined {
  const [a, b] = [compiled(left, concepts), compiled(right, concepts)];
  if (a?.kind !== 'numbers' || b?.kind !== 'numbers') return undefined;
  return numbers((sight) => {
    const [one, other] = [a.at(sight), b.at(sight)];
    if (operator === '*') return multiplied(one, other);
    if (operator === '/') return divided(one, other);
    const [like, alikeOther] = aligned(one, other);
    return added(like, alikeOther, operator === '+' ? 1 : -1);
  });
}

function onNumbers(
  operand: Formula,
  concepts: Concepts,
  change: (of: Column) => Column,
): Compiled | undefined {
  const of = compiled(operand, concepts);
  return of?.kind === 'numbers' ? numbers((sight) => change(of.at(sight))) : undefined;
}

/** Relations of relations: of one, or of two. */
function onTruths(
  operands: readonly Formula[],
  concepts: Concepts,
  combine: (of: readonly Truths[]) => Truths,
): Compiled | undefined {
  const each = operands.map((operand) => compiled(operand, concepts));
  const relations = each.flatMap((of) => (of?.kind === 'truths' ? [of] : []));
  if (relations.length < each.length) return undefined;
  return truths((sight) => combine(relations.map((relation) => relation.at(sight))));
}

function called(call: Call, concepts: Concepts): Compiled | undefined {
  const [first = call, second = call, third = call] = call.operands;
  switch (call.name) {
    case 'sum':
      return gathered(call, concepts, sumOf);
    case 'max':
      return gathered(call, concepts, greatestOf);
    case 'min':
      return gathered(call, concepts, leastOf);
    case 'count':
      return gathered(call, concepts, countOf);
    case 'median':
    case 'quartile':
      return asksPeers(call) ? ofKind(call) : undefined;
    case 'parts':
      return parts(call);
    case 'last_year':
      return yearEarlier(first, concepts);
    case 'growth':
      return growth(first, concepts);
    case 'abs':
      return onNumbers(first, concepts, magnitudes);
    case 'number':
      return onNumbers(first, concepts, withoutUnit);
    case 'reported':
      return isReported(first, concepts);
    case 'implies':
      return onTruths([first, second], concepts, ([a = NOWHERE, b = NOWHERE]) => implied(a, b));
    case 'between':
      return between([first, second, third], concepts);
    case 'if':
      return chosen([first, second, third], concepts);
    default:
      return undefined;
  }
}

/** Whether a call gathers the values of comparable schools, which only depend on the kind of school. */
const asksPeers = ({ operands: [of] }: Call): boolean => of?.type === 'call' && of.name === 'peers';

const ofKind = (call: Call): Compiled => numbers(({ year, now }) => kindColumn(call, year, now));

/** The parts of a whole under the edition of the year that is looked at. */
const parts = (call: Call): Compiled => ({
  kind: 'set',
  at: ({ year, now }) => ({
    members: (partsMeant(call.operands, year.edition.breakdowns) ?? []).map((part) => {
      const of = conceptOf(part, year.base.standard.concepts);
      return of.kind === 'numbers'
        ? of.at({ year, now })
        : filledWith(LACKING, year.rows.ids.length);
    }),
    open: true,
  }),
});

/** The one set that the operands name, or they themselves as a set. */
function gathered(
  call: Call,
  concepts: Concepts,
  gather: (set: ColumnSet) => Column,
): Compiled | undefined {
  if (asksPeers(call)) return ofKind(call);
  const each = call.operands.map((operand) => compiled(operand, concepts));
  const [only] = each;
  if (each.length === 1 && only?.kind === 'set') return numbers((sight) => gather(only.at(sight)));
  const members = each.flatMap((of) => (of?.kind === 'numbers' ? [of] : []));
  if (members.length < each.length || call.name === 'count') return undefined;
  const open = call.operands.every(isNeverNegative);
  return numbers((sight) => gather({ members: members.map((member) => member.at(sight)), open }));
}

/** The same formula a year before. */
function yearEarlier(operand: Formula, concepts: Concepts): Compiled | undefined {
  const of = compiled(operand, concepts);
  const earlier = ({ year, now }: Sight): Sight => ({ year: year.before(), now });
  switch (of?.kind) {
    case 'numbers':
      return numbers((sight) => of.at(earlier(sight)));
    case 'truths':
      return truths((sight) => of.at(earlier(sight)));
    case 'texts':
      return texts((sight) => of.at(earlier(sight)));
    default:
      return undefined;
  }
}

/** The change against a year before, in %. */
function growth(operand: Formula, concepts: Concepts): Compiled | undefined {
  const [now, before] = [compiled(operand, concepts), yearEarlier(operand, concepts)];
  if (now?.kind !== 'numbers' || before?.kind !== 'numbers') return undefined;
  return numbers((sight) => {
    const [a, b] = aligned(now.at(sight), before.at(sight));
    const one = constant(a.lo.length, rational(1), PERCENT);
    return { ...added(divided(a, b), one, -1), unit: PERCENT };
  });
}

function isReported(operand: Formula, concepts: Concepts): Compiled | undefined {
  const of = compiled(operand, concepts);
  return of?.kind === 'numbers' || of?.kind === 'texts'
    ? truths((sight) => reported(of.at(sight).state))
    : undefined;
}

function between(operands: readonly Formula[], concepts: Concepts): Compiled | undefined {
  const [value, low, high] = operands.map((each) => compiled(each, concepts));
  if (value?.kind !== 'numbers' || low?.kind !== 'numbers' || high?.kind !== 'numbers') {
    return undefined;
  }
  return truths((sight) => {
    const of = value.at(sight);
    const [above, least] = aligned(of, low.at(sight));
    const [below, most] = aligned(of, high.at(sight));
    return both(compared(above, '>=', least), compared(below, '<=', most));
  });
}

function chosen(operands: readonly Formula[], concepts: Concepts): Compiled | undefined {
  const [condition, yes, no] = operands.map((each) => compiled(each, concepts));
  if (condition?.kind !== 'truths') return undefined;
  if (yes?.kind === 'truths' && no?.kind === 'truths') {
    return truths((sight) => chosenTruths(condition.at(sight), yes.at(sight), no.at(sight)));
  }
  if (yes?.kind !== 'numbers' || no?.kind !== 'numbers') return undefined;
  return numbers((sight) => {
    const [a, b] = aligned(yes.at(sight), no.at(sight));
    return chosenNumbers(condition.at(sight), a, b);
  });
}
