/** How numbers make each other: a total of parts, or a total of two factors. */
export type Relation = 'sum' | 'product' | 'share';

/**
 * A way in which a sentence tells how its numbers make each other. Its words are a sentence's skeleton with named numbers:
 * `total` and `list` (any others in it) of a sum; `total`, `number` and `each` of a product; `whole`, `part` and `share`.
 */
export interface Formula {
  readonly id: string;
  readonly relation: Relation;
  readonly words: RegExp;
  /** Which of the others the total is made of, where the words say it: a rise is added, a fall taken away. */
  readonly falls?: RegExp;
  /** Whether the list may leave something untold: then only long numbers prove anything. */
  readonly isOpen?: true;
}

/** Words without a number, within a clause. */
const CLAUSE = '[^<>，。；：（）]';
/** Words and numbers of other kinds, within a sentence. */
const OTHERS = '(?:(?!<\\k<kind>)[^。])';
/** So many of one kind, each with its name. */
const LIST = (least: number, marks = '、，和及与'): string =>
  `(?<list>${CLAUSE}{0,12}<(?<kind>[a-z])\\d+>(?:[${marks}]${CLAUSE}{0,14}<\\k<kind>\\d+>){${least - 1},})`;
const SAME = (name: string): string => `<\\k<kind>(?<${name}>\\d+)>`;
const TOGETHER = '(?:合计|共计|总计|总共|一共|累计|共)(?:为|有|计)?';

const formula = (id: string, relation: Relation, ...words: readonly string[]): Formula => ({
  id,
  relation,
  words: new RegExp(words.join(''), 'g'),
});

