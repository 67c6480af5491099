import type { Message } from '../messages/index.js';
import { filled } from '../messages/index.js';
import { type MentionKind, type NumberMention, numbersIn } from '../quantity/index.js';
import type { Chapter } from '../standard/index.js';
import type { ChapterBlock, ChapterText, Piece } from './chapter/chapter.js';
import { lineAndColumn } from './chapter/faults.js';
import { everyBlock } from './identified.js';

/** A number in prose that nothing vouches for: not quoted, and not marked as no claim. */
export interface GuardFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Id of the block in the report. */
  readonly node: string;
  readonly text: string;
  readonly kind: MentionKind;
  /** What was found, and what to do. */
  readonly message: Message;
}

/**
 * What only looks like a quantity asserts none: the year of a report, 第三产业, a document's number. By
 * rule, because nobody should have to mark every date.
 */
const NO_CLAIM: ReadonlySet<MentionKind> = new Set(['date', 'ordinal', 'code']);

/** The numbers in a text that would have to be quoted or marked. */
export const claimsIn = (text: string): readonly NumberMention[] =>
  numbersIn(text).filter(({ kind }) => !NO_CLAIM.has(kind));

/**
 * The numbers of a chapter's prose that are not quoted, in every branch of every condition, whatever the
 * figures are. Empty where all is well; anything else fails the build.
 */
export const guardOf = (outline: Chapter, chapter: ChapterText): readonly GuardFinding[] => [
  ...everyBlock(outline, chapter).flatMap(({ id, block }) =>
    prosesOf(block).flatMap((prose) => unquotedIn(prose, id, chapter)),
  ),
  ...captionsOf(outline, chapter),
];

function prosesOf(block: ChapterBlock): readonly (readonly Piece[])[] {
  switch (block.type) {
    case 'table':
    case 'chart':
      return [];
    case 'case':
      return [block.title];
    case 'list':
      return block.items;
    default:
      return [block.content];
  }
}

/** Stands for what is vouched for. It belongs to no number, so none reaches across it. */
const MASK = '\uFFFC';

/** A character of prose and where it stands in the file; UTF-16 offsets. */
interface Letter {
  readonly letter: string;
  readonly at: number;
}

function unquotedIn(
  pieces: readonly Piece[],
  node: string,
  chapter: ChapterText,
): readonly GuardFinding[] {
  const letters = lettersOf(pieces, chapter.text);
  return claimsIn(letters.map(({ letter }) => letter).join('')).map((mention) =>
    findingOf(mention, letters[mention.start]?.at ?? 0, node, chapter),
  );
}

/** Code point by code point, with every quoted number, word and marked passage behind a mask. */
function lettersOf(pieces: readonly Piece[], source: string): readonly Letter[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'text') return textLetters(piece, source);
    const masked = { letter: MASK, at: piece.start };
    if (piece.type !== 'passage' || piece.role.type === 'no-claim') return [masked];
    const inner = lettersOf(piece.content, source);
    return piece.role.type === 'strong' ? inner : [masked, ...inner, masked];
  });
}

/** Text pieces have lost their line ends and backslashes: each letter is found again in the file. */
function textLetters(
  piece: Extract<Piece, { readonly type: 'text' }>,
  source: string,
): readonly Letter[] {
  let from = piece.start;
  return [...piece.text].map((letter) => {
    const found = source.indexOf(letter, from);
    const at = found >= 0 && found < piece.end ? found : from;
    from = at + letter.length;
    return { letter, at };
  });
}

/** Captions, labels and notes of tables and charts are prose as well. */
function captionsOf(outline: Chapter, chapter: ChapterText): readonly GuardFinding[] {
  const plans = [
    ...Object.entries(chapter.tables).map(([name, plan]) => ({ id: `t.${name}`, plan })),
    ...Object.entries(chapter.charts).map(([name, plan]) => ({ id: `c.${name}`, plan })),
  ];
  return plans.flatMap(({ id, plan }) => {
    const note = 'note' in plan ? (plan.note ?? '') : '';
    const texts = [plan.caption, note, ...plan.show.map((what) => what.label ?? '')];
    return texts.flatMap((text) =>
      claimsIn(text).map((mention) => {
        const found = chapter.text.indexOf(text, plan.at);
        const at = found < 0 ? plan.at : found + mention.start;
        return findingOf(mention, at, `${outline.id}.${id}`, chapter);
      }),
    );
  });
}

const findingOf = (
  mention: NumberMention,
  at: number,
  node: string,
  chapter: ChapterText,
): GuardFinding => ({
  file: chapter.file,
  ...lineAndColumn(chapter.text, at),
  node,
  text: mention.text,
  kind: mention.kind,
  message: filled(UNQUOTED, { text: mention.text }),
});

const UNQUOTED: Message = {
  zh: '正文里的数“{text}”没有出处：请改成引用，如 {{ 指标 }}；若它不是数据，请写成 [{text}]{no-claim: 理由}。',
  en: 'The number "{text}" in the text has no source: quote it, as in {{ concept }}, or, if it claims nothing, write [{text}]{no-claim: reason}.',
};
