import {
  headingNumber,
  type LaidCaption,
  type LaidEntry,
  type LaidHeading,
  type Piece,
  piecesOf,
  textOf,
} from '../layout/index.js';
import type { Fault, FaultKind } from './fault.js';
import type { Spoil, Spoiling } from './spoiling.js';

/** From one heading on, its series is a number ahead: one number is missing. */
export const spoilHeadingNumber: Spoil = (spoiling) => {
  const { report, random, plan, reserved } = spoiling;
  const headings = report.elements.filter((element) => element.kind === 'heading');
  const free = headings.filter(
    ({ number, path, level }) =>
      number !== null && (path[level - 1] ?? 0) > 1 && level > 1 && !reserved.has(number),
  );
  if (free.length === 0) return null;
  const from = random.pick(free);
  const before = from.number?.text ?? '';
  const later = headings.slice(headings.indexOf(from)).filter((other) => isUnder(other, from));
  for (const heading of later) {
    heading.path[from.level - 1] = (heading.path[from.level - 1] ?? 0) + 1;
    const text = headingNumber(plan.numbering, heading.level, heading.path);
    if (heading.number !== null) heading.number.text = text;
    for (const entry of entriesOf(spoiling, heading))
      if (entry.number !== null) entry.number.text = text;
  }
  return {
    ...seriesFault('heading-number', from),
    what: `${before}${textOf(from.pieces)} is now ${from.number?.text ?? ''}`,
    operands: [
      ...headings
        .slice(Math.max(0, headings.indexOf(from) - 2), headings.indexOf(from))
        .flatMap(piecesOf),
      ...later.flatMap(piecesOf),
      ...later.flatMap((heading) => entriesOf(spoiling, heading)).flatMap(piecesOf),
    ],
  };
};

/** In the same series as a heading, at it or after it. */
const isUnder = (other: LaidHeading, from: LaidHeading): boolean =>
  other.number !== null &&
  other.level >= from.level &&
  other.path.slice(0, from.level - 1).every((at, level) => at === from.path[level]) &&
  (other.path[from.level - 1] ?? 0) >= (from.path[from.level - 1] ?? 0);

/** A table bears the number of the one before. */
export const spoilTableNumber: Spoil = (spoiling) => {
  const tables = captionsOf(spoiling).filter(({ of }) => of === 'table');
  const free = tables.flatMap((caption, index) => {
    const before = tables[index - 1];
    const fits = before?.chapter === caption.chapter && isFree(spoiling, caption);
    return before !== undefined && fits ? [{ before, caption }] : [];
  });
  if (free.length === 0) return null;
  const { before, caption } = spoiling.random.pick(free);
  const was = caption.number.text;
  caption.number.text = before.number.text;
  return {
    ...seriesFault('table-number', caption),
    what: `${was} is now a second ${before.number.text}`,
    operands: [...piecesOf(before), ...caption.pieces, ...namingOf(spoiling, caption)],
  };
};

/** A caption bears the number of another chapter. */
export const spoilCaptionChapter: Spoil = (spoiling) => {
  const free = captionsOf(spoiling).filter((caption) => isFree(spoiling, caption));
  if (free.length === 0) return null;
  const caption = spoiling.random.pick(free);
  const was = caption.number.text;
  const other = caption.chapter === 9 ? 8 : caption.chapter + spoiling.random.pick([1, 2]);
  caption.number.text = was.replace(/\d+/, `${other}`);
  return {
    ...seriesFault('caption-chapter', caption),
    what: `${was}→ ${caption.number.text}`,
    operands: [...caption.pieces, ...namingOf(spoiling, caption)],
  };
};

/** A table without its caption. */
export const spoilCaption: Spoil = (spoiling) => {
  const { report, random } = spoiling;
  const free = captionsOf(spoiling).filter(
    (caption) => caption.of === 'table' && isFree(spoiling, caption),
  );
  if (free.length === 0) return null;
  const caption = random.pick(free);
  const table = report.elements.find(
    ({ kind, ...rest }) => kind === 'table' && 'id' in rest && rest.id === caption.id,
  );
  report.elements.splice(report.elements.indexOf(caption), 1);
  return {
    ...seriesFault('caption-missing', caption),
    what: `${caption.number.text}${textOf(caption.pieces)} has no caption`,
    pieces: table === undefined ? [] : piecesOf(table),
    operands: namingOf(spoiling, caption),
    words: [caption.number.text.trim()],
  };
};

const captionsOf = ({ report }: Spoiling): LaidCaption[] =>
  report.elements.filter((element) => element.kind === 'caption');

const isFree = ({ reserved }: Spoiling, caption: LaidCaption): boolean =>
  piecesOf(caption).every((piece) => !reserved.has(piece));

const entriesOf = ({ report }: Spoiling, target: LaidHeading | LaidCaption): LaidEntry[] =>
  report.elements.filter(
    (element): element is LaidEntry => element.kind === 'entry' && element.target === target,
  );

/** Entries and references that name a caption. */
const namingOf = (spoiling: Spoiling, caption: LaidCaption): Piece[] => [
  ...entriesOf(spoiling, caption).flatMap(piecesOf),
  ...spoiling.report.elements
    .flatMap(piecesOf)
    .filter(({ source }) => source?.kind === 'reference' && source.to === caption.id),
];

const seriesFault = (kind: FaultKind, at: LaidHeading | LaidCaption): Fault => ({
  kind,
  family: 'structure',
  detectable: true,
  what: '',
  by: 'series',
  pieces: at.number === null ? [] : [at.number],
  operands: [],
  words: [],
});
