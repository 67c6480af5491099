import type { FlowItem } from '../flow/flow.js';
import { commonLook, countLook, isProminent, type LookCounts } from './styles/look.js';
import type { Draft } from './words/draft.js';

const isDraft = (item: FlowItem): item is Draft => item.type === 'paragraph' && 'looks' in item;

/** Shorter paragraphs say little of how running text looks. */
const RUNNING = 30;

/** Marks the paragraphs of a document that stand out from its running text. */
export function markProminent(items: readonly FlowItem[]): void {
  const drafts = items.filter(isDraft);
  const running = drafts.filter(
    ({ words, role }) => role.kind === 'words' && words.length >= RUNNING,
  );
  const counts: LookCounts = new Map();
  for (const { looks } of running) {
    for (const { look, count } of looks.values()) countLook(counts, look, count);
  }
  const body = commonLook(counts);
  if (body === undefined) return;
  for (const draft of drafts) {
    const look = commonLook(draft.looks);
    draft.isProminent = look !== undefined && isProminent(look, body);
  }
}
