import { type Block, exact, heading, otherDate, paragraph, t } from '../../../plan/index.js';
import type { Voice } from '../voice.js';

/** What is hard, and next year's aims: numbers that are none of this year's. */
export function challenge(voice: Voice): Block[] {
  const { graph, random, year, names } = voice;
  const aim = (label: string, value: number, unit: string) =>
    graph.fact(`${label}目标`, value, { unit, year: year + 1 });
  const dual = aim(
    '双师',
    Math.round(voice.of('teachers.dual_qualified_rate').value) + random.integer(2, 6),
    '%',
  );
  const added = aim('新增专业', random.integer(2, 6), '个');
  const mentors = aim('行业导师', voice.of('industry_mentors').value + random.integer(5, 30), '人');
  const money = aim('投入', random.integer(300, 2400), '万元');
  const firms = aim('新增企业', random.integer(8, 30), '家');
  const training = aim('培训', random.integer(12, 90) * 100, '人次');
  return [
    heading(2, random.pick(['面临的主要挑战', '存在的主要问题', '问题与不足'])),
    paragraph('一是', voice.prose('challenge', 2)),
    paragraph('二是', voice.prose('challenge', 2)),
    paragraph('三是', voice.prose('challenge', 1)),
    heading(2, random.pick(['应对举措与展望', '下一步工作', '改进措施'])),
    paragraph(
      voice.say(
        t`${otherDate(year + 1)}，${names.short}将力争双师素质教师比例达到${exact(dual)}，新增或调整专业${exact(added)}，行业导师增加到${exact(mentors)}。`,
        t`到${otherDate(year + 1)}底，力争双师素质专任教师比例提高到${exact(dual)}以上，新增合作企业${exact(firms)}，计划投入${exact(money)}用于实训条件改善。`,
        t`${otherDate(year + 1)}主要目标：新增专业${exact(added)}；聘请行业导师不少于${exact(mentors)}；开展社会培训${exact(training)}；拟投入设备更新经费${exact(money)}。`,
      ),
      voice.prose('challenge', 2),
    ),
  ];
}
