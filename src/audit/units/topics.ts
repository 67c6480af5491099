import { measureOf } from './measure.js';

/** What is measured in units that few things are measured in, and the words without which a sentence is not about it. */
interface Topic {
  readonly isOf: (unit: string) => boolean;
  readonly spoken: RegExp;
}

/**
 * The words are many on purpose: a sentence that has one of them may be about the thing, and is left alone. 证书 is no
 * book and 当地 no land.
 */
const TOPICS: readonly Topic[] = [
  {
    isOf: (unit) => isVolumes(unit),
    spoken:
      /(?<!证)书(?!香|记|法|画|面|院|证)|册(?=[数的子在入])|[刊图画]册|手册|刊物|期刊|报刊|杂志|图鉴|读物|教材|学材|讲义|教案|教参|学案|资料|材料|文献|馆藏|档案|汇编|文集|作业|笔记|绘本|画报|单页|折页|台账|方案|赠|捐|印/,
  },
  {
    isOf: (unit) => measureOf(unit) === 'area',
    spoken:
      /面积|占地|土地|用地|林地|耕地|地块|场地|场馆|农田|田间|种植|栽|养殖|大棚|果园|茶园|园区|菜园|药园|植保|飞防|防治|作业|播|稻|麦|油茶|示范|推广|建筑|校舍|用房|教室|实训室|宿舍|食堂|展厅|展馆面|楼|厂房|车间|工场|仓|空间|绿化|草坪|校区|新校|征|改造|修缮|装修|粉刷|扩建|新建|建成|建有|租|生均|人均|运动场|操场|水面|鱼塘|滩|修复|治理|流转/,
  },
  {
    isOf: (unit) => measureOf(unit) === 'lessons',
    spoken:
      /课|学时|培训|教学(?!科研|仪器|设备)|实训(?!设备|基地)|实习|讲|授|训练|学习|研修|时长|工时|军训|劳动/,
  },
  {
    isOf: (unit) => measureOf(unit) === 'bandwidth',
    spoken: /带宽|网|光纤|宽带|出口|速率|网速|接入|兆|链路|运营商|5G|线路/,
  },
];

/** 册 counts volumes; other words for books count many things besides. */
export const isVolumes = (unit: string): boolean => /^万?册$/.test(unit);

/** Whether few things are measured in a unit. */
export const hasTopic = (unit: string): boolean => TOPICS.some(({ isOf }) => isOf(unit));

/** Whether a unit belongs to few things, and these words are about none of them. */
export function isOffTopic(unit: string, words: string): boolean {
  const topic = TOPICS.find(({ isOf }) => isOf(unit));
  return topic !== undefined && !topic.spoken.test(words);
}
