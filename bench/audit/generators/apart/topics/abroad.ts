import { type Block, exact, heading, paragraph, rounded, t } from '../../../plan/index.js';
import type { Voice } from '../voice.js';

/** Little is done abroad, and half of the figures are nought. */
export function abroad(voice: Voice): Block[] {
  const { graph, random, year } = voice;
  const online = voice.people('线上研修教师', random.integer(6, 40));
  const hours = voice.people('线上研修学时', online.value * random.integer(8, 24), '学时');
  const each = graph.average('人均研修学时', hours, online, { unit: '学时', year });
  const standards = voice.of('standards_abroad');
  const course = voice.of('standards_abroad.course');
  const programme = voice.of('standards_abroad.programme');
  const days = voice.of('teachers_abroad.days');
  return [
    heading(2, '合作办学与交流'),
    paragraph(
      voice.prose('abroad', 1),
      voice.say(
        t`目前有中外合作办学专业${exact(voice.of('joint_programmes'))}，在校生${exact(voice.of('joint_programmes.students'))}；接收国外留学生${exact(voice.of('foreign_students'))}。`,
        t`本年度接收国外留学生${exact(voice.of('foreign_students'))}、国外访学教师${exact(voice.of('foreign_teachers'))}，中外合作办学在校生${exact(voice.of('joint_programmes.students'))}。`,
      ),
      voice.say(
        t`专任教师赴国外指导和开展培训${exact(days)}，参加线上国际研修的教师${exact(online)}，共${exact(hours)}，人均${rounded(each, 1)}。`,
        t`${exact(online, { unit: '名' })}教师参加线上研修${exact(hours)}（人均${exact(each)}），赴国外指导培训${exact(days)}。`,
      ),
    ),
    heading(2, '标准与资源输出'),
    paragraph(
      voice.say(
        t`开发并被国外采用的职业教育标准${exact(standards)}，其中专业标准${exact(programme)}、课程标准${exact(course)}。`,
        t`被国外采用的职业教育标准共${exact(standards)}（专业标准${exact(programme)}，课程标准${exact(course)}），资源${exact(voice.of('resources_abroad'))}。`,
      ),
      voice.prose('abroad', 2),
    ),
  ];
}
