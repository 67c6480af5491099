import type { LineItem, PageItem } from './page-layout.js';

/** Share of the usual width below which a page's own margins say nothing: it holds short lines alone. */
const NARROW = 0.85;

/** Gives pages of short lines the margins that the document's lines usually have. */
export function withUsualMargins(items: readonly PageItem[]): readonly PageItem[] {
  const lines = items.filter(
    (item): item is LineItem => item.type === 'line' && item.place === 'text' && !item.isColumn,
  );
  if (lines.length === 0) return items;
  const left = middle(lines.map((item) => item.left));
  const right = middle(lines.map((item) => item.right));
  return items.map((item) => {
    if (item.type !== 'line' || item.isColumn || item.place === 'furniture') return item;
    const isNarrow = item.right - item.left < (right - left) * NARROW;
    return isNarrow && item.line.left >= left - item.line.size
      ? { ...item, left: Math.min(left, item.line.left), right: Math.max(right, item.line.right) }
      : item;
  });
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
