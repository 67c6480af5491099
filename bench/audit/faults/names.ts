import type { Piece } from '../layout/index.js';
import { piecesOf } from '../layout/index.js';
import { digitsOf, printed } from '../plan/index.js';
import type { Fault, FaultKind } from './fault.js';
import { freeWords, replacePart, type Spoil, type Spoiling } from './spoiling.js';

const LOOKALIKES = ['市', '校', '技', '职', '术', '业', '院', '中'];

/** The institution's own name with one character wrong, once. */
export const spoilOwnName: Spoil = (spoiling) => {
  const { random, report, plan } = spoiling;
  const name = plan.organisation;
  const free = freeWords(spoiling).filter(({ text }) => text.includes(name));
  if (free.length === 0) return null;
  const piece = random.pick(free);
  const at = random.integer(1, name.length - 2);
  const wrong = random.pick([
    `${name.slice(0, at)}${random.pick(LOOKALIKES.filter((other) => other !== name[at]))}${name.slice(at + 1)}`,
    `${name.slice(0, at)}${name.slice(at + 1)}`,
  ]);
  const start = piece.text.indexOf(name);
  const changed = replacePart(report, piece, start, start + name.length, wrong);
  return {
    ...nameFault('own-name', `${name} → ${wrong}`, changed),
    operands: mentionsOf(spoiling, name),
  };
};

/** The title of a document comes again in another form. */
export const spoilTitle: Spoil = (spoiling) => {
  const found = foundIn(spoiling, /《([^》]{8,})》/);
  if (found === null) return null;
  const { piece, match } = found;
  const title = match[1] ?? '';
  const at = spoiling.random.integer(2, title.length - 3);
  const other = `《${title.slice(0, at)}${title.slice(at + 1)}》`;
  const changed = addSentence(spoiling, piece, ['进一步落实', other, '各项要求。']);
  if (changed === null) return null;
  return { ...nameFault('title', `《${title}》 and ${other}`, changed), operands: [piece] };
};

/** The number of a document comes again with another year, or in brackets of another kind. */
export const spoilDocumentNumber: Spoil = (spoiling) => {
  const found = foundIn(spoiling, /(《[^》]+》)（([^（）〔〕]+)〔(\d{4})〕(\d+)号）/);
  if (found === null) return null;
  const { piece, match } = found;
  const [, title = '', body = '', year = '', number = ''] = match;
  const wrong = spoiling.random.pick([
    `（${body}〔${Number(year) - 1}〕${number}号）`,
    `（${body}[${year}]${number}号）`,
  ]);
  const changed = addSentence(spoiling, piece, [`认真学习贯彻${title}`, wrong, '精神。']);
  if (changed === null) return null;
  return {
    ...nameFault('document-number', `${match[0]} and ${wrong}`, changed),
    operands: [piece],
  };
};

/** A bracket or a quotation mark that is not closed. */
export const spoilBracket: Spoil = (spoiling) => {
  const free = freeWords(spoiling).filter(({ text }) => /[（“《][^（）“”《》]*[）”》]/.test(text));
  if (free.length === 0) return null;
  const piece = spoiling.random.pick(free);
  const pair = /[（“《][^（）“”《》]*[）”》]/.exec(piece.text);
  if (pair === null) return null;
  const changed = replacePart(
    spoiling.report,
    piece,
    pair.index,
    pair.index + pair[0].length,
    pair[0].slice(0, -1),
  );
  return nameFault('bracket', `${pair[0]} → ${changed.text}`, changed);
};

/** A mark of punctuation twice. */
export const spoilPunctuation: Spoil = (spoiling) => {
  const free = freeWords(spoiling).filter(({ text }) => /.[，。、；]/.test(text));
  if (free.length === 0) return null;
  const piece = spoiling.random.pick(free);
  const marks = [...piece.text.matchAll(/[，。、；]/g)];
  const mark = spoiling.random.pick(marks);
  const doubled = spoiling.random.pick([
    `${mark[0]}${mark[0]}`,
    mark[0] === '。' ? '，。' : `${mark[0]}。`,
  ]);
  const changed = replacePart(spoiling.report, piece, mark.index, mark.index + 1, doubled);
  return nameFault('punctuation', `${mark[0]} → ${doubled}`, changed);
};

/** Units that a measure in the first can never have. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  人: '平方米',
  名: '万元',
  万元: '人次',
  元: '学时',
  学时: '平方米',
  人次: '亩',
  所: '%',
  '%': '册',
  平方米: '人',
  册: '元',
};

/** A unit that such a measure cannot have. */
export const spoilUnit: Spoil = ({ mentions, random, reserved }) => {
  const free = mentions.all.filter(
    ({ piece, slot }) =>
      !reserved.has(piece) && slot.scale === '' && IMPOSSIBLE[slot.unit] !== undefined,
  );
  if (free.length === 0) return null;
  const { piece, slot } = random.pick(free);
  const before = piece.text;
  piece.text = printed(slot, digitsOf(slot), IMPOSSIBLE[slot.unit] ?? '').text;
  return {
    ...nameFault('impossible-unit', `${slot.fact.label}: ${before} → ${piece.text}`, piece),
    family: 'units',
  };
};

function foundIn(
  spoiling: Spoiling,
  pattern: RegExp,
): { readonly piece: Piece; readonly match: RegExpExecArray } | null {
  const found = freeWords(spoiling).flatMap((piece) => {
    const match = pattern.exec(piece.text);
    return match === null ? [] : [{ piece, match }];
  });
  return found.length === 0 ? null : spoiling.random.pick(found);
}

/** Adds a sentence to a paragraph other than a piece's own; the middle part is returned. */
function addSentence(
  spoiling: Spoiling,
  but: Piece,
  [before, wrong, after]: readonly [string, string, string],
): Piece | null {
  const free = freeWords(spoiling).filter((piece) => piece !== but && piece.text.endsWith('。'));
  if (free.length === 0) return null;
  const piece = spoiling.random.pick(free);
  const end = piece.text.length;
  const changed = replacePart(spoiling.report, piece, end, end, wrong);
  piece.text += before;
  const holder = spoiling.report.elements.map(piecesOf).find((pieces) => pieces.includes(changed));
  const rest = holder?.[holder.indexOf(changed) + 1];
  if (rest !== undefined) rest.text = `${after}${rest.text}`;
  return changed;
}

const mentionsOf = ({ report }: Spoiling, name: string): Piece[] =>
  report.elements.flatMap(piecesOf).filter(({ text }) => text.includes(name));

const nameFault = (kind: FaultKind, what: string, piece: Piece): Fault => ({
  kind,
  family: 'names',
  detectable: true,
  what,
  by: 'itself',
  pieces: [piece],
  operands: [],
  words: [],
});
