/** A bracket or quotation mark without its other half. */
export interface Unpaired {
  readonly at: number;
  /** Its opening form in full width, which names the pair. */
  readonly pair: string;
  readonly opens: boolean;
}

/** Two halves that belong together. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

const OPENING: Readonly<Record<string, string>> = {
  '（': '（',
  '(': '（',
  '“': '“',
  '《': '《',
  '〔': '〔',
  '【': '【',
  '[': '[',
  '［': '[',
  '「': '「',
  '『': '『',
};
const CLOSING: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '（',
  '”': '“',
  '》': '《',
  '〕': '〔',
  '】': '【',
  ']': '[',
  '］': '[',
  '」': '「',
  '』': '『',
};

/** Pairs in a text, and what is left without its half. Pairs of two kinds may cross: that is another fault. */
export function pairsIn(text: string): {
  readonly pairs: readonly Pair[];
  readonly unpaired: readonly Unpaired[];
} {
  const open = new Map<string, number[]>();
  const pairs: Pair[] = [];
  const unpaired: Unpaired[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const opening = OPENING[character];
    const closing = CLOSING[character];
    if (opening !== undefined && !isSmile(text, at)) entry(open, opening).push(at);
    if (closing === undefined || isSmile(text, at)) continue;
    const waiting = entry(open, closing);
    if (closing === '（' && isMarker(text, at, waiting.at(-1))) continue;
    const start = waiting.pop();
    if (start === undefined) unpaired.push({ at, pair: closing, opens: false });
    else pairs.push({ open: start, close: at });
  }
  for (const [pair, places] of open) {
    for (const at of places) unpaired.push({ at, pair, opens: true });
  }
  return { pairs, unpaired: unpaired.sort((a, b) => a.at - b.at) };
}

function entry(open: Map<string, number[]>, pair: string): number[] {
  const places = open.get(pair) ?? [];
  open.set(pair, places);
  return places;
}

const MARKER = /(?:^|[\s，。；：、,;:（(“])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/;
const MARKER_REACH = 5;

/** 1）, a) and 一） mark the items of a list and have no opening half. */
function isMarker(text: string, at: number, open: number | undefined): boolean {
  const from = Math.max(0, at - MARKER_REACH);
  if (open !== undefined && open >= from && !/[，。；：、,;:\s]/.test(text.slice(open, at)))
    return false;
  return MARKER.test(text.slice(from, at));
}

/** :) and the like, and half-open intervals. */
const isSmile = (text: string, at: number): boolean =>
  '()（）'.includes(text.charAt(at)) &&
  /[:：;；^]$/.test(text.slice(Math.max(0, at - 1), at)) &&
  !/[\u4e00-\u9fff]/.test(text.charAt(at + 1));
