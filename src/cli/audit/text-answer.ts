import {
  type AuditResult,
  fewOf,
  HEADS,
  placesSaid,
  quotesOf,
  type ResultFinding,
  SEVERITIES,
  severitySaid,
  underHead,
} from '../../audit/result.js';
import { type Locale, type Message, sentence } from '../../messages/index.js';
import { seen } from './seen.js';
import { textSentences as said } from './text-sentences.js';

/** A result as it is read in a terminal: what was audited, how much of it, and what is wrong, head by head. */
export function textAnswer(result: AuditResult, locale: Locale, all: boolean): string {
  const findings = all ? result.findings : failed(result.findings);
  const lines = [
    headLine(result, locale),
    ...coverageLines(result, locale),
    ...(findings.length === 0 ? [sentence(said.nothing, locale)] : [tally(result, locale)]),
    ...HEADS.flatMap(({ category, title }) =>
      headLines(title, underHead(findings, category), locale),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const failed = (findings: readonly ResultFinding[]): readonly ResultFinding[] =>
  findings.filter(({ outcome }) => outcome === 'fail');

function headLine({ file, document, timings }: AuditResult, locale: Locale): string {
  const pages =
    document.pages === null ? [] : [sentence(said.pages, locale, { pages: document.pages })];
  const rest = [
    ...pages,
    sentence(said.characters, locale, { characters: document.characters.toLocaleString('en-US') }),
    sentence(said.seconds, locale, { seconds: (timings.total / 1000).toFixed(1) }),
  ];
  return `${seen(file)}  ${rest.join(' · ')}`;
}

function coverageLines(result: AuditResult, locale: Locale): readonly string[] {
  const { coverage, unreadablePages, standard } = result;
  const { reasons, stopped, ...counts } = coverage;
  return [
    sentence(said.standard, locale, { standard }),
    sentence(said.coverage, locale, counts),
    ...reasons.map(({ reason, count }) => `    ${count}  ${sentence(reason, locale)}`),
    ...(unreadablePages.length === 0
      ? []
      : [sentence(said.unreadable, locale, { pages: unreadablePages.join('、') })]),
    ...stopped.map((rule) => seen(sentence(said.stopped, locale, rule))),
  ];
}

function tally({ findings }: AuditResult, locale: Locale): string {
  return SEVERITIES.map(({ severity, title }) => {
    const count = failed(findings).filter((each) => each.severity === severity).length;
    return `${sentence(title, locale)} ${count}`;
  }).join('  ');
}

function headLines(
  title: Message,
  findings: readonly ResultFinding[],
  locale: Locale,
): readonly string[] {
  if (findings.length === 0) return [];
  return [
    '',
    `${sentence(title, locale)}  ${findings.length}`,
    ...findings.flatMap((finding) => findingLines(finding, locale)),
  ];
}

function findingLines(finding: ResultFinding, locale: Locale): readonly string[] {
  const { outcome, severity, message, derivation, evidence, rule } = finding;
  const level = outcome === 'fail' ? severitySaid(severity) : said[outcome];
  const places = placesSaid(evidence).map((place) => sentence(place, locale));
  const quotes = quotesOf(evidence).map((quote) =>
    sentence(said.quote, locale, { quote: seen(quote) }),
  );
  return [
    `  [${sentence(level, locale)}] ${seen(sentence(message, locale))}  (${rule})`,
    ...derivation.map((line) => `      ${seen(sentence(line, locale))}`),
    ...(places.length === 0 ? [] : [`      ${fewOf(places.map(seen), locale)}`]),
    ...(quotes.length === 0 ? [] : [`      ${fewOf(quotes, locale)}`]),
  ];
}
