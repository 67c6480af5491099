import {
  bare,
  type Chapter,
  exact,
  heading,
  otherDate,
  paragraph,
  row,
  t,
} from '../../plan/index.js';
import type { ClerkSchool } from './school.js';

/** 面临挑战, with next year's figures. */
export function challengesChapter({
  graph,
  random,
  name,
  year,
  indicators,
  entrants,
}: ClerkSchool): Chapter {
  const next = year + 1;
  const places = graph.fact('下年招生计划', Math.ceil(entrants.now.value / 20) * 20 + 20, {
    year: next,
  });
  const teachers = graph.fact('拟招聘教师', random.integer(3, 14), { year: next });
  const dual = graph.fact(
    '下年双师占比',
    Math.ceil(indicators.of('teachers.dual_qualified_rate').value) + 1,
    { unit: '%', year: next },
  );
  const rooms = graph.fact('拟建实训室', random.integer(2, 6), { unit: '间', year: next });
  return {
    title: '面临挑战',
    blocks: [
      heading(2, '主要问题'),
      paragraph(
        random.pick([
          '1.招生竞争加剧，生源质量不高。2.专业课教师不足，年龄偏大。3.实训设备更新慢，部分设备落后于企业。4.企业合作深度不够，校外实习岗位与专业不完全对口。',
          '1.学校占地受限，发展空间不足。2.高水平专业带头人缺乏，教科研成果少。3.社会培训规模小，收入少。4.信息化应用水平不高，数据多头填报。',
        ]),
      ),
      heading(2, '下年计划'),
      paragraph(
        t`${otherDate(next)}，${name}计划招生${exact(places)}，拟招聘教师${exact(teachers)}，新建实训室${exact(rooms)}，“双师型”教师占比达到${exact(dual)}。主要目标如下。`,
      ),
      {
        kind: 'table',
        id: 'plans',
        caption: t`${otherDate(next)}主要目标`,
        head: [row(['项目', '目标值', '单位'])],
        rows: [
          row(['招生', bare(places), '人']),
          row(['招聘教师', bare(teachers), '人']),
          row(['新建实训室', bare(rooms), '间']),
          row(['“双师型”教师占比', bare(dual), '%']),
        ],
      },
    ],
  };
}
