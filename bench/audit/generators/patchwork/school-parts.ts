import { about, type CaseBox, eventDate, exact, inWords, paragraph, t } from '../../plan/index.js';
import type { DistrictPlace } from './district.js';

/** What a school wrote of itself: 我校, and its figures as they stand in the district's table. */
export function schoolPart(
  place: DistrictPlace,
  at: number,
  topic: 'apprentices' | 'classrooms',
): CaseBox {
  const { graph, random, year, members } = place;
  const school = members[at];
  if (school === undefined) throw new Error(`No school ${at}`);
  const opening = t`我校现有在校生${exact(school.students)}，专任教师${exact(school.teachers)}，当年毕业生${exact(school.graduates)}。`;
  if (topic === 'apprentices') {
    const learners = graph.fact(`${school.name}学徒`, random.integer(32, 76), { year });
    const masters = graph.fact(`${school.name}师傅`, random.integer(8, 15), { year });
    const each = graph.average(`${school.name}师徒比`, learners, masters, { unit: '人' });
    const stay = graph.fact(
      `${school.name}留任`,
      Math.floor(learners.value * random.decimal(0.55, 0.8, 2)),
      { year },
    );
    const share = graph.share(`${school.name}留任率`, stay, learners);
    return {
      kind: 'case',
      id: `part-${at}`,
      title: [`${school.name}：师徒结对 工学交替`],
      blocks: [
        paragraph(
          opening,
          t`学校与合作企业共同招收学徒${exact(learners)}，配备企业师傅${exact(masters)}，平均每名师傅带徒${exact(each, { decimals: 1 })}。学徒每学期在企业学习不少于六周，师傅津贴由校企双方分担。`,
        ),
        paragraph(
          t`${eventDate(year, 6)}首批学徒期满考核，${exact(stay)}与企业签订劳动合同，留任率${exact(share)}。企业负责人表示，学徒上手快、留得住，愿意继续扩大合作规模。`,
        ),
      ],
    };
  }
  const rooms = graph.fact(`${school.name}智慧教室`, random.integer(12, 36), { unit: '间', year });
  const built = graph.fact(`${school.name}新建教室`, random.integer(3, 9), { unit: '间', year });
  graph.within(built, rooms);
  const spent = graph.fact(`${school.name}投入`, random.decimal(86, 320, 1), {
    unit: '万元',
    decimals: 1,
    year,
  });
  const trained = graph.fact(
    `${school.name}培训教师`,
    school.teachers.value - random.integer(3, 9),
    { year },
  );
  graph.within(trained, school.teachers);
  return {
    kind: 'case',
    id: `part-${at}`,
    title: [`${school.name}：数字技术走进日常课堂`],
    blocks: [
      paragraph(
        opening,
        t`学校建成智慧教室${exact(rooms)}，其中当年新建${exact(built)}，投入资金${exact(spent)}。教师中有${exact(trained)}完成数字素养培训，三轮磨课后推出示范课${inWords(graph.fact(`${school.name}示范课`, random.integer(5, 12), { unit: '节', year }))}。`,
      ),
      paragraph(
        t`平台全年生成课堂记录${about(graph.fact(`${school.name}记录`, random.integer(11_000, 39_000), { unit: '条', year }), 2, { scale: '万' })}，教师据此调整教学进度，学生据此查漏补缺，课堂抬头率明显提高。`,
      ),
    ],
  };
}
