import type { Fact } from '../../../graph/index.js';
import {
  type Block,
  bare,
  cell,
  eventDate,
  exact,
  heading,
  inWords,
  otherDate,
  paragraph,
  reference,
  row,
  type Table,
  t,
} from '../../../plan/index.js';
import type { Voice } from '../voice.js';

interface Level {
  readonly name: string;
  readonly prizes: readonly Fact[];
  readonly whole: Fact;
}

/** Skill contests: prizes by level and rank, in a table and in elliptical sentences. */
export function contests(voice: Voice): Block[] {
  const { graph, random, year } = voice;
  const scale = voice.of('students').value > 9000 ? 6 : 1;
  const levels = ['国家级', '省级', '市级'].map((name, index): Level => {
    const prizes = ['一等奖', '二等奖', '三等奖'].map((rank, place) =>
      voice.people(
        `${name}${rank}`,
        random.integer(1, 2 + scale * (1 + index) * (1 + place)),
        '项',
      ),
    );
    return { name, prizes, whole: graph.total(`${name}获奖`, prizes, { year }) };
  });
  const all = graph.total(
    '获奖总数',
    levels.map(({ whole }) => whole),
    { year },
  );
  const table = prizeTable(voice, levels, all);
  const [national, provincial, city] = levels;
  if (national === undefined || provincial === undefined || city === undefined) return [];
  const entered = voice.people('参赛学生', random.integer(40, 90) * scale);
  const tutors = voice.people('指导教师', random.integer(12, 30) * scale);
  const times = voice.people('参赛人次', entered.value + random.integer(5, 40), '人次');
  const total = voice.people(
    '历年累计获奖',
    all.value * random.integer(5, 9) + random.integer(1, 9),
    '项',
  );
  return [
    heading(2, random.pick(['技能竞赛', '技能大赛成绩', '以赛促学'])),
    paragraph(
      voice.say(
        t`全年组织${exact(entered, { unit: '名' })}学生（${exact(times)}）参加各级技能大赛，由${exact(tutors, { unit: '名' })}教师指导，`,
        t`${eventDate(year, random.integer(3, 6))}起陆续组队参赛，参赛学生${exact(entered)}、指导教师${exact(tutors)}，`,
        t`参加各级各类技能竞赛的学生达${exact(times)}，去除重复参赛者为${exact(entered)}，`,
      ),
      voice.say(
        t`共获奖${exact(all)}，其中国家级${exact(national.whole)}、省级${exact(provincial.whole)}、市级${exact(city.whole)}（详见${reference(table.id)}）。`,
        t`获国家级奖项${exact(national.whole)}，省级${exact(provincial.whole)}，市级${exact(city.whole)}，合计${exact(all)}。`,
        t`国家、省、市三级获奖分别为${exact(national.whole)}、${exact(provincial.whole)}、${exact(city.whole)}，总计${exact(all)}${voice.change(all)}。`,
      ),
      ...levels.slice(0, 2).map((level) => ranks(voice, level)),
      voice.say(
        t`自${otherDate(2012)}以来累计获得各级奖项${exact(total)}。`,
        t`在第七届、第八届职业院校技能大赛中均有斩获。`,
        [],
      ),
    ),
    table,
    paragraph(voice.prose('talent', 2)),
  ];
}

function ranks(voice: Voice, { name, prizes, whole }: Level) {
  const [first, second, third] = prizes;
  if (first === undefined || second === undefined || third === undefined) return [];
  return voice.say(
    t`在${name}比赛获得的${exact(whole)}奖励中，一等奖${exact(first)}、二等奖${exact(second)}、三等奖${exact(third)}。`,
    t`${name}比赛中，一、二、三等奖分别为${exact(first)}、${exact(second)}和${exact(third)}。`,
    t`${name}一等奖${inWords(first)}，二等奖${inWords(second)}，三等奖${inWords(third)}。`,
  );
}

const prizeTable = (voice: Voice, levels: readonly Level[], all: Fact): Table => {
  const { graph, year } = voice;
  const ranked = [0, 1, 2].map((place) =>
    graph.total(
      `${place + 1}等奖合计`,
      levels.flatMap(({ prizes }) => prizes.slice(place, place + 1)),
      { year },
    ),
  );
  graph.sum(all, ranked);
  return {
    kind: 'table',
    id: voice.id('table'),
    caption: ['学生参加技能大赛获奖统计'],
    note: '单位：项',
    head: [
      {
        cells: [
          cell('级别', { rows: 2 }),
          cell('获奖等次', { columns: 3 }),
          cell('合计', { rows: 2 }),
        ],
      },
      row(['一等奖', '二等奖', '三等奖']),
    ],
    rows: [
      ...levels.map(({ name, prizes, whole }) =>
        row([name, ...prizes.map((prize) => bare(prize)), bare(whole)]),
      ),
      row(['总计', ...ranked.map((prize) => bare(prize)), bare(all)], { total: true }),
    ],
  };
};
