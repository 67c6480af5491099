import {
  captionLabelOf,
  widthOf as columnsOf,
  headingLabelOf,
  unitNoteOf,
} from '../recognise/index.js';
import { type BodyStyle, bodyStyleOf, isSize } from './body-style.js';
import { contentsIn } from './contents.js';
import { type Draft, lineText, type Role } from './draft.js';
import { headingsIn, isStyled, type Outline } from './headings.js';
import type { FlowItem } from './joined-tables.js';
import type { LineItem } from './page-layout.js';

/** The drafts of a document's blocks: lines joined to paragraphs, told apart by what they are. */
export function draftsOf(items: readonly FlowItem[], outline: Outline): readonly Draft[] {
  const body = bodyStyleOf(items);
  const stretches = stretchesOf(items, body);
  const alone = stretches.flatMap(({ item, lines }) => {
    const [first] = lines;
    return item.type === 'line' && item.place === 'text' && first !== undefined && lines.length <= 2
      ? [first]
      : [];
  });
  const headings = headingsIn(alone, body, outline);
  return stretches.map(({ item, lines, role }): Draft => {
    if (item.type === 'table') return { type: 'table', page: item.page, table: item.table };
    const level =
      role.is === 'paragraph' && lines[0] !== undefined ? headings.get(lines[0]) : undefined;
    return {
      type: 'text',
      page: item.page,
      lines,
      role: level === undefined ? role : { is: 'heading', level },
    };
  });
}

/** Lines that belong together, beginning with `item`. */
interface Stretch {
  readonly item: FlowItem;
  readonly lines: LineItem[];
  readonly role: Role;
}

/** Joins lines; furniture, notes and tables that stand between the pages of a paragraph come behind it. */
function stretchesOf(items: readonly FlowItem[], body: BodyStyle): readonly Stretch[] {
  const { entries, openings } = contentsIn(items);
  const stretches: Stretch[] = [];
  let open: Stretch | null = null;
  let pending: Stretch | null = null;
  let note: Stretch | null = null;
  for (const item of items) {
    if (item.type === 'table') {
      stretches.push({ item, lines: [], role: FURNITURE });
      if (open !== null && isUnfinished(open)) pending = open;
      open = null;
      continue;
    }
    if (item.place === 'furniture') {
      stretches.push({ item, lines: [item], role: FURNITURE });
      continue;
    }
    if (item.place === 'note') {
      if (note !== null && continues(note, item, body)) note.lines.push(item);
      else {
        note = { item, lines: [item], role: { is: 'paragraph', within: 'note' } };
        stretches.push(note);
      }
      continue;
    }
    const entry = entries.get(item);
    const role = entry === undefined ? roleOf(item) : ({ is: 'entry', of: entry } as const);
    const isOpen = open !== null && isEntryOpening(open, openings);
    if (
      open !== null &&
      (isOpen ? entry !== undefined : role.is === 'paragraph' && continues(open, item, body))
    ) {
      open.lines.push(item);
      if (isOpen) open = replaced(stretches, open, role);
      continue;
    }
    if (pending !== null && role.is === 'paragraph' && resumes(pending, open, item, body)) {
      pending.lines.push(item);
      [open, pending] = [pending, null];
      continue;
    }
    const isFloat = role.is === 'caption' || item.place === 'box';
    if (open !== null && isFloat && isUnfinished(open)) pending = open;
    open = { item, lines: [item], role };
    stretches.push(open);
  }
  return stretches;
}

const FURNITURE: Role = { is: 'furniture' };

const isEntryOpening = ({ lines }: Stretch, openings: ReadonlySet<FlowItem>): boolean => {
  const last = lines[lines.length - 1];
  return last !== undefined && openings.has(last);
};

function replaced(stretches: Stretch[], old: Stretch, role: Role): Stretch {
  const fresh = { ...old, role };
  stretches[stretches.lastIndexOf(old)] = fresh;
  return fresh;
}

function roleOf(item: LineItem): Role {
  const caption = captionLabelOf(lineText(item));
  if (caption !== null && item.line.parts.length <= 3)
    return caption.continued ? FURNITURE : { is: 'caption', of: caption.of };
  return { is: 'paragraph', within: item.place === 'box' ? 'box' : 'text' };
}

