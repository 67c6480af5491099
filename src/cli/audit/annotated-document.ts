import type { Audit } from '../../audit/index.js';
import {
  type AuditResult,
  HEADS,
  placeSaid,
  SEVERITIES,
  severitySaid,
  underHead,
} from '../../audit/result.js';
import type { ReadDocument } from '../../document/model/index.js';
import type { AnnotatedDocument, Note } from '../../document/write/annotated-html/index.js';
import { type Locale, type Message, sentence, visible } from '../../messages/index.js';
import { textSentences } from './text-sentences.js';

/** What an annotated page is made of. Places come from the audit: they count as the document itself does. */
export interface Annotatable {
  readonly document: ReadDocument;
  readonly audit: Audit;
  readonly result: AuditResult;
}

/** What is wrong with a report as notes in its margin. The time it took is left out: equal reports give equal pages. */
export function annotatedDocument(
  { document, audit, result }: Annotatable,
  locale: Locale,
): AnnotatedDocument {
  const say = (message: Message): string => sentence(message, locale);
  const failures = audit.findings.filter(({ outcome }) => outcome === 'fail');
  const { numbers, assessed, notAssessable, notClaims } = result.coverage;
  return {
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    title: visible(result.file),
    facts: factsOf(result, locale),
    measure: {
      title: say(WORDS.numbers),
      count: numbers,
      shares: [
        { title: say(WORDS.assessed), count: assessed, tone: 'good' },
        { title: say(WORDS.notAssessable), count: notAssessable, tone: 'unclear' },
        { title: say(WORDS.notClaims), count: notClaims, tone: 'aside' },
      ],
    },
    remarks: remarksOf(result, locale),
    tally: SEVERITIES.map(({ severity, title }) => ({
      title: say(title),
      count: failures.filter((each) => each.severity === severity).length,
    })),
    heads: HEADS.map(({ category, title }) => ({
      title: say(title),
      notes: underHead(failures, category).map((finding) => noteOf(finding, say)),
    })),
    words: {
      nothing: say(WORDS.nothing),
      page: say(WORDS.page),
      place: say(WORDS.place),
      skip: say(WORDS.skip),
    },
    document,
  };
}

function remarksOf({ unreadablePages, coverage }: AuditResult, locale: Locale): readonly string[] {
  const pages = unreadablePages.join('、');
  return [
    ...(pages === '' ? [] : [sentence(textSentences.unreadable, locale, { pages })]),
    ...coverage.stopped.map((rule) => visible(sentence(textSentences.stopped, locale, rule))),
  ];
}

function noteOf(
  { severity, message, derivation, evidence }: Audit['findings'][number],
  say: (message: Message) => string,
): Note {
  return {
    tone: severity,
    level: say(severitySaid(severity)),
    title: say(message),
    lines: derivation.map((line) => say(line)),
    places: evidence.map((each) => ({
      start: each.start,
      end: each.end,
      said: say(placeSaid(each)),
    })),
  };
}

function factsOf({ document, standard }: AuditResult, locale: Locale): readonly string[] {
  const { pages, characters } = document;
  return [
    ...(pages === null ? [] : [sentence(textSentences.pages, locale, { pages })]),
    sentence(textSentences.characters, locale, { characters: characters.toLocaleString('en-US') }),
    sentence(textSentences.standard, locale, { standard }),
  ];
}

const WORDS = {
  numbers: { zh: '读到的数字', en: 'Numbers read' },
  assessed: { zh: '已核对', en: 'Assessed' },
  notAssessable: { zh: '无法判断', en: 'Not assessable' },
  notClaims: { zh: '不是论断', en: 'No claims' },
  nothing: { zh: '没有发现问题。', en: 'Nothing wrong was found.' },
  page: { zh: '第{page}页', en: 'page {page}' },
  place: { zh: '第{number}处', en: 'place {number}' },
  skip: { zh: '跳到正文', en: 'Skip to the document' },
} as const satisfies Record<string, Message>;
