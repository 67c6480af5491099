import { Refusal } from '../../messages/index.js';
import {
  type Formula,
  type FormulaFault,
  parseFormula,
  typeFaults,
} from '../../standard/formula/index.js';
import { valueAt } from '../evaluation/evaluate.js';
import { readsOf } from '../evaluation/reads.js';
import { filledBy } from '../evaluation/reasons.js';
import type { Scene } from '../evaluation/scene.js';
import { readable } from '../evaluation/units.js';
import { expressionOf } from '../evaluation/words.js';
import type { Place } from '../figures.js';
import { REFUSED_FORMULA } from '../messages.js';
import { nameAt } from '../place.js';
import type { TraceNode } from '../trace.js';
import { rangeText, valueDigits } from '../wording.js';
import { traceOf } from './trace-of.js';

/**
 * Where a calculated number comes from, such as `graduates.placed / graduates` in a report: one node for the
 * formula, and beneath it the trace of every concept that it reads, last year's in their own cycle.
 * Refuses a text that is no formula, or whose units do not fit, with the faults in `details`.
 */
export function traceOfFormula(text: string, place: Place): TraceNode {
  const formula = readFormula(text, place);
  if (formula.type === 'concept') return traceOf(formula.concept, place);
  const scene = { place, now: place.cycle };
  const value = valueAt(formula, scene);
  const quantity = value.type === 'quantity' ? readable(value.quantity) : undefined;
  const words = expressionOf(formula, place);
  return {
    concept: null,
    label: words,
    organisation: place.organisation,
    organisationName: nameAt(place, 'zh'),
    cycle: place.cycle,
    value: quantity === undefined ? null : plainDigits(valueDigits(quantity)),
    unit: quantity?.unit.symbol ?? '',
    range: quantity === undefined ? null : rangeText(quantity),
    operation: quantity === undefined ? 'absent' : 'formula',
    formula: words,
    coverage: null,
    fact: null,
    statements: [],
    children: distinctTraces(tracesBeneath(formula, scene)),
  };
}

const plainDigits = (text: string): string => text.replace(/,/g, '').replace('−', '-');

function readFormula(text: string, place: Place): Formula {
  const parsed = parseFormula(text);
  if ('faults' in parsed) throw refusal(text, parsed.faults);
  const faults = typeFaults(parsed.formula, {
    concepts: place.base.standard.concepts,
    breakdowns: place.edition.breakdowns,
    severity: 'notice',
    acrossPeriods: true,
    result: 'quantity',
  });
  if (faults.length > 0) throw refusal(text, faults);
  return parsed.formula;
}

function refusal(text: string, faults: readonly FormulaFault[]): Refusal {
  const what = filledBy(REFUSED_FORMULA.what, (locale) => ({
    text,
    fault: faults.map((each) => each.message[locale]).join(locale === 'zh' ? '；' : '; '),
  }));
  return new Refusal('bad-input', 'facts.formula', { ...REFUSED_FORMULA, what }, {}, faults);
}

/** The trace of every concept that a formula reads; distributions of peers have none. */
const tracesBeneath = (formula: Formula, scene: Scene): readonly TraceNode[] =>
  readsOf(formula, scene).flatMap((read) =>
    read.type === 'concept' ? [traceOf(read.concept, read.scene.place)] : [],
  );

/** A concept that a formula reads twice is shown once. */
function distinctTraces(traces: readonly TraceNode[]): readonly TraceNode[] {
  const seen = new Map(
    traces.map((each) => [`${each.organisation}/${each.cycle}/${each.concept ?? ''}`, each]),
  );
  return [...seen.values()];
}
