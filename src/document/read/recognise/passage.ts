import type { Passage, Span } from '../../model/index.js';
import { BLANKS, isBlank, isNothing, isWide, NOTHINGS } from './characters.js';
import { isJoinedInNumber } from './numbers-apart.js';

/** What parts two characters: one blank, a tab, the bare end of a line, or more than one of them. */
const SPACE = ' ';
const TAB = '\t';
const LINE = '\n';
const APART = '\v';

interface Spaced {
  /** The text with every stretch of blanks as one of the four signs above. */
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * The words that stand between two places of a document's text, as they are meant: lines joined, blanks gone
 * between Chinese characters, inside numbers and before their units, one blank kept between Latin words and
 * between two numbers. A blank that is kept stands at the place of the first it stands for.
 */
export const passageOf = (text: string, from: number, to: number): Passage =>
  passageOfSpans(text, [{ start: from, end: to }]);

/** The same for words that something else stands between, such as the foot of a page; each span begins a line. */
export const passageOfSpans = (text: string, spans: readonly Span[]): Passage =>
  meant(spacedOf(text, spans));

/** Passages one after the other with a blank between, as a label and its words. */
export function joinedBySpace(first: Passage, second: Passage): Passage {
  const last = first.places[first.places.length - 1];
  const next = second.places[0];
  if (last === undefined) return second;
  if (next === undefined) return first;
  const apart = next > last + 1;
  return {
    text: `${first.text}${apart ? ' ' : ''}${second.text}`,
    places: [
      ...Array.from(first.places),
      ...(apart ? [last + 1] : []),
      ...Array.from(second.places),
    ],
  };
}

/** A passage whose label, up to `labelEnd`, stays apart from the words behind it: 第一章 人才培养, 表3 100人以上的企业. */
export const labelledPassageOf = (
  text: string,
  from: number,
  labelEnd: number,
  to: number,
): Passage => joinedBySpace(passageOf(text, from, labelEnd), passageOf(text, labelEnd, to));

function spacedOf(text: string, spans: readonly Span[]): Spaced {
  const units: string[] = [];
  const places: number[] = [];
  for (const { start, end } of spans) {
    let from = start;
    for (const { 0: run, index } of text.slice(start, end).matchAll(RUN)) {
      const at = start + index;
      const sign = signOf(text, from, at);
      const mark = from === start ? joinedLine(sign) : sign;
      const place = Math.min(firstBlank(text, from, at), at - 1);
      if (mark !== '' && place > (places[places.length - 1] ?? place)) {
        units.push(mark);
        places.push(place);
      }
      units.push(run);
      from = at + run.length;
      for (let each = at; each < from; each += 1) places.push(each);
    }
  }
  return { text: units.join(''), places };
}

/** Characters that nothing parts. */
const RUN = new RegExp(`[^${BLANKS}${NOTHINGS}]+`, 'g');

const joinedLine = (sign: string): string => (sign === '' ? LINE : APART);

function firstBlank(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isBlank(text.charCodeAt(at))) return at;
  return from;
}

/** The sign for what stands between two characters; empty where nothing does. */
function signOf(text: string, from: number, to: number): string {
  let blanks = 0;
  let lines = 0;
  let tabs = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isNothing(code) || (code === 0x0d && text.charCodeAt(at + 1) === 0x0a)) continue;
    if (code === 0x0a || code === 0x0d) lines += 1;
    else if (code === 0x09) tabs += 1;
    else blanks += 1;
  }
  if (tabs > 0 && lines === 0) return TAB;
  if (lines === 0) return blanks === 0 ? '' : blanks === 1 ? SPACE : APART;
  return lines === 1 && blanks === 0 && tabs === 0 ? LINE : APART;
}

const SIGN = new RegExp(`[${SPACE}${TAB}${LINE}${APART}]`, 'g');

function meant({ text, places }: Spaced): Passage {
  const units: string[] = [];
  const dropped = new Set<number>();
  let from = 0;
  for (const { index } of text.matchAll(SIGN)) {
    units.push(text.slice(from, index));
    from = index + 1;
    if (isKept(text, index)) units.push(' ');
    else dropped.add(index);
  }
  units.push(text.slice(from));
  const kept = dropped.size === 0 ? places : places.filter((_, at) => !dropped.has(at));
  return { text: units.join(''), places: kept };
}

const OPENING = '([{<';
const CLOSING = ')]}>,;:!?%‰';

function isKept(text: string, at: number): boolean {
  const left = text.charAt(at - 1);
  const right = text.charAt(at + 1);
  if (isJoinedInNumber(text, at)) return false;
  if (text.charAt(at) === TAB) return true;
  if (isWide(left.charCodeAt(0)) || isWide(right.charCodeAt(0))) return false;
  return !OPENING.includes(left) && !CLOSING.includes(right);
}
