import { filled, type Message, type MessageValues, visible } from '../messages/index.js';
import type { ConceptId } from '../standard/index.js';
import { FAULTS } from './messages.js';

export type FaultCode = keyof typeof FAULTS;

/** What is wrong with one cell of a workbook, and what to do about it. */
export interface ImportFault {
  readonly code: FaultCode;
  /** The sheet's name; empty where the fault is about the whole file. */
  readonly sheet: string;
  /** The cell's address; empty where the fault is about the whole sheet or file. */
  readonly cell: string;
  /** The concept the cell is about, where that is known. */
  readonly concept: ConceptId | null;
  /** The table the cell belongs to, where that is known. */
  readonly table: string | null;
  readonly what: Message;
  readonly next: Message;
}

/** Where a fault is. */
export interface FaultPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly concept?: ConceptId;
  readonly table?: string;
}

/** What stands in a workbook is shown so that nothing in it hides or turns the sentence around it. */
const shown = (values: MessageValues): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? visible(value) : value,
    ]),
  );

/** A fault with its sentences filled in. */
export const faultAt = (
  place: FaultPlace,
  code: FaultCode,
  values: MessageValues = {},
): ImportFault => ({
  code,
  sheet: place.sheet,
  cell: place.cell,
  concept: place.concept ?? null,
  table: place.table ?? null,
  what: filled(FAULTS[code].what, shown(values)),
  next: filled(FAULTS[code].next, shown(values)),
});
