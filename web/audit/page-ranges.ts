import type { Locale } from '../../src/messages/index.js';

/** Pages as one writes them: `3–5、9`, in English `3–5, 9`. */
export function pageRanges(pages: readonly number[], locale: Locale): string {
  const ranges: [number, number][] = [];
  for (const page of pages.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && page <= last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
    .join(locale === 'zh' ? '、' : ', ');
}
