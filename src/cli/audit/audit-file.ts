import { failuresOf } from '../../audit/result.js';
import { type Auditor, auditorOf, type Reader } from './auditor.js';
import type { AuditOrders, FileOrder, FileReport } from './order.js';
import { annotatedPage, writeOutputs } from './outputs.js';
import { plainRefusal } from './plain-refusal.js';

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