/** The formulas, each with a sentence that it reads. */
export const FORMULAS: readonly Formula[] = [
  // 申报47人，通过26人，通过率55.32%
  formula(
    'rate-of-verb',
    'share',
    `<(?<kind>[pqn])(?<whole>\\d+)>${OTHERS}{0,40}?(?<verb>[\\u4e00-\\u9fff]{2})[了的]?`,
    `${SAME('part')}[，（]${CLAUSE}{0,4}?\\k<verb>(?:率|比例|占比)(?:为|达到?|是|约)?<r(?<share>\\d+)>`,
  ),
  // 14所学校中有国际合作项目的只有2所，占14.29%
  formula(
    'share-of-among',
    'share',
    `<(?<kind>[pqn])(?<whole>\\d+)>${CLAUSE}{0,6}中${OTHERS}{0,24}?${SAME('part')}，占<r(?<share>\\d+)>`,
  ),
  // 教师284人，累计实践9940天，人均35天
  formula(
    'mean-of-persons',
    'product',
    `<p(?<number>\\d+)>(?:(?!<p)[^。])*?<(?<kind>[a-z])(?<total>\\d+)>次?，${CLAUSE}{0,6}?`,
    `(?:人均|师均|生均|平均每人|每人平均|平均每名${CLAUSE}{0,4})${CLAUSE}{0,4}${SAME('each')}`,
  ),
  // 志愿服务3547人次，累计服务时长10641小时，按人次平均为3小时
  formula(
    'mean-of-participations',
    'product',
    `<q(?<number>\\d+)>(?:(?!<q)[^。])*?<(?<kind>[a-z])(?<total>\\d+)>，${CLAUSE}{0,4}?`,
    `(?:按人次平均|平均每人次|人次均)${CLAUSE}{0,4}${SAME('each')}`,
  ),
  // 义卖68件，得款5440元，平均每件80元
  formula(
    'mean-of-things',
    'product',
    `<n(?<number>\\d+)>(?:(?!<n)[^。])*?<(?<kind>[a-z])(?<total>\\d+)>，${CLAUSE}{0,4}?`,
    `(?:平均每|每)(?<unit>[件场期个家所门次户台项班])${CLAUSE}{0,2}平?均?${CLAUSE}{0,3}${SAME('each')}`,
  ),
  // 12名学生获得国家奖学金，每人6000元，共7.2万元
  formula(
    'price-of-persons',
    'product',
    `<p(?<number>\\d+)>(?:(?!<p)[^。])*?每(?:人|名|生|位|名学生)${CLAUSE}{0,6}<m(?<each>\\d+)>，`,
    `${CLAUSE}{0,4}?(?:合计|共计|总计|共|计)${CLAUSE}{0,4}<m(?<total>\\d+)>`,
  ),
  // 3个专业，每个专业抽30人，共90人
  formula(
    'price-of-things',
    'product',
    `<n(?<number>\\d+)>(?:(?!<n)[^。])*?每(?<unit>[个项门期场次班组所家])${CLAUSE}{0,8}<(?<kind>[a-z])(?<each>\\d+)>`,
    `${CLAUSE}{0,4}，${CLAUSE}{0,4}?(?:合计|共计|总计|正好|共|计)${CLAUSE}{0,2}${SAME('total')}`,
  ),
  // 招生1326人，比上年（1298人）多28人
  {
    ...formula(
      'change-against',
      'sum',
      `<(?<kind>[a-z])(?<total>\\d+)>${OTHERS}{0,30}?[比较][^<>，。；]{0,10}(?<list>${SAME('before')}[^<>，。；]{0,4}?`,
      `(?<way>净?(?:增加|增长|增|多|减少|减|少))了?<\\+?\\k<kind>(?<change>\\d+)>)`,
    ),
    falls: /减|少/,
  },
  // 加起来不过3180人，如今是4812人，七年净增1632人
  {
    ...formula(
      'change-up-to-now',
      'sum',
      `(?<list><(?<kind>[a-z])(?<before>\\d+)>${CLAUSE}{0,8}，(?:如今|现在|目前)${CLAUSE}{0,4}${SAME('total')}，`,
      `${CLAUSE}{0,6}?(?<way>净?(?:增加|增|多|减少|减|少))了?<\\+?\\k<kind>(?<change>\\d+)>)`,
    ),
    falls: /减|少/,
  },
  // 春季486人、秋季512人，合计998人次
  formula(
    'two-then-total',
    'sum',
    `${LIST(2)}，(?<lead>${CLAUSE}{0,2}?)${TOGETHER}<[a-z](?<total>\\d+)>`,
  ),
  // 国家级12人次、省级31人次、市级58人次，校外培训共101人次
  formula(
    'list-then-total',
    'sum',
    `${LIST(3)}，(?<lead>${CLAUSE}{0,8}?)${TOGETHER}<[a-z](?<total>\\d+)>`,
  ),
  // 县职教中心15个，青禾农校8个，云桥工贸6个，附设中职班2个，全县专业点31个
  formula(
    'list-then-all',
    'sum',
    `${LIST(3)}，全[县市校区省州院系部]${CLAUSE}{0,8}${SAME('total')}`,
  ),
  // 1260平方米的车间，分加工区840平方米、检测区240平方米、教学区180平方米
  formula(
    'divided-into',
    'sum',
    `<[a-z](?<total>\\d+)>[^<>。；]{0,16}，(?:分(?!别)[为成]?|系(?![级部统列主内])|即)${LIST(2, '、和及与')}`,
  ),
  // 在校生143人（2021级45人，2022级48人，2023级50人）
  formula(
    'bracket-list',
    'sum',
    `<(?<kind>[a-z])(?<total>\\d+)>[^<>，。；：（）]{0,6}（(?<list>${CLAUSE}{0,12}<\\k<kind>\\d+>(?:[、，；]${CLAUSE}{0,14}<\\k<kind>\\d+>){2,})${CLAUSE}{0,2}）`,
  ),
  // 财政专项14326万元，比上年的13180万元增长8.69%，含中央3280万元、省级2946万元、市级5100万元、区县3000万元
  {
    ...formula(
      'including-list',
      'sum',
      `<(?<kind>[a-z])(?<total>\\d+)>(?:，[比较占][^。；其含]{0,40})?，(?:其中|含|包括)(?<list>${CLAUSE}{0,12}<\\k<kind>\\d+>(?:[、，]${CLAUSE}{0,14}<\\k<kind>\\d+>){2,})`,
    ),
    isOpen: true,
  },
  // 应测2480人，除免测52人、缓测30人外，实测2398人
  formula(
    'except-for',
    'sum',
    `<(?<kind>[a-z])(?<total>\\d+)>，?(?<list>除${CLAUSE}{0,8}<\\k<kind>\\d+>(?:[、和及]${CLAUSE}{0,8}<\\k<kind>\\d+>)*外，${CLAUSE}{0,8}<\\k<kind>\\d+>)`,
  ),
  // 意见建议147条，希望延长的52条，希望加强的38条，其余26条
  formula(
    'and-the-rest',
    'sum',
    `<(?<kind>[a-z])(?<total>\\d+)>(?<list>(?:(?:[^。；（）<]|<(?!\\k<kind>))*?<\\k<kind>\\d+>){2,}?[^<>。；（）]{0,6}，其余的?${CLAUSE}{0,6}<\\k<kind>\\d+>)`,
  ),
];
