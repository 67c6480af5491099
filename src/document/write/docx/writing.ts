import type { Block, ReportDocument } from '../../model/index.js';
import { allBlocksIn, allBlocksOf, type Captioned } from '../nodes.js';
import { restartsOf } from './caption.js';
import { type Heading, headingsOf } from './headings.js';
import { roomOf } from './measure.js';
import { listNumbers } from './numbering.js';
import type { Picture } from './pictures.js';

/** A place in the text that fields refer to: a number of its own, and a name by Word's rules. */
export interface Bookmark {
  readonly id: number;
  readonly name: string;
}

/** What the writers of blocks need to know of the whole, made once for a document. */
export interface Writing {
  readonly document: ReportDocument;
  readonly headings: ReadonlyMap<string, Heading>;
  /** By the id of a heading, table, figure or case. */
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  /** The chapter that each caption stands in, by id, where Word counts that chapter itself. */
  readonly chapters: ReadonlyMap<string, string>;
  /** Captions that begin a count anew, by id. */
  readonly restarts: ReadonlySet<string>;
  /** Numbers of lists in `numbering.xml`, by id. */
  readonly lists: ReadonlyMap<string, number>;
  /** Pictures by id of their figure; that of the cover's seal by the cover's id. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The page that each bookmark is reckoned to stand on, as it is printed. */
  readonly pages: ReadonlyMap<string, string>;
  /** Width of the text, in points. */
  readonly width: number;
}

const isCaptioned = (block: Block): block is Captioned =>
  block.type === 'case' || block.type === 'figure' || block.type === 'table';

/** All that follows from the document and its pictures, with no pages reckoned yet. */
export function writingOf(
  document: ReportDocument,
  pictures: ReadonlyMap<string, Picture>,
): Writing {
  const headings = headingsOf(document);
  const captioned = allBlocksOf(document).filter(isCaptioned);
  return {
    document,
    headings: new Map(headings.map((heading) => [heading.id, heading])),
    bookmarks: bookmarksOf(headings, captioned),
    chapters: chaptersOf(document, headings),
    restarts: restartsOf(captioned),
    lists: listNumbers(document),
    pictures,
    pages: new Map(),
    width: roomOf(document.layout).width,
  };
}

function chaptersOf(
  { root }: ReportDocument,
  headings: readonly Heading[],
): ReadonlyMap<string, string> {
  const counted = new Map(
    headings.flatMap(({ id, label, counted: isCounted }) =>
      isCounted ? [[id, label] as const] : [],
    ),
  );
  return new Map(
    root.content.flatMap((part) => {
      const label = part.type === 'chapter' ? counted.get(part.attrs.id) : undefined;
      if (label === undefined) return [];
      return allBlocksIn(part)
        .filter(isCaptioned)
        .map(({ attrs }) => [attrs.id, label] as const);
    }),
  );
}

/** Names as Word gives them itself, so that it takes its own over again: `_Toc…` and `_Ref…`. */
function bookmarksOf(
  headings: readonly Heading[],
  captioned: readonly Captioned[],
): ReadonlyMap<string, Bookmark> {
  const named = [
    ...headings.map(({ id }) => ({ id, prefix: '_Toc' })),
    ...captioned.map(({ attrs }) => ({ id: attrs.id, prefix: '_Ref' })),
  ];
  return new Map(
    named.map(({ id, prefix }, at) => [id, { id: at, name: `${prefix}${1_000_001 + at}` }]),
  );
}
