import type { Passage, ReadBlock, Span } from '../../document/model/index.js';
import { filled } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { annexOf } from './annex.js';
import { PRESCRIBED, SIGNING } from './annex-messages.js';
import { isOfOutline } from './chapters.js';
import { failed, notAssessable, openingOf, passed } from './observing.js';
import { plainPassage } from './plain-passages.js';
import { plainly } from './wording.js';

/** The declaration of truth (内容真实性责任声明), its signatory, seal and date. */
export const declaration: AuditRule = {
  id: 'structure.declaration',
  title: { zh: '真实性责任声明', en: 'Declaration of truth' },
  category: 'compliance',
  severity: 'notice',
  observe: (scene) => {
    const { blocks } = scene.document;
    const found = declarationsIn(blocks);
    // A line of the contents that the reader took for text names the declaration too.
    const whole = found.find(({ lines }) => MARKS.some(({ named }) => named.test(textOf(lines))));
    const told = whole ?? found.find(({ isHeading }) => isHeading);
    if (told !== undefined) return declared(told.title, told.lines);
    return found.length > 0 ? [] : missing(scene);
  },
};

interface Declaration {
  readonly title: Passage;
  readonly isHeading: boolean;
  readonly lines: readonly Passage[];
}

const textOf = (lines: readonly Passage[]): string => lines.map(({ text }) => text).join('\n');

const declarationsIn = (blocks: readonly ReadBlock[]): readonly Declaration[] =>
  blocks.flatMap((block, at) =>
    isDeclaration(block) && 'passage' in block
      ? [
          {
            title: block.passage,
            isHeading: block.type === 'heading',
            lines: linesBehind(blocks, at),
          },
        ]
      : [],
  );

const isDeclaration = (block: ReadBlock): boolean =>
  (block.type === 'heading' || block.type === 'paragraph') &&
  block.passage.text.length <= LONGEST_TITLE &&
  TITLE.test(plainly(block.passage.text));

const LONGEST_TITLE = 40;
const TITLE = /(?:真实|责任|诚信)[^。]{0,8}(?:声明|承诺)|^(?:声明|承诺)书?$/;

/** 本局对报告内容和所附数据的真实性负责: a sentence of the foreword may stand for the declaration. */
const IN_PASSING = /对[^。；]{0,20}(?:报告|内容|数据)[^。；]{0,20}真实[^。；]{0,12}负责/;

/** Only what is clearly a report of this kind must have one. */
function missing(scene: Scene): readonly Observation[] {
  if (!isOfOutline(scene) && annexOf(scene).length < 3) return [];
  const mentions = scene.document.blocks.some(
    (block) =>
      'passage' in block &&
      (TITLE.test(plainly(block.passage.text.slice(0, 200))) ||
        (block.type === 'paragraph' && IN_PASSING.test(block.passage.text))),
  );
  const first = scene.document.blocks.find((block) => 'passage' in block);
  const spans = first !== undefined && 'passage' in first ? [openingOf(first.passage)] : [];
  return mentions || spans.length === 0
    ? []
    : [failed(PRESCRIBED.declarationMissing, {}, spans, ['declaration'])];
}

const REACH = 10;

/** The lines of a declaration: up to the next heading, and no farther than its page may reach. */
function linesBehind(blocks: readonly ReadBlock[], at: number): readonly Passage[] {
  const behind = blocks.slice(at + 1, at + 1 + REACH);
  const page = blocks[at]?.page ?? null;
  const end = behind.findIndex(
    (block) =>
      block.type === 'heading' ||
      block.type === 'entry' ||
      (page !== null && block.page !== null && block.page > page),
  );
  return (end < 0 ? behind : behind.slice(0, end)).flatMap(linesOf);
}

/** The lines of a block as they are meant; what stands on every page is none. */
function linesOf(block: ReadBlock): readonly Passage[] {
  if (block.type === 'furniture') return [];
  const passages =
    block.type === 'table' ? block.cells.map(({ passage }) => passage) : [block.passage];
  return passages.map(plainPassage);
}

