import { type Entry, GENESIS, hashOf } from './entry.js';

/** What may be wrong with the log or with what follows from it. */
export type Fault =
  | 'payload-altered'
  | 'link-missing'
  | 'chain-missing'
  | 'order'
  | 'table-differs'
  | 'table-unlogged'
  | 'text-altered'
  | 'root-differs'
  | 'root-unsigned';

/** What is wrong with an entry as the successor of `before` in its chain, or nothing. */
export function linkFault(entry: Entry, before: Entry | undefined): Fault | undefined {
  if (entry.number !== (before?.number ?? 0) + 1) return 'link-missing';
  if (hashOf(entry) !== entry.hash) return 'payload-altered';
  if (entry.previous !== (before?.hash ?? GENESIS)) return 'order';
  return entry.sequence > (before?.sequence ?? 0) ? undefined : 'order';
}
