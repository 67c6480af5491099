import { CLAUSE, type Formula, formula, LIST, SAME, TOGETHER } from './formula.js';

/** Totals of lists and what is left of them, each with a sentence that it reads. */
export const TOTALS: readonly Formula[] = [
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
  // 计划530人，报到478人，缺52人
  {
    ...formula(
      'lacking-of-plan',
      'sum',
      `(?:计划|应|核定|编制|额定|定员)${CLAUSE}{0,8}<(?<kind>[a-z])(?<total>\\d+)>，(?<list>${CLAUSE}{0,8}?`,
      `(?:报到|录取|完成|实[考到测有际训]|到位|注册|在岗|现有|到账)${CLAUSE}{0,6}<\\k<kind>\\d+>，`,
      `${CLAUSE}{0,4}?(?:缺[考额]?|差|少|空[缺编]|[尚还][缺差空]|未到|未报到)${CLAUSE}{0,3}<\\+?\\k<kind>\\d+>)`,
    ),
    isOfPlan: true,
  },
  // 没有去向的9个人，又有5人落实了工作，还剩4人
  formula(
    'still-left',
    'sum',
    `<(?<kind>[a-z])(?<total>\\d+)>(?<list>(?:(?!<\\k<kind>)[^。])*?(?:又有?|已有?|先后有?)${CLAUSE}{0,6}<\\k<kind>\\d+>${CLAUSE}{0,8}，`,
    `(?:还剩下?|尚剩|尚余|还余|剩下?|仅剩)${CLAUSE}{0,4}<\\k<kind>\\d+>)`,
  ),
  // 上一学年末为131项（131＋9－6＝134）
  formula(
    'sum-in-signs',
    'sum',
    `(?<list><(?<kind>[a-z])\\d+>(?:[＋+－−-]<\\k<kind>\\d+>)+)[＝=]${SAME('total')}`,
  ),
];
