import {
  type Passage,
  type ReadBlock,
  type ReadDocument,
  spanOf,
} from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { failed, passed } from '../structure/observing.js';
import { plainPassage } from '../structure/plain-passages.js';
import { TIME } from './time-messages.js';

/** The report's own year wherever it names itself: cover, running heads, headings, 本报告. */
export const ownYear: AuditRule = {
  id: 'time.own-year',
  title: { zh: '报告年度', en: 'The year of the report' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => {
    const naming = namingsOf(scene.document);
    const [first] = naming;
    return first === undefined ? [] : naming.slice(1).flatMap((each) => held(first, each, scene));
  },
};

/** A place where the report says of which year it is; a school year is of two. */
interface Naming {
  readonly passage: Passage;
  readonly years: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly where: 'cover' | 'furniture' | 'text';
}

const TO = '[-—–－~～至]{1,2}';
/** 2023年度质量报告, 2023年职业教育质量年度报告, 2022—2023学年质量报告, 质量年度报告（2023年度）. */
const FRONT = new RegExp(
  `(?<!\\d)(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|年|学年度?)?[）)]?[^，。；：《》\\d]{0,24}(?:质量年?度?报告|年度质量报告|质量年报|年度报告)`,
);
const BEHIND = new RegExp(
  `(?:质量年?度?报告|年度质量报告|质量年报|年度报告)[（(\\s]{0,3}(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|年|学年度?)?[）)]?`,
);
/** 本报告反映2023年度…, 现将2023年度办学质量情况报告如下. */
const OWN = new RegExp(
  `(?:现[将就]|本报告|本年报|本质量报告)[^，。；《》\\d前上往比较]{0,16}(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|学年)`,
);

/** 本单位对《…质量年度报告（2023年度）》内容的真实性负责: the declaration names its own report. */
const DECLARED = new RegExp(
  `《[^《》]{0,40}?(?:报告|年报)[（(\\s]{0,3}(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:\\s?年度|年|学年度?)?[）)]?|《[^《》\\d]{0,40}?(20\\d{2})(?:年?${TO}(20\\d{2}))?\\s?年度?[^《》]{0,40}(?:报告|年报)`,
);
const DECLARES =
  /真实[^。]{0,20}(?:负责|责任|保证|承诺|准确|完整)|(?:保证|承诺|负责)[^。]{0,30}真实/;

const COVER_BLOCKS = 12;
const MOST_FURNITURE = 400;

function namingsOf({ blocks }: ReadDocument): readonly Naming[] {
  const front = blocks.slice(0, COVER_BLOCKS).filter(isLine);
  const furniture = blocks.filter(({ type }) => type === 'furniture').slice(0, MOST_FURNITURE);
  const told = new Set<string>();
  return [
    ...front.flatMap((block) => namingIn(block, [FRONT, BEHIND], 'cover')),
    ...furniture
      .flatMap((block) => namingIn(block, [FRONT, BEHIND], 'furniture'))
      .filter(({ passage }) => !told.has(passage.text) && told.add(passage.text)),
    ...blocks
      .filter(({ type }) => type === 'paragraph')
      .flatMap((block) => namingIn(block, declares(block) ? [OWN, DECLARED] : [OWN], 'text')),
  ];
}

const declares = (block: ReadBlock): boolean =>
  'passage' in block && DECLARES.test(block.passage.text.slice(0, LONGEST_DECLARATION));

const LONGEST_DECLARATION = 300;

/** A line of the cover, not a sentence: a foreword may speak of last year's report. */
const isLine = (block: ReadBlock): boolean =>
  (block.type === 'heading' || block.type === 'paragraph') &&
  block.passage.text.length <= LONGEST_LINE &&
  !/[。；]/.test(block.passage.text);

const LONGEST_LINE = 60;

function namingIn(
  block: ReadBlock,
  forms: readonly RegExp[],
  where: Naming['where'],
): readonly Naming[] {
  if (!('passage' in block)) return [];
  const passage = plainPassage(block.passage);
  const found = forms.flatMap((form) => {
    const match = form.exec(passage.text);
    if (match === null) return [];
    const [words, ...named] = match;
    const years = named.flatMap((year) => (year === undefined ? [] : [Number(year)]));
    return [{ passage, years, start: match.index, end: match.index + words.length, where }];
  });
  return found.slice(0, 1);
}

/** School years and calendar years agree where they share a year. */
function held(first: Naming, other: Naming, { reportYear }: Scene): readonly Observation[] {
  const agrees = other.years.some((year) => first.years.includes(year));
  const words = other.passage.text.slice(other.start, other.end);
  const spans = [other, first].map(({ passage, start, end }) => spanOf(passage, start, end));
  const identity = [other.where, words.replace(/\d/g, '')];
  if (agrees) {
    return [passed(TIME.ownYear, { words, cycle: reportYear ?? '' }, spans.slice(0, 1), identity)];
  }
  const values = { first: first.passage.text.slice(first.start, first.end), second: words };
  return [
    failed(TIME.ownYears, values, spans, identity, {
      severity: other.where === 'text' ? 'warning' : 'error',
    }),
  ];
}
