import type { ReadBlock } from '../../document/model/index.js';
import type { Concept, ConceptId, Edition } from '../../standard/index.js';
import { mentionsIn } from '../mentions.js';
import type { Prose } from '../scene.js';
import { type Section, withDescendants } from '../sections.js';
import { annexValues } from '../tables/annex-values.js';
import type { TableInPlace } from '../tables/table-in-place.js';
import type { Claim, Claims } from './claim.js';
import { conceptFinder } from './concept-names.js';
import { asGoal, isOfGoals } from './goals.js';
import { measureOf } from './measure.js';
import { proseClaims, type Reader, type Voice } from './prose-claims.js';
import { ownerLevel, scopeMarks } from './scopes.js';
import { sectionVoices } from './section-voices.js';
import { tableClaims } from './table-claims.js';

interface Source {
  readonly root: Section;
  readonly prose: readonly Prose[];
  readonly tables: readonly TableInPlace[];
  readonly text: string;
  readonly reportYear: number | null;
  readonly organisation: string | null;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly edition: Edition;
}

/** Every number of a document outside page heads, and what it claims. */
export function claimsOf(source: Source): Claims {
  const reader: Reader = {
    reportYear: source.reportYear,
    organisation: source.organisation,
    level: ownerLevel(source.organisation, source.text),
    conceptOf: conceptFinder(source.concepts, measureOf),
    unitOf: (id) => source.concepts.get(id)?.unit ?? '',
  };
  const cases = caseVoices(source.root, reader);
  const units = sectionVoices(source.root, source.organisation);
  const voiceOf = ({ block }: Prose): Voice => {
    const told = cases.get(block);
    return told === undefined
      ? { scope: units.get(block) ?? '', isUnit: units.has(block) }
      : { scope: told, isUnit: false };
  };
  // What a picture is said to show repeats its caption and its chart.
  const sentences = source.prose
    .filter(({ block }) => block.type !== 'paragraph' || block.within !== 'alternative')
    .flatMap((prose) => {
      const told = proseClaims(prose, voiceOf(prose), reader);
      return isOfGoals(prose.section) ? told.map((claims) => claims.map(asGoal)) : told;
    })
    .map((claims, sentence) => claims.map((claim) => ({ ...claim, sentence })));
  const annex = annexValues(source.tables, source.edition, source.reportYear);
  const printed = new Map(annex.map((value) => [value.cell, value]));
  const inTables = source.tables
    .flatMap((table) => tableClaims(table, reader, printed))
    .map((claim) => ofUnit(claim, units));
  const claims: readonly Claim[] = [...sentences.flat(), ...inTables];
  const numbers = numbersOf(source.root);
  return {
    numbers: Math.max(numbers, claims.length),
    claims,
    notClaims: Math.max(numbers - claims.length, 0),
    sentences,
    annex,
    conceptOf: reader.conceptOf,
  };
}

/** A number of a table in the section of a unit is the unit's, unless the table says whose it is. */
function ofUnit(claim: Claim, units: ReadonlyMap<ReadBlock, string>): Claim {
  const unit = units.get(claim.block);
  return unit === undefined || claim.scope !== '' ? claim : { ...claim, scope: unit };
}

/** Numbers in everything but page heads. */
function numbersOf(root: Section): number {
  const own = withDescendants(root).flatMap(({ heading, blocks }) =>
    heading === null ? blocks : [heading, ...blocks],
  );
  return own.reduce((sum, block) => sum + numbersIn(block), 0);
}

function numbersIn(block: ReadBlock): number {
  if (block.type === 'furniture') return 0;
  if (block.type !== 'table') return mentionsIn(block.passage).length;
  return block.cells.reduce((sum, cell) => sum + mentionsIn(cell.passage).length, 0);
}

/** A case tells its own school's or event's numbers: from its caption to the next heading or case. */
function caseVoices(root: Section, reader: Reader): ReadonlyMap<ReadBlock, string> {
  const voices = new Map<ReadBlock, string>();
  for (const { heading, blocks } of withDescendants(root)) {
    const title = heading?.passage.text ?? '';
    let voice = /^[【［[]?(?:典型)?案例/.test(title.trim()) ? title : '';
    for (const block of blocks) {
      if (block.type === 'caption' && block.of === 'case') voice = block.passage.text;
      else if (voice !== '') voices.set(block, schoolOfCase(voice, reader));
    }
  }
  return voices;
}

/** The school that the title of a case names; else only the case itself. */
function schoolOfCase(title: string, { level, organisation }: Reader): string {
  const named = scopeMarks(title, level, organisation).find(
    ({ scope }) => scope.length >= LEAST_NAME,
  );
  return named?.scope ?? `案例:${title}`;
}

const LEAST_NAME = 5;
