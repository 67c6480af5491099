import type { Content, Fact, Source } from '../src/facts/index.js';
import {
  type Concept,
  type Edition,
  editionOf,
  type Row,
  type Standard,
} from '../src/standard/index.js';
import type { Columns } from './columns.js';
import { noise } from './noise.js';
import { published2023 } from './published-2023.js';
import { type School, schools } from './schools.js';

/** The facts of one cycle: every row of the edition in force that schools fill, for every school. */
export function factsOf(standard: Standard, cycle: number, columns: Columns): readonly Fact[] {
  const edition = editionOf(standard, cycle);
  if (edition === undefined) throw new RangeError(`no edition is in force in ${cycle}`);
  const cells = cellsOf(standard, edition);
  const values = new Map(columns.entries());
  return schools.flatMap((school, index) => {
    const sources = sourcesOf(school, cycle);
    return cells.map(
      (cell): Fact => ({
        organisation: school.id,
        cycle,
        concept: cell.concept.id,
        content: contentOf(
          cell,
          values.get(cell.concept.id)?.[index],
          columns.plan.decimals(cell.concept.id),
        ),
        source: sources(cell),
        version: 1,
      }),
    );
  });
}

/** A cell of a school's workbook that it fills itself. */
interface Cell {
  readonly concept: Concept;
  readonly row: Row;
  readonly sheet: string;
  readonly address: string;
}

/** Lines begin in row 4, values stand in column D; participations and method beside their score. */
function cellsOf(standard: Standard, edition: Edition): readonly Cell[] {
  const rows = new Map(
    edition.tables.flatMap((table) => table.rows.map((row) => [row.concept, row] as const)),
  );
  const scored = [...rows.keys()].filter((id) => rows.has(`${id}.method`));
  const beside = new Set(scored.flatMap((id) => [`${id}.n`, `${id}.method`]));
  return edition.tables.flatMap((table) =>
    table.rows
      .filter((row) => !beside.has(row.concept))
      .flatMap((row, line) =>
        [row.concept, `${row.concept}.n`, `${row.concept}.method`].flatMap((id, column): Cell[] => {
          const shown = column === 0 ? row : rows.get(id);
          const concept = standard.concepts.get(id);
          const absent = shown === undefined || (column > 0 && !beside.has(id));
          if (absent || concept === undefined || concept.rollup.how === 'ratio') return [];
          return [
            { concept, row: shown, sheet: table.label.zh, address: `${'DEF'[column]}${line + 4}` },
          ];
        }),
      ),
  );
}

function contentOf(
  { concept, row }: Cell,
  value: number | null | undefined,
  decimals: number,
): Content {
  if (row.notApplicable || value === null) return { type: 'absent', absence: 'not-applicable' };
  if (concept.kind === 'choice') return { type: 'text', text: methodOf(concept.id) };
  if (value === undefined) throw new RangeError(`no column for ${concept.id}`);
  return { type: 'value', value: { mantissa: BigInt(value), decimals } };
}

function methodOf(concept: string): string {
  const surveyed = concept.replace(/\.method$/, '');
  const method = published2023.find((figure) => figure.concept === surveyed)?.method;
  if (method === undefined) throw new RangeError(`no method is published for ${concept}`);
  return method;
}

/** Most schools send a workbook; every sixth types its figures in. Nobody's real name stands here. */
function sourcesOf(school: School, cycle: number): (cell: Cell) => Source {
  const day = String(1 + Math.floor(28 * noise(school.id, cycle, 'day'))).padStart(2, '0');
  const minute = String(Math.floor(60 * noise(school.id, cycle, 'minute'))).padStart(2, '0');
  const at = `${cycle}-11-${day}T06:${minute}:00.000Z`;
  const by = `demo.${school.id}`;
  if (noise(school.id, 'typed') < 1 / 6) return () => ({ kind: 'typed', by, at });
  const file = `${school.code}_${nameIn(school, cycle)}_${cycle}年度指标表.xlsx`;
  const sha256 = digestOf(school, cycle);
  return ({ sheet, address }) => ({
    kind: 'imported',
    by,
    at,
    file,
    sha256,
    sheet,
    cell: address,
  });
}

const nameIn = ({ name, before }: School, cycle: number): string =>
  before !== undefined && cycle < before.cycle ? (before.name ?? name) : name;

/** Stands where the digest of a real file would; the demonstration's workbooks were never files. */
const digestOf = (school: School, cycle: number): string =>
  Array.from({ length: 64 }, (_, place) =>
    Math.floor(16 * noise(school.id, cycle, 'digest', place)).toString(16),
  ).join('');
