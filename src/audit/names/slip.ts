import { lookAlikesOf } from './look-alikes.js';
import { areTurned, partedBetween } from './parted.js';
import { soundOf } from './sounds.js';

/** How one writing differs from another by a slip of the hand; `at` counts in the usual writing. */
export interface Slip {
  readonly kind: 'replaced' | 'dropped' | 'added' | 'swapped';
  readonly at: number;
  /** What the usual writing has there; empty where a character was added. */
  readonly usual: string;
  /** What stands there instead; empty where a character was dropped. */
  readonly other: string;
}

/** The one slip that makes `other` of `usual`; nothing where they are equal or differ by more. */
export function slipBetween(usual: string, other: string): Slip | undefined {
  if (usual === other || Math.abs(usual.length - other.length) > 1) return undefined;
  const { start: at, first: from, second: to } = partedBetween(usual, other);
  if (from.length === 1 && to.length === 1) return { kind: 'replaced', at, usual: from, other: to };
  if (from.length === 1 && to === '') return { kind: 'dropped', at, usual: from, other: to };
  if (from === '' && to.length === 1) return { kind: 'added', at, usual: from, other: to };
  return areTurned(from, to) ? { kind: 'swapped', at, usual: from, other: to } : undefined;
}

/** Whether two characters are taken for one another, by ear or by eye. */
export const isAlike = (a: string, b: string): boolean =>
  lookAlikesOf(a).has(b) || (soundOf(a) !== 0 && soundOf(a) === soundOf(b));

/** What tells two real things apart: 第一 and 第二, 东 and 西, 高 and 初, 上册 and 下册. */
const TELLING = new Set(
  '零一二三四五六七八九十百千0123456789ⅠⅡⅢⅣⅤ甲乙丙丁戊己东西南北中上下左右前后内外高初小大幼新老旧男女正副总分公私国省市区县州盟旗乡镇村街路第',
);

/** Whether a character tells two real things apart, as every number and letter does. */
export const isTelling = (character: string): boolean =>
  TELLING.has(character) || !HAN.test(character);

/** What joins or ends words, and may go or come without a slip: 设计与制作 and 设计制作, 示范性 and 示范. */
const JOINING = new Set('的和与及之性型级化式类制、·（）()《》〈〉-—：:，, 　“”"');

/** Whether a slip is one of the hand, and not what tells two things apart or a shorter way to say one. */
export function isOfTheHand({ kind, at, usual, other }: Slip, name: string): boolean {
  const letters = [...usual, ...other];
  if (letters.some((each) => !HAN.test(each))) return false;
  switch (kind) {
    case 'replaced':
      return isAlike(usual, other) && !(TELLING.has(usual) && TELLING.has(other));
    case 'swapped':
      return letters.every((each) => !TELLING.has(each)) && usual.charAt(0) !== usual.charAt(1);
    case 'added':
      return (name.charAt(at) === other || name.charAt(at - 1) === other) && !TELLING.has(other);
    case 'dropped':
      return at > 0 && at < name.length - 1 && !TELLING.has(usual) && !JOINING.has(usual);
  }
}

const HAN = /[\u4e00-\u9fff]/;
