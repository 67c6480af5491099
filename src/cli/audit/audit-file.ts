import { failuresOf } from '../../audit/result.js';
import { Refusal, visible } from '../../messages/index.js';
import { type Auditor, auditorOf, type Reader } from './auditor.js';
import { auditRefusals } from './messages.js';
import type { AuditOrders, FileOrder, FileReport, PlainRefusal } from './order.js';
import { annotatedPage, writeOutputs } from './outputs.js';

/** Audits one file after another under the same orders. Never throws: what went wrong is reported. */
export type FileAuditor = (order: FileOrder) => Promise<FileReport>;

export async function fileAuditorOf(orders: AuditOrders, read: Reader): Promise<FileAuditor> {
  const auditor = await auditorOf(orders, read);
  return (order) => reported(order, orders, auditor);
}

async function reported(
  order: FileOrder,
  orders: AuditOrders,
  auditor: Auditor,
): Promise<FileReport> {
  try {
    const audited = await auditor(order.path);
    const written = await writeOutputs(audited, order, orders);
    const { result } = audited;
    const findings = orders.all ? result.findings : failuresOf(result);
    // With a base the page is written; without one a single report is asked for, and the page is the answer.
    const page =
      orders.wantsPage && order.base === null ? await annotatedPage(audited, orders) : undefined;
    return { result: { ...result, findings }, written, page };
  } catch (error) {
    return { refusal: plainRefusal(error, order.path) };
  }
}

/** What is told of an error: a refusal as it is, anything else as something unforeseen. */
export function plainRefusal(error: unknown, path: string): PlainRefusal {
  const refusal = error instanceof Refusal ? error : unforeseen(error, path);
  return { what: refusal.what, next: refusal.next };
}

const unforeseen = (error: unknown, path: string): Refusal =>
  new Refusal('bad-input', 'audit.unforeseen', auditRefusals.unforeseen, {
    path,
    why: visible(error instanceof Error ? error.message : String(error)),
  });
