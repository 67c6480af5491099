import type { Draft } from './draft.js';
import { lineText } from './draft.js';
import { joinedLines } from './joined-lines.js';

/** What a report's title says it is. */
const REPORT = /年报|报告|年度|质量/;
const LARGER = 1.25;
const LONGEST = 80;

/**
 * The title as the cover prints it in its largest letters; else as the file's own data say, which templates
 * often carry over from another document; else the name of the file.
 */
export function titleOf(drafts: readonly Draft[], stored: unknown, fileName: string): string {
  const printed = printedTitle(drafts);
  if (printed !== null && REPORT.test(printed)) return printed;
  if (typeof stored === 'string' && isTitle(stored)) return stored.trim();
  return printed ?? fileName.replace(/\.pdf$/i, '');
}

function printedTitle(drafts: readonly Draft[]): string | null {
  const first = drafts[0]?.page;
  const lines = drafts
    .filter(
      (draft) => draft.type === 'text' && draft.page === first && draft.role.is !== 'furniture',
    )
    .flatMap((draft) => (draft.type === 'text' ? draft.lines : []));
  const sizes = lines.map(({ line }) => line.size).toSorted((a, b) => a - b);
  const largest = sizes[sizes.length - 1];
  if (largest === undefined || largest < (sizes[0] ?? 0) * LARGER) return null;
  const title = joinedLines(
    lines.filter(({ line }) => line.size >= largest / LARGER).map(lineText),
  ).trim();
  return title === '' || title.length > LONGEST ? null : title;
}

const isTitle = (stored: string): boolean =>
  /\p{Script=Han}{2}/u.test(stored) &&
  !/\.(?:docx?|wps|indd|pptx?|pdf|cdr)\s*$/i.test(stored) &&
  stored.length <= LONGEST;
