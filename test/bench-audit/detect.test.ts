import { describe, expect, it } from 'vitest';
import { contradictionOf } from '../../bench/audit/faults/detect.js';
import { Mentions } from '../../bench/audit/faults/index.js';
import { type Fact, FactGraph } from '../../bench/audit/graph/index.js';
import { layOut } from '../../bench/audit/layout/index.js';
import {
  about,
  type Block,
  exact,
  inTenThousands,
  intervalOf,
  listing,
  over,
  paragraph,
  rounded,
  t,
} from '../../bench/audit/plan/index.js';
import { smallPlan } from './small-plan.js';

/** By what it shows that the first print of a fact has other digits; null where nothing does. */
function shown(
  graph: FactGraph,
  blocks: readonly Block[],
  fact: Fact,
  digits: string,
): string | null {
  const mentions = new Mentions(layOut(smallPlan(graph, blocks)), graph);
  const [mention] = mentions.of(fact);
  if (mention === undefined) throw new Error('The fact is not printed');
  return contradictionOf(mentions, mention, intervalOf(mention.slot, digits))?.by ?? null;
}

describe('a changed number', () => {
  it('is shown by another print of the same fact', () => {
    const graph = new FactGraph();
    const students = graph.fact('在校生', 25_805);
    const blocks = [paragraph(t`在校生${exact(students)}。规模约${inTenThousands(students, 2)}。`)];
    expect(shown(graph, blocks, students, '25905')).toBe('restatement');
    expect(shown(graph, blocks, students, '25804')).toBeNull();
  });

  it('is not shown by a rough print that still fits', () => {
    const graph = new FactGraph();
    const students = graph.fact('在校生', 25_805);
    const rough = [paragraph(t`${exact(students)}，${about(students, 2, { scale: '万' })}。`)];
    expect(shown(graph, rough, students, '25105')).toBeNull();
    expect(shown(graph, rough, students, '35805')).toBe('restatement');
    const more = [paragraph(t`${exact(students)}，${over(students, 2)}。`)];
    expect(shown(graph, more, students, '25905')).toBeNull();
    expect(shown(graph, more, students, '24805')).toBe('restatement');
  });

  it('is shown by a sum only where all its parts are printed', () => {
    const graph = new FactGraph();
    const boys = graph.fact('男生', 60);
    const girls = graph.fact('女生', 40);
    const all = graph.total('学生', [boys, girls]);
    const whole = [paragraph(t`共${exact(all)}，男${exact(boys)}，女${exact(girls)}。`)];
    expect(shown(graph, whole, boys, '61')).toBe('sum');
    expect(
      shown(graph, [paragraph(t`共${exact(all)}，男${exact(boys)}。`)], boys, '61'),
    ).toBeNull();
  });

  it('is shown by a share as far as its decimals go', () => {
    const graph = new FactGraph();
    const part = graph.fact('升学', 14_086);
    const whole = graph.fact('毕业生', 25_805);
    const share = graph.share('升学率', part, whole);
    const blocks = [paragraph(t`${exact(whole)}中${exact(part)}，占${rounded(share, 1)}。`)];
    // 14,086 of 25,805 are 54.586 %: 54.6 stands for 54.55 to 54.65.
    expect(shown(graph, blocks, part, '14096')).toBeNull();
    expect(shown(graph, blocks, part, '14186')).toBe('share');
    expect(shown(graph, blocks, share, '54.5')).toBe('share');
  });

  it('is shown by growth, by points and by a count of what is listed', () => {
    const graph = new FactGraph();
    const now = graph.fact('今年', 210);
    const before = graph.fact('去年', 200);
    const growth = graph.growth(now, before);
    const rise = [paragraph(t`${exact(now)}，上年${exact(before)}，增长${rounded(growth, 1)}。`)];
    expect(shown(graph, rise, growth, '5.1')).toBe('growth');
    const count = graph.count('社团', 'clubs', 2);
    const clubs = [paragraph(t`${listing('clubs', ['剪纸', '书法'])}${exact(count)}社团。`)];
    expect(shown(graph, clubs, count, '3')).toBe('count');
  });
});