function declared(title: Passage, lines: readonly Passage[]): readonly Observation[] {
  const text = textOf(lines);
  const spans = [openingOf(title)];
  const lacking = MARKS.filter(({ named }) => !named.test(text));
  const blank = MARKS.filter(({ named, blank }) => named.test(text) && blank.test(text));
  const told: Observation[] = [];
  if (lacking.length > 0 && text !== '') {
    const values = { lacking: listed(lacking) };
    const places = [...spans, ...endOf(lines)];
    told.push(failed(PRESCRIBED.declarationWithout, values, places, ['lacking']));
  }
  if (isHandSigned(blank, text))
    told.push(notAssessable(PRESCRIBED.handSigned, {}, spans, ['blank']));
  else if (blank.length > 0) {
    const verb = { zh: '', en: blank.length === 1 ? ' is' : ' are' };
    const blanks = listed(blank);
    const values = { blanks: { zh: blanks.zh, en: `the ${blanks.en}${verb.en}` } };
    const places = [...spans, ...blankPlaces(blank, lines)];
    told.push(failed(PRESCRIBED.declarationBlank, values, places, ['blank']));
  }
  return told.length > 0 || text === ''
    ? told
    : [passed(PRESCRIBED.declared, {}, spans, ['whole'])];
}

/** The line behind the last mark, where one that lacks should stand. */
function endOf(lines: readonly Passage[]): readonly Span[] {
  const last = lines.findLastIndex(({ text }) => MARKS.some(({ named }) => named.test(text)));
  const line = last < 0 ? undefined : (lines[last + 1] ?? lines[last]);
  return line === undefined ? [] : [openingOf(line)];
}

/** The lines that are left blank. */
const blankPlaces = (marks: readonly Mark[], lines: readonly Passage[]): readonly Span[] =>
  lines
    .filter(({ text }) => marks.some(({ blank }) => blank.test(text)))
    .map((line) => openingOf(line));

/** A line for a signature beside a date that is filled in is signed by hand, on paper or on a scan. */
const isHandSigned = (blank: readonly Mark[], text: string): boolean =>
  blank.length === 1 && blank[0]?.name === SIGNING.signature && !/[_＿]{2}/.test(text);

/** How each mark is named, and how it looks where it is left blank. */
const MARKS = [
  {
    name: SIGNING.signature,
    named: /签\s{0,4}[名字章]|(?:负责人|法定代表人|法人代表|[校院]\s{0,4}长)[（(：:]/,
    blank:
      /(?:签\s{0,4}[名字章]|负责人|法定代表人|法人代表|[校院]\s{0,4}长)[）)]?[：:][\s_＿]{0,60}(?:$|\d{0,4}\s{0,4}年|单位|学校)|签\s{0,4}[名字章]\s{0,4}[）)]\s{0,60}$/m,
  },
  { name: SIGNING.seal, named: /[盖公印签]\s{0,4}章/, blank: /(?!)/ },
  {
    name: SIGNING.date,
    // A date in a sentence is no date of signing: it ends its line.
    named:
      /(?:\d{4}|[〇○零一二三四五六七八九]{4}|[\s_＿：:]|^)\s{0,4}年[^\n]{0,24}月[^\n]{0,24}[日号]\s{0,4}(?:[（(]?星期[一二三四五六日天][）)]?\s{0,4})?$|日\s{0,4}期[：:]|^\s{0,60}日\s{0,4}期\s{0,60}$/m,
    blank:
      /(?<![\d一二三四五六七八九〇○零])[\s_＿]{0,20}年[\s_＿]{0,20}月[\s_＿]{0,20}日|日\s{0,4}期[：:][\s_＿]{0,20}$|^\s{0,60}日\s{0,4}期\s{0,60}$/m,
  },
] as const;

type Mark = (typeof MARKS)[number];

const listed = (marks: readonly Mark[]) =>
  marks
    .map(({ name }) => name)
    .reduce((all, name) => filled({ zh: '{all}、{name}', en: '{all}, {name}' }, { all, name }));
