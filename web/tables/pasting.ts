import { type Concept, isComputed } from '../../src/standard/index.js';
import { fromClipboard, laidOut } from './clipboard.js';
import type { Rejected } from './entry-cell.js';
import type { Block } from './grid.js';
import type { Sheet, SheetRow } from './sheet.js';
import { readTyped } from './typed.js';
import type { Put } from './use-entries.js';

/** What a paste does: what it puts, what could not be read, and how many cells take nothing. */
export interface Pasted {
  readonly puts: readonly Put[];
  readonly rejected: ReadonlyMap<string, Rejected>;
  readonly skipped: number;
}

/** Whether a cell can be filled: it is neither computed nor printed 不填报. */
export const canFill = (concept: Concept | null | undefined, row: SheetRow): concept is Concept =>
  concept != null && !isComputed(concept) && !row.row.notApplicable;

/** Reads what Excel put on the clipboard into the cells from a block's corner on. */
export function pasted(text: string, sheet: Sheet, block: Block): Pasted {
  const puts: Put[] = [];
  const rejected = new Map<string, Rejected>();
  let skipped = 0;
  for (const { position, text: typed } of laidOut(fromClipboard(text), block)) {
    const row = sheet.rows[position.line];
    const concept = row?.cells[position.column];
    if (row === undefined || !canFill(concept, row)) {
      if (typed.trim() !== '') skipped += 1;
      continue;
    }
    const read = readTyped(typed, concept);
    if ('content' in read) puts.push({ concept: concept.id, content: read.content });
    else rejected.set(concept.id, { text: typed, fault: read.fault });
  }
  return { puts, rejected, skipped };
}
