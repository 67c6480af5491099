import type { AuditFinding, AuditJson } from '../audit-json.js';
import { type Fault, Mentions, spoil } from '../faults/index.js';
import type { Generator } from '../generators/index.js';
import { type LaidReport, layOut, type Piece } from '../layout/index.js';
import { randomOf, seedOf } from '../random.js';
import type { AuditRunner } from '../runner.js';
import type { Span, Writer, Written } from '../write/writer.js';
import { credit, failures } from './credit.js';
import { locate } from './locate.js';
import type { Scoreboard } from './scoreboard.js';
import { addCoverage, familyOf, type Tally } from './tally.js';

/** One report to judge by: clean, and with faults. */
export interface Trial {
  readonly generator: Generator;
  readonly fileKind: string;
  readonly write: Writer;
  readonly seed: number;
}

/** Something to look at: a fault that was missed, or a finding where nothing is. */
export interface Remark {
  readonly kind: 'crash' | 'miss' | 'false alarm' | 'wrong finding';
  readonly trial: string;
  readonly text: string;
}

interface Audited {
  readonly report: LaidReport;
  readonly written: Written;
  readonly result: AuditJson;
  readonly spans: ReadonlyMap<Piece, Span>;
  readonly text: string;
  readonly milliseconds: number;
  /** Why there is no answer. */
  readonly crash: string | null;
}

/** Audits a report and a copy with faults, and counts what came of it. */
export async function judge(
  trial: Trial,
  run: AuditRunner,
  board: Scoreboard,
): Promise<readonly Remark[]> {
  const { generator, fileKind, seed } = trial;
  const plan = generator.generate(randomOf(seedOf(generator.name, seed)));
  const report = layOut(plan);
  const numbers = new Mentions(report, plan.graph).all.length;
  const clean = await audit(report, trial, run);
  const { report: copy, faults } = spoil(
    plan,
    randomOf(seedOf('faults', seed)),
    clean.written.paged,
  );
  const spoilt = await audit(copy, trial, run);
  const alarms = failures(clean.result);
  const { found, right, wrong } = credit(faults, failures(spoilt.result), alarms, spoilt.spans);
  for (const tally of board.tallies(generator.name, fileKind)) {
    tally.documents += 1;
    tally.numbers += numbers;
    tally.characters += [...clean.text].length;
    tally.milliseconds += clean.milliseconds;
    addCoverage(tally, clean.result);
    countFaults(tally, faults, found);
    tally.right += right.length;
    tally.wrong += wrong.length;
    tally.falseAlarms += alarms.length;
    if (clean.crash !== null || spoilt.crash !== null) tally.crashes += 1;
  }
  for (const fault of faults) {
    countFaults(board.families.of(fault.family), [fault], found);
    countFaults(board.faultKinds.of(fault.kind), [fault], found);
  }
  countFindings(board, right, (tally) => {
    tally.right += 1;
  });
  countFindings(board, wrong, (tally) => {
    tally.wrong += 1;
  });
  countFindings(board, alarms, (tally) => {
    tally.falseAlarms += 1;
  });
  return remarks(trial, { faults, found, wrong, alarms, clean, spoilt });
}

async function audit(
  report: LaidReport,
  { fileKind, write, seed }: Trial,
  run: AuditRunner,
): Promise<Audited> {
  const written = await write(report, randomOf(seedOf(fileKind, seed)));
  const begun = performance.now();
  const { result, text, crash } = await answered(() =>
    run(written.bytes, `年报.${written.extension}`),
  );
  const milliseconds = performance.now() - begun;
  // Where the reader's text is not the file's own, line ends say, places are looked for in what it read.
  const same = written.spans !== null && written.text === text;
  const spans = same && written.spans !== null ? written.spans : locate(report, text);
  return { report, written, result, spans, text, milliseconds, crash };
}

/** An audit that breaks down finds nothing; the measure goes on, and says so. */
async function answered(
  run: () => ReturnType<AuditRunner>,
): Promise<{ result: AuditJson; text: string; crash: string | null }> {
  try {
    return { ...(await run()), crash: null };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return { result: NO_ANSWER, text: '', crash: String(cause).slice(0, 600) };
  }
}

const NO_ANSWER: AuditJson = {
  document: { title: null, kind: '', pages: null, characters: 0 },
  coverage: { numbers: 0, claims: 0, notClaims: 0, assessed: 0, notAssessable: 0 },
  findings: [],
};

function countFaults(tally: Tally, faults: readonly Fault[], found: ReadonlySet<Fault>): void {
  for (const fault of faults) {
    if (!fault.detectable) tally.undetectable += 1;
    else {
      tally.detectable += 1;
      if (found.has(fault)) tally.found += 1;
    }
  }
}

function countFindings(
  board: Scoreboard,
  findings: readonly AuditFinding[],
  count: (tally: Tally) => void,
): void {
  for (const { rule } of findings) {
    count(board.families.of(familyOf(rule)));
    count(board.rules.of(rule));
  }
}

function remarks(
  { generator, fileKind, seed }: Trial,
  its: {
    readonly faults: readonly Fault[];
    readonly found: ReadonlySet<Fault>;
    readonly wrong: readonly AuditFinding[];
    readonly alarms: readonly AuditFinding[];
    readonly clean: Audited;
    readonly spoilt: Audited;
  },
): Remark[] {
  const trial = `${generator.name} ${fileKind} ${seed}`;
  const known = new Set(its.alarms.map(({ rule, message }) => `${rule} ${message}`));
  const crashes = [its.clean.crash, its.spoilt.crash].filter((crash) => crash !== null);
  return [
    ...crashes.map((text): Remark => ({ kind: 'crash', trial, text })),
    ...its.faults
      .filter((fault) => fault.detectable && !its.found.has(fault))
      .map((fault): Remark => ({ kind: 'miss', trial, text: missText(fault, its.spoilt) })),
    ...its.alarms.map(
      (finding): Remark => ({ kind: 'false alarm', trial, text: findingText(finding) }),
    ),
    ...its.wrong
      .filter(({ rule, message }) => !known.has(`${rule} ${message}`))
      .map((finding): Remark => ({ kind: 'wrong finding', trial, text: findingText(finding) })),
  ];
}

const findingText = ({ rule, message, evidence }: AuditFinding): string =>
  `${rule}: ${message}${evidence.map(({ quote, start }) => `\n      @${start} 「${oneLine(quote)}」`).join('')}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** What was done, by what it shows, and the text around it. */
function missText({ kind, what, by, pieces }: Fault, { spans, text }: Audited): string {
  const span = pieces.map((piece) => spans.get(piece)).find((found) => found !== undefined);
  if (span === undefined) return `${kind}: ${what} (by ${by}), not located`;
  const around = [...text].slice(Math.max(0, span.start - 30), span.end + 20).join('');
  return `${kind}: ${what} (by ${by})\n      @${span.start} 「${oneLine(around).slice(0, 120)}」`;
}