/** In sizes of the letters: what a first line is moved in, how near the edge a full line ends. */
const INDENT = 1.2;
const FULL = 1.7;
const GAP = 1.42;
const CLOSEST_PITCH = 1.4;
const ENDS = /[。！？!?；;：:]["”’」』）)]?$/;
const STOPS = /[。！？!?]["”’」』）)]?$/;
const BULLET = /^[●•·◆■◇□▪▲△★☆✓✔➢➤○※►\-–—*]\s?\S/;

/** Whether a line goes on with the paragraph before it. */
function continues({ lines, role }: Stretch, next: LineItem, body: BodyStyle): boolean {
  const last = lines[lines.length - 1];
  const [first] = lines;
  if (last === undefined || first === undefined || !isSame(last, next)) return false;
  if (role.is === 'entry' || role.is === 'furniture') return false;
  if (role.is === 'caption')
    return goesOnBelow(last, next, body) && isFull(last, next) && !startsAfresh(next);
  if (unitNoteOf(lineText(last)) !== null || unitNoteOf(lineText(next)) !== null) return false;
  const isStyle = isStyled(last, body);
  if (isStyle !== isStyled(next, body)) return false;
  if (isStyle && isLabelAlone(last)) return goesOnBelow(last, next, body);
  if (!isFull(last, next)) return false;
  const isSamePage = last.page === next.page;
  if (isSamePage && !goesOnBelow(last, next, body) && !isNextColumn(last, next)) return false;
  const text = lineText(last);
  if (BULLET.test(lineText(next)) && ENDS.test(text)) return false;
  if (startsAfresh(next) && (ENDS.test(text) || isIndented(next))) return false;
  if (isIndented(next)) return !STOPS.test(text);
  // Where paragraphs are not moved in, one that ends with its page ends there.
  return isSamePage || isIndented(first) || !STOPS.test(text);
}

/** A label whose title stands on the next line. */
function isLabelAlone(item: LineItem): boolean {
  const words = lineText(item);
  const label = headingLabelOf(words);
  return label !== null && label.end > 0 && words.slice(label.end).trim() === '';
}

const isSame = (last: LineItem, next: LineItem): boolean =>
  last.place === next.place && isSize(last.line.size, next.line.size);

/** Whether a line ends because no more fits in: the next one's first word would not. */
function isFull({ line, right }: LineItem, next?: LineItem): boolean {
  const left = (right - line.right) / line.size;
  if (left <= FULL) return true;
  const word = next === undefined ? '' : (FIRST_WORD.exec(next.line.text)?.[0] ?? '');
  return word.length > 1 && left < columnsOf(word) / 2 + 0.5;
}

/** What is not parted by the end of a line: digits and letters with the signs and the unit on them. */
const FIRST_WORD = /^[（(“《]?[\dA-Za-z.,%‰:/-]{2,40}[，。；、：％）)”》]?/u;

const isIndented = ({ line, left }: LineItem): boolean => line.left > left + INDENT * line.size;

const startsAfresh = (item: LineItem): boolean => {
  const words = lineText(item);
  const label = headingLabelOf(words);
  return captionLabelOf(words) !== null || (label !== null && label.series !== 'naked');
};

const isNextColumn = (last: LineItem, next: LineItem): boolean =>
  next.line.base < last.line.base && next.left > last.left + last.line.size;

/** The next line of the same column, no farther than lines of the text are. */
function goesOnBelow(last: LineItem, next: LineItem, { pitch }: BodyStyle): boolean {
  const step = next.line.base - last.line.base;
  const most = Math.max(CLOSEST_PITCH, pitch) * GAP * last.line.size;
  return next.page === last.page && step > 0 && step <= most;
}

/** Whether a line goes on with a paragraph of the page before, though a figure, a table or a case stands between. */
function resumes(pending: Stretch, open: Stretch | null, next: LineItem, body: BodyStyle): boolean {
  const last = pending.lines[pending.lines.length - 1];
  if (last === undefined || next.page !== last.page + 1 || !isSame(last, next)) return false;
  if (open !== null && open !== pending && isUnfinished(open)) return false;
  return !isIndented(next) && !startsAfresh(next) && !isStyled(next, body) && isFlush(next);
}

/** Begins at the very edge of the text, which nothing centred does. */
const isFlush = ({ line, left }: LineItem): boolean =>
  Math.abs(line.left - left) <= line.size * 0.5;

/** Whether a paragraph ends in the middle of a sentence at the end of a full line. */
function isUnfinished({ lines, role }: Stretch): boolean {
  const last = lines[lines.length - 1];
  return (
    role.is === 'paragraph' && last !== undefined && isFull(last) && !ENDS.test(lineText(last))
  );
}
