import type { Fact } from '../../graph/index.js';
import {
  bare,
  type Chapter,
  dataYear,
  direction,
  exact,
  heading,
  otherDate,
  paragraph,
  reportYear,
  row,
  size,
  t,
} from '../../plan/index.js';
import { drawnBefore } from '../comparison.js';
import type { DistrictPlace } from './district.js';

/** 教育教学, by the teaching and research section: school years, lessons, what was won since when. */
export function teachingChapter({ graph, random, year, term, indicators }: DistrictPlace): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const heard = graph.fact('听课节次', random.integer(420, 980), { unit: '节', year });
  const good = graph.fact('优良课', Math.round(heard.value * random.decimal(0.72, 0.9, 3)), {
    unit: '节',
    year,
  });
  const goodShare = graph.share('优良率', good, heard);
  const poor = graph.fact('待改进课', Math.round(heard.value * random.decimal(0.01, 0.04, 3)), {
    unit: '节',
    year,
  });
  graph.within(poor, heard);
  const won = ['一等奖', '二等奖', '三等奖'].map((prize, index) =>
    graph.fact(`教学能力${prize}`, random.integer(1, 4) + index * 2, { unit: '个', year }),
  );
  const prizes = graph.total('教学能力比赛获奖', won, { year });
  const all = graph.fact('累计教学能力奖', prizes.value * 4 + random.integer(1, 9), { unit: '个' });
  graph.within(prizes, all);
  const pilots = graph.fact('累计试点证书', random.integer(14, 30), { unit: '个' });
  const fresh = graph.fact('新增试点证书', random.integer(2, 6), { unit: '个', year });
  graph.within(fresh, pilots);
  const certificates = drawnBefore(graph, random, of('certificates'), 2, 8);
  const tested = ['语文', '数学', '英语'].map((subject) => ({
    subject,
    sat: graph.fact(`${subject}参考`, random.integer(1200, 2400), { year }),
    rate: graph.fact(`${subject}合格率`, random.decimal(78, 96, 1), {
      unit: '%',
      decimals: 1,
      year,
    }),
  }));
  return {
    title: '教育教学',
    blocks: [
      heading(2, '教学管理'),
      paragraph(
        t`${otherDate(year - 1, term)}，区教研室组织视导听课${exact(heard)}，其中评为优良${exact(good)}，优良率${exact(goodShare, { decimals: 1 })}，待改进${exact(poor)}，其余为合格。视导意见当场反馈、限期整改，整改结果记入学校教学工作台账，教研员对薄弱学科实行蹲点指导。`,
      ),
      paragraph(
        t`教师教学能力比赛获市级以上奖项${exact(prizes)}（一等奖${exact(won[0] ?? prizes)}、二等奖${exact(won[1] ?? prizes)}、三等奖${exact(won[2] ?? prizes)}），自${otherDate(year - 5)}参赛以来累计获奖${exact(all)}。编写教材${exact(of('textbooks'))}，其中校企合作编写${exact(of('textbooks.with_enterprise'))}。`,
      ),
      heading(2, '学业水平'),
      {
        kind: 'table',
        id: 'tests',
        caption: t`${dataYear(
          year,
          tested.map(({ sat }) => sat),
        )}公共基础课学业水平考试情况`,
        head: [row(['科目', '参考人数（人）', '合格率（%）'])],
        rows: tested.map(({ subject, sat, rate }) => row([subject, bare(sat), bare(rate)])),
      },
      paragraph(
        t`三科考试分别在春、秋两季组织，参考对象不同，人数不作合计。其中语文合格率为${exact(tested[0]?.rate ?? goodShare)}，英语合格率为${exact(tested[2]?.rate ?? goodShare)}，数学参考${exact(tested[1]?.sat ?? heard)}。`,
      ),
      heading(2, '证书试点'),
      paragraph(
        t`全区累计参与1+X证书试点${exact(pilots)}，其中${reportYear(year)}新增${exact(fresh)}；取得职业技能等级证书（含职业资格证书）的学生${exact(certificates.now)}，上年为${exact(certificates.before)}，${direction(certificates.change, '增加', '减少')}${size(certificates.change)}。国务院《国家职业教育改革实施方案》（国发〔2019〕4号）启动1+X证书制度试点以来，各校把取证要求写入人才培养方案，但不作为毕业的硬性条件。`,
      ),
    ],
  };
}
