import { type Element, type LaidParagraph, piecesOf, textOf, words } from '../layout/index.js';
import { digitsOf, printed } from '../plan/index.js';
import type { Fault, FaultKind } from './fault.js';
import { excerpt, freeWords, replacePart, type Spoil, type Spoiling } from './spoiling.js';

/** Chapters that no frame of a report goes without. */
const REQUIRED = ['文化传承', '国际合作', '产教融合', '服务贡献', '面临挑战'];

/** A chapter is gone, from the contents and the lists too; the others keep their numbers. */
export const spoilChapter: Spoil = (spoiling) => {
  const { report, random, mentions, reserved } = spoiling;
  const chapters = report.elements.filter(
    (element) =>
      element.kind === 'heading' &&
      element.level === 1 &&
      REQUIRED.includes(textOf(element.pieces)),
  );
  if (chapters.length === 0) return null;
  const chapter = random.pick(chapters);
  const title = textOf(piecesOf(chapter).slice(-1));
  const from = report.elements.indexOf(chapter);
  const end = report.elements.findIndex(
    (element, index) =>
      index > from &&
      ((element.kind === 'heading' && element.level === 1) || element.kind === 'break'),
  );
  const gone = new Set(report.elements.slice(from, end < 0 ? undefined : end));
  const ids = new Set([...gone].flatMap((element) => ('id' in element ? [element.id] : [])));
  const stays = (element: Element): boolean =>
    !gone.has(element) && !(element.kind === 'entry' && gone.has(element.target));
  const dangling = report.elements
    .filter(stays)
    .flatMap(piecesOf)
    .some(({ source }) => source?.kind === 'reference' && ids.has(source.to));
  if (dangling) return null;
  for (const piece of [...gone].flatMap(piecesOf)) {
    mentions.spoilt.add(piece);
    reserved.add(piece);
  }
  report.elements = report.elements.filter(stays);
  return {
    ...gap('chapter-missing'),
    what: `the chapter ${title} is gone`,
    operands: report.elements.flatMap((element) =>
      (element.kind === 'heading' && element.level === 1) ||
      (element.kind === 'entry' && element.level === 1 && element.list === 'contents')
        ? piecesOf(element)
        : [],
    ),
    words: [title],
  };
};

/** The declaration lacks its seal, its signature or its date. */
export const spoilDeclaration: Spoil = ({ report, random }) => {
  const right = report.elements.filter(
    (element): element is LaidParagraph =>
      element.kind === 'paragraph' && element.style === 'right',
  );
  if (right.length === 0) return null;
  const line = random.pick(right);
  const names = [
    ['公章', '印章', '盖章'],
    ['签名', '签字', '签章', '署名'],
    ['日期', '时间', '落款'],
  ];
  const at = report.elements.indexOf(line);
  report.elements.splice(at, 1);
  return {
    ...gap('declaration'),
    what: `the declaration has no ${textOf(line.pieces)}`,
    pieces: [...(report.elements[at - 1] ? piecesOf(report.elements[at - 1] ?? line) : [])],
    operands: report.elements.slice(Math.max(0, at - 4), at + 3).flatMap(piecesOf),
    words: names[right.indexOf(line)] ?? [],
  };
};

const LEFTOVERS = ['（此处填写具体数据）', '××%', 'XX学校', '【待补充】', '（示例，请修改）'];

/** Words of the template are left in. */
export const spoilTemplate: Spoil = (spoiling) => {
  const free = freeWords(spoiling).filter(({ text }) => /[。；，]/.test(text));
  if (free.length === 0) return null;
  const piece = spoiling.random.pick(free);
  const at = piece.text.search(/[。；，]/);
  const left = spoiling.random.pick(LEFTOVERS);
  const changed = replacePart(spoiling.report, piece, at, at, left);
  return { ...gap('template'), what: `${left} is left in`, pieces: [changed], operands: [piece] };
};

/** A unit is left where its number should be. */
export const spoilMissingNumber: Spoil = (spoiling) => {
  const { mentions, random, reserved } = spoiling;
  const free = mentions.all.filter(
    ({ piece, slot, element }) =>
      !reserved.has(piece) &&
      slot.unit !== '' &&
      slot.hedge === null &&
      element.kind === 'paragraph' &&
      element.style === 'body',
  );
  if (free.length === 0) return null;
  const { piece, slot } = random.pick(free);
  const before = piece.text;
  const { unit } = printed(slot, digitsOf(slot));
  piece.text = before.slice(unit.start, unit.end);
  return {
    ...gap('number-missing'),
    what: `${before} → ${piece.text}`,
    pieces: [piece],
    operands: beside(spoiling, piece),
  };
};

/** A paragraph stops before its sentence does. */
export const spoilEnd: Spoil = (spoiling) => {
  const { report, random, reserved } = spoiling;
  const free = report.elements.filter(
    (element): element is LaidParagraph =>
      element.kind === 'paragraph' &&
      element.style === 'body' &&
      endsInWords(element) &&
      !reserved.has(lastOf(element)),
  );
  if (free.length === 0) return null;
  const paragraph = random.pick(free);
  const last = lastOf(paragraph);
  const before = last.text;
  last.text = before.slice(0, -random.integer(4, 7)).replace(/[，。、；：]+$/, '');
  return {
    ...gap('sentence-cut'),
    what: `${excerpt(before)} is cut to …${last.text.slice(-8)}`,
    pieces: [last],
    operands: [],
  };
};

const lastOf = ({ pieces }: LaidParagraph) => pieces.at(-1) ?? words('');

const endsInWords = (paragraph: LaidParagraph): boolean =>
  lastOf(paragraph).source === null && /[^，。]{12}。$/.test(lastOf(paragraph).text);

/** A paragraph comes once more, further on. */
export const spoilTwice: Spoil = ({ report, random, reserved }) => {
  const bodies = report.elements.filter(
    (element): element is LaidParagraph =>
      element.kind === 'paragraph' && element.style === 'body' && !element.boxed,
  );
  const long = bodies.filter(
    ({ pieces }) =>
      textOf(pieces).length >= 70 &&
      pieces.every((piece) => !reserved.has(piece)) &&
      pieces.every(({ source }) => source === null),
  );
  if (long.length === 0) return null;
  const first = random.pick(long);
  const later = bodies.slice(bodies.indexOf(first) + 1);
  if (later.length === 0) return null;
  const pieces = first.pieces.map((piece) => ({ ...piece }));
  const after = report.elements.indexOf(random.pick(later));
  report.elements.splice(after + 1, 0, { ...first, pieces });
  return {
    ...gap('paragraph-twice'),
    what: `${excerpt(textOf(pieces))} comes twice`,
    pieces,
    operands: first.pieces,
  };
};

/** The words right before and after a piece. */
function beside({ report }: Spoiling, piece: Fault['pieces'][number]): Fault['pieces'] {
  const holder = report.elements.find((element) => piecesOf(element).includes(piece));
  const all = holder === undefined ? [] : piecesOf(holder);
  const at = all.indexOf(piece);
  return [all[at - 1], all[at + 1]].flatMap((one) => (one === undefined ? [] : [one]));
}

const gap = (kind: FaultKind): Fault => ({
  kind,
  family: 'structure',
  detectable: true,
  what: '',
  by: 'itself',
  pieces: [],
  operands: [],
  words: [],
});
