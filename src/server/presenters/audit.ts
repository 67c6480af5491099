import type { AuditResult } from '../../audit/result.js';
import type { ReadDocument } from '../../document/model/index.js';
import type { AuditedFile } from '../audit/read-and-audit.js';
import type { AuditAnswer } from '../shapes/audit.js';
import { presentedBlock, shownBlocks } from './audit-blocks.js';
import { placesIn } from './audit-places.js';
import { spotsIn } from './audit-spots.js';

/** More findings than these nobody reads on a page, and no report has them unless it was made to. */
const MOST_FINDINGS = 2_000;

/** What is found in a file, with the document to look at it in. What agrees is only counted. */
export function presentedAudit({ document, edition, audit, result }: AuditedFile): AuditAnswer {
  const blocks = shownBlocks(document);
  const spotsOf = spotsIn(blocks);
  const placeOf = placesIn(document);
  const told = result.findings
    .map((finding, index) => ({ finding, found: audit.findings[index] }))
    .filter(({ finding }) => finding.outcome !== 'pass')
    .toSorted((a, b) => rank(a.finding.outcome) - rank(b.finding.outcome))
    .slice(0, MOST_FINDINGS);
  const all = result.findings.filter(({ outcome }) => outcome !== 'pass').length;
  return {
    ...result,
    standardName: edition.name,
    findings: told.map(({ finding }) => finding),
    places: told.map(({ found }) =>
      (found?.evidence ?? []).map((each) => ({ said: placeOf(each), spots: spotsOf(each) })),
    ),
    passed: passedIn(result),
    blocks: blocks.map(presentedBlock),
    omitted: { findings: all - told.length, blocks: omittedOf(document, blocks.length) },
  };
}

/** Where not all can be told, what is wrong goes before what could not be judged. */
const rank = (outcome: string): number => (outcome === 'fail' ? 0 : 1);

const omittedOf = ({ blocks }: ReadDocument, shown: number): number => blocks.length - shown;

function passedIn({ findings }: AuditResult): AuditAnswer['passed'] {
  const passed = new Map<string, AuditAnswer['passed'][number]>();
  for (const { rule, title, outcome } of findings) {
    if (outcome !== 'pass') continue;
    passed.set(rule, { rule, title, count: (passed.get(rule)?.count ?? 0) + 1 });
  }
  return [...passed.values()].toSorted((a, b) => b.count - a.count);
}
