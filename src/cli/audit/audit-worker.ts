import { parseDocument } from '../../document/read/parse-document.js';
import { type FileAuditor, fileAuditorOf } from './audit-file.js';
import { optimiseLate } from './optimise-late.js';
import type { AuditOrders, FileOrder, FileReport } from './order.js';
import { plainRefusal } from './plain-refusal.js';

/**
 * Audits what its parent sends: first the orders, then one file at a time, each answered with its report.
 * Ends with its parent. An interruption is the parent's to hear.
 */
optimiseLate();
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());

let auditor: Promise<FileAuditor> | undefined;
process.on('message', (message) => {
  if (auditor !== undefined) void answer(message as FileOrder, auditor);
  else {
    auditor = fileAuditorOf(message as AuditOrders, parseDocument);
    // Whoever asks for a file is told why there is no auditor.
    auditor.catch(() => undefined);
  }
});

async function answer(order: FileOrder, auditing: Promise<FileAuditor>): Promise<void> {
  const report: FileReport = await auditing.then(
    (audit) => audit(order),
    (error: unknown) => ({ refusal: plainRefusal(error, order.path) }),
  );
  process.send?.(report);
}
