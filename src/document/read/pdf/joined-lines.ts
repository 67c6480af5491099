import { isDigit, isWide } from '../recognise/index.js';

/** Lines of one paragraph as one: a blank stays between Latin words, a hyphen at the end of a line goes. */
export function joinedLines(lines: readonly string[]): string {
  return lines.reduce((before, line) => {
    const last = before.charCodeAt(before.length - 1);
    const first = line.charCodeAt(0);
    if (before === '' || isWide(last) || isWide(first) || isWithinNumber(last, first))
      return before + line;
    return /[a-z]-$/.test(before) && /^[a-z]/.test(line)
      ? before.slice(0, -1) + line
      : `${before} ${line}`;
  }, '');
}

/** Lines are broken within numbers only where the line has no other place for it. */
const isWithinNumber = (last: number, first: number): boolean =>
  (isDigit(last) || last === POINT || last === COMMA) &&
  (isDigit(first) || first === POINT || first === PERCENT);

const POINT = 0x2e;
const COMMA = 0x2c;
const PERCENT = 0x25;
