import type { ReadBlock, ReadDocument, ReadKind, Span } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { brokenLines } from './broken-lines.js';
import { captionLabelOf } from './caption-label.js';
import { isLaidOut } from './laid-out.js';
import { numberingOf } from './numbering.js';
import { endingOf, failed, shortened } from './observing.js';
import { plainly } from './wording.js';
import { WHOLENESS } from './wording-messages.js';

/** Paragraphs that break off in mid-sentence. */
export const unfinished: AuditRule = {
  id: 'structure.unfinished',
  title: { zh: '没有写完的段落', en: 'Paragraphs that break off' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const { document } = scene;
    const blocks = document.blocks.filter(
      (block) =>
        block.type !== 'furniture' && (block.type !== 'paragraph' || block.within === 'text'),
    );
    const judge = {
      kind: document.kind,
      isLineEach: document.kind === 'text' && areLines(document.text, blocks),
      isTaken: document.kind === 'text' && isLaidOut(document),
      stops: stopsAreManner(blocks),
      beginsApart: beginningIn(document, blocks),
    };
    return [
      ...fewNotices(
        blocks.flatMap((block, at) =>
          isOnPicture(document, block) ? [] : unfinishedAt(judge, block, blocks[at + 1]),
        ),
      ),
      ...brokenLines(scene).flatMap((line) => brokenAt(line, blocks, document.text)),
    ];
  },
};

/** Where many paragraphs end without a stop, a tool cut them at the ends of pages. */
function fewNotices(observations: readonly Observation[]): readonly Observation[] {
  const notices = observations.filter(({ severity }) => severity === 'notice');
  return notices.length > MOST_NOTICES
    ? observations.filter(({ severity }) => severity !== 'notice')
    : observations;
}
const MOST_NOTICES = 4;

/** A line that breaks off within or at the end of a paragraph; a heading or a caption may be as short. */
function brokenAt(line: Span, blocks: readonly ReadBlock[], text: string): readonly Observation[] {
  const block = blocks.find(({ start, end }) => start <= line.start && line.end <= end);
  if (block?.type !== 'paragraph') return [];
  const words = text.slice(line.start, line.end);
  if (numberingOf(words) !== null || captionLabelOf(words) !== null) return [];
  const span = { start: Math.max(line.start, line.end - QUOTED), end: line.end };
  return [
    failed(WHOLENESS.cutOff, { words: words.slice(-QUOTED) }, [span], [plainly(words)], {
      severity: 'warning',
    }),
  ];
}

type Paragraph = Extract<ReadBlock, { type: 'paragraph' }>;

interface Judge {
  readonly kind: ReadKind;
  /** Whether a tool took the text from printed pages, where boxes and heads of pages stand between lines. */
  readonly isTaken: boolean;
  /** Whether each paragraph is a line of a plain text, so that nothing was broken. */
  readonly isLineEach: boolean;
  /** Whether paragraphs of this document end with a full stop. */
  readonly stops: boolean;
  /** Whether a block begins as the paragraphs of a text do: with an indent, or behind an empty line. */
  readonly beginsApart: (block: ReadBlock) => boolean;
}

/** How paragraphs begin: indented, or behind an empty line. */
const MANNERS = [/(?:^|\n)(?: {2,8}|\u3000{1,4} {0,4})$/, /\n[ \t\u3000]*\n[ \t\u3000]*$/];
const MOST_INDENT = 12;

function beginningIn(
  { kind, text }: ReadDocument,
  blocks: readonly ReadBlock[],
): Judge['beginsApart'] {
  if (kind !== 'text') return () => false;
  const before = ({ start }: ReadBlock): string =>
    text.slice(Math.max(0, start - MOST_INDENT), start);
  const long = blocks.filter(
    (block) => block.type === 'paragraph' && block.passage.text.length >= LONG,
  );
  const manner = MANNERS.find(
    (each) =>
      long.filter((block) => each.test(before(block))).length >= STOPPED_SHARE * long.length,
  );
  return (block) => manner?.test(before(block)) ?? false;
}

const LEAST_PARAGRAPHS = 8;
const STOPPED_SHARE = 0.85;

/** Paragraphs that stand on one line each, though no page is as wide. */
function areLines(text: string, blocks: readonly ReadBlock[]): boolean {
  const long = blocks.filter(
    (block) => block.type === 'paragraph' && block.passage.text.length >= WIDE,
  );
  const whole = long.filter(({ start, end }) => !text.slice(start, end).includes('\n'));
  return long.length >= LEAST_PARAGRAPHS && whole.length >= STOPPED_SHARE * long.length;
}

/** Characters that no printed line holds. */
const WIDE = 80;

/** Where long paragraphs often end in words, the reader broke them. */
function stopsAreManner(blocks: readonly ReadBlock[]): boolean {
  const long = blocks.filter(
    (block) => block.type === 'paragraph' && block.passage.text.length >= LONG,
  );
  const ended = long.filter(
    (block) =>
      'passage' in block && !ENDS_IN_WORDS.test(block.passage.text.trimEnd().slice(-ENDING)),
  );
  return long.length >= LEAST_PARAGRAPHS && ended.length >= STOPPED_SHARE * long.length;
}

