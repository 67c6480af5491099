import type { Fact, FactGraph } from '../../graph/index.js';
import { dataYear, direction, exact, type Inline, rounded, size, t } from '../../plan/index.js';
import type { Random } from '../../random.js';
import type { Indicators } from '../../world/index.js';
import { PROSE, type Topic } from './prose/index.js';

/** One of the many hands a report is written by: it picks how a thing is said, and never says prose twice. */
export class Voice {
  private readonly earlier = new Map<string, Fact>();
  private readonly unsaid = new Map<Topic, string[]>();
  private ids = 0;

  constructor(
    readonly graph: FactGraph,
    readonly random: Random,
    readonly year: number,
    readonly indicators: Indicators,
    /** The institution in full, and as it calls itself: 学校, 全市. */
    readonly names: { readonly full: string; readonly short: string },
  ) {}

  /** One of several ways to say it. */
  say(...ways: readonly Inline[][]): Inline[] {
    return this.random.pick(ways);
  }

  of(id: string): Fact {
    return this.indicators.of(id);
  }

  /** An id for a table, a figure, a case or a listing. */
  id(kind: string): string {
    this.ids += 1;
    return `${kind}.${this.ids}`;
  }

  people(label: string, value: number, unit = '人'): Fact {
    return this.graph.fact(label, value, { unit, year: this.year });
  }

  /** An amount with so many decimals. */
  measure(label: string, value: number, decimals: number, unit: string): Fact {
    const { year } = this;
    return this.graph.fact(label, Number(value.toFixed(decimals)), { unit, decimals, year });
  }

  money(label: string, value: number, unit = '万元'): Fact {
    return this.graph.fact(label, value, { unit, decimals: 2, year: this.year });
  }

  /** The same measure a year ago. */
  last(fact: Fact): Fact {
    const known = this.earlier.get(fact.id);
    if (known !== undefined) return known;
    const { random, graph, year } = this;
    const rate = fact.unit === '%';
    const decimals = fact.decimals ?? 2;
    const step = 10 ** -decimals;
    const spread = rate ? 2.6 : Math.max(2 * step, fact.value * 0.11);
    const moved = random.decimal(Math.max(step, spread * 0.1), spread, decimals);
    const falls = random.chance(0.25);
    const value = fact.value - (falls ? -moved : moved);
    const least = rate ? Math.min(99.6, value) : Math.max(step, value);
    const before = graph.fact(`${fact.label}（上年）`, Number(least.toFixed(decimals)), {
      unit: fact.unit,
      decimals,
      series: fact.series,
      year: year - 1,
    });
    this.earlier.set(fact.id, before);
    return before;
  }

  /** How it changed: in numbers, in percent, from and to. It follows the value itself. */
  change(now: Fact): Inline[] {
    const { graph, year } = this;
    const before = this.last(now);
    if (now.unit === '%') return this.pointsChange(now, before);
    const more = graph.difference(now, before);
    const by = graph.growth(now, before);
    const rises = (up: string, down: string) => direction(more, up, down);
    return this.say(
      t`，较上年的${exact(before)}${rises('增加', '减少')}${size(more)}`,
      t`，比${dataYear(year - 1, [before])}${rises('增加', '减少')}${size(more)}（上年为${exact(before)}）`,
      t`，${dataYear(year - 1, [before])}为${exact(before)}，同比${rises('增长', '下降')}${size(by)}`,
      t`，同比${rises('增长', '下降')}${size(by, { decimals: 1 })}，上年同期${exact(before)}`,
      t`，与上年${exact(before)}相比${rises('净增', '净减')}${size(more)}，${rises('增幅', '降幅')}${size(by, { decimals: 1 })}`,
      t`（上一年度${exact(before)}，${rises('增长', '下降')}${size(by)}）`,
    );
  }

  private pointsChange(now: Fact, before: Fact): Inline[] {
    const points = this.graph.difference(now, before);
    const rises = (up: string, down: string) => direction(points, up, down);
    return this.say(
      t`，较上年的${exact(before)}${rises('提高', '下降')}${size(points)}`,
      t`，比上年${rises('上升', '回落')}${size(points)}（上年${exact(before)}）`,
      t`，上年为${rounded(before, 2)}，同比${rises('提升', '下降')}了${size(points)}`,
    );
  }

  /** So many sentences of prose on a topic, none of them said before; fewer where it has run dry. */
  prose(topic: Topic, sentences: number): Inline[] {
    const left = this.unsaid.get(topic) ?? this.random.shuffled(PROSE[topic]);
    this.unsaid.set(topic, left);
    const { full, short } = this.names;
    return left
      .splice(0, sentences)
      .map((sentence) => sentence.replaceAll('〔全名〕', full).replaceAll('〔简称〕', short));
  }
}
