import { createHash } from 'node:crypto';
import { type Audit, auditOf } from '../../audit/index.js';
import { ownerOf } from '../../audit/owner.js';
import { type AuditResult, resultOf } from '../../audit/result.js';
import type { ReadDocument } from '../../document/model/index.js';
import { parseDocument } from '../../document/read/parse-document.js';
import { type Edition, editionOf, type Standard } from '../../standard/index.js';
import type { FileToAudit } from './job.js';

/** A file that was read and audited. */
export interface AuditedFile {
  readonly document: ReadDocument;
  readonly edition: Edition;
  readonly audit: Audit;
  readonly result: AuditResult;
}

/**
 * Reads a file and audits what it says against the edition of the year that it reports on. Only for a process
 * whose time and memory are bounded: a file may be made to cost much of both.
 */
export async function readAndAudit(
  { file, bytes, roster }: FileToAudit,
  standard: Standard,
): Promise<AuditedFile> {
  const begun = performance.now();
  const document = await parseDocument(bytes, file);
  const read = performance.now();
  const edition = editionFor(standard, document);
  const audit = auditOf({ document, edition, concepts: standard.concepts, roster });
  const done = performance.now();
  const timings = {
    read: Math.round(read - begun),
    audit: Math.round(done - read),
    total: Math.round(done - begun),
  };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const result = resultOf({ file, sha256, document, standard: edition.id, audit, timings });
  return { document, edition, audit, result };
}

/** The edition in force in the year of a report; the newest where it tells none, or none is in force. */
function editionFor(standard: Standard, document: ReadDocument): Edition {
  const { reportYear } = ownerOf(document);
  const inForce = reportYear === null ? undefined : editionOf(standard, reportYear);
  const edition = inForce ?? standard.editions.at(-1);
  if (edition === undefined) throw new RangeError('the standard has no edition');
  return edition;
}
