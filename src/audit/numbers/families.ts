/**
 * Kinds of parts whose members exclude each other, so that together they cannot exceed their whole. `complete`
 * where two or all of them leave nothing out.
 */
interface Family {
  readonly members: RegExp;
  /** Members that together are the whole. */
  readonly complete: readonly RegExp[];
  /** Whether its members are parts only where all are told: 国内 may be said of anything. */
  readonly together?: true;
  /** Wholes that the members complete; any where absent. */
  readonly of?: RegExp;
}

const FAMILIES: readonly Family[] = [
  { members: /[\u4e00-\u9fff](?:区|县|旗|市直学校|市直属|直属)$|^[省市区县]属/, complete: [] },
  { members: /升学|升入|直接就业/, complete: [/升学|升入/, /直接就业/], of: /就业|落实/ },
  {
    members: /(?:特等|一等|二等|三等|四等|优秀|鼓励|优胜)奖|[金银铜]奖|[金银铜]牌/,
    complete: [/一等奖|金/, /二等奖|银/, /三等奖|铜/],
  },
  {
    members: /国家级|省级|省部级|部级|市级|区级|县级|区县级|校级|厅局?级|国赛|省赛|市赛|校赛/,
    complete: [],
  },
  { members: /^(?:男|女)|男性|女性|男生|女生|男教师|女教师/, complete: [/男/, /女/] },
  {
    members: /本科|高职|专科|大专/,
    complete: [/本科/, /高职|专科|大专/],
    of: /升学|升入|录取|院校|高校|所$/,
    together: true,
  },
  { members: /博士|硕士|研究生|本科|专科|大专/, complete: [] },
  { members: /教师|学生/, together: true, complete: [/教师/, /学生/], of: /师生/ },
  { members: /建议|提案/, together: true, complete: [/建议/, /提案/] },
  {
    members: /正高|副高|高级职称|中级职称|初级职称|高级讲师|讲师|助理讲师|未定级|无职称/,
    complete: [],
  },
  {
    members: /第[一二三]产业|[一二三]产/,
    complete: [/一产|第一产业/, /二产|第二产业/, /三产|第三产业/],
  },
  {
    members: /[一二三高]年级|20\d{2}级|高[一二三]/,
    complete: [/一年级|高一/, /二年级|高二/, /三年级|高三/],
  },
  {
    members: /升学|直接就业|参军|入伍|未就业|待就业|未落实|创业/,
    complete: [/升学/, /直接就业/, /未就业|待就业|未落实/],
  },
  { members: /校内|校外/, complete: [/校内/, /校外/] },
  { members: /省内|省外/, complete: [/省内/, /省外/] },
  { members: /本省|外省/, together: true, complete: [/本省/, /外省/] },
  { members: /本地|外地/, together: true, complete: [/本地/, /外地/] },
  { members: /本校|外校/, together: true, complete: [/本校/, /外校/] },
  { members: /本县|外县/, together: true, complete: [/本县/, /外县/] },
  { members: /国内|[国境海]外/, together: true, complete: [/国内/, /[国境海]外/] },
  { members: /住校|住宿|寄宿|走读/, together: true, complete: [/住校|住宿|寄宿/, /走读/] },
  { members: /应届|往届/, together: true, complete: [/应届/, /往届/] },
  { members: /[上下]半年/, together: true, complete: [/上半年/, /下半年/] },
  {
    members: /理论|实践|实训/,
    together: true,
    complete: [/理论/, /实践|实训/],
    of: /课时|学时|课程/,
  },
  { members: /汉族|少数民族/, together: true, complete: [/汉族/, /少数民族/] },
  { members: /市内|本市|市外|外市|外省/, complete: [] },
  { members: /公办|民办/, complete: [/公办/, /民办/] },
  { members: /中职|高职/, complete: [/中职/, /高职/] },
  { members: /专职|兼职/, complete: [/专职/, /兼职/] },
  { members: /春季|秋季/, complete: [/春季/, /秋季/] },
  { members: /县内|县外/, complete: [/县内/, /县外/] },
  { members: /线上|线下/, complete: [/线上/, /线下/] },
  { members: /初级|中级|高级/, complete: [/初级/, /中级/, /高级/] },
  { members: /必修|选修/, complete: [/必修/, /选修/] },
  { members: /农村|城镇|城市/, complete: [/农村/, /城镇|城市/] },
  { members: /发明专利|实用新型|外观设计|软件著作权/, complete: [] },
  { members: /(?:非常|比较|基本|不太|很)?(?:不)?满意/, complete: [] },
  { members: /优秀|良好|及格|不及格|(?:不)?合格/, complete: [] },
];

/** How parts with these words stand to each other and to their whole. */
export interface Kinship {
  readonly disjoint: boolean;
  readonly complete: boolean;
}

/** What is left of a whole when its other parts are told. */
const REST = /^(?:其他|其它|其余|剩余|余下)/;

/** The kinship of parts by the words that name them. */
export function kinshipOf(words: readonly string[], whole: string): Kinship {
  const family = FAMILIES.find(
    ({ members, of }) => (of?.test(whole) ?? true) && words.every((word) => members.test(word)),
  );
  const rest = words.filter((word) => REST.test(word)).length;
  if (rest === 1) return { disjoint: true, complete: true };
  if (family === undefined || new Set(words).size < words.length) {
    return { disjoint: false, complete: false };
  }
  const { complete, together } = family;
  const covers =
    complete.length > 0 && complete.every((member) => words.some((word) => member.test(word)));
  return { disjoint: covers || together !== true, complete: covers };
}
