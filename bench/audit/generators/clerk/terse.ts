import type { Fact } from '../../graph/index.js';
import { exact, type Inline, listed, type Paragraph, paragraph, t } from '../../plan/index.js';
import type { Random } from '../../random.js';

/** A measure's name, its fact, and the unit as the clerk writes it. */
export type Item = readonly [label: string, fact: Fact, unit?: string];

const plain = ([label, fact, unit]: Item): Inline[] =>
  t`${label}${exact(fact, unit === undefined ? {} : { unit })}`;

const marked = ([label, fact, unit]: Item): Inline[] =>
  t`${label}：${exact(fact, unit === undefined ? {} : { unit })}`;

/** Measures one after another: 指标＋数. */
export const terse = (random: Random, items: readonly Item[]): Inline[] =>
  random.pick([
    () => t`${listed(items.map(plain), '。')}。`,
    () => t`${listed(items.map(plain), '，')}。`,
    () => t`${listed(items.map(marked), '；')}。`,
  ])();

/** Such a paragraph. */
export const brief = (random: Random, ...items: readonly Item[]): Paragraph =>
  paragraph(terse(random, items));

/** 其中：, the parts of what was named before. */
export const amongIt = (items: readonly Item[]): Inline[] =>
  t`其中${listed(items.map(plain), '、')}。`;
