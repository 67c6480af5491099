import { isDigit } from './characters.js';
import { digitValue } from './words.js';

const REACH = 40;
const COMPARED = /[比较][^，。；：！？\n]*$/;

/**
 * Whether 多 at `at`, behind the number that begins at `start`, says that there is more, and hedges nothing:
 * 比上年的613人多129人, 较上年的3.2万元多了0.5万元. Whole things have no 多 behind their unit at all, only before
 * it (600多人).
 */
export function saysMore(text: string, start: number, at: number, isWhole: boolean): boolean {
  if (text.charAt(at) !== '多') return false;
  if (isWhole) return true;
  const isTold = beginsNumber(text, at + 1) || '了出'.includes(text.charAt(at + 1) || ' ');
  return isTold && COMPARED.test(text.slice(Math.max(0, start - REACH), start));
}

const beginsNumber = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) || digitValue(text.charAt(at)) !== undefined;
