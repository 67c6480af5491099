import {
  type Column,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
  textOf,
} from '../../model/index.js';
import { AFTER_LABEL, labelXml } from './caption.js';
import { COLOURS } from './colours.js';
import { run } from './field.js';
import { inlineXml } from './inline.js';
import { lineXml } from './look.js';
import { twips } from './measure.js';
import { paragraph } from './paragraph.js';
import { REPORT_TABLE } from './styles.js';
import type { Writing } from './writing.js';
import { NOTHING, when, type Xml, xml } from './xml.js';

/** How far each step of 其中 moves a row's name to the right, in letters of the table. */
const STEP = 1.1;
/** A table of at most so many rows stays on one page; a longer one goes on, its head repeated. */
const WHOLE = 20;

export const isWhole = (node: TableNode): boolean => rowsOf(node).length <= WHOLE;

export function rowsOf(node: TableNode): readonly TableRowNode[] {
  const [, ...rows] = node.content;
  return rows;
}

/** Widths of the columns in points, which fill `width`. */
export function columnWidths(columns: readonly Column[], width: number): readonly number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => (column.width / whole) * width);
}

/** A table beneath its caption; `inset` moves it from the left edge of the text, in points. */
export function tableXml(node: TableNode, writing: Writing, inset: number): Xml {
  const { columns } = node.attrs;
  const width = writing.width - inset;
  const widths = columnWidths(columns, width);
  const rows = rowsOf(node);
  // Word refuses a table without rows or columns, and so would a reader.
  if (rows.length === 0 || columns.length === 0) return captionXml(node, writing, inset);
  return xml`${captionXml(node, writing, inset)}<w:tbl><w:tblPr><w:tblStyle w:val="${REPORT_TABLE}"/><w:tblW w:w="${twips(
    width,
  )}" w:type="dxa"/><w:tblInd w:w="${twips(inset)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/><w:tblCaption w:val="${nameOf(
    node,
  )}"/></w:tblPr><w:tblGrid>${widths.map(
    (each) => xml`<w:gridCol w:w="${twips(each)}"/>`,
  )}</w:tblGrid>${rows.map((_, at) => rowXml(node, at, widths, writing))}</w:tbl>`;
}

const nameOf = (node: TableNode): string =>
  `${node.attrs.label} ${textOf(node.content[0].content)}`.trim();

/** A table without a caption has its name in the heading above it. */
function captionXml(node: TableNode, writing: Writing, inset: number): Xml {
  const { content } = node.content[0];
  if (content.length === 0) return NOTHING;
  return paragraph(
    'Caption',
    xml`${labelXml(node, writing)}${when(node.attrs.label !== '', run(AFTER_LABEL))}${inlineXml(content, writing)}`,
    inset === 0 ? {} : { indent: { left: inset } },
  );
}

function rowXml(node: TableNode, at: number, widths: readonly number[], writing: Writing): Xml {
  const { columns, headRows, footRows } = node.attrs;
  const rows = rowsOf(node);
  const isHead = at < headRows;
  const isFoot = at >= rows.length - footRows;
  const line =
    at === headRows - 1 ? 'bottom' : isFoot && at === rows.length - footRows ? 'top' : undefined;
  const keepNext = isHead || (isWhole(node) && at < rows.length - 1);
  const cells = rows[at]?.content ?? [];
  return xml`<w:tr><w:trPr><w:cantSplit/>${when(isHead, xml`<w:tblHeader/>`)}</w:trPr>${columns.map(
    (column, place) =>
      cellXml(
        cells[place],
        column,
        widths[place] ?? 0,
        { bold: isHead || isFoot, line, keepNext },
        writing,
      ),
  )}</w:tr>`;
}

interface RowLook {
  readonly bold: boolean;
  readonly line: 'top' | 'bottom' | undefined;
  readonly keepNext: boolean;
}

function cellXml(
  cell: TableCellNode | undefined,
  column: Column,
  width: number,
  { bold, line, keepNext }: RowLook,
  writing: Writing,
): Xml {
  const depth = cell?.attrs.depth ?? 0;
  const left = depth * STEP * writing.document.layout.sizes.table;
  return xml`<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${
    line === undefined
      ? NOTHING
      : xml`<w:tcBorders>${lineXml(line, { width: 0.5, colour: COLOURS.ink })}</w:tcBorders>`
  }<w:vAlign w:val="center"/></w:tcPr>${paragraph(
    bold ? 'TableHead' : 'TableText',
    inlineXml(cell?.content ?? [], writing),
    {
      ...(keepNext === bold ? {} : { keepNext }),
      ...(depth > 0 ? { indent: { left } } : {}),
      ...(column.align === 'left' ? {} : { align: column.align }),
    },
  )}</w:tc>`;
}
