import { formatted } from './number-format.js';
import type { ListLevel, NumberedList, Numbering } from './numbering-part.js';

/** An automatic number as it is printed, and whether something parts it from the words behind it. */
export interface PrintedNumber {
  readonly label: string;
  readonly isApart: boolean;
}

/** Counts the paragraphs of a document as they come; each gives its number, or nothing where it has none. */
export type Counters = (list: string, level: number) => PrintedNumber | undefined;

const DEEPEST = 8;

/** The counters of a document, all at their beginning. */
export function countersOf(lists: Numbering): Counters {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (id, level) => {
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined || level < 0 || level > DEEPEST) return undefined;
    const counted = counts.get(list.definition) ?? new Map<number, number>();
    counts.set(list.definition, counted);
    begin(id, level, list, counted, begun);
    counted.set(level, counted.has(level) ? (counted.get(level) ?? 0) + 1 : own.start);
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > level && restartsAt(deeper, level, restart)) counted.delete(deeper);
    }
    return printed(own, level, list, counted);
  };
}

/** A list that says where to begin does so when it is first met, though others of its definition went on. */
function begin(
  id: string,
  level: number,
  { starts }: NumberedList,
  counted: Map<number, number>,
  begun: Set<string>,
): void {
  const start = starts.get(level);
  const key = `${id} ${level}`;
  if (start === undefined || begun.has(key)) return;
  begun.add(key);
  counted.set(level, start - 1);
}

const restartsAt = (deeper: number, level: number, restart: number | undefined): boolean =>
  restart === undefined ? true : restart > 0 && level < Math.min(restart, deeper);

function printed(
  own: ListLevel,
  level: number,
  list: NumberedList,
  counted: ReadonlyMap<number, number>,
): PrintedNumber | undefined {
  if (own.format === 'bullet') return undefined;
  const label = own.template.replace(/%([1-9])/g, (_, rank: string) => {
    const of = Number(rank) - 1;
    const each = list.levels.get(of);
    if (each === undefined || of > level) return '';
    const count = counted.get(of) ?? each.start;
    return formatted(count, own.isLegal && each.format !== 'none' ? 'decimal' : each.format);
  });
  return label.trim() === '' ? undefined : { label, isApart: own.suffix !== 'nothing' };
}
