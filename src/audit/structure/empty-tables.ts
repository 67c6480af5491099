import type { ReadTable } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { TableInPlace } from '../scene.js';
import { failed, openingOf, shortened } from './observing.js';
import { plainly } from './wording.js';
import { WHOLENESS } from './wording-messages.js';

/** Tables with a head and nothing beneath it, or without a word. */
export const emptyTables: AuditRule = {
  id: 'structure.empty-tables',
  title: { zh: '空的表', en: 'Empty tables' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ tables }) => tables.flatMap(emptyTable),
};

function emptyTable(each: TableInPlace): readonly Observation[] {
  const { table, caption } = each;
  if (table.rows < 2 || table.columns < 2) return [];
  const headRows = Math.max(1, table.headRows);
  const head = table.cells.filter(({ row }) => row < headRows);
  const body = table.cells.filter(({ row }) => row >= headRows);
  if (body.length === 0 || !body.every(({ passage }) => isBlank(passage.text))) return [];
  if (head.every(({ passage }) => isBlank(passage.text))) return [blankTable(each)];
  // Without a caption it may be a frame for pictures with words above them.
  if (caption === null || head.some(({ passage }) => isBlank(passage.text))) return [];
  const words = shortened(caption.text.trim());
  return [failed(WHOLENESS.emptyTable, { words }, [openingOf(caption)], [plainly(caption.text)])];
}

const isBlank = (text: string): boolean => plainly(text) === '' && !/[-—–/\\〇○]/.test(text);

/** A table without a word may frame pictures. */
const blankTable = ({ table, caption }: TableInPlace): Observation =>
  failed(
    WHOLENESS.blankTable,
    { rows: table.rows, columns: table.columns },
    [caption === null ? placeOf(table) : openingOf(caption)],
    ['blank', plainly(caption?.text ?? '')],
    { severity: 'notice' },
  );

const placeOf = ({ start }: ReadTable) => ({ start, end: start });
