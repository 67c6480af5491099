import { answerOf } from '../../audit/result.js';
import { annotatedHtml } from '../../document/write/annotated-html/index.js';
import { json } from '../console.js';
import { annotatedDocument } from './annotated-document.js';
import type { AuditedFile } from './auditor.js';
import type { AuditOrders, FileOrder } from './order.js';
import { writeWhole } from './write-whole.js';

/** Writes all that is wanted of a report beside its base; gives the paths in order. */
export async function writeOutputs(
  audited: AuditedFile,
  { base }: FileOrder,
  orders: AuditOrders,
): Promise<readonly string[]> {
  if (base === null) return [];
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [`${base}.json`, json(answerOf(audited.result, orders))],
    [`${base}.txt`, audited.document.text],
    [`${base}.audit.html`, annotatedHtml(annotatedDocument(audited, orders.locale))],
  ];
  for (const [path, content] of files) await writeWhole(path, content);
  return files.map(([path]) => path);
}
