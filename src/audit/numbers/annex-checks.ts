import { checkFindings } from '../../facts/findings/checks.js';
import { type Fact, factBaseOf, type Organisation, type Place } from '../../facts/index.js';
import { approximation, decimalOf, unitOf } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../../standard/index.js';
import { ownerLevel } from '../claims/scopes.js';
import type { Observation } from '../finding.js';
import { isOfCollege } from '../owner.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import type { AnnexValue } from '../tables/annex-values.js';
import { spanOfCell } from './cell-telling.js';
import { areShortSlips } from './slip.js';

/** The edition's own checks on the figures of the annex tables: the same that run while a clerk types. */
export const annexChecks: AuditRule = {
  id: 'numbers.annex-check',
  title: { zh: '附表审核关系不成立', en: 'A check of the annex tables fails' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => {
    const values = new Map<ConceptId, AnnexValue>();
    for (const value of scene.claims.annex) {
      if (!values.has(value.concept)) values.set(value.concept, value);
    }
    if (values.size < LEAST || isOfCollege(scene)) return [];
    return checkFindings(placeOf(scene, values), 'all').flatMap(
      (finding): readonly Observation[] => {
        if (finding.outcome !== 'pass' && finding.outcome !== 'fail') return [];
        const cells = finding.concepts.flatMap((concept) => values.get(concept) ?? []);
        if (cells.length === 0) return [];
        if (finding.outcome === 'fail' && finding.severity === 'notice' && isLooseSum(cells))
          return [];
        return [
          {
            outcome: finding.outcome,
            severity: finding.severity === 'error' ? 'error' : 'notice',
            message: finding.message,
            derivation: [
              finding.arithmetic,
              { zh: `依据：${finding.basis}`, en: `Basis: ${finding.basis}` },
            ],
            spans: cells.map(({ cell }) => spanOfCell(cell)),
            identity: [finding.check],
          },
        ];
      },
    );
  },
};

/**
 * Whether numbers miss a sum that only some published reports keep to, and by no slip of the pen: those who count
 * otherwise are right, too.
 */
function isLooseSum(values: readonly AnnexValue[]): boolean {
  const told = values.map(({ cell: { mention } }) => ({
    text: mention.text,
    is: mention.value === null ? Number.NaN : approximation(mention.value),
  }));
  const total = told.reduce((most, each) => (each.is > most.is ? each : most), told[0] ?? NONE);
  const lack = 2 * total.is - told.reduce((sum, { is }) => sum + is, 0);
  return (
    told.length > 2 &&
    !told.some((each) =>
      areShortSlips(each.text, String(each === total ? each.is - lack : each.is + lack)),
    )
  );
}
const NONE = { text: '', is: 0 };

/** With fewer values a table was hardly the annex. */
const LEAST = 5;
const OWNER = 'owner';

function placeOf(scene: Scene, values: ReadonlyMap<ConceptId, AnnexValue>): Place {
  const cycle = Math.max(scene.reportYear ?? scene.edition.cycles.from, scene.edition.cycles.from);
  const facts = [...values].flatMap(
    ([concept, value]) => factOf(concept, value, cycle, scene) ?? [],
  );
  const base = factBaseOf({
    standard: { concepts: asserted(scene.concepts, values), editions: [scene.edition] },
    organisations: [organisationOf(scene)],
    facts,
  });
  return { base, edition: scene.edition, organisation: OWNER, cycle };
}

/** What the annex gives is held against the rest as given, never worked out from it. */
function asserted(
  concepts: ReadonlyMap<ConceptId, Concept>,
  values: ReadonlyMap<ConceptId, AnnexValue>,
): ReadonlyMap<ConceptId, Concept> {
  const own = new Map(concepts);
  for (const [id, concept] of concepts) {
    // A total of members that the report does not list would be a sum of nothing.
    const derived = values.has(id) || concept.rollup.how !== 'ratio';
    if (derived) own.set(id, { ...concept, rollup: { how: 'none' } });
  }
  return own;
}

function organisationOf({ organisation, document }: Scene): Organisation {
  const level = ownerLevel(organisation, document.text);
  const name = organisation ?? '';
  return {
    id: OWNER,
    code: OWNER,
    opened: 0,
    closed: null,
    history: [
      {
        from: 0,
        attributes: {
          name,
          nameEn: name,
          level: level === 'unknown' ? 'school' : level,
          place: null,
          superior: null,
          type: '',
          ownership: '',
          region: 'other',
        },
      },
    ],
  };
}

/** A cell as a fact in its concept's unit; nothing where it bears another unit or is hedged. */
function factOf(
  concept: ConceptId,
  { cell }: AnnexValue,
  cycle: number,
  scene: Scene,
): Fact | undefined {
  const wanted = scene.concepts.get(concept)?.unit;
  if (
    wanted === undefined ||
    (cell.unit !== null && !alike(cell.unit, wanted)) ||
    cell.mention.hedge !== null
  )
    return undefined;
  const digits = /[\d,，.．]+/
    .exec(cell.mention.text.normalize('NFKC').replace(/\s/g, ''))?.[0]
    ?.replace(/[,，]/g, '');
  const value =
    digits === undefined || /[万亿]/.test(cell.mention.text) ? undefined : decimalOf(digits);
  if (value === undefined) return undefined;
  const source = { kind: 'typed', by: '', at: '' } as const;
  return {
    organisation: OWNER,
    cycle,
    concept,
    content: { type: 'value', value },
    source,
    version: 1,
  };
}

function alike(printed: string, wanted: string): boolean {
  if (printed === wanted) return true;
  const [a, b] = [unitOf(printed), unitOf(wanted)];
  return a !== undefined && b !== undefined && a.indivisible && b.indivisible;
}
