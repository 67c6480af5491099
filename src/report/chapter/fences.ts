import type { Stretch } from './chapter.js';
import { SLIPS, type Slip, slip } from './faults.js';

/** A part of a chapter file: text outside of cases, or a case with its title and what is told in it. */
export type Region =
  | { readonly type: 'plain'; readonly inner: Stretch }
  | (Stretch & {
      readonly type: 'case';
      readonly name: string;
      readonly title: Stretch;
      readonly inner: Stretch;
    });

/** A line `:::case name title` that waits for its `:::`; without a head where it is malformed. */
interface Open {
  readonly start: number;
  readonly after: number;
  readonly head: { readonly name: string; readonly title: Stretch } | undefined;
}

const FENCE = /^:::[^\n]*$/gm;
const CASE = /^(:::case[ \t]+([a-z][a-z0-9-]*)[ \t]+)(\S.*)$/;

/** The parts of a chapter file between its cases, and the cases: `:::case name title` … `:::`. */
export function regionsOf(
  text: string,
  from: number,
): { readonly regions: readonly Region[]; readonly slips: readonly Slip[] } {
  const regions: Region[] = [];
  const slips: Slip[] = [];
  const open: Open[] = [];
  let plain = from;
  for (const match of text.slice(from).matchAll(FENCE)) {
    const start = from + match.index;
    const line = match[0].trimEnd();
    const after = start + line.length;
    if (line !== ':::') {
      if (open.length === 0) regions.push({ type: 'plain', inner: { start: plain, end: start } });
      else slips.push(slip(start, SLIPS.nestedCase));
      const head = headOf(line, start);
      if (head === undefined) slips.push(slip(start, SLIPS.caseForm, { text: line }));
      open.push({ start, after, head });
    } else {
      const last = open.pop();
      if (last === undefined) slips.push(slip(start, SLIPS.strayFence));
      else if (open.length === 0) regions.push(...closed(last, start, after));
      plain = after;
    }
  }
  const [first] = open;
  if (first === undefined) {
    regions.push({ type: 'plain', inner: { start: plain, end: text.length } });
  } else slips.push(slip(first.start, SLIPS.openCase));
  return { regions, slips };
}

function headOf(line: string, start: number): Open['head'] {
  const [, marker = '', name = '', title = ''] = CASE.exec(line) ?? [];
  if (title === '') return undefined;
  const begin = start + marker.length;
  return { name, title: { start: begin, end: begin + title.length } };
}

const closed = ({ start, after, head }: Open, fence: number, end: number): readonly Region[] =>
  head === undefined
    ? []
    : [{ type: 'case', ...head, inner: { start: after, end: fence }, start, end }];
