import type { BorderStyle, CellStyle, FontStyle } from 'hucre';
import type { CellLook, CellModel } from '../model/workbook.js';

/** Printed tables of Chinese authorities are set in Song; every office has it or stands in for it. */
export const BODY_FONT: FontStyle = { name: '宋体', size: 11 };

const RULE = { style: 'thin', color: { rgb: '8A8F98' } } as const;
const FRAME: BorderStyle = { top: RULE, right: RULE, bottom: RULE, left: RULE };
const SHADE = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1F2F4' } } as const;
const INK = { rgb: '1F2328' };
const FAINT = { rgb: '6B7280' };

const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  title: {
    font: { ...BODY_FONT, size: 16, bold: true, color: INK },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  line: { font: { ...BODY_FONT, color: INK }, alignment: { vertical: 'center' } },
  heading: {
    font: { ...BODY_FONT, bold: true, color: INK },
    fill: SHADE,
    border: FRAME,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  number: {
    font: BODY_FONT,
    border: FRAME,
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  label: {
    font: BODY_FONT,
    border: FRAME,
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  },
  unit: { font: BODY_FONT, border: FRAME, alignment: { horizontal: 'center', vertical: 'center' } },
  value: { font: BODY_FONT, border: FRAME, alignment: { horizontal: 'right', vertical: 'center' } },
  note: {
    font: { ...BODY_FONT, size: 9, color: FAINT },
    alignment: { vertical: 'top', wrapText: true },
  },
  plain: {},
};

/** The number format that keeps the stated decimals: 87.040 shows all three. */
const formatOf = (decimals: number): string =>
  decimals <= 0 ? '0' : `0.${'0'.repeat(Math.min(decimals, 30))}`;

/** Numbers stand at the right so that their digits align; words stand in the middle. */
const placement = (cell: CellModel): CellStyle =>
  cell.look === 'value' && cell.content.type === 'text'
    ? { alignment: { horizontal: 'center', vertical: 'center', wrapText: true } }
    : {};

/** The style of a cell in the library's terms. Cells that take no input are shaded and locked. */
export function styleOf(cell: CellModel): CellStyle {
  const look = LOOKS[cell.look];
  const locked = cell.input === undefined;
  return {
    ...look,
    ...placement(cell),
    ...(cell.look === 'value' && locked ? { fill: SHADE } : {}),
    ...(cell.indent === undefined ? {} : { alignment: { ...look.alignment, indent: cell.indent } }),
    ...(cell.content.type === 'value' ? { numFmt: formatOf(cell.content.value.decimals) } : {}),
    protection: { locked },
  };
}
