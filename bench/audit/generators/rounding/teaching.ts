import type { Fact } from '../../graph/index.js';
import {
  bare,
  type Chapter,
  dataYear,
  eventDate,
  exact,
  heading,
  inWords,
  otherDate,
  paragraph,
  reference,
  row,
  t,
} from '../../plan/index.js';
import type { RoundCity } from './city.js';
import { asFraction, inTenths, percentInWords, roughly, tensAndMore } from './roughly.js';

/** 教育教学: lessons, certificates, contests of teachers. */
export function teachingChapter({ graph, random, year, schools, indicators }: RoundCity): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const heard = graph.fact('视导课', random.integer(520, 980), { unit: '节', year });
  const good = graph.fact('优课', Math.round(heard.value * random.decimal(0.66, 0.88, 3)), {
    unit: '节',
    year,
  });
  const goodShare = graph.share('优课占比', good, heard);
  const visited = graph.fact('视导学校', random.integer(11, schools.value - 1), {
    unit: '所',
    year,
  });
  graph.within(visited, schools);
  const entered = graph.fact('教学比赛作品', random.integer(130, 390), { unit: '件', year });
  const won = graph.fact('教学比赛获奖', random.integer(31, 88), { unit: '件', year });
  const wonShare = graph.share('获奖率', won, entered);
  const projects = graph.fact('教改课题', random.integer(22, 88), { unit: '项', year });
  const ended = graph.fact('结题课题', random.integer(5, 19), { unit: '项', year });
  graph.within(ended, projects);
  const onlineShare = graph.share('网络课程占比', of('courses.online'), of('courses'));
  const certified = graph.share('取证占毕业生', of('certificates'), of('graduates'));
  return {
    title: '教育教学',
    blocks: [
      heading(2, '课堂革命'),
      paragraph(
        t`市教研部门深入${inWords(visited)}学校，开展教学视导听课${roughly(random, heard)}，优质课占比${inTenths(random, goodShare)}。各校普遍开展“推门听课”，校级领导每学期听课不少于２０节，课堂教学由“教师讲”向“学生做”转变，项目教学、情境教学蔚然成风。`,
      ),
      paragraph(
        t`教师教学能力比赛共收到参赛作品${roughly(random, entered)}，评出获奖作品${inWords(won)}，获奖面${asFraction(wonShare)}；${tensAndMore(projects)}教改课题扎实推进，其中${inWords(ended)}顺利结题。${eventDate(year, 11)}，全市教学成果推广会召开，与会代表近三百名。`,
      ),
      {
        kind: 'table',
        id: 'teaching',
        caption: t`${dataYear(year, [heard, entered])}教学工作主要数据`,
        head: [row(['指标', '单位', '数值'])],
        rows: [
          row(['视导听课', '节', bare(heard)]),
          row(['其中：优质课', '节', bare(good)]),
          row(['教学能力比赛参赛作品', '件', bare(entered)]),
          row(['教学能力比赛获奖作品', '件', bare(won)]),
          row(['在研教改课题', '项', bare(projects)]),
        ],
      },
      heading(2, '证书与课程'),
      paragraph(
        t`１＋Ｘ证书试点稳妥推进。取得各类职业技能等级证书（含职业资格证书）的学生${roughly(random, of('certificates'))}，与毕业生人数之比约为百分之${percentInWords(certified)}；网络教学课程${roughly(random, of('courses.online'))}，占全部课程的百分之${percentInWords(onlineShare)}，各项准确数据见${reference('teaching')}和文末指标表。“３＋２”中高职贯通培养自${otherDate(2019)}起逐步扩大，覆盖多数骨干专业。`,
      ),
      paragraph(
        t`精确统计，视导听课${exact(heard)}中优质课有${exact(good)}，占${exact(goodShare, { decimals: 1 })}，与前述约数一致。`,
      ),
    ],
  };
}
