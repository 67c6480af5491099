import {
  type Fact,
  type Figure,
  type Finding,
  factBaseOf,
  factFromWire,
  factKey,
  figuresOf,
  findingsOf,
  type Organisation,
  type Place,
  statementFromWire,
  type WireContent,
  type WireFact,
} from '../../src/facts/index.js';
import type { ConceptId, Edition, Standard } from '../../src/standard/index.js';
import type { EditionAnswer, FindingAnswer, TablesAnswer } from '../answers/queries.js';

/** The edition as the rules want it; chapters and package stay on the server, no rule of the tables reads them. */
const editionFrom = (answer: EditionAnswer): Edition => ({
  ...answer,
  level: 'secondary',
  chapterTexts: {},
  packageRule: null,
});

/** One standard from the editions of this cycle and of those before it. The first one's concepts win. */
export function standardOf(editions: readonly EditionAnswer[]): Standard {
  const concepts = [...editions].reverse().flatMap((edition) => edition.concepts);
  return {
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    editions: editions.map(editionFrom),
  };
}

/** Everything but the cells that change while one types. Built once an answer. */
export function groundOf(answer: TablesAnswer, standard: Standard): Place {
  const { organisation, cycle } = answer;
  const edition = standard.editions.find((each) => each.id === answer.edition);
  if (edition === undefined) throw new Error(`the edition ${answer.edition} was not loaded`);
  const base = factBaseOf({
    standard,
    organisations: [organisation as Organisation],
    facts: answer.facts.map(factFromWire),
    statements: answer.statements.map(statementFromWire),
    peers: { id: answer.peers.id, values: new Map(Object.entries(answer.peers.values)) },
  });
  return { base, edition, organisation: organisation.id, cycle };
}

/** The place as it would be with the contents on the screen stored. */
export function withContents(ground: Place, contents: ReadonlyMap<ConceptId, WireContent>): Place {
  if (contents.size === 0) return ground;
  const { organisation, cycle, base } = ground;
  const facts = new Map(base.facts);
  for (const [concept, content] of contents) {
    const key = factKey(organisation, cycle, concept);
    facts.set(key, typedFact(ground, concept, content, facts.get(key)));
  }
  return { ...ground, base: { ...base, facts } };
}

function typedFact(
  { organisation, cycle }: Place,
  concept: ConceptId,
  content: WireContent,
  before: Fact | undefined,
): Fact {
  const wire: WireFact = {
    organisation,
    cycle,
    concept,
    content,
    source: { kind: 'typed', by: '', at: '' },
    version: before?.version ?? 0,
  };
  return factFromWire(wire);
}

/** What the page shows of a school: its figures and what the checks find, by the rules the server runs. */
export interface Checked {
  readonly figures: ReadonlyMap<ConceptId, Figure>;
  readonly findings: readonly FindingAnswer[];
}

/** Runs the checks in the browser. What people have said of a finding is taken over from the server's answer. */
export function checked(place: Place, answer: TablesAnswer): Checked {
  const ruled = new Map(answer.findings.map((each) => [each.fingerprint.identity, each]));
  const found = findingsOf(place, 'failures').map((finding) =>
    withRuling(finding, ruled.get(finding.fingerprint.identity), answer),
  );
  return { figures: figuresOf(place), findings: found };
}

function withRuling(
  finding: Finding,
  known: FindingAnswer | undefined,
  answer: TablesAnswer,
): FindingAnswer {
  const { derivation: _, ...shown } = finding;
  const attributes =
    answer.organisation.history[answer.organisation.history.length - 1]?.attributes;
  const ruling = known?.ruling ?? null;
  const changed = known?.fingerprint.evidence !== finding.fingerprint.evidence;
  return {
    ...shown,
    concepts: [...finding.concepts],
    organisationName: {
      zh: attributes?.name ?? finding.organisation,
      en: attributes?.nameEn ?? finding.organisation,
    },
    ruling: ruling === null ? null : { ...ruling, stale: ruling.stale || changed },
  };
}
