import { basename } from 'node:path';
import type { Sheet, SheetCell } from '../../document/model/sheets.js';
import { readWorkbook } from '../../document/read/index.js';
import { Refusal } from '../../messages/index.js';
import { bytesOf } from '../files.js';
import { auditRefusals } from './messages.js';

const HEAD = /^(?:学校|单位|机构|院校)?(?:名称|全称)$/;

/** The official names in a file: a text with a name a line, or a table with a column of names. */
export async function rosterIn(path: string): Promise<readonly string[]> {
  const { sheets } = await readWorkbook(await bytesOf(path), basename(path));
  const names = sheets.filter(({ hidden }) => !hidden).flatMap(namesIn);
  if (names.length > 0) return [...new Set(names)];
  throw new Refusal('bad-input', 'audit.roster', auditRefusals.noNames, { path });
}

/** The names beneath a head that says so; without one, those of a sheet that has a single column. */
export function namesIn({ cells }: Sheet): readonly string[] {
  const head = cells.find((cell) => HEAD.test(textOf(cell)));
  const columns = new Set(cells.map(({ column }) => column));
  if (head === undefined && columns.size !== 1) return [];
  return cells
    .filter((cell) => head === undefined || isBeneath(cell, head))
    .map(textOf)
    .filter((name) => name !== '');
}

const isBeneath = (cell: SheetCell, head: SheetCell): boolean =>
  cell.column === head.column && cell.row > head.row;

const textOf = ({ content }: SheetCell): string =>
  content.type === 'text' ? content.text.replace(/\s+/g, '') : '';
