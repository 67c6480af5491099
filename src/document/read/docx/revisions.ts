import type { Revision, Span } from '../../model/index.js';
import type { Layout } from '../flow/laid.js';
import type { Remark, RemarkEnd } from './walk/reading.js';
import type { WordParagraph } from './words/draft.js';

/** What was left in a document for another writer, in reading order; several remarks on the same words once. */
export function revisionsOf(
  paragraphs: readonly WordParagraph[],
  remarks: ReadonlyMap<string, Remark>,
  { startOf }: Layout,
): readonly Revision[] {
  const changes = paragraphs.flatMap((paragraph) => {
    const start = startOf.get(paragraph);
    if (start === undefined) return [];
    return paragraph.changes.map(
      ({ kind, from, to }): Revision => ({
        kind,
        start: start + from,
        end: start + to,
        page: paragraph.page,
      }),
    );
  });
  const left = [...remarks.values()].flatMap((remark) => remarkOf(remark, startOf));
  return [...changes, ...distinct(left)].toSorted((a, b) => a.start - b.start);
}

function remarkOf({ start, end }: Remark, startOf: Layout['startOf']): readonly Revision[] {
  const place = ({ paragraph, offset }: RemarkEnd): number | undefined => {
    const from = startOf.get(paragraph);
    return from === undefined ? undefined : from + offset;
  };
  const first = start ?? end;
  if (first === undefined) return [];
  const from = place(first);
  if (from === undefined) return [];
  const to = place(end ?? first) ?? from;
  return [{ kind: 'remark', start: from, end: Math.max(from, to), page: first.paragraph.page }];
}

function distinct<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
}
