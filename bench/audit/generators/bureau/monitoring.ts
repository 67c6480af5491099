import type { Fact } from '../../graph/index.js';
import {
  eventDate,
  exact,
  otherDate,
  type Paragraph,
  paragraph,
  size,
  t,
} from '../../plan/index.js';
import { compared } from '../comparison.js';
import type { City } from './city.js';
import { shifted } from './phrases.js';

/** 质量监测: tests of the common subjects, and what those asked said. */
export function monitoring({ graph, random, year, indicators, schools }: City): Paragraph[] {
  const first = graph.fact('一年级监测', random.integer(3200, 5200), { year });
  const second = graph.fact('二年级监测', random.integer(2800, 4900), { year });
  const whole = graph.total('学业监测人数', [first, second], { year });
  const sampled = graph.fact('监测学校', schools.value - random.integer(1, 4), {
    unit: '所',
    year,
  });
  graph.within(sampled, schools);
  const rate = (label: string) =>
    graph.fact(label, random.decimal(70, 92, 1), { unit: '%', decimals: 1, year });
  const lastRate = (now: Fact, low: number, high: number) =>
    compared(graph, now, Math.round((now.value - random.decimal(low, high, 1)) * 10) / 10);
  const chinese = lastRate(rate('语文合格率'), -1.5, -0.4);
  const mathematics = lastRate(rate('数学合格率'), 0.5, 2.8);
  const english = lastRate(rate('英语合格率'), 0.5, 2.8);
  const found = graph.fact('合规性问题', random.integer(18, 64), { unit: '条', year });
  const mended = graph.fact('已整改问题', found.value - random.integer(1, 5), { unit: '条', year });
  const done = graph.share('整改率', mended, found);
  return [
    paragraph(
      t`${eventDate(year, 6)}，全市组织${exact(sampled)}学校的${exact(whole)}参加公共基础课学业质量监测，其中一年级${exact(first)}、二年级${exact(second)}，语文、数学、英语合格率分别为${exact(chinese.now)}、${exact(mathematics.now)}和${exact(english.now)}，语文${shifted(random, chinese)}，数学、英语分别提高${size(mathematics.change)}、${size(english.change)}。`,
    ),
    paragraph(
      t`满意度调查显示，毕业生、教职工、用人单位满意度分别为${exact(indicators.of('satisfaction.graduates'))}、${exact(indicators.of('satisfaction.staff'))}和${exact(indicators.of('satisfaction.employers'))}，其中应届毕业生满意度为${exact(indicators.of('satisfaction.graduates.this_year'))}，毕业三年内毕业生满意度为${exact(indicators.of('satisfaction.graduates.within_3y'))}。`,
      t`对学校上一年度质量年报开展的合规性检查自${otherDate(2020)}起每年进行，本轮共发现各类问题${exact(found)}，已整改${exact(mended)}，整改率为${exact(done, { decimals: 1 })}。`,
    ),
  ];
}
