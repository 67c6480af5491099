import { basename } from 'node:path';
import { readDocument } from '../../document/read/read-document.js';
import { sentence } from '../../messages/index.js';
import type { Console } from '../console.js';
import { fileAuditorOf } from './audit-file.js';
import { auditSentences } from './messages.js';
import type { AuditOrders, FileOrder, FileReport } from './order.js';

/**
 * What became of each file, in their order. A single one is audited here and does not pay for a process;
 * several go to a few processes, and stop where the signal says so.
 */
export async function reportsOf(
  files: readonly FileOrder[],
  orders: AuditOrders,
  signal: AbortSignal,
  console: Console,
): Promise<readonly (FileReport | undefined)[]> {
  if (files.length === 1) {
    const auditor = await fileAuditorOf(orders, readDocument);
    return Promise.all(files.map(auditor));
  }
  const { defaultCrewEffects, reportsByCrew } = await import('./crew.js');
  let done = 0;
  const onDone = ({ path }: FileOrder): void => {
    done += 1;
    console.progress?.(
      sentence(auditSentences.progress, console.locale, {
        done,
        of: files.length,
        name: basename(path),
      }),
    );
  };
  try {
    return await reportsByCrew(files, orders, { signal, onDone }, defaultCrewEffects());
  } finally {
    console.progress?.('');
  }
}
