import type { Slip } from './slip.js';

/** What organisations do, as their names say it: in one name, one of these is soon written for another. */
const KINDS: ReadonlySet<string> = new Set(
  (
    '工程 工业 工贸 工商 科技 科学 科教 技术 技师 发展 开发 制造 智造 制药 装备 装配 设备 机械 机床 机电 铸造 锻造 运营 营运 运输 ' +
    '管理 服务 贸易 商贸 商务 商业 实业 产业 企业 教育 教学 文化 文艺 艺术 信息 电子 电气 电器 建筑 建设 建工 医学 医药 医疗 卫生 ' +
    '铁道 铁路 航运 海运 航海 旅游 旅行 农业 农林 林业 渔业 水利 水产 交通 汽车 动力 能源 材料 环保 环境 软件 网络 数字 智能 智慧'
  ).split(' '),
);

/** 建筑工业学校 for 建筑工程学校: a character that makes the word for what an organisation does another such word. */
export function isOtherKind({ kind, at, usual, other }: Slip, name: string): boolean {
  if (kind !== 'replaced') return false;
  const [before, behind] = [name.charAt(at - 1), name.charAt(at + 1)];
  const pairs = [
    [before + usual, before + other],
    [usual + behind, other + behind],
  ];
  return pairs.some((pair) => pair.every((word) => KINDS.has(word)));
}
