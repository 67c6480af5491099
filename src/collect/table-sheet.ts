import type {
  CellContent,
  CellModel,
  MergedCells,
  SheetModel,
} from '../document/model/workbook.js';
import type { Place } from '../facts/index.js';
import { sentence } from '../messages/index.js';
import { ABSENCE_WORDS, NOT_ASKED } from './absence-words.js';
import { guarded } from './formula-guard.js';
import { inputRule } from './input-rule.js';
import { SHEET } from './messages.js';
import {
  assertsAt,
  type LinedTable,
  nameAt,
  type ShownFigure,
  type TableLine,
} from './table-lines.js';

const EMPTY: CellContent = { type: 'empty' };
const text = (value: string): CellContent => ({ type: 'text', text: guarded(value) });
const cell = (look: CellModel['look'], content: CellContent): CellModel => ({ look, content });
const filledIn = (pattern: string, values: Record<string, string | number>): string =>
  sentence({ zh: pattern, en: pattern }, 'zh', values);

function contentOf({ content }: ShownFigure): CellContent {
  if (content.type === 'value') return content;
  if (content.type === 'text') return text(content.text);
  return content.absence === 'blank' ? EMPTY : text(ABSENCE_WORDS[content.absence]);
}

function figureCell(figure: ShownFigure | null, notApplicable: boolean): CellModel {
  if (figure === null) return cell('value', EMPTY);
  if (notApplicable) return cell('value', text(NOT_ASKED));
  const shown = cell('value', contentOf(figure));
  return figure.entered ? { ...shown, input: inputRule(figure.concept) } : shown;
}

const coverageText = ({ coverage }: ShownFigure): string =>
  coverage.of === 0 ? '—' : `${coverage.have}/${coverage.of}`;

/** The first row beneath a whole says 其中, as printed tables do. */
function label(line: TableLine, before: TableLine | undefined): string {
  const first = line.row.depth > 0 && (before?.row.depth ?? 0) < line.row.depth;
  return `${first ? SHEET.within : ''}${line.row.printedName}${line.row.starred ? ' *' : ''}`;
}

interface Shape {
  readonly survey: boolean;
  readonly coverage: boolean;
  readonly columns: number;
}

function lineCells(line: TableLine, before: TableLine | undefined, shape: Shape): CellModel[] {
  const { row, figure } = line;
  const first = before?.row.no !== row.no;
  return [
    cell('number', first ? text(String(row.no)) : EMPTY),
    { ...cell('label', text(label(line, before))), indent: row.depth * 2 },
    cell('unit', text(row.printedUnit)),
    figureCell(figure, row.notApplicable),
    ...(shape.survey
      ? [line.participations, line.method].map((each) => figureCell(each, false))
      : []),
    ...(shape.coverage ? [cell('unit', text(coverageText(figure)))] : []),
  ];
}

const headings = (shape: Shape): CellModel[] =>
  [
    SHEET.number,
    SHEET.name,
    SHEET.unit,
    SHEET.value,
    ...(shape.survey ? [SHEET.participations, SHEET.method] : []),
    ...(shape.coverage ? [SHEET.coverage] : []),
  ].map((heading) => cell('heading', text(heading)));

const spread = (look: CellModel['look'], content: CellContent, columns: number): CellModel[] =>
  Array.from({ length: columns }, (_, column) => cell(look, column === 0 ? content : EMPTY));

function identityLine(place: Place, shape: Shape): CellModel[] {
  const line = spread(
    'line',
    text(filledIn(SHEET.organisation, { name: nameAt(place).zh })),
    shape.columns,
  );
  line[2] = cell('line', text(filledIn(SHEET.cycle, { cycle: place.cycle })));
  return line;
}

const titleOf = ({ table, lines }: LinedTable): string =>
  lines.some((line) => line.table.id === 'parts')
    ? table.title.zh
    : filledIn(SHEET.title, { number: table.number, title: table.title.zh });

const across = (row: number, fromColumn: number, toColumn: number): MergedCells => ({
  fromRow: row,
  fromColumn,
  toRow: row,
  toColumn,
});

/** 序号 stands once, in the middle of all the rows that share it. */
function numberBlocks(lines: readonly TableLine[], firstRow: number): MergedCells[] {
  const blocks: MergedCells[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    if (lines[at]?.row.no === lines[from]?.row.no) continue;
    if (at - from > 1) {
      blocks.push({
        fromRow: firstRow + from,
        fromColumn: 0,
        toRow: firstRow + at - 1,
        toColumn: 0,
      });
    }
    from = at;
  }
  return blocks;
}

const HEADING_ROW = 2;
const FIRST_LINE = HEADING_ROW + 1;
const WIDTHS = { number: 6, name: 46, unit: 9, value: 14, method: 16, coverage: 9 };

function footRows(shape: Shape, note: string): CellModel[][] {
  const signatures = SHEET.signatures.join('　　　　　');
  return [
    spread('plain', EMPTY, shape.columns),
    spread('line', text(signatures), shape.columns),
    spread('note', text(note), shape.columns),
  ];
}

/** A printed table as a sheet: title, whose and for which year, rows, and the line for seal and signatures. */
export function tableSheet(lined: LinedTable, place: Place): SheetModel {
  const { table, lines, survey } = lined;
  const coverage = !assertsAt(place);
  const columns = 4 + (survey ? 2 : 0) + (coverage ? 1 : 0);
  const shape: Shape = { survey, coverage, columns };
  const last = FIRST_LINE + lines.length;
  return {
    name: table.label.zh,
    hidden: false,
    widths: [
      WIDTHS.number,
      WIDTHS.name,
      WIDTHS.unit,
      WIDTHS.value,
      ...(survey ? [WIDTHS.value, WIDTHS.method] : []),
      ...(coverage ? [WIDTHS.coverage] : []),
    ],
    rows: [
      spread('title', text(titleOf(lined)), columns),
      identityLine(place, shape),
      headings(shape),
      ...lines.map((line, at) => lineCells(line, lines[at - 1], shape)),
      ...footRows(shape, coverage ? SHEET.rolledUpNote : SHEET.schoolNote),
    ],
    merged: [
      across(0, 0, columns - 1),
      across(1, 0, 1),
      across(1, 2, columns - 1),
      ...numberBlocks(lines, FIRST_LINE),
      across(last + 1, 0, columns - 1),
      across(last + 2, 0, columns - 1),
    ],
    repeated: { from: HEADING_ROW, to: HEADING_ROW },
  };
}