/** What is on the next page may be a picture of the rest. */
const isOnPicture = ({ unreadablePages }: ReadDocument, { page }: ReadBlock): boolean =>
  page !== null && (unreadablePages.includes(page) || unreadablePages.includes(page + 1));

function unfinishedAt(
  judge: Judge,
  block: ReadBlock,
  next: ReadBlock | undefined,
): readonly Observation[] {
  if (block.type !== 'paragraph' || block.passage.text.length < SHORTEST) return [];
  const text = block.passage.text.trimEnd();
  const breaksOff = BREAKS_OFF.test(text.slice(-ENDING)) || OPENED.test(text.slice(-OPEN_ENDING));
  if (judge.isTaken && !isOnSamePage(block, next) && !isPart(next)) return [];
  if (breaksOff && beginsAnew(judge, next)) {
    return [observed(block, text, WHOLENESS.cutOff)];
  }
  const isProse = next?.type === 'heading' || text.includes('。');
  const isLong = text.length >= (isProse ? SHORTEST : LONG) && /[。，,]/.test(text);
  return isLong &&
    judge.stops &&
    ENDS_IN_WORDS.test(text.slice(-ENDING)) &&
    endsHere(judge, block, next)
    ? [observed(block, text, WHOLENESS.noStop, 'notice')]
    : [];
}

const SHORTEST = 30;
const LONG = 60;
const ENDING = 8;
const OPEN_ENDING = 14;
/** A bracket opened and not closed: （教材〔2019. */
const OPENED = /[（(〔《“][^）)〕》”]*$/;
/** A comma, an opened bracket, or a word that leads on. */
const BREAKS_OFF =
  /(?:[，,、（(“《]|[^目]的|[以因]及|通过|并且|以便|从而|以及|其中|[^总温柔平祥]和)$/;
/** A date at the end is that of a signature. */
const ENDS_IN_WORDS =
  /(?:(?![年月日])\p{Script=Han}|(?<![\d０-９〇○零一二三四五六七八九十×Xx_\s年月日])[年月日])$/u;

/** A case in a box may stand between two lines of a paragraph. */
const isOnSamePage = ({ page }: Paragraph, next: ReadBlock | undefined): boolean =>
  next !== undefined && page === next.page && !isCase(next);

/** A paragraph does not go on beyond the heading of a chapter or of its part, though a page ends between them. */
const isPart = (next: ReadBlock | undefined): boolean =>
  next?.type === 'heading' && PART.test(next.label.normalize('NFKC'));
const PART = /^第.{1,3}[章节]|^\d{1,2}\.\d{1,2}$/;

const isCase = (block: ReadBlock): boolean => block.type === 'caption' && block.of === 'case';

/**
 * Whether what follows cannot go on with the sentence. A page or a line may break a paragraph for the reader, so
 * another paragraph begins anew only with a number in front; a table may stand in the midst of a sentence where
 * pages are laid out.
 */
function beginsAnew({ kind }: Judge, next: ReadBlock | undefined): boolean {
  if (next === undefined) return kind !== 'pdf';
  if (next.type === 'heading' || isCase(next)) return true;
  if (next.type === 'caption' && next.of === 'table') return kind !== 'pdf';
  if (next.type !== 'paragraph' || kind === 'pdf') return false;
  const { text } = next.passage;
  return (
    (numberingOf(text) !== null || /^[一二三四五六七八九十]{1,2}是/.test(text)) &&
    captionLabelOf(text) === null &&
    !/^\d/.test(text)
  );
}

/** Whether a paragraph ends where its text does: on one page, and not before something laid out between its lines. */
function endsHere(
  { kind, isLineEach, beginsApart }: Judge,
  { page }: Paragraph,
  next: ReadBlock | undefined,
): boolean {
  if (next === undefined) return kind !== 'pdf';
  if (next.type === 'heading' || isCase(next)) return true;
  if (next.type === 'paragraph' && (beginsApart(next) || SIGNED.test(next.passage.text)))
    return true;
  // In a print a caption may stand beside its figure, and the paragraph go on with the next page.
  if (next.type === 'caption' && kind !== 'pdf') return page === next.page;
  if (kind === 'text') return isLineEach && next.type === 'paragraph';
  const isLaidOut = kind === 'pdf';
  if (next.type !== 'paragraph') return !isLaidOut;
  // A quotation mark at the head of a line looks indented where it is printed.
  return (
    !isLaidOut ||
    (page !== null && page === next.page && !/^[\da-zA-Z“《（]/.test(next.passage.text))
  );
}

/** What stands beneath a declaration. */
const SIGNED =
  /^[（(]?(?:学校|单位)?(?:名称|公章|盖章|签名|签字|负责人|主要负责人|法定代表人|日期|时间)/;

const observed = (
  { passage }: Paragraph,
  text: string,
  message: (typeof WHOLENESS)['cutOff'],
  severity: 'warning' | 'notice' = 'warning',
): Observation =>
  failed(
    message,
    { words: shortened(text.slice(-QUOTED)) },
    [endingOf(passage, QUOTED)],
    [plainly(text.slice(0, 2 * QUOTED))],
    { severity },
  );

const QUOTED = 12;
