import { captionLabelOf } from '../recognise/index.js';
import type { BodyStyle } from './body-style.js';
import { type Contents, contentsIn } from './contents.js';
import { lineText, type Role } from './draft.js';
import { continues, isUnfinished, resumes } from './going-on.js';
import type { FlowItem } from './joined-tables.js';
import type { LineItem } from './page-layout.js';

/** Lines that belong together, beginning with `item`; none for a table. */
export interface Stretch {
  readonly item: FlowItem;
  readonly lines: readonly LineItem[];
  readonly role: Role;
}

interface Growing {
  readonly item: FlowItem;
  readonly lines: LineItem[];
  role: Role;
}

/** A document half gone through. */
interface Flow {
  readonly stretches: Growing[];
  readonly body: BodyStyle;
  readonly contents: Contents;
  /** What the next line may go on with. */
  open: Growing | null;
  /** A paragraph that broke off before a figure, a table or a case: the next page may go on with it. */
  pending: Growing | null;
  note: Growing | null;
}

/** Joins lines; furniture, notes and tables that stand between the pages of a paragraph come behind it. */
export function stretchesOf(items: readonly FlowItem[], body: BodyStyle): readonly Stretch[] {
  const flow: Flow = {
    stretches: [],
    body,
    contents: contentsIn(items),
    open: null,
    pending: null,
    note: null,
  };
  for (const item of items) {
    if (item.type === 'table') takeTable(flow, item);
    else if (item.place === 'furniture') begin(flow, item, FURNITURE);
    else if (item.place === 'note') takeNote(flow, item);
    else takeText(flow, item);
  }
  return flow.stretches;
}

const FURNITURE: Role = { is: 'furniture' };

function begin({ stretches }: Flow, item: FlowItem, role: Role): Growing {
  const fresh: Growing = { item, lines: item.type === 'table' ? [] : [item], role };
  stretches.push(fresh);
  return fresh;
}

function takeTable(flow: Flow, item: FlowItem): void {
  begin(flow, item, FURNITURE);
  keepPending(flow);
  flow.open = null;
}

function keepPending(flow: Flow): void {
  if (flow.open !== null && isUnfinished(flow.open)) flow.pending = flow.open;
}

function takeNote(flow: Flow, item: LineItem): void {
  if (flow.note !== null && continues(flow.note, item, flow.body)) flow.note.lines.push(item);
  else flow.note = begin(flow, item, { is: 'paragraph', within: 'note' });
}

function takeText(flow: Flow, item: LineItem): void {
  const { body, open, pending } = flow;
  const role = roleIn(flow.contents, item);
  if (open !== null && isEntryOpening(open, flow.contents) && role.is === 'entry') {
    open.lines.push(item);
    open.role = role;
  } else if (open !== null && role.is === 'paragraph' && continues(open, item, body)) {
    open.lines.push(item);
  } else if (pending !== null && role.is === 'paragraph' && resumes(pending, open, item, body)) {
    pending.lines.push(item);
    flow.open = pending;
    flow.pending = null;
  } else {
    if (role.is === 'caption' || item.place === 'box') keepPending(flow);
    flow.open = begin(flow, item, role);
  }
}

/** Whether an entry begins with these lines and bears its page number on the next. */
function isEntryOpening({ lines }: Growing, { openings }: Contents): boolean {
  const last = lines[lines.length - 1];
  return last !== undefined && openings.has(last);
}

function roleIn({ entries }: Contents, item: LineItem): Role {
  const entry = entries.get(item);
  if (entry !== undefined) return { is: 'entry', of: entry };
  const caption = captionLabelOf(lineText(item));
  if (caption !== null && item.line.parts.length <= MOST_PARTS)
    return caption.continued ? FURNITURE : { is: 'caption', of: caption.of };
  return { is: 'paragraph', within: item.place === 'box' ? 'box' : 'text' };
}

/** A caption may stand apart from its label, and the unit at its other end. */
const MOST_PARTS = 3;
