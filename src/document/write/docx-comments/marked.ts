import type { Cut, Edit } from './cut.js';
import type { Placed } from './placing.js';
import type { WordNames } from './word-names.js';

/** A remark in its place. */
export interface Marked extends Placed {
  readonly id: number;
}

interface Marks {
  readonly cut: Cut;
  /** Ends stand before beginnings, so that remarks beside each other do not overlap. */
  readonly ends: string[];
  readonly starts: string[];
}

/** The XML of a document with the beginnings, ends and references of remarks in their places. */
export function markedXml(xml: string, remarks: readonly Marked[], names: WordNames): string {
  const places = new Map<number, Marks>();
  const marksAt = (cut: Cut): Marks => {
    const known = places.get(cut.at) ?? { cut, ends: [], starts: [] };
    places.set(cut.at, known);
    return known;
  };
  for (const { id, from, to } of remarks) {
    const isPoint = to.at <= from.at;
    marksAt(from).starts.push(mark('commentRangeStart', id, names));
    const end = `${mark('commentRangeEnd', id, names)}${reference(id, names)}`;
    if (isPoint) marksAt(from).starts.push(end);
    else marksAt(to).ends.push(end);
  }
  return edited(xml, [...places.values()].flatMap(editsOf));
}

const editsOf = ({ cut, ends, starts }: Marks): readonly Edit[] => [
  { from: cut.at, to: cut.at, text: [cut.before, ...ends, ...starts, cut.after].join('') },
  ...cut.changes,
];

const mark = (name: string, id: number, { element, attribute, declaration }: WordNames): string =>
  `<${element}${name}${declaration} ${attribute}id="${id}"/>`;

const reference = (id: number, names: WordNames): string =>
  `<${names.element}r${names.declaration}>${mark('commentReference', id, { ...names, declaration: '' })}</${names.element}r>`;

/** A text with stretches of it replaced; the same stretch is replaced once. */
export function edited(text: string, edits: readonly Edit[]): string {
  const sorted = [
    ...new Map(edits.map((edit) => [`${edit.from} ${edit.to} ${edit.text}`, edit])).values(),
  ];
  sorted.sort((a, b) => a.from - b.from || a.to - b.to);
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: put } of sorted) {
    parts.push(text.slice(at, from), put);
    at = Math.max(at, to);
  }
  parts.push(text.slice(at));
  return parts.join('');
}
