import type { AnnexNode, Block, TableNode } from '../document/model/index.js';
import { earlier, type Place } from '../facts/index.js';
import type { Formula } from '../standard/formula/index.js';
import { type ConceptId, isWorded, type Row, type Table } from '../standard/index.js';
import type { Binder } from './binder.js';
import { ABSENT, hasValue, valueCell } from './cells.js';
import type { Shown } from './chapter/chapter.js';
import { cell, center, headRow, left, right, row, table, text } from './columns.js';

/** The printed tables and the parts beneath their ratios, with every value of this year and the last. */
export const annexOf = (place: Place, binder: Binder): AnnexNode => ({
  type: 'annex',
  attrs: { id: 'annex', title: '附件　指标表与计算依据' },
  content: [LEGEND, ...place.edition.tables.flatMap((each) => tableBlocks(each, place, binder))],
});

/** What stands in a cell instead of a value, and what a star means: said once, before the first table. */
const LEGEND: Block = {
  type: 'note',
  attrs: { id: 'annex.legend' },
  content: text(
    `“${ABSENT['not-applicable']}”指这一层次的学校不需要填报，“${ABSENT.blank}”指应当填报而尚未填报，“${ABSENT['not-collected']}”指该年度没有采集；三者都不等于零，汇总时也不当作零。“≥”指部分单位尚未填报，实际不少于此数。指标名称后的 * 照录自印制的指标表。`,
  ),
};

function tableBlocks(of: Table, place: Place, binder: Binder): readonly Block[] {
  const id = `annex.${of.id}`;
  const label = `附表 ${of.number}`;
  return [
    {
      type: 'heading',
      attrs: { id: `${id}.heading`, level: 2, label },
      content: text(of.title.zh),
    },
    printed(of, id, label, place, binder),
  ];
}

/** The rows of a table; those that stand as columns beside the satisfaction they belong to are not repeated. */
const rowsOf = (of: Table, place: Place): readonly Row[] =>
  of.rows.filter(({ concept }) => of.id === SATISFACTION || !isCompanion(concept, place));

const SATISFACTION = 'satisfaction';

function isCompanion(concept: ConceptId, { edition }: Place): boolean {
  const beside = edition.tables.find(({ id }) => id === SATISFACTION)?.rows ?? [];
  return beside.some((row) =>
    COMPANIONS.some(({ suffix }) => concept === `${row.concept}${suffix}`),
  );
}

function printed(of: Table, id: string, label: string, place: Place, binder: Binder): TableNode {
  const rows = rowsOf(of, place);
  const before = earlier(place, 1);
  const compares = rows.some((each) => hasValue(conceptShown(each.concept), before));
  const years = compares ? [before, place] : [place];
  const wordy = rows.some((each) => hasWords(each.concept, place));
  const extras = of.id === SATISFACTION ? COMPANIONS : [];
  return table(
    {
      id,
      label,
      columns: [
        center(1),
        left(extras.length > 0 ? 4.4 : 6),
        center(1.2),
        ...years.map(() => right(wordy ? 2.2 : 1.5)),
        ...extras.map(({ width }) => right(width)),
      ],
    },
    // The heading above has just said what the table is called.
    '',
    [
      headRow([
        '序号',
        '指标',
        '单位',
        ...years.map((year) => `${year.cycle}年`),
        ...extras.map(({ head }) => head),
      ]),
      ...rows.map((each, at) =>
        row([
          cell(text(numberOf(each, at, rows))),
          cell(text(nameOf(each)), 'row', each.depth),
          cell(text(each.printedUnit)),
          ...years.map((year) => cell(valueCell(conceptShown(each.concept), year, id, binder))),
          ...extras.map(({ suffix }) =>
            cell(valueCell(conceptShown(`${each.concept}${suffix}`), place, id, binder)),
          ),
        ]),
      ),
    ],
  );
}

/** Whether a concept's values are words, which need more room than digits. */
function hasWords(id: ConceptId, { base }: Place): boolean {
  const concept = base.standard.concepts.get(id);
  return concept !== undefined && isWorded(concept);
}

/** What the satisfaction table prints beside each value. */
const COMPANIONS = [
  { suffix: '.n', head: '调查人次', width: 1.4 },
  { suffix: '.method', head: '调查方式', width: 2 },
] as const;

/** The first row of a number carries it; what is left out leaves no gap. */
function numberOf(of: Row, at: number, rows: readonly Row[]): string {
  if (rows[at - 1]?.no === of.no) return '';
  return String(new Set(rows.slice(0, at + 1).map(({ no }) => no)).size);
}

const nameOf = (of: Row): string => `${of.printedName}${of.starred ? ' *' : ''}`;

const conceptShown = (concept: ConceptId): Shown => {
  const formula: Formula = { type: 'concept', concept, start: 0, end: concept.length };
  return { formula, source: concept };
};
