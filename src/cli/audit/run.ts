import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sentence } from '../../messages/index.js';
import type { Console } from '../console.js';
import { auditSentences } from './messages.js';
import { optimiseLate } from './optimise-late.js';
import type { AuditOrders, FileOrder, FileReport } from './order.js';
import { seen } from './seen.js';

/**
 * What became of each file, in their order. A short text by itself is audited here and does not pay for a
 * process; everything else goes to processes whose time and memory are bounded, and stops where the signal
 * says so.
 */
export async function reportsOf(
  files: readonly FileOrder[],
  orders: AuditOrders,
  signal: AbortSignal,
  console: Console,
): Promise<readonly (FileReport | undefined)[]> {
  const [first] = files;
  return first !== undefined && files.length === 1 && (await isShortText(first.path))
    ? reportsHere(files, orders)
    : reportsElsewhere(files, orders, signal, console);
}

/** A report of a hundred pages is a third of this. */
const SHORT_BYTES = 600_000;

async function isShortText(path: string): Promise<boolean> {
  if (!/\.(?:txt|md|markdown)$/i.test(path)) return false;
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  return size <= SHORT_BYTES;
}

async function reportsHere(
  files: readonly FileOrder[],
  orders: AuditOrders,
): Promise<readonly FileReport[]> {
  optimiseLate();
  const { fileAuditorOf } = await import('./audit-file.js');
  const { parseDocument } = await import('../../document/read/parse-document.js');
  const auditor = await fileAuditorOf(orders, parseDocument);
  return Promise.all(files.map(auditor));
}

async function reportsElsewhere(
  files: readonly FileOrder[],
  orders: AuditOrders,
  signal: AbortSignal,
  console: Console,
): Promise<readonly (FileReport | undefined)[]> {
  const { defaultCrewEffects, reportsByCrew } = await import('./crew.js');
  const of = files.length;
  let done = 0;
  const onDone = ({ path }: FileOrder): void => {
    done += 1;
    const name = seen(basename(path));
    console.progress?.(sentence(auditSentences.progress, console.locale, { done, of, name }));
  };
  try {
    return await reportsByCrew(files, orders, { signal, onDone }, defaultCrewEffects());
  } finally {
    console.progress?.('');
  }
}
