import { type Passage, spanOf } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { gridOf } from '../tables/grid.js';
import { plainHead, SUBTOTAL, TOTAL } from '../tables/matrix.js';
import type { TableInPlace } from '../tables/table-in-place.js';
import { isCount } from './comparing.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';

/** A number of things said of a table that lists them, a line each. */
export const countTable: AuditRule = {
  id: 'numbers.count-table',
  title: { zh: '数目与表中行数不符', en: 'A count its table does not bear out' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => scene.tables.flatMap((table) => judged(table, scene)),
};

function judged(table: TableInPlace, scene: Scene): readonly Observation[] {
  const listed = listedIn(table);
  if (listed === undefined) return [];
  return [...saidOf(table, listed.counts, scene)].flatMap((claim): readonly Observation[] => {
    const count = countOf(claim);
    const first = table.table.cells.find(({ row }) => row === listed.firstRow);
    const spans = [
      spanOfClaim(claim),
      ...(first === undefined ? [] : [spanOf(first.passage, 0, first.passage.text.length)]),
    ];
    if (listed.counts.includes(count)) {
      return [
        {
          outcome: 'pass',
          message: { zh: '数目与表相符', en: 'The table bears out the count.' },
          derivation: [figures(String(count))],
          spans,
          identity: [nameOf(claim)],
        },
      ];
    }
    const [rows] = listed.counts;
    if (rows === undefined || Math.abs(rows - count) > Math.max(2, count * 0.3)) return [];
    const where = table.label ?? '';
    return [
      {
        outcome: 'fail',
        message: {
          zh: `文中说 ${printed(claim)}，${where || '所附表'}列出 ${rows} 行，请核对。`,
          en: `The text says ${printed(claim)}, ${where || 'its table'} lists ${rows}; check both.`,
        },
        derivation: [
          { zh: `表中 ${rows} 行 ≠ ${printed(claim)}`, en: `${rows} rows ≠ ${printed(claim)}` },
        ],
        spans,
        identity: [nameOf(claim), where],
      },
    ];
  });
}

interface Listed {
  /** How many things a reader may count: lines, or different names in the column of names. */
  readonly counts: readonly number[];
  readonly firstRow: number;
}

/** Lines of a table that lists things: numbered ones, or such as hold words rather than figures. */
function listedIn(table: TableInPlace): Listed | undefined {
  const grid = gridOf(table);
  const { rows, columns, cells } = table.table;
  const body = Array.from({ length: rows - grid.headRows }, (_, index) => index + grid.headRows);
  const firsts = new Map(
    cells.filter(({ column }) => column === 0).map((cell) => [cell.row, cell.passage.text.trim()]),
  );
  const members = body.filter((row) => {
    const head = plainHead(firsts.get(row) ?? grid.rowHeads[row] ?? '');
    return !TOTAL.test(head) && !SUBTOTAL.test(head) && !/^(?:注|备注|说明|数据来源)/.test(head);
  });
  if (members.length < 2 || columns < 2) return undefined;
  const numbered = members.every((row, index) => firsts.get(row) === String(index + 1));
  const wordy = grid.numbers.length * 3 < cells.length;
  if (!numbered && !wordy) return undefined;
  const lengths = new Set(members.map((row) => cells.filter((cell) => cell.row === row).length));
  // Rows of unlike lengths were broken over lines.
  if (!numbered && lengths.size > 1) return undefined;
  const names = Array.from({ length: Math.min(columns, 4) }, (_, column) => {
    const texts = cells
      .filter((cell) => cell.column === column && members.includes(cell.row))
      .map((cell) => cell.passage.text.trim());
    return new Set(texts.filter((text) => text !== '')).size;
  });
  return { counts: [members.length, ...names], firstRow: members[0] ?? grid.headRows };
}

/** Counts said in the sentence that points to the table (见表3-2), or in the last one before it with the same noun as its caption. */
function* saidOf(
  table: TableInPlace,
  counts: readonly number[],
  { claims }: Scene,
): Generator<Claim> {
  const { label } = table;
  const caption = table.caption?.text ?? '';
  for (const sentence of claims.sentences) {
    const [first] = sentence;
    if (first === undefined) continue;
    const { text } = first.passage;
    if (label === null || label === '' || !refersTo(first.passage, label)) continue;
    const told = sentence.filter(
      (claim) =>
        isCount(claim) && claim.role === 'value' && !claim.planned && COUNTABLE.test(claim.measure),
    );
    // The number told last before the words 见表 is what the table lists.
    const at = text.indexOf(label);
    const behind = told.find(
      ({ mention }) => at >= 0 && mention.start > at && mention.start - at <= label.length + NEAR,
    );
    // 认定16家，表10所列12家全部在内: what it lists may be said right behind it.
    const before = told.findLast(({ mention }) => at < 0 || mention.start < at);
    const isListed = (claim: Claim | undefined): boolean => counts.includes(countOf(claim));
    const last = isListed(behind) ? behind : before;
    const noun = last?.head.slice(-2) ?? '';
    if (last !== undefined && noun.length === 2 && caption.includes(noun)) yield last;
  }
}

const countOf = (claim: Claim | undefined): number => Number(claim?.mention.value?.numerator ?? 0n);

/** Characters between the label of a table and how many it lists. */
const NEAR = 6;

const COUNTABLE = /^things$|^person$/;

const plain = (label: string): string => label.replace(/\s/g, '');

/** Whether a text says 表3-2 and not 表3-21. */
function refersTo(passage: Passage, label: string): boolean {
  const [words, name] = [wordsOf(passage), plain(label)];
  const at = words.indexOf(name);
  return at >= 0 && !/[\d-]/.test(words.charAt(at + name.length));
}

const wordsOf = oncePer(({ text }: Passage): string => plain(text));
