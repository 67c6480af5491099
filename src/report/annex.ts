import type { AnnexNode, Block, TableNode } from '../document/model/index.js';
import { earlier, type Place } from '../facts/index.js';
import type { Formula } from '../standard/formula/index.js';
import { type ConceptId, isWorded, type Row, type Table } from '../standard/index.js';
import type { Binder } from './binder.js';
import { hasValue, valueCell } from './cells.js';
import type { Shown } from './chapter/chapter.js';
import { cell, center, headRow, left, right, row, table, text } from './columns.js';

/** The printed tables and the parts beneath their ratios, with every value of this year and the last. */
export const annexOf = (place: Place, binder: Binder): AnnexNode => ({
  type: 'annex',
  attrs: { id: 'annex', title: '附件　指标表与计算依据' },
  content: place.edition.tables.flatMap((each) => tableBlocks(each, place, binder)),
});

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
    ...(of.rows.some((each) => each.starred) ? [starNote(id)] : []),
  ];
}

const starNote = (id: string): Block => ({
  type: 'note',
  attrs: { id: `${id}.note` },
  content: text('注：指标名称后的 * 照录自印制的指标表。'),
});

function printed(of: Table, id: string, label: string, place: Place, binder: Binder): TableNode {
  const before = earlier(place, 1);
  const compares = of.rows.some((each) => hasValue(conceptShown(each.concept), before));
  const years = compares ? [before, place] : [place];
  const wordy = of.rows.some((each) => hasWords(each.concept, place));
  const extras = COMPANIONS.filter(({ suffix }) =>
    of.rows.some((each) => place.base.standard.concepts.has(`${each.concept}${suffix}`)),
  ).filter(() => of.id === 'satisfaction');
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
      ...of.rows.map((each, at) =>
        row([
          cell(text(numberOf(each, of.rows[at - 1]))),
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

/** The first row of a number carries it. */
const numberOf = (of: Row, before: Row | undefined): string =>
  before?.no === of.no ? '' : String(of.no);

const nameOf = (of: Row): string => `${of.printedName}${of.starred ? ' *' : ''}`;

const conceptShown = (concept: ConceptId): Shown => {
  const formula: Formula = { type: 'concept', concept, start: 0, end: concept.length };
  return { formula, source: concept };
};
