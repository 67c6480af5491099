import type { ConceptId } from '../../standard/index.js';
import type { Cycle, OrganisationId } from '../fact.js';
import { rowsOf } from '../figure.js';
import type { FactBase, Figure } from '../figures.js';
import type { Finding } from '../finding.js';
import { failuresGiven } from '../findings/index.js';
import { keptAt } from '../kept.js';
import { schoolsUnder } from '../members.js';
import { archiveOf, factsInColumns, rowsOfRegister } from './archive.js';
import { blanksIn } from './blanks.js';
import { type Screening, screened } from './checking.js';
import type { FactColumns } from './fact-columns.js';
import { figureAt } from './figures.js';

/** What is found of all organisations of a cycle together. */
export interface Review {
  /** The ids of the checks that fail at an organisation, in the order of the edition. */
  failures(organisation: OrganisationId): readonly string[];
  /** The failures of an organisation, explained: the same as `findingsOf(place, 'failures')`. */
  findings(organisation: OrganisationId): readonly Finding[];
  /** How many cells that a school must fill are blank. */
  blanks(organisation: OrganisationId): number;
  /** How many relations were looked at, and how many of them only the exact evaluation could tell. */
  readonly looked: number;
  readonly exact: number;
}

/** Many organisations at once, a column a concept: the same figures and findings as one by one, sooner. */
export interface Country {
  /** The value of a concept: the same as `figureOf`. */
  figure(concept: ConceptId, organisation: OrganisationId, cycle: Cycle): Figure;
  /** Works out all totals of a cycle, and all its checks at every organisation that is there. */
  review(cycle: Cycle): Review;
}

/**
 * A base in columns. `facts` are its facts, where somebody has them in columns already; the base must answer
 * for the same ones, for what columns cannot tell is evaluated on it.
 */
export function countryOf(
  base: FactBase,
  facts: ReadonlyMap<Cycle, FactColumns> = factsInColumns(base),
): Country {
  const archive = archiveOf(base, facts);
  const rowOf = rowsOfRegister(base);
  const rowAt = (organisation: OrganisationId): number => {
    const row = rowOf.get(organisation);
    if (row === undefined) throw new RangeError(`no such organisation: ${organisation}`);
    return row;
  };
  return {
    figure: (concept, organisation, cycle) =>
      figureAt(concept, archive.year(cycle), rowAt(organisation)),
    review: (cycle) => {
      const year = archive.year(cycle);
      for (const concept of rowsOf(year.edition).keys()) year.column(concept);
      const blanks = blanksIn(year);
      const { failures, looked, exact }: Screening = screened(year);
      const failing = (organisation: OrganisationId) => failures[rowAt(organisation)] ?? [];
      const known = (organisation: OrganisationId): void => {
        const row = rowAt(organisation);
        keptAt(year.place(row)).blank ??= blanks[row] ?? 0;
      };
      return {
        looked,
        exact,
        blanks: (organisation) => blanks[rowAt(organisation)] ?? 0,
        failures: (organisation) => failing(organisation).map(({ check }) => check.id),
        findings: (organisation) => {
          for (const school of schoolsUnder(base, organisation, cycle)) known(school);
          return failuresGiven(year.place(rowAt(organisation)), failing(organisation));
        },
      };
    },
  };
}
