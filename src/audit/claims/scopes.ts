/** Whose numbers a report tells: the kind of its own organisation. */
export type OwnerLevel = 'school' | 'district' | 'city' | 'province' | 'unknown';

/** The level of an organisation by its name, else by which words for itself the text uses most. */
export function ownerLevel(organisation: string | null, text: string): OwnerLevel {
  const name = organisation ?? '';
  if (/(?:学校|学院|中专|职高|职教中心|技校|中学|教育中心)$/.test(name)) return 'school';
  if (/(?:区|县|旗)$/.test(name)) return 'district';
  if (/(?:省|自治区)$/.test(name)) return 'province';
  if (/(?:市|州|盟)$/.test(name)) return 'city';
  const count = (word: RegExp): number => text.match(word)?.length ?? 0;
  const school = count(/我校|全校|本校/g);
  const city = count(/全市|我市|本市/g);
  const district = count(/全区|我区|本区|全县|我县/g);
  const most = Math.max(school, city, district);
  if (most < FEW) return 'unknown';
  return most === school ? 'school' : most === city ? 'city' : 'district';
}

const FEW = 3;

const SELF: Readonly<Record<OwnerLevel, RegExp>> = {
  school: /我校|全校|本校|学校(?!均|平均)/g,
  district: /全区|我区|本区|全县|我县|本县/g,
  city: /全市|我市|本市/g,
  province: /全省|我省|本省/g,
  unknown: /我校|全校|本校|全市|我市|本市|全区|我区|本区/g,
};

const WIDER: Readonly<Record<OwnerLevel, RegExp>> = {
  school: /全国|全省|我省|本省|全市|我市|全区|省内|市内|同类(?:院|学)校|区域内/g,
  district: /全国|全省|我省|全市|我市|各校|学校/g,
  city: /全国|全省|我省|本省|全区|各区|该校|学校/g,
  province: /全国|各市/g,
  unknown: /全国|全省/g,
};

