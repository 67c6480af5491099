import { behindGap, matchAt } from './characters.js';
import type { MentionKind } from './mention.js';
import { unitAt } from './units.js';
import { digitValue } from './words.js';

/** What follows a number and says what it measures. */
export interface Suffix {
  readonly end: number;
  readonly kind: MentionKind;
  readonly unit: string | null;
  /** The power of ten that takes the number into the unit: 三成 is 3, and 30 %. */
  readonly power: number;
  /** A decimal digit that stands behind: the second 五 of 五成五. */
  readonly decimal: number | null;
  /** Whether a half is named inside or behind the unit: 两个半月, 一年半. */
  readonly half: boolean;
  /** The hedge that stands inside the unit: 3个多月. */
  readonly inside: string | null;
  /** Whether 整 or 正 behind the unit says that it is exactly so much: 3万元整. */
  readonly exact: boolean;
}

const suffix = (end: number, kind: MentionKind, unit: string | null, power = 0): Suffix => ({
  end,
  kind,
  unit,
  power,
  decimal: null,
  half: false,
  inside: null,
  exact: false,
});

/** 整 and 正 behind an amount of money; 整体, 正在 and the like are words of their own. */
const EXACTLY = /整(?![个体套合理改顿治数年日月修备])|正(?=[，。；、,;:：)）」』”"\s]|$)/y;

const POINTS = /个?百分点/y;
const TENTHS = /成(?![立果功为员长绩效人本熟套都型就年分品])/y;
const DISCOUNT = /折(?![合算旧射])/y;
const TIMES = /倍(?![增速数])/y;
const HALF = /个半(?:小时|学期|月|年)/y;
const OVER = /个([多余])(小时|学期|月|百分点)/y;
const BEHIND_HALF = /半(?![数导年天])/y;

/** The suffix at `at`, a blank or a line end before it allowed; nothing where the number stands bare. */
export function suffixAt(text: string, at: number): Suffix | undefined {
  const place = behindGap(text, at);
  const character = text.charAt(place);
  if (character === '%') return suffix(place + 1, 'percent', '%');
  if (character === '‰') return suffix(place + 1, 'percent', '%', -1);
  const points = character === '个' || character === '百' ? matchAt(POINTS, text, place) : null;
  if (points !== null) return suffix(place + points[0].length, 'percentage-point', '百分点');
  return tenthsAt(text, at) ?? timesAt(text, at) ?? measuredAt(text, place);
}

function tenthsAt(text: string, at: number): Suffix | undefined {
  const character = text.charAt(at);
  if (character === '折') {
    return matchAt(DISCOUNT, text, at) === null ? undefined : suffix(at + 1, 'percent', '%', 1);
  }
  if (character !== '成' || matchAt(TENTHS, text, at) === null) return undefined;
  const behind = text.charAt(at + 1);
  const digit = behind === '半' ? 5 : digitValue(behind);
  return digit === undefined || digit === 0
    ? suffix(at + 1, 'percent', '%', 1)
    : { ...suffix(at + 2, 'percent', '%', 1), decimal: digit };
}

function timesAt(text: string, at: number): Suffix | undefined {
  if (text.charAt(at) !== '倍' || matchAt(TIMES, text, at) === null) return undefined;
  const half = matchAt(BEHIND_HALF, text, at + 1) !== null;
  return { ...suffix(at + (half ? 2 : 1), 'multiple', '倍'), half };
}

/** Units whose half is named behind them: 一年半. */
const HALVED = new Set(['年', '月', '天', '小时', '学期', '周', '学年', '岁', '亩', '米', '公里']);

function measuredAt(text: string, at: number): Suffix | undefined {
  return (text.charAt(at) === '个' ? brokenAt(text, at) : undefined) ?? wholeAt(text, at);
}

/** A unit with a half or a hedge inside: 个半月, 个多月. */
function brokenAt(text: string, at: number): Suffix | undefined {
  const half = matchAt(HALF, text, at);
  if (half !== null) {
    return { ...suffix(at + half[0].length, 'number', half[0].slice(2)), half: true };
  }
  const over = matchAt(OVER, text, at);
  if (over === null) return undefined;
  const [word, inside = null, unit = null] = over;
  const kind = unit === '百分点' ? 'percentage-point' : 'number';
  return { ...suffix(at + word.length, kind, unit), inside };
}

function wholeAt(text: string, at: number): Suffix | undefined {
  const unit = unitAt(text, at);
  if (unit === undefined) return undefined;
  const behind = HALVED.has(unit.symbol) && matchAt(BEHIND_HALF, text, unit.end) !== null;
  const whole = suffix(unit.end, 'number', unit.symbol);
  if (unit.symbol === '元' && matchAt(EXACTLY, text, unit.end) !== null) {
    return { ...whole, end: unit.end + 1, exact: true };
  }
  return behind ? { ...whole, end: unit.end + 1, half: true } : whole;
}
