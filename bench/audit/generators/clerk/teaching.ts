import type { Fact } from '../../graph/index.js';
import {
  type Chapter,
  eventDate,
  exact,
  heading,
  otherDate,
  paragraph,
  reference,
  t,
} from '../../plan/index.js';
import type { ClerkSchool } from './school.js';
import { smallTable } from './tables.js';
import { amongIt, brief } from './terse.js';

/** 教育教学: kinds of courses, inspections, safety. */
export function teachingChapter({
  graph,
  random,
  year,
  indicators,
  classes,
}: ClerkSchool): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const kinds = ['公共基础课程', '专业核心课程', '专业拓展课程', '实习实训课程'];
  const cut = (whole: Fact, unit: string): Fact[] => {
    const parts = random
      .split(whole.value, kinds.length, Math.floor(whole.value / 6))
      .map((value, index) => graph.fact(`${kinds[index]}（${unit}）`, value, { unit, year }));
    graph.sum(whole, parts);
    return parts;
  };
  const courses = cut(of('courses'), '门');
  const hours = cut(of('courses.hours'), '学时');
  const heard = graph.fact('听课', random.integer(180, 420), { unit: '节', year });
  const open = graph.fact('公开课', random.integer(24, 60), { unit: '节', year });
  const drills = graph.fact('应急演练', random.integer(4, 9), { unit: '次', year });
  const model = graph.fact('优秀班集体', random.integer(4, 9), { unit: '个', year });
  graph.within(model, classes);
  const modelShare = graph.share('优秀班集体占比', model, classes);
  const projects = ['省级', '市级', '校级'].map((level, index) =>
    graph.fact(`${level}课题`, random.integer(1, 3) + index * 2, { unit: '项', year }),
  );
  const all = graph.total('课题', projects, { year });
  return {
    title: '教育教学',
    blocks: [
      heading(2, '课程设置'),
      paragraph(
        t`执行国家专业教学标准。公共基础课程学时不少于总学时的三分之一。教学计划内课程合计${exact(of('courses'))}、${exact(of('courses.hours'))}，构成见${reference('kinds')}。`,
        amongIt([
          ['公共基础课程', courses[0] ?? all],
          ['实习实训课程', courses[3] ?? all],
        ]),
      ),
      smallTable(
        'kinds',
        '课程构成',
        ['课程类别', '门数', '学时'],
        kinds.map((label, index) => ({
          label,
          facts: [courses[index] ?? all, hours[index] ?? all],
        })),
        [of('courses'), of('courses.hours')],
      ),
      heading(2, '教学管理与教研'),
      brief(random, ['校领导和教师听课', heard], ['校级公开课', open], ['在研课题', all]),
      paragraph(
        t`在研课题分级：省级${exact(projects[0] ?? all)}，市级${exact(projects[1] ?? all)}，校级${exact(projects[2] ?? all)}。教研组每两周活动一次。教案、作业每月检查一次。${eventDate(year, 11)}完成学校专业诊断与改进自查。`,
      ),
      heading(2, '德育与安全'),
      paragraph(
        t`坚持升旗、班会、值周制度。评出优秀班集体${exact(model)}，占班级总数${exact(modelShare, { decimals: 1 })}。组织应急演练${exact(drills)}。全年无安全责任事故。法治副校长每学期到校讲课。`,
        t`贯彻《中等职业学校德育大纲》，《学生手册》${otherDate(year - 1)}修订。心理咨询室每天开放。食堂、宿舍实行领导带班和教师值班。`,
      ),
    ],
  };
}
