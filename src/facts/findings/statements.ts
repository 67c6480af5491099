import type { Message } from '../../messages/index.js';
import { decimalOf, exactly, minus, rounded } from '../../quantity/index.js';
import type { Concept, Severity } from '../../standard/index.js';
import { unitFor } from '../content.js';
import { contentEvidence } from '../evaluation/evidence.js';
import { stepOf } from '../evaluation/explain.js';
import { conceptName, filledBy, incomplete, reasonsOf } from '../evaluation/reasons.js';
import type { Reason } from '../evaluation/value.js';
import { reasonsInWords } from '../evaluation/words.js';
import type { Statement } from '../fact.js';
import type { Figure, Place } from '../figures.js';
import type { Finding, Outcome } from '../finding.js';
import { fingerprint } from '../fingerprint.js';
import { FINDINGS } from '../messages.js';
import {
  type ComparedStatement,
  comparedStatements,
  restates,
  statementsAt,
} from '../statements.js';
import { grouped, plainText, withUnit } from '../wording.js';

const BASIS = '一数一源：同一数据在各处应一致';

/** What contradicts the figures, and what contradicts another statement of the same thing. */
export const statementFindings = (place: Place, which: 'failures' | 'all'): readonly Finding[] => [
  ...comparedStatements(place)
    .filter((each) => which === 'all' || each.outcome === 'fail')
    .map((each) => againstFigure(each, place)),
  ...againstEachOther(place),
];

interface Contradiction {
  readonly check: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly message: Message;
  readonly arithmetic: Message;
  readonly evidence: readonly string[];
}

/** What was published cannot be typed again, so it only warns; what a school typed it can correct. */
const severityOf = ({ source }: Statement): Severity =>
  source.kind === 'published' ? 'warning' : 'error';

function againstFigure(compared: ComparedStatement, place: Place): Finding {
  const { statement, figure, outcome } = compared;
  const concept = conceptOf(statement, place);
  return statementFinding(statement, place, {
    check: figure.origin === 'computed' ? 'statement-computed' : 'statement-figure',
    severity: severityOf(statement),
    outcome,
    message: messageAbout(compared, concept, place),
    arithmetic: lineAbout(compared, concept),
    evidence: [plainText(statement.value), contentEvidence(figure)],
  });
}

/** The figure's digits with their unit. */
const figureWords = ({ content }: Figure, concept: Concept): Message =>
  withUnit(content.type === 'quantity' ? grouped(content.text) : '—', unitFor(concept));

const CONTRADICTED: Readonly<Record<Figure['origin'], Message>> = {
  asserted: FINDINGS.restated,
  computed: FINDINGS.computed,
  'rolled-up': FINDINGS.rolledUp,
  missing: FINDINGS.notAssessable,
};

function messageAbout(
  { statement, figure, outcome }: ComparedStatement,
  concept: Concept,
  place: Place,
): Message {
  const otherwise = outcome === 'pass' ? FINDINGS.agreed : FINDINGS.notAssessable;
  const template = outcome === 'fail' ? CONTRADICTED[figure.origin] : otherwise;
  const missing = reasonsInWords(missingFrom(figure, place));
  const said = wordsOf(statement, concept);
  const found = figureWords(figure, concept);
  const where = sourceWords(statement);
  return filledBy(template, (locale) => ({
    concept: conceptName(concept.id, place, locale),
    stated: said[locale],
    figure: found[locale],
    place: where[locale],
    reasons: missing[locale],
  }));
}

/** What a figure lacks: its own value, or that of some members. */
const missingFrom = (figure: Figure, place: Place): readonly Reason[] =>
  figure.content.type === 'absent' ? reasonsOf(figure, place) : [incomplete(figure, place)];

function lineAbout({ statement, figure, outcome }: ComparedStatement, concept: Concept): Message {
  const said = wordsOf(statement, concept);
  const found = figureWords(figure, concept);
  const difference = distance(statement, figure, concept);
  return filledBy(outcome === 'fail' ? FINDINGS.against : EQUAL, (locale) => ({
    left: found[locale],
    right: said[locale],
    difference,
  }));
}

/** How far a statement lies from its figure, as exactly as both are shown. */
function distance({ value }: Statement, { content }: Figure, concept: Concept): string {
  if (content.type !== 'quantity') return '—';
  const figure = decimalOf(content.text);
  if (figure === undefined) return '—';
  const decimals = Math.max(concept.decimals, value.decimals, figure.decimals);
  const gap = rounded(minus(exactly(figure), exactly(value)), decimals);
  return grouped(plainText({ ...gap, mantissa: gap.mantissa < 0n ? -gap.mantissa : gap.mantissa }));
}

const EQUAL: Message = { zh: '{left}，表述 {right}', en: '{left}; stated {right}' };

/** Published statements of one concept held against the first one of them. */
function againstEachOther(place: Place): readonly Finding[] {
  const published = statementsAt(place).filter((each) => each.source.kind === 'published');
  return published.flatMap((statement) => {
    const first = published.find((each) => each.concept === statement.concept);
    const concept = place.base.standard.concepts.get(statement.concept);
    if (first === undefined || concept === undefined || first === statement) return [];
    if (restates(first, statement, concept)) return [];
    const [said, other] = [wordsOf(statement, concept), wordsOf(first, concept)];
    return [
      statementFinding(statement, place, {
        check: 'statement-restated',
        severity: 'warning',
        outcome: 'fail',
        message: filledBy(FINDINGS.restated, (locale) => ({
          concept: conceptName(concept.id, place, locale),
          stated: said[locale],
          figure: other[locale],
          place: sourceWords(statement)[locale],
        })),
        arithmetic: { zh: `${said.zh} ≠ ${other.zh}`, en: `${said.en} ≠ ${other.en}` },
        evidence: [plainText(statement.value), plainText(first.value)],
      }),
    ];
  });
}

function conceptOf(statement: Statement, place: Place): Concept {
  const concept = place.base.standard.concepts.get(statement.concept);
  if (concept === undefined) throw new RangeError(`no such concept: ${statement.concept}`);
  return concept;
}

/** The digits as they were stated, with their unit. */
const wordsOf = (statement: Statement, concept: Concept): Message =>
  withUnit(grouped(plainText(statement.value)), unitFor(concept));

/** Where a statement stands, in words. */
function sourceWords({ source }: Statement): Message {
  switch (source.kind) {
    case 'typed':
      return FINDINGS.typedPlace;
    case 'imported':
      return filledBy(FINDINGS.importedPlace, () => ({
        file: source.file,
        sheet: source.sheet,
        cell: source.cell,
      }));
    case 'published':
      return filledBy(FINDINGS.publishedPlace, () => ({
        document: source.document,
        place: source.place,
      }));
  }
}

function statementFinding(
  statement: Statement,
  place: Place,
  { check, severity, outcome, message, arithmetic, evidence }: Contradiction,
): Finding {
  const { concept } = statement;
  const { organisation, cycle } = place;
  const ordinal = statementsAt(place)
    .filter((each) => each.concept === concept)
    .indexOf(statement);
  const scene = { place, now: cycle };
  return {
    check,
    organisation,
    cycle,
    category: 'truthfulness',
    severity,
    outcome,
    title: FINDINGS.statementTitle,
    message,
    arithmetic,
    derivation: stepOf({ type: 'concept', concept, start: 0, end: 0 }, scene),
    basis: BASIS,
    concepts: [concept],
    fingerprint: {
      identity: fingerprint([check, concept, organisation, String(ordinal)]),
      evidence: fingerprint(evidence),
    },
  };
}
