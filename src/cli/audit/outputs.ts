import { noticeOf } from '../../audit/notice/index.js';
import { answerOf } from '../../audit/result.js';
import { json } from '../console.js';
import type { AuditedFile } from './auditor.js';
import type { AuditOrders, FileOrder } from './order.js';
import { writeWhole } from './write-whole.js';

interface Output {
  readonly ending: string;
  readonly content: string | Uint8Array;
}

/** Writes all that is wanted of a report beside its base; gives the paths in order. */
export async function writeOutputs(
  audited: AuditedFile,
  { base }: FileOrder,
  orders: AuditOrders,
): Promise<readonly string[]> {
  if (base === null) return [];
  const outputs: readonly Output[] = [
    { ending: '.json', content: json(answerOf(audited.result, orders)) },
    { ending: '.txt', content: audited.document.text },
    ...(await annotated(audited, orders)),
    { ending: '-整改通知.docx', content: await notice(audited, orders) },
  ];
  for (const { ending, content } of outputs) await writeWhole(base + ending, content);
  return outputs.map(({ ending }) => base + ending);
}

/** A Word file gets its remarks in Word; what has no margins of its own, or is wanted so, as a page. */
async function annotated(audited: AuditedFile, orders: AuditOrders): Promise<readonly Output[]> {
  const isWord = audited.document.kind === 'docx';
  return [
    ...(isWord ? [{ ending: '.commented.docx', content: await commented(audited, orders) }] : []),
    ...(isWord && !orders.wantsPage
      ? []
      : [{ ending: '.audit.html', content: await annotatedPage(audited, orders) }]),
  ];
}

async function commented(
  { bytes, audit }: AuditedFile,
  { locale }: AuditOrders,
): Promise<Uint8Array> {
  const { commentedDocx } = await import('../../document/write/docx-comments/index.js');
  const { wordRemarks } = await import('./word-remarks.js');
  return commentedDocx(bytes, wordRemarks(audit.findings, locale));
}

/** The report as paper with notes in its margin. */
export async function annotatedPage(
  audited: AuditedFile,
  { locale }: Pick<AuditOrders, 'locale'>,
): Promise<string> {
  const { annotatedHtml } = await import('../../document/write/annotated-html/index.js');
  const { annotatedDocument } = await import('./annotated-document.js');
  return annotatedHtml(annotatedDocument(audited, locale));
}

async function notice({ result }: AuditedFile, { moment }: AuditOrders): Promise<Uint8Array> {
  const { docxOf } = await import('../../document/write/docx.js');
  return docxOf(noticeOf(result, [], { created: moment }));
}
