import type { Random } from '../../random.js';

const BEFORE = ['东', '西', '南', '北', '青', '白', '清', '临', '安', '永', '新', '长'];
const AFTER = ['河', '山', '原', '川', '浦', '泉', '平', '阳', '林', '城', '湖', '岭'];
const KINDS = [
  '装备制造学校',
  '工程学校',
  '现代服务学校',
  '信息技术学校',
  '旅游职业学校',
  '汽车工程学校',
  '农业技术学校',
  '幼儿师范学校',
  '卫生学校',
  '财经学校',
  '轻工学校',
  '艺术学校',
  '中等职业技术专业学校',
  '职业教育中心',
  '建筑工程学校',
  '城市交通学校',
];

/** Place names of two characters, all different. */
export const placeNames = (random: Random, count: number): string[] =>
  random
    .shuffled(BEFORE.flatMap((before) => AFTER.map((after) => `${before}${after}`)))
    .slice(0, count);

/** Names of schools in a city, each with 示例 in it and all different. */
export const schoolNames = (random: Random, city: string, count: number): string[] =>
  random
    .shuffled(
      KINDS.flatMap((kind) =>
        ['示例', '第一示例', '第二示例'].map((word) => `${city}市${word}${kind}`),
      ),
    )
    .slice(0, count);

/** Programmes of study and the category each belongs to. */
export const PROGRAMMES: readonly (readonly [name: string, category: string])[] = [
  ['数控技术应用', '装备制造'],
  ['机电技术应用', '装备制造'],
  ['工业机器人技术应用', '装备制造'],
  ['焊接技术应用', '装备制造'],
  ['汽车运用与维修', '交通运输'],
  ['城市轨道交通运营服务', '交通运输'],
  ['航空服务', '交通运输'],
  ['计算机应用', '电子与信息'],
  ['计算机网络技术', '电子与信息'],
  ['电子商务', '财经商贸'],
  ['会计事务', '财经商贸'],
  ['物流服务与管理', '财经商贸'],
  ['旅游服务与管理', '旅游'],
  ['中餐烹饪', '旅游'],
  ['高星级饭店运营与管理', '旅游'],
  ['幼儿保育', '教育与体育'],
  ['护理', '医药卫生'],
  ['建筑工程施工', '土木建筑'],
  ['艺术设计与制作', '文化艺术'],
  ['服装设计与工艺', '轻工纺织'],
  ['园林技术', '农林牧渔'],
  ['宠物养护与经营', '农林牧渔'],
];

/** Invented firms. */
export const FIRMS = [
  '示例重型机床有限公司',
  '示例智能装备股份有限公司',
  '示例汽车零部件有限公司',
  '示例轨道装备有限公司',
  '示例国际大酒店',
  '示例云计算科技有限公司',
  '示例电子商务有限公司',
  '示例现代物流集团',
  '示例餐饮管理有限公司',
  '示例医院管理集团',
  '示例建工集团有限公司',
  '示例服饰有限公司',
  '示例生态园林有限公司',
  '示例幼教集团',
];
