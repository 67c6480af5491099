import {
  type AnnexNode,
  blocksOf,
  type ChapterNode,
  type DeclarationNode,
  type ForewordNode,
  type HeadingNode,
  type Part,
  type ReportDocument,
  textOf,
} from '../../model/index.js';

/** A part of the outline: a titled part of the document, or a heading in one. */
export interface Heading {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly label: string;
  readonly text: string;
  /** Word counts up to the same label by itself, so the label is left to it. */
  readonly counted: boolean;
}

export type TitledPart = AnnexNode | ChapterNode | DeclarationNode | ForewordNode;

/** How many headings Word has counted at each level so far. */
type Counted = readonly [chapter: number, section: number, subsection: number];

/** Every heading of a document, in reading order; headings that lie deeper than a chapter's too. */
export function headingsOf(document: ReportDocument): readonly Heading[] {
  const found: Heading[] = [];
  let counted: Counted = [0, 0, 0];
  for (const candidate of document.root.content.flatMap(candidatesOf)) {
    const next = advanced(counted, candidate.level);
    const { countable, ...heading } = candidate;
    const isCounted = countable && follows(counted, heading.level, heading.label);
    if (isCounted) counted = next;
    found.push({ ...heading, counted: isCounted });
  }
  return found;
}

/** Whether the label is the one Word gives to the next heading of the level. */
function follows(counted: Counted, level: Heading['level'], label: string): boolean {
  if (counted.slice(0, level - 1).includes(0)) return false;
  return label === advanced(counted, level).slice(0, level).join('.');
}

function advanced([chapter, section, subsection]: Counted, level: Heading['level']): Counted {
  if (level === 1) return [chapter + 1, 0, 0];
  return level === 2 ? [chapter, section + 1, 0] : [chapter, section, subsection + 1];
}

type Candidate = Omit<Heading, 'counted'> & { readonly countable: boolean };

function candidatesOf(part: Part): readonly Candidate[] {
  if (part.type === 'cover' || part.type === 'contents') return [];
  const countable = part.type === 'chapter';
  const { id, title: text } = part.attrs;
  const label = part.type === 'chapter' ? String(part.attrs.number) : '';
  return [
    { id, level: 1, label, text, countable },
    ...blocksOf(part)
      .filter((block): block is HeadingNode => block.type === 'heading')
      .map(({ attrs, content }) => ({ ...attrs, text: textOf(content), countable })),
  ];
}
