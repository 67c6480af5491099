import {
  earlier,
  figureOf,
  levelAt,
  membersOf,
  namesOf,
  type OrganisationId,
  type Place,
  placeOf,
  schoolsUnder,
} from '../../facts/index.js';
import { type ComparedLine, comparedLine } from '../../facts/outlying/index.js';
import { type Concept, isWorded, type Row, type Table } from '../../standard/index.js';
import type { Account } from '../accounts.js';
import type { Admission } from '../gates.js';
import { permits } from '../policy.js';
import type { RollupAnswer, RollupBy, RollupCell, RollupRow } from '../shapes/rollup.js';
import { presentedFigure } from './figure.js';

/** How many cycles before the one shown a spark line reaches back. */
const LOOK_BACK = [2, 1] as const;

/** Every indicator with a number, across the members of an organisation that the account may see. */
export function presentedRollup({ account, place }: Admission, by: RollupBy): RollupAnswer {
  const members = visible(account, place, by);
  return {
    organisation: place.organisation,
    cycle: place.cycle,
    by,
    earlierCycles: LOOK_BACK.map((years) => place.cycle - years),
    tables: place.edition.tables.map(({ id, number, label }) => ({ id, number, label })),
    members: members.map((id) => ({
      id,
      name: namesOf(place.base, id, place.cycle),
      level: levelAt(placeOf(place, id)),
    })),
    rows: place.edition.tables.flatMap((table) =>
      table.rows.flatMap((row) => presentedRow(table, row, members, place)),
    ),
  };
}

/** A school has no members; what an account may not read is not among them. */
function visible(account: Account, place: Place, by: RollupBy): readonly OrganisationId[] {
  const { base, organisation, cycle } = place;
  const beneath = by === 'schools' ? schoolsUnder : membersOf;
  return beneath(base, organisation, cycle).filter(
    (id) => id !== organisation && permits(account, 'read', id, cycle, base),
  );
}

function presentedRow(
  table: Table,
  row: Row,
  members: readonly OrganisationId[],
  place: Place,
): readonly RollupRow[] {
  const concept = place.base.standard.concepts.get(row.concept);
  if (concept === undefined || isWorded(concept)) return [];
  const line = comparedLine(concept, members, place);
  const { concept: _, ...whole } = presentedFigure(figureOf(concept.id, place));
  return [
    {
      table: table.id,
      no: row.no,
      depth: row.depth,
      concept: concept.id,
      printedName: row.printedName,
      name: concept.name,
      unit: concept.unit,
      comparison: line.comparison,
      breaks: concept.breaks.map(({ cycle }) => cycle),
      whole: { ...whole, earlier: earlierTexts(concept, place) },
      medians: [...line.medians].map(([level, value]) => ({ level, value: brief(value) })),
      cells: presentedCells(line, concept, place),
    },
  ];
}

const presentedCells = (line: ComparedLine, concept: Concept, place: Place): RollupCell[] =>
  line.cells.map(({ organisation, figure, compared, score }) => {
    const { text, range, absence, coverage } = presentedFigure(figure);
    return {
      text,
      range,
      absence,
      coverage,
      compared: compared === null ? null : brief(compared),
      score: score === null ? null : Math.round(score * 100) / 100,
      earlier: earlierTexts(concept, placeOf(place, organisation)),
    };
  });

const earlierTexts = (concept: Concept, place: Place): (string | null)[] =>
  LOOK_BACK.map((years) => {
    const { content } = figureOf(concept.id, earlier(place, years));
    return content.type === 'quantity' ? content.text : null;
  });

/** Five figures are more than anybody reads off a comparison. */
const brief = (value: number): number => Number(value.toPrecision(5));
