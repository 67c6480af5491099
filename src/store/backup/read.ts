import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  endSchema,
  FORMAT_VERSION,
  type Header,
  headerSchema,
  markSchema,
  rowsIn,
} from './format.js';
import { compressedLines, damaged } from './lines.js';
import { backupRefusal, damages } from './messages.js';

/** What is done with a backup while it is read. */
export interface Reader {
  readonly begin?: (header: Header) => Promise<void>;
  /** Rows of one table as lines of JSON; at most as many as came with one piece of the file. */
  readonly rows?: (table: string, lines: readonly Buffer[]) => Promise<void>;
}

/**
 * Reads a backup from its first to its last byte and gives its header; the whole is never in memory. What it
 * announced must be there, and its digest must hold. Throws a Refusal where the file cannot be read, is no
 * backup, was written by a newer program, is cut off or is damaged; by then `reader` has had a part of it.
 */
export async function readBackup(file: string, reader: Reader = {}): Promise<Header> {
  const digest = createHash('sha256');
  let header: Header | undefined;
  let places: readonly Place[] = [];
  let row = 0;
  let hasEnded = false;
  for await (const lines of compressedLines(file)) {
    let next = 0;
    const take = (count: number): readonly Buffer[] => {
      const taken = lines.slice(next, next + count);
      for (const line of taken) digest.update(line).update('\n');
      next += taken.length;
      return taken;
    };
    if (header === undefined) {
      header = headerFrom(take(1), file);
      places = placesOf(header);
      await reader.begin?.(header);
    }
    const total = rowsIn(header);
    while (next < lines.length && row < total) {
      const place = places.find(({ last }) => row < last);
      const taken = take((place?.last ?? total) - row);
      row += taken.length;
      await reader.rows?.(place?.table ?? '', taken);
    }
    if (next === lines.length) continue;
    if (hasEnded || next < lines.length - 1) throw damaged(file, damages.surplus);
    assertEnd(lines[next], { rows: total, sha256: digest.digest('hex') }, file);
    hasEnded = true;
  }
  if (header === undefined || !hasEnded) throw backupRefusal('backup.cut-off', { file });
  return header;
}

/** Where a table's rows end, counted over all tables. */
interface Place {
  readonly table: string;
  readonly last: number;
}

function placesOf({ tables }: Header): readonly Place[] {
  let last = 0;
  return tables.map(({ name, rows }) => {
    last += rows;
    return { table: name, last };
  });
}

function headerFrom([line]: readonly Buffer[], file: string): Header {
  const content = jsonOf(line);
  const mark = markSchema.safeParse(content);
  if (!mark.success) throw backupRefusal('backup.foreign', { file });
  if (mark.data.version > FORMAT_VERSION) {
    throw backupRefusal('backup.newer', { file });
  }
  const header = headerSchema.safeParse(content);
  if (!header.success) throw damaged(file, damages.header);
  return header.data;
}

function assertEnd(
  line: Buffer | undefined,
  read: Pick<z.infer<typeof endSchema>, 'rows' | 'sha256'>,
  file: string,
): void {
  const end = endSchema.safeParse(jsonOf(line));
  if (!end.success) throw damaged(file, damages.end);
  if (end.data.rows !== read.rows || end.data.sha256 !== read.sha256) {
    throw damaged(file, damages.digest);
  }
}

function jsonOf(line: Buffer | undefined): unknown {
  try {
    return JSON.parse(line?.toString() ?? '');
  } catch {
    return undefined;
  }
}
