import { decimalOf } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../concept.js';
import type { Check, Example } from '../edition.js';
import { ATTRIBUTES } from '../formula/index.js';
import { partsOfRollup } from '../rollup-parts.js';
import { FAULTS } from './faults.js';
import { faultIn, type Item, type Report } from './items.js';
import type { Register } from './register.js';
import type { Path } from './source.js';

/** Values of an example that its check cannot use: foreign, computed, or not in the form of a value. */
export function exampleFaults(
  item: Item<Check>,
  used: readonly ConceptId[],
  register: Register,
  report: Report,
): void {
  const usable = withTheirParts(used, register);
  // Parts that do not exist are reported at the roll-up that names them.
  const isKnown = [...usable].every((id) => register.concepts.has(id));
  for (const kind of ['pass', 'fail'] as const) {
    item.value.examples[kind].forEach((example, index) => {
      const root: Path = ['examples', kind, index];
      for (const { path, record, isSnapshot } of recordsOf(example)) {
        for (const [id, value] of Object.entries(record)) {
          const place = [...root, ...path, id];
          if (isKnown && !usable.has(id))
            report(faultIn(item, place, FAULTS.exampleConcept, { id }));
          else valueFaults(item, place, register.concepts.get(id), value, isSnapshot, report);
        }
      }
      attributeFaults(item, root, example, report);
    });
  }
}

interface ExampleRecord {
  readonly path: Path;
  readonly record: Readonly<Record<ConceptId, string>>;
  /** Peers are a snapshot of figures, computed ones among them; anything else is asserted. */
  readonly isSnapshot: boolean;
}

const recordsOf = (example: Example): readonly ExampleRecord[] => [
  { path: ['values'], record: example.values, isSnapshot: false },
  { path: ['lastYear'], record: example.lastYear ?? {}, isSnapshot: false },
  ...(example.children ?? []).map((record, index) => ({
    path: ['children', index],
    record,
    isSnapshot: false,
  })),
  ...(example.peers ?? []).map((record, index) => ({
    path: ['peers', index],
    record,
    isSnapshot: true,
  })),
];

/** The used concepts with everything they are computed from. */
function withTheirParts(used: readonly ConceptId[], register: Register): ReadonlySet<ConceptId> {
  const found = new Set<ConceptId>();
  const visit = (id: ConceptId): void => {
    if (found.has(id)) return;
    found.add(id);
    const rollup = register.concepts.get(id)?.rollup;
    if (rollup !== undefined) partsOfRollup(rollup).forEach(visit);
  };
  used.forEach(visit);
  return found;
}

const ABSENCES: readonly string[] = ['blank', 'not-applicable', 'not-collected'];
const WORDED: readonly string[] = ['text', 'choice', 'list'];

function valueFaults(
  item: Item<Check>,
  path: Path,
  concept: Concept | undefined,
  value: string,
  isSnapshot: boolean,
  report: Report,
): void {
  if (concept === undefined) return;
  const { id, rollup, choices, kind } = concept;
  if (rollup.how === 'ratio' && !isSnapshot) {
    const { numerator, denominator } = rollup;
    report(faultIn(item, path, FAULTS.exampleComputed, { id, numerator, denominator }));
  } else if (ABSENCES.includes(value)) {
    return;
  } else if (choices !== undefined && !choices.includes(value)) {
    report(faultIn(item, path, FAULTS.exampleChoice, { id, value, allowed: choices.join('、') }));
  } else if (!WORDED.includes(kind) && decimalOf(value) === undefined) {
    report(faultIn(item, path, FAULTS.exampleValue, { id, value }));
  }
}

function attributeFaults(item: Item<Check>, root: Path, example: Example, report: Report): void {
  for (const name of Object.keys(example.organisation ?? {})) {
    if ((ATTRIBUTES as readonly string[]).includes(name)) continue;
    const values = { key: name, allowed: ATTRIBUTES.join('、') };
    report(faultIn(item, [...root, 'organisation', name], FAULTS.notAmong, values));
  }
}
