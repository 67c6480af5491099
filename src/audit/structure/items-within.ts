import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { Prose } from '../scene.js';
import { chineseCount } from './chinese-number.js';
import { itemCountOf, WIDEST_GAP } from './counted-items.js';
import { opening } from './item-identity.js';
import { ITEMS } from './item-messages.js';
import { failed } from './observing.js';
import { sequenceFaults, slipIn } from './sequence.js';

/** How items are counted within a paragraph; each must begin with one. */
interface InlineForm {
  readonly form: RegExp;
  readonly called: (count: number) => string;
  /** Signs that also refer to an item or a note, and so may be there twice. */
  readonly refers?: boolean;
}

const INLINE: readonly InlineForm[] = [
  {
    form: /(?:^|[。；;：:，,、！!？?\s”）)])([一二三四五六七八九十]{1,3})是(?!否)/g,
    called: (count) => `${chineseCount(count)}是`,
  },
  {
    form: /(?:^|[。；;：:！!？?\s”）)])第([一二三四五六七八九十]{1,3})[，,、：:]/g,
    called: (count) => `第${chineseCount(count)}，`,
  },
  {
    form: /(?:^|[。；;：:，,！!？?\s”）)])其([一二三四五六七八九十])[，,、：:是]/g,
    called: (count) => `其${chineseCount(count)}`,
  },
  {
    form: /[（(](\d{1,2})[）)](?=[^，,。；;、）)\s])/g,
    called: (count) => `（${count}）`,
    refers: true,
  },
  {
    form: /([①-⑳])/g,
    called: (count) => String.fromCharCode('①'.charCodeAt(0) + count - 1),
    refers: true,
  },
];

interface Counted {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** The faults of items that are counted within a paragraph. */
export const inlineFaults = (prose: Prose): readonly Observation[] =>
  INLINE.flatMap((inline) => {
    const rows = rowsOf(countedIn(prose.passage, inline.form));
    // Rows within rows: what looks like a double goes on with the outer one.
    const refers = inline.refers === true || rows.length > 1;
    return rows.flatMap((row) => rowFaults(prose.passage, row, { ...inline, refers }));
  });

function countedIn({ text }: Passage, form: RegExp): readonly Counted[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const word = match[1] ?? '';
    const count = itemCountOf(word);
    const end = match.index + match[0].length;
    return count === null
      ? []
      : [{ count, start: Math.max(match.index, end - word.length - 2), end }];
  });
}

/** A row begins with one; what was counted before it is the end of a row begun elsewhere. */
function rowsOf(counts: readonly Counted[]): readonly (readonly Counted[])[] {
  const starts = counts.flatMap(({ count }, at) => (count === 1 ? [at] : []));
  return starts.map((start, index) => counts.slice(start, starts[index + 1]));
}

/** Only what goes up is told: a row within a row makes counts fall back. */
function rowFaults(
  passage: Passage,
  row: readonly Counted[],
  { called, refers = false }: InlineForm,
): readonly Observation[] {
  const counts = row.map(({ count }) => count);
  const grows = counts.every((count, at) => at === 0 || count >= (counts[at - 1] ?? 0));
  if (!grows || (refers && counts[1] !== 2)) return inlineSlip(passage, row, called);
  return sequenceFaults(counts, { fromOne: true, restarts: false }).flatMap((fault) => {
    const [here, before] = [row[fault.at], row[fault.at - 1]];
    if (here === undefined || before === undefined) return [];
    const widest = refers ? 1 : WIDEST_GAP;
    if (fault.type === 'gap' ? fault.missing.length > widest : refers) return [];
    const spans = [here, before].map(({ start, end }) => spanOf(passage, start, end));
    const values = {
      before: called(before.count),
      after: called(here.count),
      missing: fault.type === 'gap' ? fault.missing.map(called).join('、') : '',
    };
    const message = fault.type === 'gap' ? ITEMS.gap : ITEMS.double;
    return [failed(message, values, spans, [called(here.count), opening(passage)])];
  });
}

/** （1）…；（4）…；（3）…: one item with another's number. */
function inlineSlip(
  passage: Passage,
  row: readonly Counted[],
  called: InlineForm['called'],
): readonly Observation[] {
  const at = slipIn(row.map(({ count }) => count));
  const here = at === null ? undefined : row[at];
  if (at === null || here === undefined) return [];
  // 见（1）、（5）和（3）: what is referred to needs no order.
  const begins = ({ start }: Counted): boolean =>
    /^$|[。；;：:！？\s]/.test(passage.text.charAt(start - 1));
  if (!row.every(begins)) return [];
  const values = { number: called(here.count), expected: called(at + 1) };
  const spans = [spanOf(passage, here.start, here.end)];
  return [failed(ITEMS.other, values, spans, [values.expected, opening(passage)])];
}
