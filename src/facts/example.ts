import { decimalOf } from '../quantity/index.js';
import type { Check, Concept, ConceptId, Edition, Example, Standard } from '../standard/index.js';
import { factBaseOf } from './base.js';
import { valueAt } from './evaluation/evaluate.js';
import type { Absence, Content, Cycle, Fact, OrganisationId } from './fact.js';
import { type PeerSnapshot, type Place, peerKey } from './figures.js';
import type { Outcome } from './finding.js';
import { outcomeOf } from './findings/checks.js';
import { compiledCheck } from './findings/compiled.js';
import type { Organisation, OrganisationAttributes, OrganisationLevel } from './organisation.js';

type Register = ReadonlyMap<ConceptId, Concept>;
type Values = Example['values'];

const OWN = 'example';
const TYPE = 'example';

/** What a check, or another formula put in its place, says of one of its examples. */
export function exampleOutcome(
  check: Check,
  example: Example,
  edition: Edition,
  standard: Standard,
): Outcome {
  const place = examplePlace(check, example, edition, standard);
  const { formula } = compiledCheck(check, edition);
  return outcomeOf(valueAt(formula, { place, now: place.cycle }));
}

/** The place of a check's example, at the first level at which the check runs. */
export const examplePlace = (
  check: Check,
  example: Example,
  edition: Edition,
  { concepts }: Standard,
): Place => exampleBase(example, concepts, edition, levelOf(check, example));

const levelOf = (check: Check, { children }: Example): OrganisationLevel =>
  check.levels?.[0] ?? (children === undefined ? 'school' : 'city');

/**
 * A place that holds what an example of a check says and nothing else: its own values, last year's, its
 * members and its peers. A value that an example gives for a ratio, or for a group itself, is taken as
 * asserted there; what it does not give is blank. Breaks in comparability do not count in examples.
 */
function exampleBase(
  example: Example,
  concepts: Register,
  edition: Edition,
  level: OrganisationLevel = example.children === undefined ? 'school' : 'city',
): Place {
  const cycle = edition.cycles.from;
  const timeless = timelessEdition(edition);
  const base = factBaseOf({
    standard: { concepts: registerFor(example, concepts, level), editions: [timeless] },
    organisations: organisationsOf(example, level),
    facts: factsOf(example, cycle, concepts),
    peers: peersOf(example, cycle),
  });
  return { base, edition: timeless, organisation: OWN, cycle };
}

const timelessEditions = new WeakMap<Edition, Edition>();

/** The same edition, in force in the years before as well. */
function timelessEdition(edition: Edition): Edition {
  const known = timelessEditions.get(edition);
  if (known !== undefined) return known;
  const timeless = { ...edition, cycles: { ...edition.cycles, from: edition.cycles.from - 10 } };
  timelessEditions.set(edition, timeless);
  return timeless;
}

/** Concepts whose values the example gives itself are not derived in it. */
function registerFor(example: Example, concepts: Register, level: OrganisationLevel): Register {
  const register = new Map(concepts);
  for (const [id, concept] of concepts) {
    if (concept.breaks.length > 0) register.set(id, { ...concept, breaks: [] });
  }
  const given = new Set([...Object.keys(example.values), ...Object.keys(example.lastYear ?? {})]);
  for (const id of given) {
    const concept = register.get(id);
    const derived = level !== 'school' || concept?.rollup.how === 'ratio';
    if (concept !== undefined && derived) register.set(id, { ...concept, rollup: { how: 'none' } });
  }
  return register;
}

function organisationsOf(example: Example, level: OrganisationLevel): readonly Organisation[] {
  const own = organisation(OWN, { level, ...example.organisation });
  const members = (example.children ?? []).map((_, index) =>
    organisation(memberId(index), { place: OWN, superior: OWN }),
  );
  return [own, ...members];
}

const memberId = (index: number): OrganisationId => `${OWN}-${index + 1}`;

function organisation(id: OrganisationId, given: Partial<OrganisationAttributes>): Organisation {
  const attributes: OrganisationAttributes = {
    name: '示例机构',
    nameEn: 'Example',
    level: 'school',
    place: null,
    superior: null,
    type: TYPE,
    ownership: '',
    region: '',
    ...given,
  };
  return { id, code: `X-${id}`, history: [{ from: 0, attributes }], opened: 0, closed: null };
}

function factsOf(example: Example, cycle: Cycle, concepts: Register): readonly Fact[] {
  const at = (of: OrganisationId, year: Cycle, values: Values): readonly Fact[] =>
    Object.entries(values).map(([concept, text]) => ({
      organisation: of,
      cycle: year,
      concept,
      content: contentOf(text, concepts.get(concept)),
      source: { kind: 'typed', by: 'example', at: '' },
      version: 1,
    }));
  return [
    ...at(OWN, cycle, example.values),
    ...at(OWN, cycle - 1, example.lastYear ?? {}),
    ...(example.children ?? []).flatMap((values, index) => at(memberId(index), cycle, values)),
  ];
}

const ABSENCES: readonly Absence[] = ['blank', 'not-applicable', 'not-collected'];

/** What an example writes: decimal text, the name of an absence, or a text; a choice is always a text. */
function contentOf(text: string, concept: Concept | undefined): Content {
  const absence = ABSENCES.find((each) => each === text);
  if (absence !== undefined) return { type: 'absent', absence };
  const value = concept?.choices === undefined ? decimalOf(text) : undefined;
  return value === undefined ? { type: 'text', text } : { type: 'value', value };
}

function peersOf({ peers = [], organisation }: Example, cycle: Cycle): PeerSnapshot {
  const values = new Map<string, string[]>();
  for (const [concept, text] of peers.flatMap((each) => Object.entries(each))) {
    const key = peerKey(cycle, organisation?.type ?? TYPE, concept);
    values.set(key, [...(values.get(key) ?? []), text]);
  }
  return { id: 'example', values };
}
