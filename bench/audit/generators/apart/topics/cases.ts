import {
  type Block,
  eventDate,
  exact,
  inWords,
  otherDate,
  over,
  paragraph,
  rounded,
  t,
} from '../../../plan/index.js';
import { FIRMS, PROGRAMMES } from '../names.js';
import { CASE_STORY } from '../prose/case-story.js';
import type { Voice } from '../voice.js';

const OPENINGS = [
  '匠心筑梦',
  '双元驱动',
  '以赛促教',
  '一核三翼',
  '订单先行',
  '技能报国',
  '课堂革命',
  '数字赋能',
  '同频共振',
  '薪火相传',
  '四链融合',
  '破茧成蝶',
];
const ENDINGS = [
  '培养现代工匠',
  '赋能乡村振兴',
  '打造专业品牌',
  '探索育人新路径',
  '共建产业学院',
  '服务区域发展',
  '让课堂活起来',
  '托起学生成才梦',
];

/** A box about one school or one programme: its numbers are of that one alone. */
export function caseBox(voice: Voice, school: string): Block {
  const { graph, random, year } = voice;
  const [programme] = random.pick(PROGRAMMES);
  const told = story(voice, school, programme);
  const title = `${random.pick(OPENINGS)}　${random.pick(ENDINGS)}——${school}${programme}专业的实践`;
  const classes = voice.people(`案例班级`, random.integer(2, 5), '个');
  const pupils = voice.people('案例学生', classes.value * random.integer(28, 44));
  const each = graph.average('案例班均', pupils, classes, { unit: '人', year });
  const passed = voice.people('案例取证', pupils.value - random.integer(2, 14));
  graph.within(passed, pupils);
  const rate = graph.share('案例取证率', passed, pupils);
  const [first, second, third] = random
    .split(random.integer(8, 22), 3, 1)
    .map((value, place) => voice.people(`案例${place + 1}等奖`, value, '项'));
  const money = voice.money('案例投入', random.decimal(20, 260, 1));
  const own = voice.money(
    '案例自筹',
    Number((money.value * random.decimal(0.2, 0.6, 2)).toFixed(2)),
  );
  const firm = voice.money('案例企业投入', Number((money.value - own.value).toFixed(2)));
  graph.sum(money, [own, firm]);
  const products = voice.people('产品', random.integer(1200, 9800), '件');
  const before = graph.fact('案例原取证率', random.decimal(61, 78, 1), {
    unit: '%',
    decimals: 1,
    year: year - 2,
  });
  if (!first || !second || !third) throw new Error('A split into three has three parts');
  const prizes = graph.total('案例获奖', [first, second, third], { year });
  return {
    kind: 'case',
    id: voice.id('case'),
    title: [title],
    blocks: [
      paragraph(
        voice.say(
          t`${school}自${otherDate(2018)}起开办${programme}专业，现有${exact(classes)}班、${exact(pupils, { unit: '名' })}学生，平均每班${rounded(each, 1)}。`,
          t`${eventDate(year, random.integer(2, 6))}，${school}与企业签约共建，${programme}专业${inWords(classes)}班的${exact(pupils, { unit: '名' })}学生率先参加。`,
          t`走进${school}${programme}专业的实训车间，${exact(pupils, { unit: '名' })}学生分成${exact(classes)}班轮岗实训，师傅手把手地教。`,
        ),
        voice.prose('case', 1),
        told.splice(0, 2),
      ),
      paragraph(told.splice(0, 3)),
      paragraph(
        voice.say(
          t`项目总投入${exact(money)}，其中学校自筹${exact(own)}、企业投入${exact(firm)}。`,
          t`学校出资${exact(own)}，企业出资${exact(firm)}，共计${exact(money)}建成实训中心。`,
        ),
        voice.say(
          t`学生取证率由${otherDate(year - 2)}的${exact(before)}增至${rounded(rate, 1)}，${exact(pupils, { unit: '名' })}参评学生中有${exact(passed)}取得证书。`,
          t`${exact(passed, { unit: '名' })}学生一次性通过考核，通过率${exact(rate)}。`,
        ),
        voice.say(
          t`两年来学生在各级比赛中获奖${exact(prizes)}：一等奖${exact(first)}、二等奖${exact(second)}、三等奖${exact(third)}；`,
          t`获得一等奖${exact(first)}，二等奖${exact(second)}，三等奖${exact(third)}，总计${exact(prizes)}；`,
        ),
        t`累计加工产品${over(products, 2)}。`,
        told.splice(0, 1),
      ),
    ],
  };
}

/** Several sentences about the case, none of them twice. */
function story({ random }: Voice, school: string, programme: string): string[] {
  const firm = random.pick(FIRMS);
  return random
    .several(CASE_STORY, 6)
    .map((sentence) =>
      sentence
        .replaceAll('〔校〕', school)
        .replaceAll('〔专业〕', programme)
        .replaceAll('〔企业〕', firm),
    );
}
