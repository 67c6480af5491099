/** What a demonstration school is and how large; everything about it is invented. */
export interface School {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** 属地: the district or county it lies in. */
  readonly district: string;
  /** 市直属: reviewed by the city and not by its district. */
  readonly ownedByCity: boolean;
  readonly type: SchoolType;
  /** About how many students it has. */
  readonly size: number;
  readonly ownership: 'public' | 'private';
  /** What was different before a cycle: a school renamed, a school handed from its district to the city. */
  readonly before?: {
    readonly cycle: number;
    readonly name?: string;
    readonly nameEn?: string;
    readonly ownedByCity?: boolean;
  };
}

export type SchoolType =
  | '综合'
  | '工科'
  | '财经'
  | '卫生'
  | '艺术'
  | '农林'
  | '幼教'
  | '交通'
  | '技工'
  | '特教'
  | '旅游'
  | '体育';

type Line = readonly [
  number: number,
  district: string,
  type: SchoolType,
  /** Without 示例; a general school has none and is named by its number. */
  name: string | null,
  nameEn: string | null,
  size: number,
  ownership: 'public' | 'private',
  ownedByCity: boolean,
];

const lines: readonly Line[] = [
  [1, '210112', '综合', null, null, 4600, 'public', true],
  [2, '210113', '工科', '装备制造学校', 'School of Equipment Manufacturing', 4300, 'public', true],
  [3, '210105', '卫生', '卫生学校', 'School of Health', 3600, 'public', true],
  [4, '210102', '综合', null, null, 2450, 'public', false],
  [5, '210102', '旅游', '旅游学校', 'School of Tourism', 1650, 'public', true],
  [6, '210102', '财经', '财经学校', 'School of Finance and Commerce', 1900, 'public', false],
  [7, '210102', '艺术', '艺术学校', 'School of Arts', 980, 'public', true],
  [8, '210103', '综合', null, null, 2150, 'public', false],
  [9, '210103', '综合', null, null, 1320, 'public', false],
  [10, '210103', '财经', '商务学校', 'School of Business', 1480, 'public', false],
  [11, '210103', '艺术', '工艺美术学校', 'School of Arts and Crafts', 620, 'public', false],
  [
    12,
    '210103',
    '特教',
    '启智职业学校',
    'Vocational School for Special Education',
    160,
    'public',
    false,
  ],
  [13, '210103', '卫生', '第二卫生学校', 'Second School of Health', 1250, 'private', false],
  [14, '210106', '综合', null, null, 1930, 'public', false],
  [15, '210106', '综合', null, null, 1560, 'public', false],
  [16, '210106', '综合', null, null, 1180, 'public', false],
  [
    17,
    '210106',
    '工科',
    '机电工程学校',
    'School of Mechanical and Electrical Engineering',
    2850,
    'public',
    true,
  ],
  [18, '210106', '技工', '重工技工学校', 'Heavy Industry Technician School', 2300, 'public', false],
  [19, '210106', '交通', '轨道交通学校', 'School of Rail Transport', 2100, 'public', true],
  [
    20,
    '210106',
    '幼教',
    '幼儿师范学校',
    'School of Early Childhood Education',
    1380,
    'public',
    false,
  ],
  [21, '210106', '财经', '现代服务学校', 'School of Modern Services', 540, 'private', false],
  [22, '210104', '综合', null, null, 1850, 'public', false],
  [23, '210104', '综合', null, null, 1050, 'public', false],
  [24, '210104', '工科', '汽车工程学校', 'School of Automotive Engineering', 2650, 'public', true],
  [25, '210104', '技工', '航空技工学校', 'Aviation Technician School', 1750, 'public', false],
  [26, '210104', '艺术', '舞蹈学校', 'School of Dance', 310, 'public', false],
  [27, '210104', '旅游', '烹饪学校', 'Culinary School', 890, 'private', false],
  [28, '210105', '综合', null, null, 1720, 'public', false],
  [29, '210105', '综合', null, null, 940, 'public', false],
  [30, '210105', '财经', '会计学校', 'School of Accounting', 1120, 'public', false],
  [31, '210105', '幼教', '学前教育学校', 'School of Preschool Education', 1010, 'public', false],
  [32, '210105', '工科', '电子技术学校', 'School of Electronics', 1540, 'public', false],
  [33, '210111', '综合', null, null, 1270, 'public', false],
  [34, '210111', '农林', '园林学校', 'School of Landscape Gardening', 860, 'public', false],
  [35, '210111', '技工', '冶金技工学校', 'Metallurgy Technician School', 720, 'public', false],
  [36, '210112', '综合', null, null, 1410, 'public', false],
  [37, '210112', '工科', '信息工程学校', 'School of Information Engineering', 2200, 'public', true],
  [38, '210112', '卫生', '护理学校', 'School of Nursing', 1600, 'public', false],
  [39, '210112', '体育', '体育运动学校', 'School of Sports', 480, 'public', true],
  [40, '210113', '综合', null, null, 1230, 'public', false],
  [41, '210113', '交通', '航空服务学校', 'School of Aviation Services', 1150, 'private', false],
  [42, '210113', '艺术', '影视学校', 'School of Film and Television', 430, 'private', false],
  [43, '210113', '技工', '新能源技工学校', 'New Energy Technician School', 640, 'public', false],
  [44, '210114', '综合', null, null, 1340, 'public', false],
  [45, '210114', '综合', null, null, 780, 'public', false],
  [46, '210114', '工科', '建筑工程学校', 'School of Construction', 1500, 'public', false],
  [47, '210114', '交通', '交通运输学校', 'School of Transport', 1060, 'public', false],
  [48, '210114', '幼教', '保育学校', 'School of Childcare', 360, 'private', false],
  [49, '210115', '综合', null, null, 1090, 'public', false],
  [50, '210115', '农林', '农业学校', 'School of Agriculture', 560, 'public', false],
  [51, '210123', '综合', null, null, 830, 'public', false],
  [52, '210123', '卫生', '第三卫生学校', 'Third School of Health', 290, 'public', false],
  [53, '210124', '综合', null, null, 760, 'public', false],
  [54, '210124', '工科', '陶瓷工艺学校', 'School of Ceramics', 340, 'public', false],
  [55, '210181', '综合', null, null, 1160, 'public', false],
  [56, '210181', '农林', '农机学校', 'School of Agricultural Machinery', 520, 'public', false],
  [
    57,
    '210181',
    '特教',
    '特殊教育中等职业学校',
    'Secondary Vocational School for Special Education',
    90,
    'public',
    false,
  ],
];

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 99 as it stands in a school's name: 十四, 二十, 五十五. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
}

/** Changes within the demonstration's cycles, so that its history has something to show. */
const changes: Readonly<Record<string, School['before']>> = {
  s15: {
    cycle: 2022,
    name: '示例第十五职业高级中学',
    nameEn: 'Example Vocational High School No. 15',
  },
  s37: { cycle: 2023, ownedByCity: false },
};

function schoolOf([
  number,
  district,
  type,
  name,
  nameEn,
  size,
  ownership,
  ownedByCity,
]: Line): School {
  const serial = String(number).padStart(2, '0');
  const id = `s${serial}`;
  const before = changes[id];
  return {
    id,
    code: `X2101${serial.padStart(5, '0')}`,
    name: `示例${name ?? `第${numeral(number)}中等职业学校`}`,
    nameEn: `Example ${nameEn ?? `Vocational School No. ${number}`}`,
    district,
    ownedByCity,
    type,
    size,
    ownership,
    ...(before === undefined ? {} : { before }),
  };
}

/** The 57 invented schools, in the order of their ids `s01` … `s57`. */
export const schools: readonly School[] = lines.map(schoolOf);
