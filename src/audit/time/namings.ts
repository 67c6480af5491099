import type { Passage, ReadBlock, ReadDocument } from '../../document/model/index.js';
import { plainPassage } from '../structure/plain-passages.js';

/** A place where the report says of which year it is; a school year is of two. */
export interface Naming {
  readonly passage: Passage;
  readonly years: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly where: 'cover' | 'furniture' | 'text';
}

const TO = '[-—–－~～至]{1,2}';
/** 2023年度质量报告, 2023年职业教育质量年度报告, 2022—2023学年质量报告, 质量年度报告（2023年度）. */
const FRONT = new RegExp(
  `(?<!\\d)(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|年|学年度?)?[）)]?[^，。；：《》\\d]{0,24}(?:质量年?度?报告|年度质量报告|质量年报|年度报告)`,
);
const BEHIND = new RegExp(
  `(?:质量年?度?报告|年度质量报告|质量年报|年度报告)[（(\\s]{0,3}(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|年|学年度?)?[）)]?`,
);
/** 本报告反映2023年度…, 现将2023年度办学质量情况报告如下, 为全面反映学校2023年度发展状况. */
const OWN = new RegExp(
  `报告中(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|学年|年)的?(?:统计)?(?:数据|数字|指标)|(?:现[将就]|本报告|本年报|本质量报告)[^，。；《》\\d前上往比较]{0,16}(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|学年)|全面反映[^，。；《》\\d前上往比较]{0,24}(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|学年)[^，。；]{0,10}[情状]况`,
);
/** 前言: 按照上级通知，学校编制2023年度质量年度报告. Elsewhere that may be last year's. */
const COMPILED = new RegExp(
  `(?:按照|根据|依据)[^，。；《》\\d]{0,20}[，,][^，。；《》\\d]{0,24}(?:编制|编写|撰写|形成)了?(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|学年)[^，。；《》\\d]{0,10}(?:报告|年报)`,
);
/** 根据关于编制和报送2023年度质量报告的要求; 各校编写了《…质量年度报告（2023年度）》: said of the report itself. */
const REQUIRED = new RegExp(
  `(?:编制|编写|发布|报送|做好)[^，。；《》\\d]{0,12}(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|学年)[^，。；《》\\d]{0,16}(?:报告|年报)的?(?:有关|相关)?(?:要求|通知|部署)|(?:编制|编写|撰写|形成)了?(?:本|这份)?《[^《》]{0,40}(?:报告|年报)[（(](20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|学年)?[）)]》`,
);
/** The line beneath the title: （2023年度）. */
const YEAR_LINE = new RegExp(`^[（(]?(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:年度|学年度?|年)[）)]?$`);
const TITLE_LINE = /(?:报告|年报)$/;
const FOREWORD = /前\s*言|引\s*言|序\s*言|编制说明|摘\s*要/;
/** 本单位对《…质量年度报告（2023年度）》内容的真实性负责: the declaration names its own report. */
const DECLARED = new RegExp(
  `《[^《》]{0,40}?(?:报告|年报)[（(\\s]{0,3}(20\\d{2})(?:年?${TO}(20\\d{2}))?(?:\\s?年度|年|学年度?)?[）)]?|《[^《》\\d]{0,40}?(20\\d{2})(?:年?${TO}(20\\d{2}))?\\s?年度?[^《》]{0,40}(?:报告|年报)|(?:保证|承诺)[，,：:]?[^，。；《》\\d]{0,16}(20\\d{2})(?:年?${TO}(20\\d{2}))?\\s?年度?[^，。；《》\\d]{0,24}(?:报告|年报)|对[^，。；《》\\d]{0,6}(20\\d{2})(?:年?${TO}(20\\d{2}))?\\s?年度[^，。；《》\\d]{0,16}(?:报告|年报)的?(?:内容|数据)?的?真实`,
);
const DECLARES =
  /真实[^。]{0,20}(?:负责|责任|保证|承诺|准确|完整)|(?:保证|承诺|负责)[^。]{0,60}真实/;

const COVER_BLOCKS = 12;
const MOST_FURNITURE = 400;

/** Where the report names its own year, the cover first. */
export function namingsOf({ blocks }: ReadDocument): readonly Naming[] {
  const front = blocks.slice(0, COVER_BLOCKS).filter(isLine);
  const furniture = blocks.filter(({ type }) => type === 'furniture').slice(0, MOST_FURNITURE);
  const told = new Set<string>();
  return [
    ...front.flatMap((block) => namingIn(block, [FRONT, BEHIND], 'cover')),
    ...front.flatMap((block, at) =>
      isTitled(front, at) ? namingIn(block, [YEAR_LINE], 'cover') : [],
    ),
    ...furniture
      .flatMap((block) => namingIn(block, [FRONT, BEHIND], 'furniture'))
      .filter(({ passage }) => !told.has(passage.text) && told.add(passage.text)),
    ...blocks
      .filter(({ type }) => type === 'paragraph')
      .flatMap((block) => namingIn(block, declares(block) ? [OWN, DECLARED] : [OWN], 'text')),
    ...forewordOf(blocks).flatMap((block) => namingIn(block, [COMPILED, REQUIRED], 'text')),
  ];
}

/** Whether the title of a report ends right above a line. */
const isTitled = (front: readonly ReadBlock[], at: number): boolean => {
  const before = front[at - 1];
  return before !== undefined && 'passage' in before && TITLE_LINE.test(before.passage.text.trim());
};

/** What stands beneath the heading of a foreword, up to the next heading. */
function forewordOf(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const at = blocks.findIndex(
    (block) => block.type === 'heading' && FOREWORD.test(block.passage.text),
  );
  if (at < 0) return [];
  const behind = blocks.slice(at + 1);
  const end = behind.findIndex(({ type }) => type === 'heading');
  return (end < 0 ? [] : behind.slice(0, end)).filter(({ type }) => type === 'paragraph');
}

const declares = (block: ReadBlock): boolean =>
  'passage' in block && DECLARES.test(block.passage.text.slice(0, LONGEST_DECLARATION));

const LONGEST_DECLARATION = 300;

/** A line of the cover, not a sentence: a foreword may speak of last year's report. */
const isLine = (block: ReadBlock): boolean =>
  (block.type === 'heading' || block.type === 'paragraph') &&
  block.passage.text.length <= LONGEST_LINE &&
  !/[。；]/.test(block.passage.text);

const LONGEST_LINE = 60;

function namingIn(
  block: ReadBlock,
  forms: readonly RegExp[],
  where: Naming['where'],
): readonly Naming[] {
  if (!('passage' in block)) return [];
  const passage = plainPassage(block.passage);
  const found = forms.flatMap((form) => {
    const match = form.exec(passage.text);
    if (match === null) return [];
    const [words, ...named] = match;
    const years = named.flatMap((year) => (year === undefined ? [] : [Number(year)]));
    return [{ passage, years, start: match.index, end: match.index + words.length, where }];
  });
  return found.slice(0, 1);
}
