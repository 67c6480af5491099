import { describe, expect, it } from 'vitest';
import { Mentions } from '../../bench/audit/faults/mentions.js';
import { GENERATORS } from '../../bench/audit/generators/index.js';
import { layOut, piecesOf } from '../../bench/audit/layout/index.js';
import { intervalOf } from '../../bench/audit/plan/index.js';
import { randomOf } from '../../bench/audit/random.js';

const SEEDS = [1, 2, 3, 4];

describe.each(GENERATORS)('the generator $name', (generator) => {
  it.each(SEEDS)('prints nothing that contradicts itself (seed %i)', (seed) => {
    const plan = generator.generate(randomOf(seed));
    const report = layOut(plan);
    const mentions = new Mentions(report, plan.graph);
    expect(mentions.broken()).toEqual([]);
    const untrue = mentions.all.filter(({ slot }) => {
      const { low, high } = intervalOf(slot);
      const dust = 1e-9 * Math.max(1, Math.abs(slot.fact.value));
      return slot.fact.value < low - dust || slot.fact.value > high + dust;
    });
    expect(untrue.map(({ slot }) => slot.fact.label)).toEqual([]);
  });

  it.each(SEEDS)('counts what it lists, and uses each slot once (seed %i)', (seed) => {
    const plan = generator.generate(randomOf(seed));
    const blocks = [...plan.foreword, ...plan.chapters.flatMap((chapter) => chapter.blocks)];
    const tables = new Map(
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? [[block.id, block.rows.filter(({ total }) => !total)] as const]
          : [],
      ),
    );
    for (const relation of plan.graph.relations) {
      if (relation.kind !== 'count') continue;
      const rows = tables.get(relation.listing);
      if (rows !== undefined) expect(rows.length).toBe(relation.items);
    }
    const sources = layOut(plan)
      .elements.flatMap(piecesOf)
      .flatMap(({ source }) => (source?.kind === 'number' ? [source] : []));
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('prints the same from the same seed', () => {
    const texts = [7, 7].map((seed) =>
      layOut(generator.generate(randomOf(seed)))
        .elements.flatMap(piecesOf)
        .map(({ text }) => text)
        .join(''),
    );
    expect(texts[0]).toBe(texts[1]);
  });
});
