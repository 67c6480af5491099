import type { Message } from '../../messages/index.js';
import { decisive } from '../evaluation/decisive.js';
import { valueAt } from '../evaluation/evaluate.js';
import { evidenceOf } from '../evaluation/evidence.js';
import { stepOf } from '../evaluation/explain.js';
import { filledAt } from '../evaluation/fill.js';
import { lineOf } from '../evaluation/line.js';
import { filledBy } from '../evaluation/reasons.js';
import type { Scene } from '../evaluation/scene.js';
import type { Value } from '../evaluation/value.js';
import { reasonsInWords, valueInWords } from '../evaluation/words.js';
import type { Place } from '../figures.js';
import type { Finding, Outcome } from '../finding.js';
import { fingerprint } from '../fingerprint.js';
import { FINDINGS } from '../messages.js';
import { levelAt } from '../place.js';
import { type CompiledCheck, checksOf } from './compiled.js';

/** What a truth says of its check: only a relation that no true values satisfy fails. */
export function outcomeOf(value: Value): Outcome {
  if (value.type === 'absent') return value.outcome;
  if (value.type !== 'truth') return 'not-assessable';
  return value.verdict === 'never' ? 'fail' : 'pass';
}

/** Whether a check runs at the level of a place. */
const runsAt = ({ check }: CompiledCheck, place: Place): boolean =>
  check.levels === undefined || check.levels.some((level) => level === levelAt(place));

/** What the checks of the edition find; of all of them, or of those that fail. */
export function checkFindings(place: Place, which: 'failures' | 'all'): readonly Finding[] {
  const scene = { place, now: place.cycle };
  return checksOf(place.edition)
    .filter((each) => runsAt(each, place))
    .flatMap((each) => {
      const value = valueAt(each.formula, scene);
      const outcome = outcomeOf(value);
      return which === 'all' || outcome === 'fail' ? [findingOf(each, value, outcome, scene)] : [];
    });
}

/** What some checks find of which it is known that they fail. */
export function failedFindings(
  place: Place,
  failing: readonly CompiledCheck[],
): readonly Finding[] {
  const scene = { place, now: place.cycle };
  return failing.map((each) => findingOf(each, valueAt(each.formula, scene), 'fail', scene));
}

function findingOf(
  { check, formula, concepts }: CompiledCheck,
  value: Value,
  outcome: Outcome,
  scene: Scene,
): Finding {
  const { organisation, cycle } = scene.place;
  const relation = decisive(formula, scene);
  const arithmetic = relation === undefined ? valueInWords(value) : lineOf(relation, scene);
  return {
    check: check.id,
    organisation,
    cycle,
    category: check.category,
    severity: check.severity,
    outcome,
    title: check.title,
    message: messageOf(value, outcome, arithmetic, () => filledAt(check.message, formula, scene)),
    arithmetic,
    derivation: stepOf(formula, scene),
    basis: check.basis,
    concepts,
    fingerprint: {
      identity: fingerprint([check.id, ...concepts, organisation, '0']),
      evidence: fingerprint(evidenceOf(formula, scene)),
    },
  };
}

/** The check's own sentence where it fails; else its arithmetic, or what is missing. */
function messageOf(
  value: Value,
  outcome: Outcome,
  arithmetic: Message,
  failed: () => Message,
): Message {
  if (outcome === 'fail') return failed();
  if (outcome === 'pass') return { zh: `${arithmetic.zh}。`, en: `${arithmetic.en}.` };
  const reasons = reasonsInWords(value.type === 'absent' ? value.because : []);
  const message = outcome === 'not-applicable' ? FINDINGS.notApplicable : FINDINGS.notAssessable;
  return filledBy(message, (locale) => ({ reasons: reasons[locale] }));
}
