/** A formula that a published report should not hold, and what to write or do instead. */
export interface SensitivePhrase {
  /** An expression without groups; it is looked for in everything told. */
  readonly phrase: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * Formulas to look at again before a report is published. They follow the usage that news agencies publish for
 * words on territory, history and persons with disabilities, and the marks of papers that are not public.
 * A city replaces the list by handing its own to `phrasesRule`.
 */
export const PHRASES: readonly SensitivePhrase[] = [
  {
    phrase: '(?:中国|我国|大陆)(?:和|与|、)(?:台湾|香港|澳门)(?!地区|特别|同胞|省)',
    zh: '港澳台不与“中国”并列，请写“内地（大陆）与港澳台”等规范表述',
    en: 'Hong Kong, Macao and Taiwan are not set beside "China"; use the official wording',
  },
  {
    phrase:
      '(?:台湾|香港|澳门)、?[^。；，《》]{0,12}等(?:多个|\\d+个|[一二三四五六七八九十]+个)?国家(?!和地区|（地区|\\(地区|与地区|及地区|级)',
    zh: '请写“国家和地区”',
    en: 'write 国家和地区 (countries and regions)',
  },
  {
    phrase: '前苏联',
    zh: '规范写法是“苏联”',
    en: 'the official wording is 苏联',
  },
  {
    phrase: '残废(?:人|学生|儿童)|(?<![先后])弱智(?:儿童|学生)|聋哑(?:儿童|学生)',
    zh: '请写“残疾人”“智力障碍学生”“听障学生”等',
    en: 'write 残疾人, 智力障碍学生, 听障学生 and the like',
  },
  {
    phrase:
      '内部资料[，、 ]?(?:请)?(?:注意保存|不得外传|严禁外传|请勿外传)|仅供内部(?:使用|参考)|(?:绝密|机密|秘密)★|不得对外公开',
    zh: '公开发布的年报不应保留内部资料或涉密标记',
    en: 'a published report must not carry marks of internal or secret papers',
  },
];

/** Superlatives that need a source; told only of what is done, not of aims, titles and quotations. */
export const SUPERLATIVES =
  '世界领先|国际领先|全球领先|国内首创|全国首创|世界首创|史无前例|绝无仅有|全国唯一';
