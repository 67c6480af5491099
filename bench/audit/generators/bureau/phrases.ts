import type { Fact } from '../../graph/index.js';
import { direction, exact, type Inline, listed, size, t } from '../../plan/index.js';
import type { Random } from '../../random.js';
import type { Comparison } from '../comparison.js';

/** How the bureau compares an amount with last year's. */
export const moved = (random: Random, { change, growth, before }: Comparison): Inline[] =>
  random.pick([
    () =>
      t`较上年${direction(change, '增加', '减少')}${size(change)}，${direction(growth, '增长', '下降')}${size(growth)}`,
    () => t`比上年${direction(growth, '增长', '下降')}${size(growth, { decimals: 1 })}`,
    () =>
      t`同比${direction(change, '增加', '减少')}${size(change)}，${direction(growth, '增幅为', '降幅为')}${size(growth, { decimals: 1 })}`,
    () =>
      t`上年同期为${exact(before)}，${direction(growth, '增长', '下降')}${size(growth, { decimals: 1 })}`,
    () =>
      t`较上年的${exact(before)}${direction(change, '净增', '净减')}${size(change)}（${direction(growth, '增长', '下降')}${size(growth)}）`,
  ])();

/** How the bureau compares a rate with last year's. */
export const shifted = (random: Random, { change, before }: Comparison): Inline[] =>
  random.pick([
    () => t`较上年${direction(change, '提高', '下降')}${size(change)}`,
    () => t`比上年的${exact(before)}${direction(change, '提高', '回落')}${size(change)}`,
    () => t`同比${direction(change, '上升', '下降')}${size(change)}`,
  ])();

/** A、B、C依次为…: names first, then their numbers in that order. */
export const inTurn = (
  random: Random,
  names: readonly string[],
  facts: readonly Fact[],
): Inline[] =>
  random.pick([
    () => t`${names.join('、')}依次为${listed(facts.map((fact) => [exact(fact)]))}`,
    () => t`${names.join('、')}分别为${listed(facts.map((fact) => [exact(fact)]))}`,
    () => listed(facts.map((fact, index) => t`${names[index] ?? ''}${exact(fact)}`)),
  ])();
