import { unitOf } from '../quantity/index.js';

/** What people put before a name: 其中, numbering, stars. */
const LEADING = [
  /^其中[:：]?/,
  /^[（(]?\d{1,3}[)）]?(?:[.、．,，:：-]\d{0,2})*[.、．)）]?(?=\D)/,
  /^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]/,
  /^[*＊★☆#·•\-—]+/,
];

const PUNCTUATION = /[\s\u200b\ufeff"'“”‘’《》<>.,，。、；;:：·•*＊★☆#\-—_~()（）[\]【】]/g;

function withoutLeading(text: string): string {
  const shorter = LEADING.reduce((rest, pattern) => rest.replace(pattern, ''), text.trim());
  return shorter === text ? text : withoutLeading(shorter);
}

/** The form in which names are compared: half-width, without spaces, numbering, 其中, stars and punctuation. */
export const nameKey = (text: string): string =>
  withoutLeading(text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, ''))
    .replace(PUNCTUATION, '')
    .toLowerCase();

const withoutUnit = (text: string): string =>
  text.replace(/[（(]([^（）()]*)[)）]\s*$/, (whole, inner: string) =>
    unitOf(
      inner
        .normalize('NFKC')
        .trim()
        .replace(/^单位[:：]?/, ''),
    ) === undefined
      ? whole
      : '',
  );

const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]*[)）]/g, '');

const withoutClass = (text: string): string => text.replace(/^\s*[A-Da-dＡ-Ｄ]\s*类\s*[:：]?/, '');

/** The keys under which a written name is looked for, the exact one first. */
export function nameKeys(text: string): readonly string[] {
  const forms = [text, withoutUnit(text), withoutBrackets(text), withoutClass(text)];
  return [...new Set(forms.map(nameKey))].filter((key) => key !== '');
}

const pairs = (key: string): ReadonlySet<string> =>
  new Set(Array.from(key).map((character, at, all) => character + (all[at + 1] ?? '')));

/** How alike two keys are, from 0 to 1 (Dice's coefficient of their pairs of characters). */
export function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / Math.max(1, left.size + right.size);
}
