import type { Fact } from '../../graph/index.js';
import {
  bare,
  type Chapter,
  dataYear,
  exact,
  heading,
  inWords,
  paragraph,
  reference,
  reportYear,
  rounded,
  row,
  t,
} from '../../plan/index.js';
import { drawnBefore } from '../comparison.js';
import { firstly } from './enumeration.js';
import type { Place } from './place.js';
import { companionStory, ladderStory, medalStory } from './talent-stories.js';

/** 人才培养: the city's figures, each followed by a school's story. */
export function talentChapter(place: Place): Chapter {
  const { graph, random, name, year, indicators, schools } = place;
  const of = (id: string): Fact => indicators.of(id);
  const furtherShare = graph.share('升学占毕业生', of('graduates.further_study'), of('graduates'));
  const shows = graph.fact('活动场次', random.integer(60, 180), { unit: '场', year });
  const students = drawnBefore(graph, random, of('students'), 1.5, 5);
  const prizes = ['一', '二', '三'].map((rank, index) =>
    graph.fact(`${name}省赛${rank}等奖`, random.integer(8 + 5 * index, 14 + 8 * index), {
      unit: '个',
      year,
    }),
  );
  const all = graph.total(`${name}省赛奖`, prizes, { year });
  const nation = graph.fact(`${name}国赛奖`, random.integer(3, 9), { unit: '个', year });
  return {
    title: '人才培养',
    blocks: [
      heading(2, '立德树人铸魂育人'),
      paragraph(
        t`${reportYear(year)}，全市中等职业学校落实立德树人根本任务，围绕“思政课程＋课程思政”开展大讨论，全年举办主题教育活动${exact(shows)}，形成党建引领、全员参与的育人格局。`,
        t`在育人机制上突出`,
        firstly(place, 'talent-measures', '抓手', [
          '开好思政“必修课”，思政课教师定期集体备课',
          '建强班主任队伍，班主任技能大赛覆盖所有学校',
          '用活实践大课堂，场馆资源向学生免费开放',
        ]),
      ),
      paragraph(
        t`在校生总体满意度为${exact(of('satisfaction.students'))}，其中对课堂育人的满意度为${exact(of('satisfaction.students.classroom'))}，对课外育人的满意度为${exact(of('satisfaction.students.extracurricular'))}；${exact(of('fitness.tested'))}参加国家学生体质健康标准测试，合格率${exact(of('fitness.pass_rate'))}。`,
      ),
      companionStory(place),
      heading(2, '规模与结构'),
      paragraph(
        t`${dataYear(year, [students.now])}，${name}共有中等职业学校${exact(schools)}，全日制在校生${exact(students.now)}，上年为${exact(students.before)}，增长${exact(students.growth)}。开设专业点${exact(of('programmes'))}，涵盖装备制造、电子与信息、交通运输、财经商贸、旅游、医药卫生等专业大类，专业群${exact(of('programme_groups'))}。`,
      ),
      heading(2, '技能竞赛'),
      paragraph(
        t`以赛促教、以赛促学成为各校共识。${dataYear(year, prizes)}，全市中职选手在全省职业院校技能大赛中获奖${exact(all)}，一等奖${exact(prizes[0] ?? all)}、二等奖${exact(prizes[1] ?? all)}、三等奖${exact(prizes[2] ?? all)}；在全国大赛中获奖${inWords(nation)}，焊接、护理、中餐烹饪等赛项取得历史最好成绩（见${reference('medals')}）。`,
      ),
      medalStory(place),
      heading(2, '毕业生去向'),
      paragraph(
        t`${reportYear(year, '届')}毕业生共${exact(of('graduates'))}，毕业去向落实${exact(of('graduates.placed'))}，落实率为${exact(of('graduates.placed_rate'))}。落实去向的毕业生中，升学${exact(of('graduates.further_study'))}、直接就业${exact(of('graduates.direct'))}，升学人数占毕业生总数的${rounded(furtherShare, 1)}；升学者中有${exact(of('graduates.further_study.bachelor'))}进入本科院校。`,
        t`直接就业毕业生的产业分布见${reference('sectors')}，月平均收入${exact(of('graduates.monthly_income'))}。`,
      ),
      {
        kind: 'table',
        id: 'sectors',
        caption: ['全市中职毕业生就业产业分布'],
        note: '单位：人',
        head: [row(['第一产业', '第二产业', '第三产业', '合计'])],
        rows: [
          row([
            bare(of('employed_by_sector.primary')),
            bare(of('employed_by_sector.secondary')),
            bare(of('employed_by_sector.tertiary')),
            bare(of('employed_by_sector')),
          ]),
        ],
      },
      ladderStory(place),
    ],
  };
}