const NAMED =
  /[\u4e00-\u9fff]{0,14}(?:学校|学院|中专(?![任业门家题])|职教中心|职业高中|职校|职专|大学|公司|集团|研究院|医院|小学|中学|幼儿园)|(?:^|[，。；、（(：:\s])[\u4e00-\u9fff]{1,6}?[区县旗](?=[\u4e00-\u9fff\d“（(])/g;
const NOT_A_NAME =
  /^(?:全市|我市|本市|全区|我区|本区|全县|我县|全省|我省|本省|全国|升入|高一级|上一级|市直|区直|县直|市域|区域|市内|省内|市属|区属|省属|直属|县域|共有|现有|建有|设有|目前|中等|教育|知名|大型|中型|小型|微型|龙头|本科|专科|师范|普通|独立|试点|基地|联盟|新|老|大|小|中|其他|相关|所有|部分|多数|近|余|双高|双优|建设|培育|立项|入选|获评|被评|选派|来自|作为|兄弟|外地|本地|当地|周边|薄弱|乡镇|农村|县级|市级|区级|职教|各级|各类|个|家|所|\d|[一二三四五六七八九十百两]|各|该|本|我|全|多|所|家|每|有|等|该|两|几|职业|中职|中等职业|高职|高等|合作|普通|一些|这些|示范|优质|骨干|重点|技工|高级|民办|公办|骨干|国家级|省级|市级|高水平|初级|城市|农村|用人|企业|参与|相关|其他|对口|成员|牵头)*(?:中等职业学校|中职学校|职业学校|职业院校|职业学院|高等职业|高职院校|技工学校|技师学院|高等学校|本科院校|院校|学校|学院|公司|集团|大学|中学|小学|幼儿园|医院|企业)$/;
const JOINING =
  /^.*(?:共有|现有|设有|建有|拥有|其中|等|名|位|个|项|与|和|同|由|在|向|从|是|对|被|让|使|及|或|给|到|至|为|了|于|、|所|家|包括|推荐|组织|指导|帮助|支持|联合|依托|距离|约占|加上|进入|连同|除了|来到|走进|的)/;
const NO_DISTRICT =
  /(?:校|园|社|地|全|市|城|我|本|各|该|区|景|小|专|厂|街|山|牧|林|灾|片|辖|老|新|实训|功能|工作|教学|生活|宿舍|办公|运动|活动|展示|体验|作业|操作|自治|开发|高新|示范|服务|展|分|学|库|库|禁|赛|考|产业园|贫困|西部地|东北地|本地)[区县旗]$/;

/** A whose in a sentence and from where on it holds; empty for the report's own organisation. */
export interface ScopeMark {
  readonly at: number;
  readonly scope: string;
  /** The last of a list of names, or one compared with: it holds for its sentence, and not for the next. */
  readonly brief?: boolean;
  /** Up to where it holds, as an offset into the sentence. */
  readonly until: number;
}

/** Whose numbers the parts of a sentence tell, in order. */
export function scopeMarks(
  sentence: string,
  level: OwnerLevel,
  organisation: string | null,
): readonly ScopeMark[] {
  const marks: ScopeMark[] = [];
  for (const match of sentence.matchAll(SELF[level])) {
    // 机械工程系是我校历史最长的系部: what it is, and not whose its numbers are.
    const isPredicate = /[是为]$/.test(sentence.slice(0, match.index));
    if (stands(match, sentence) && !isPredicate) marks.push(markOf(match.index, '', sentence));
  }
  for (const match of sentence.matchAll(WIDER[level])) {
    if (stands(match, sentence) && !isName(match, sentence)) {
      marks.push(markOf(match.index, match[0], sentence));
    }
  }
  for (const match of sentence.matchAll(NAMED)) {
    const name = nameIn(match[0]);
    if (name === null || isMade(match, sentence)) continue;
    const rest =
      organisation !== null && name.startsWith(organisation)
        ? name.slice(organisation.length)
        : null;
    if (rest !== null && (rest === '' || NOT_A_NAME.test(rest))) {
      marks.push(markOf(match.index + match[0].length - name.length, '', sentence));
      continue;
    }
    const own =
      organisation !== null && (name.endsWith(organisation) || isShortOf(name, organisation));
    const at = match.index + match[0].length - name.length;
    marks.push(markOf(at, own ? '' : name, sentence));
  }
  if (level === 'school' || level === 'unknown') {
    for (const match of sentence.matchAll(UNIT)) {
      const name = match[1] ?? '';
      marks.push(markOf(match.index + match[0].length - name.length, name, sentence));
    }
  }
  return marks.toSorted((a, b) => a.at - b.at);
}

/** 机械工程系是我校历史最长的系部，现设…: a unit of the school as the subject of what follows. */
const UNIT =
  /(?:^|[，。；、\s])([\u4e00-\u9fff]{2,10}(?:(?<![体关联派谱])系|学部|专业部|校区|分校))(?=[是现有设由拥共在以规最同始建，（(]|\s?20\d\d|\s?\d)/g;

/** 比全区60.48%的平均水平高11.80个百分点, 占全市的8.4%: whose the one number is that others are held against. */
const COMPARED = /(?:比|较|高于|低于|优于|好于|超过|占)(?:了|到)?$/;

function markOf(at: number, scope: string, sentence: string): ScopeMark {
  const isCompared = COMPARED.test(sentence.slice(Math.max(0, at - 3), at));
  const end = isCompared ? sentence.slice(at).search(/[，,；;。]/) : -1;
  return {
    at,
    scope,
    // 另一个是财经商贸学院: named as what something is, and not as whose what follows is.
    brief: isCompared || /[、是为如]$/.test(sentence.slice(0, at)),
    until: end < 0 ? sentence.length : at + end,
  };
}

/** 学校 alone is a whose only where it opens a clause: 中职学校 is a kind of school. */
/** 本省去向落实率 is a name, 在全省技能大赛中获奖 a place: neither says whose a number is. */
const isName = ({ 0: word, index }: RegExpExecArray, sentence: string): boolean =>
  /^(?:统考|统一|联考|联赛|抽测|抽考|会考|学业水平)/.test(sentence.slice(index + word.length)) ||
  (word === '本省' && /^(?:去向|落实|就业|升学|内)/.test(sentence.slice(index + word.length))) ||
  (/[在于居列向获]$/.test(sentence.slice(0, index)) &&
    /^[\u4e00-\u9fff“”]{0,12}(?:大赛|比赛|竞赛|前列|第|首|评选|活动|会议|推广)/.test(
      sentence.slice(index + word.length),
    ));

const stands = ({ 0: word, index }: RegExpExecArray, sentence: string): boolean =>
  !/^(?:学校|该校|各校)$/.test(word) ||
  !/(?![年月日度底末])[\u4e00-\u9fff]$/.test(sentence.slice(0, index));

/** 共建“冷链物流产业学院”, 经开区产教联合体: what was founded, or bears a place in its name, tells nothing itself. */
const isMade = ({ 0: words, index }: RegExpExecArray, sentence: string): boolean =>
  sentence.charAt(index + words.length) === '、' ||
  (KIND.test(words) && COUNTED.test(sentence.slice(index + words.length))) ||
  (PARTNER.test(sentence.slice(index + words.length)) &&
    /[与和同]/.test(sentence.slice(Math.max(0, index - 1), index + words.length))) ||
  /^”?(?:产教|市域|产业)/.test(sentence.slice(index + words.length)) ||
  /(?:共建|成立|组建|建成|建立|创建|设立|挂牌)(?:了|的)?[\u4e00-\u9fff]{0,6}[“"「]?$/.test(
    sentence.slice(Math.max(0, index - 12), index),
  ) ||
  /(?:共建|组建|创建|设立)[“"「]?[\u4e00-\u9fff]{2,}$/.test(words);

/** 市级产业学院3个 are counted, not told of; 与某公司签订协议 tells of who signed with them. */
const KIND = /(?:[国省市区县校]家?级|新挂牌|产业)[\u4e00-\u9fff]{0,4}(?:学院|公司|集团)$/;
const COUNTED = /^\s*(?!(?:19|20)\d{2}\s*(?:年|届|级))\d+\s*[个所家]/;
const PARTNER = /^(?:等[^，。；]{0,8})?(?:签订|签署|签约|共建|合作|联合|共同|携手|开展|建立|成立)/;

const isShortOf = (name: string, organisation: string): boolean =>
  name.length >= 4 && organisation.endsWith(name);

/** The proper name at the end of what was matched; nothing where it is a kind of organisation only. */
function nameIn(words: string): string | null {
  const bare = words
    .replace(/^[，。；、（(：:\s]/, '')
    .replace(/^(?:其中|其|[年月日][度底末]?)/, '');
  if (NO_DISTRICT.test(bare)) return null;
  const name = bare.replace(JOINING, '');
  if (name.length < 3 || NOT_A_NAME.test(name)) return null;
  return /[区县旗]$/.test(name) && name.length > 5 ? null : name;
}
