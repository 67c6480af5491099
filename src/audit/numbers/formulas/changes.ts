import { CLAUSE, type Formula, formula, OTHERS, SAME } from './formula.js';

/** Changes against what was before, each with a sentence that it reads. */
export const CHANGES: readonly Formula[] = [
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
  // 获奖44项，上一学年是39项，多了5项
  {
    ...formula(
      'change-from',
      'sum',
      `<(?<kind>[a-z])(?<total>\\d+)>${OTHERS}{0,24}?，(?<list>(?:而|比)?(?:上一?[年届]度?|上一?学年度?|去年|(?:19|20)\\d{2}[年届]|同期)`,
      `${CLAUSE}{0,2}(?:是|为|只有|仅有?|只)?<\\k<kind>(?<before>\\d+)>，[^<>，。；]{0,6}?`,
      `(?<way>增加|净增|增|多|减少|减|少|提高|下降)了?<\\+?\\k<kind>(?<change>\\d+)>)`,
    ),
    falls: /减|少|降/,
  },
  // 前测平均78.6分，后测平均84.1分，提高5.5分
  {
    ...formula(
      'change-between-tests',
      'sum',
      `(?<list>(?:前测|初测|入学时|开学时|期初|首次|第一次|年初)${CLAUSE}{0,8}<(?<kind>[a-z])(?<before>\\d+)>[，、]`,
      `${CLAUSE}{0,10}${SAME('total')}，${CLAUSE}{0,3}?(?<way>提高|提升|上升|增加|增长|多|高|下降|降低|减少|缩短|少|低)了?<\\+?\\k<kind>(?<change>\\d+)>)`,
    ),
    falls: /减|少|降|低|短/,
  },
  // 新进教师48人，退休、调出22人，净增26人
  {
    ...formula(
      'net-of-both-ways',
      'sum',
      `(?<list>(?:新进|新增|引进|招聘|新建|调入|新签|新立|补充|增加)${CLAUSE}{0,8}<\\+?(?<kind>[a-z])(?<come>\\d+)>[，、；]`,
      `${CLAUSE}{0,8}?(?<way>退休|调出|减少|停招|离职|流出|撤销|淘汰|退出|报废|终止|辞职)${CLAUSE}{0,8}${SAME('gone')})[，；]`,
      `${CLAUSE}{0,10}?净增(?:加|长)?${SAME('total')}`,
    ),
    falls: /./,
  },
  // 实验班88.6分、对照班79.2分，相差9.4分
  formula(
    'difference-of-two',
    'difference',
    `<(?<kind>[a-z])(?<one>\\d+)>[，、；和与]${CLAUSE}{0,10}${SAME('other')}，(?:两者|二者|前者与后者|首尾|两班|两校)?(?:相差|差距|差)(?:为|了|达)?${SAME('total')}`,
  ),
];
