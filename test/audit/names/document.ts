import type { Observation } from '../../../src/audit/finding.js';
import type { AuditRule } from '../../../src/audit/rule.js';
import type { Scene } from '../../../src/audit/scene.js';
import { sceneOf } from '../../../src/audit/scene-of.js';
import type {
  Passage,
  ReadBlock,
  ReadCell,
  ReadDocument,
  ReadKind,
} from '../../../src/document/model/index.js';
import { editionOf } from '../../../src/standard/index.js';
import { loadStandard } from '../../../src/standard/load.js';

/** A block in short: words are a paragraph, rows a table. */
export type Piece =
  | string
  | { readonly heading: string; readonly level?: number }
  | { readonly caption: string }
  | { readonly furniture: string }
  | { readonly rows: readonly (readonly string[])[]; readonly headRows?: number };

/** A document of pieces, a line each, as a reader would give it. */
export function documentOf(pieces: readonly Piece[], kind: ReadKind = 'docx'): ReadDocument {
  const written: string[] = [];
  let length = 0;
  const write = (words: string): Passage & { start: number; end: number } => {
    const start = length;
    written.push(words);
    length += words.length + 1;
    return {
      text: words,
      places: Array.from(words, (_, at) => start + at),
      start,
      end: start + words.length,
    };
  };
  const blocks = pieces.map((piece, index) => blockOf(piece, `b${index}`, write));
  return {
    kind,
    title: '',
    text: `${written.join('\n')}\n`,
    pages: null,
    unreadablePages: [],
    revisions: [],
    blocks,
  };
}

type Write = (words: string) => Passage & { start: number; end: number };

function blockOf(piece: Piece, id: string, write: Write): ReadBlock {
  if (typeof piece === 'object' && 'rows' in piece) return tableOf(piece, id, write);
  const words =
    typeof piece === 'string'
      ? piece
      : 'heading' in piece
        ? piece.heading
        : 'caption' in piece
          ? piece.caption
          : piece.furniture;
  const { start, end, text, places } = write(words);
  const placed = { id, page: null, start, end, passage: { text, places } };
  if (typeof piece === 'string') return { ...placed, type: 'paragraph', within: 'text' };
  if ('heading' in piece) return { ...placed, type: 'heading', level: piece.level ?? 1, label: '' };
  if ('caption' in piece) return { ...placed, type: 'caption', of: 'table', label: '' };
  return { ...placed, type: 'furniture' };
}

function tableOf(
  { rows, headRows = 1 }: Extract<Piece, { rows: unknown }>,
  id: string,
  write: Write,
): ReadBlock {
  const cells = rows.flatMap((row, rowIndex) =>
    row.map((words, column): ReadCell => {
      const { start, end, text, places } = write(words);
      const passage = { text, places };
      return { row: rowIndex, column, rowSpan: 1, columnSpan: 1, start, end, passage };
    }),
  );
  return {
    type: 'table',
    id,
    page: null,
    start: cells[0]?.start ?? 0,
    end: cells.at(-1)?.end ?? 0,
    rows: rows.length,
    columns: Math.max(0, ...rows.map((row) => row.length)),
    cells,
    headRows,
  };
}

const standard = await loadStandard('standards');
const edition = editionOf(standard, 2023);
if (edition === undefined) throw new Error('no edition for 2023');

/** What a rule is to look at. */
export interface Setting {
  readonly kind?: ReadKind;
  readonly roster?: readonly string[];
  readonly scene?: Partial<Scene>;
}

export function sceneOfPieces(
  pieces: readonly Piece[],
  { kind, roster = [], scene = {} }: Setting = {},
): Scene {
  const input = {
    document: documentOf(pieces, kind),
    edition: edition as NonNullable<typeof edition>,
    concepts: standard.concepts,
    roster,
  };
  return { ...sceneOf(input), reportYear: 2023, ...scene };
}

/** What a rule says of pieces: for each observation the quotes it rests on. */
export function quotesOf(
  rule: AuditRule,
  pieces: readonly Piece[],
  setting: Setting = {},
): readonly (readonly string[])[] {
  const scene = sceneOfPieces(pieces, setting);
  return rule
    .observe(scene)
    .map(({ spans }) => spans.map(({ start, end }) => scene.document.text.slice(start, end)));
}

/** The observations of a rule on pieces. */
export const observed = (
  rule: AuditRule,
  pieces: readonly Piece[],
  setting: Setting = {},
): readonly Observation[] => rule.observe(sceneOfPieces(pieces, setting));
