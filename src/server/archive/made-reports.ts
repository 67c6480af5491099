import { setImmediate } from 'node:timers/promises';
import type { ReportDocument } from '../../document/model/index.js';
import { pdfsOf } from '../../document/write/pdf.js';
import { type Place, placeOf } from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import { refuseUnquoted, reportOf } from '../../report/index.js';
import type { ArchivePlan } from '../shapes/report-archive.js';

export type PlannedReport = ArchivePlan['entries'][number];

/** A report that was made, or why it could not be. */
export type MadeReport =
  | { readonly planned: PlannedReport; readonly pdf: Uint8Array }
  | { readonly planned: PlannedReport; readonly problem: Refusal };

/** How documents become PDFs; a test takes a faster way. */
export type Typesetting = (
  documents: AsyncIterable<ReportDocument>,
  choices: { readonly signal: AbortSignal },
) => AsyncIterable<Uint8Array>;

/**
 * The reports of a plan one by one as PDF, all from one state of the facts. One that cannot be made does not
 * keep back the others: those whose text is refused come last. Throws when the signal is given, and leaves
 * no process behind.
 */
export async function* madeReports(
  planned: readonly PlannedReport[],
  place: Place,
  time: Date,
  signal: AbortSignal,
  typesetting: Typesetting = pdfsOf,
): AsyncGenerator<MadeReport> {
  // By organisation: what is begun again after a failure is refused again.
  const refused = new Map<string, MadeReport>();
  let left = planned;
  while (left.length > 0) {
    const asked: PlannedReport[] = [];
    let made = 0;
    try {
      const documents = builtReports(left, place, time, asked, refused);
      for await (const pdf of typesetting(documents, { signal })) {
        const next = asked[made];
        made += 1;
        if (next !== undefined) yield { planned: next, pdf };
      }
      left = [];
    } catch (error) {
      signal.throwIfAborted();
      const failed = asked[made];
      if (!(error instanceof Refusal) || failed === undefined) throw error;
      yield { planned: failed, problem: error };
      left = left.slice(left.indexOf(failed) + 1);
    }
  }
  yield* refused.values();
}

/** The documents of those reports that can be built; the others are set down as refused. */
async function* builtReports(
  planned: readonly PlannedReport[],
  place: Place,
  time: Date,
  asked: PlannedReport[],
  refused: Map<string, MadeReport>,
): AsyncGenerator<ReportDocument> {
  for (const each of planned) {
    // Building one takes a moment; others that ask the server meanwhile come in between.
    await setImmediate();
    try {
      const report = reportOf(placeOf(place, each.organisation), 'zh', { now: time });
      refuseUnquoted(report);
      asked.push(each);
      yield report.document;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(each.organisation, { planned: each, problem: error });
    }
  }
}
