import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Audit, auditOf } from '../../audit/index.js';
import { type AuditResult, resultOf } from '../../audit/result.js';
import type { ReadDocument } from '../../document/model/index.js';
import { bytesOf } from '../files.js';
import { compiledStandard } from './compiled-standard.js';
import { editionFor, editionNamed } from './editions.js';
import type { AuditOrders } from './order.js';

/** A report that was read and audited, with all that outputs are made from. */
export interface AuditedFile {
  readonly bytes: Uint8Array;
  readonly document: ReadDocument;
  readonly audit: Audit;
  readonly result: AuditResult;
}

/** Reads the file of a report. */
export type Reader = (bytes: Uint8Array, fileName: string) => Promise<ReadDocument>;

export type Auditor = (path: string) => Promise<AuditedFile>;

/** Reads the standard once and gives what audits one file after another. */
export async function auditorOf(
  measure: Pick<AuditOrders, 'standard' | 'facts' | 'roster'>,
  read: Reader,
): Promise<Auditor> {
  const standard = await compiledStandard();
  const named =
    measure.standard === undefined ? undefined : editionNamed(standard, measure.standard);
  return async (path) => {
    const begun = performance.now();
    const bytes = await bytesOf(path);
    const document = await read(bytes, basename(path));
    const known = performance.now();
    const edition = named ?? editionFor(standard, document);
    const audit = auditOf({
      document,
      edition,
      concepts: standard.concepts,
      facts: measure.facts,
      roster: measure.roster,
    });
    const done = performance.now();
    const result = resultOf({
      file: basename(path),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      document,
      standard: edition.id,
      audit,
      timings: {
        read: milliseconds(known - begun),
        audit: milliseconds(done - known),
        total: milliseconds(done - begun),
      },
    });
    return { bytes, document, audit, result };
  };
}

const milliseconds = (time: number): number => Math.round(time * 10) / 10;
