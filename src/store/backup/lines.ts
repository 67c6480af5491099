import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { Message, Refusal } from '../../messages/index.js';
import { backupRefusal, damages } from './messages.js';

/** Longer than any row, shorter than what would exhaust the memory. */
const LONGEST_LINE = 256 * 1024 * 1024;

const NEWLINE = 0x0a;

/** How every gzip file begins (RFC 1952). */
const GZIP_MARK = Buffer.from([0x1f, 0x8b]);

/**
 * The lines of a compressed file without their ends, many at a time, with the whole never in memory. What
 * follows the last end of a line is given as a line of its own. Throws a Refusal where the file cannot be
 * read, is no gzip, is cut off or is damaged.
 */
export async function* compressedLines(file: string): AsyncGenerator<readonly Buffer[]> {
  await assertCompressed(file);
  const source = createReadStream(file);
  const expanded = createGunzip();
  source.on('error', (error) => expanded.destroy(error));
  let rest: readonly Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source.pipe(expanded) as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(NEWLINE);
      if (end < 0) {
        rest = [...rest, chunk];
        length += chunk.length;
        if (length > LONGEST_LINE) throw damaged(file, damages.line);
        continue;
      }
      yield linesOf(Buffer.concat([...rest, chunk.subarray(0, end)]));
      rest = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
      length = rest.length === 0 ? 0 : chunk.length - end - 1;
    }
  } catch (error) {
    throw refusalOf(error, file);
  } finally {
    source.destroy();
  }
  // zlib passes over zeros behind the end of what it expands.
  if ((await stat(file)).size > expanded.bytesWritten) throw damaged(file, damages.surplus);
  if (rest.length > 0) yield [Buffer.concat(rest)];
}

/** A file is damaged in one way or another. */
export const damaged = (file: string, detail: Message): Refusal =>
  backupRefusal('backup.damaged', { file, detail });

function linesOf(text: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, start)) {
    lines.push(text.subarray(start, end));
    start = end + 1;
  }
  return [...lines, text.subarray(start)];
}

/** Refuses what cannot be read or is no gzip file. A shorter file than its mark may be the rest of one. */
async function assertCompressed(file: string): Promise<void> {
  const start = Buffer.alloc(GZIP_MARK.length);
  let found: number;
  try {
    const handle = await open(file);
    found = (await handle.read(start, 0, start.length).finally(() => handle.close())).bytesRead;
  } catch (error) {
    throw refusalOf(error, file);
  }
  if (!GZIP_MARK.subarray(0, found).equals(start.subarray(0, found))) {
    throw backupRefusal('backup.foreign', { file });
  }
}

function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if ('syscall' in error) {
    return backupRefusal('backup.unreadable', { file, detail: error.message });
  }
  // zlib's word for input that ends too early.
  if (error.code === 'Z_BUF_ERROR') return backupRefusal('backup.cut-off', { file });
  return damaged(file, damages.compression);
}
