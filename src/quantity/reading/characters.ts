/**
 * The text as the readers see it: full-width forms, dashes and spaces folded to their plain sort. Every
 * fold is one UTF-16 unit for one, so offsets in it are offsets in the text itself. The full-width comma
 * stays apart, because it is a comma of the sentence far more often than of a number.
 */
export const folded = (text: string): string => text.replace(FOLDS, fold);

const FOLDS = /[￥\u00a0\u2002-\u200a\u3000！-＋－-～∶﹕﹣−‐‑–―─━﹪〜∼]/g;

const ODD_FOLDS: Readonly<Record<string, string>> = {
  '￥': '¥',
  '∶': ':',
  '﹕': ':',
  '﹣': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '—',
  '―': '—',
  '─': '—',
  '━': '—',
  '﹪': '%',
  '〜': '~',
  '∼': '~',
};

function fold(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ODD_FOLDS[character] ?? ' ';
}

/** Whether a code is that of an ASCII digit. Beyond either end of a text the code is NaN, never a digit. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether a code is that of an ASCII letter. */
export const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** Whether a code is that of a common Chinese character. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Whether a code is that of a space, a tab or a line end. */
export const isSpace = (code: number): boolean => isBlank(code) || isLineEnd(code);

/** Where the run of digits from `at` ends. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Behind the few spaces, and the one line end, that may stand inside a quantity where a page broke it.
 * More than that is a gap between two things; then `at` itself.
 */
export function behindGap(text: string, at: number): number {
  let end = at;
  let lines = 0;
  while (end < at + GAP && isSpace(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 0x0a) lines += 1;
    if (text.charCodeAt(end) === 0x09) return at;
    end += 1;
  }
  return lines > 1 || isSpace(text.charCodeAt(end)) ? at : end;
}

const GAP = 4;

/** Whether only a little blank stands between `at` and the start of its line. */
export function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= at - INDENT && isBlank(text.charCodeAt(before))) before -= 1;
  return before < 0 || isLineEnd(text.charCodeAt(before));
}

/** Whether the line, but for blanks, ends at `at`. */
export function endsLine(text: string, at: number): boolean {
  let end = at;
  while (end < at + INDENT && isBlank(text.charCodeAt(end))) end += 1;
  return end >= text.length || isLineEnd(text.charCodeAt(end));
}

const INDENT = 8;

/** The match of a sticky expression exactly at `at`. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
