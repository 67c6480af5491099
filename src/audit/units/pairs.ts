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

const HALF = /[（(“《〔【[［「『）)”》〕】\]］」』]/g;

/** Pairs in a text, and what is left without its half. Pairs of two kinds may cross: that is another fault. */
export function pairsIn(text: string): {
  readonly pairs: readonly Pair[];
  readonly unpaired: readonly Unpaired[];
} {
  const open = new Map<string, number[]>();
  const pairs: Pair[] = [];
  const unpaired: Unpaired[] = [];
  const markers: number[] = [];
  for (const { 0: character, index: at } of text.matchAll(HALF)) {
    const opening = OPENING[character];
    const closing = CLOSING[character];
    if (opening !== undefined) entry(open, opening).push(at);
    else if (closing === '（' && (isMarker(text, at) || isSmile(text, at))) markers.push(at);
    else if (closing !== undefined) {
      const start = entry(open, closing).pop();
      if (start === undefined) unpaired.push({ at, pair: closing, opens: false });
      else pairs.push({ open: start, close: at });
    }
  }
  open.set('（', closedByMarkers(open.get('（') ?? [], markers, pairs));
  for (const [pair, places] of open) {
    for (const at of places) unpaired.push({ at, pair, opens: true });
  }
  return { pairs, unpaired: unpaired.sort((a, b) => a.at - b.at) };
}

/** What looks like the mark of a list closes a bracket that nothing else closes: f(a, b). */
function closedByMarkers(
  open: readonly number[],
  markers: readonly number[],
  pairs: Pair[],
): number[] {
  let next = 0;
  return open.filter((at) => {
    while ((markers[next] ?? at) < at) next += 1;
    const close = markers[next];
    if (close === undefined) return true;
    next += 1;
    pairs.push({ open: at, close });
    return false;
  });
}

function entry(open: Map<string, number[]>, pair: string): number[] {
  const places = open.get(pair) ?? [];
  open.set(pair, places);
  return places;
}

const MARKER = /(?:^|[\s，。；：、,;:（(“])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/;
const MARKER_REACH = 5;

/** 1）, a) and 一） may mark the items of a list, which have no opening half; （1） is a pair. */
function isMarker(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MARKER_REACH), at);
  return MARKER.test(before) && !/[（(][^，。；：、,;:\s]*$/.test(before);
}

/** :) and the like; a form's empty bracket （电话：） looks the same. */
const isSmile = (text: string, at: number): boolean => /[:：;；^]/.test(text.charAt(at - 1));
