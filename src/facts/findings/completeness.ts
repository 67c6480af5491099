import { type ConceptId, type Edition, isComputed } from '../../standard/index.js';
import { conceptName, filledBy } from '../evaluation/reasons.js';
import { figureOf, rowsOf } from '../figure.js';
import type { Place } from '../figures.js';
import type { Finding } from '../finding.js';
import { fingerprint } from '../fingerprint.js';
import { keptAt } from '../kept.js';
import { schoolsUnder } from '../members.js';
import { FINDINGS } from '../messages.js';
import { levelAt, nameAt, placeOf } from '../place.js';

/** How many of the cells that must be filled are: required, applicable and typed rather than computed. */
export interface Filling {
  readonly filled: number;
  readonly required: number;
}

const required = new WeakMap<Edition, readonly ConceptId[]>();

/** The cells of a school that must be filled: the same for every school of an edition. */
export function requiredCells({
  base,
  edition,
}: Pick<Place, 'base' | 'edition'>): readonly ConceptId[] {
  const known = required.get(edition);
  if (known !== undefined) return known;
  const cells = [...rowsOf(edition).values()]
    .filter((row) => row.required && !row.notApplicable)
    .map((row) => row.concept)
    .filter((id) => {
      const concept = base.standard.concepts.get(id);
      return concept !== undefined && !isComputed(concept);
    });
  required.set(edition, cells);
  return cells;
}

const isBlank = (concept: ConceptId, place: Place): boolean => {
  const { content } = figureOf(concept, place);
  return content.type === 'absent' && content.absence === 'blank';
};

/** How far a school, or a group's schools together, have filled in what they must. */
export function fillingOf(place: Place): Filling {
  const schools = schoolsUnder(place.base, place.organisation, place.cycle);
  const places = levelAt(place) === 'school' ? [place] : schools.map((id) => placeOf(place, id));
  const due = requiredCells(place).length * places.length;
  const blank = places.reduce((count, at) => count + blankCount(at), 0);
  return { filled: due - blank, required: due };
}

/** How many of a school's cells that must be filled are blank. */
function blankCount(place: Place): number {
  const kept = keptAt(place);
  kept.blank ??= requiredCells(place).filter((concept) => isBlank(concept, place)).length;
  return kept.blank;
}

/**
 * A finding for each required cell of a school that is blank; for a group one finding, naming the schools
 * that have not filled in everything.
 */
export const completenessFindings = (place: Place): readonly Finding[] =>
  levelAt(place) === 'school' ? blankCells(place) : unfinishedMembers(place);

const COMMON = {
  category: 'completeness',
  outcome: 'fail',
  basis: '内容框架完整性：必填项应全部填报',
} as const;

const blankCells = (place: Place): readonly Finding[] =>
  blankCount(place) === 0
    ? []
    : requiredCells(place)
        .filter((concept) => isBlank(concept, place))
        .map((concept) => blankCell(concept, place));

function blankCell(concept: ConceptId, place: Place): Finding {
  const { organisation, cycle } = place;
  return {
    ...COMMON,
    check: 'blank-cell',
    severity: 'error',
    organisation,
    cycle,
    title: FINDINGS.blankTitle,
    message: filledBy(FINDINGS.blank, (locale) => ({
      concept: conceptName(concept, place, locale),
    })),
    arithmetic: FINDINGS.blankLine,
    derivation: {
      expression: {
        zh: conceptName(concept, place, 'zh'),
        en: conceptName(concept, place, 'en'),
      },
      result: FINDINGS.blankLine,
      steps: [],
    },
    concepts: [concept],
    fingerprint: {
      identity: fingerprint(['blank-cell', concept, organisation, '0']),
      evidence: fingerprint(['blank']),
    },
  };
}

function unfinishedMembers(place: Place): readonly Finding[] {
  const { organisation, cycle, base } = place;
  const schools = schoolsUnder(base, organisation, cycle).map((id) => placeOf(place, id));
  const unfinished = schools
    .map((at) => ({ at, filling: fillingOf(at) }))
    .filter(({ filling }) => filling.filled < filling.required);
  if (unfinished.length === 0) return [];
  const whole = fillingOf(place);
  const line = filledBy(FINDINGS.coverageLine, () => ({ ...whole }));
  return [
    {
      ...COMMON,
      check: 'members-unfinished',
      severity: 'notice',
      organisation,
      cycle,
      title: FINDINGS.coverageTitle,
      message: filledBy(FINDINGS.coverage, (locale) => ({
        of: schools.length,
        missing: unfinished.length,
        names: unfinished.map(({ at }) => nameAt(at, locale)).join(locale === 'zh' ? '、' : ', '),
      })),
      arithmetic: line,
      derivation: {
        expression: FINDINGS.coverageTitle,
        result: line,
        steps: unfinished.map(({ at, filling }) => ({
          expression: { zh: nameAt(at, 'zh'), en: nameAt(at, 'en') },
          result: filledBy(FINDINGS.coverageLine, () => ({ ...filling })),
          steps: [],
        })),
      },
      concepts: [],
      fingerprint: {
        identity: fingerprint(['members-unfinished', organisation, '0']),
        evidence: fingerprint(
          unfinished.map(
            ({ at, filling }) => `${at.organisation}:${filling.filled}/${filling.required}`,
          ),
        ),
      },
    },
  ];
}
