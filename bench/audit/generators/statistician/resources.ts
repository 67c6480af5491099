import type { Fact } from '../../graph/index.js';
import { type Block, bare, cell, exact, row, t } from '../../plan/index.js';
import { remark, seenIn } from './remarks.js';
import type { Statistics } from './statistics.js';

const KINDS = [
  ['专业教学资源库（个）', 'resource_banks'],
  ['在线精品课程（门）', 'online_courses'],
  ['虚拟仿真实训基地（个）', 'simulation_bases'],
] as const;
const LEVELS = ['national', 'provincial', 'school'] as const;

/** Teaching resources by level, each with how many are on the national platform. */
export function resourceTable({ graph, random, indicators }: Statistics): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const onPlatform = KINDS.map(([label, id]) =>
    graph.total(
      `${label}接入`,
      LEVELS.map((level) => of(`${id}.${level}.on_platform`)),
    ),
  );
  const share = graph.share(
    '资源库接入率',
    onPlatform[0] ?? of('resource_banks'),
    of('resource_banks'),
  );
  const hoursEach = graph.average('门均学时', of('courses.hours'), of('courses'), { unit: '学时' });
  const certificate = graph.share('课证融通占比', of('courses.certificate'), of('courses'));
  const online = graph.share('网络课程占比', of('courses.online'), of('courses'));
  return [
    {
      kind: 'table',
      id: 'resources',
      caption: ['数字化教学资源及接入国家智慧教育平台情况'],
      head: [
        {
          cells: [
            cell('资源类别', { rows: 2 }),
            cell('国家级', { columns: 2 }),
            cell('省级', { columns: 2 }),
            cell('校级', { columns: 2 }),
            cell('合计', { columns: 2 }),
          ],
        },
        row(['总数', '接入', '总数', '接入', '总数', '接入', '总数', '接入']),
      ],
      rows: KINDS.map(([label, id], index) =>
        row([
          label,
          ...LEVELS.flatMap((level) => [
            bare(of(`${id}.${level}`)),
            bare(of(`${id}.${level}.on_platform`)),
          ]),
          bare(of(id)),
          bare(onPlatform[index] ?? of(id)),
        ]),
      ),
    },
    seenIn(
      random,
      'resources',
      t`专业教学资源库共${exact(of('resource_banks'))}，已接入国家智慧教育平台${exact(onPlatform[0] ?? of('resource_banks'))}，接入率${exact(share, { decimals: 1 })}；在线精品课程共${exact(of('online_courses'))}，虚拟仿真实训基地共${exact(of('simulation_bases'))}。`,
    ),
    {
      kind: 'table',
      id: 'courses',
      caption: ['教学计划内课程与学时'],
      head: [row(['类别', '课程（门）', '学时'])],
      rows: [
        row(['教学计划内课程', bare(of('courses')), bare(of('courses.hours'))]),
        row([
          '其中：课证融通课程',
          bare(of('courses.certificate')),
          bare(of('courses.certificate.hours')),
        ]),
        row(['其中：网络教学课程', bare(of('courses.online')), bare(of('courses.online.hours'))]),
      ],
    },
    seenIn(
      random,
      'courses',
      t`教学计划内课程平均每门${exact(hoursEach, { decimals: 1 })}，课证融通课程占课程总数的${exact(certificate)}，网络教学课程占${exact(online)}。`,
    ),
    remark(
      t`课证融通课程与网络教学课程有交叉，且均只是教学计划内课程的一部分，两者之和不等于课程总数。`,
    ),
  ];
}

const STANDARDS = [
  ['生师比', '不高于20∶1', 'student_teacher_ratio'],
  ['生均教学科研仪器设备值（元）', '不低于2500', 'equipment_per_student'],
  ['生均校内实践教学工位（个）', '—', 'workstations_per_student'],
  ['体质测评合格率（%）', '—', 'fitness.pass_rate'],
] as const;

/** Conditions beside what the state asks for. */
export function conditionTable({ random, indicators }: Statistics): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  return [
    {
      kind: 'table',
      id: 'conditions',
      caption: ['主要办学条件与国家标准对照'],
      head: [row(['指标', '国家标准', '全市实际', '结论'])],
      rows: STANDARDS.map(([label, asked, id]) =>
        row([label, asked, bare(of(id)), asked === '—' ? '无统一标准' : '达标']),
      ),
    },
    seenIn(
      random,
      'conditions',
      t`全市生均教学科研仪器设备值${exact(of('equipment_per_student'), { unit: '元' })}，高于《职业学校办学条件达标工程实施方案》（教职成〔2022〕5号）中生均2500元的要求。参加国家学生体质健康标准测试${exact(of('fitness.tested'))}。`,
    ),
  ];
}
