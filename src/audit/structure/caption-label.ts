import type { ReadBlock } from '../../document/model/index.js';
import { oncePer, oncePerText } from '../../once/index.js';
import { countedAs } from './chinese-number.js';
import { spaced } from './spaced.js';

/** The label of a caption, taken apart: 表1-2 is 表 with the parts 1 and 2. */
export interface CaptionLabel {
  /** 表, 附表, 附录表, 图, 案例. */
  readonly word: string;
  readonly parts: readonly number[];
}

const LABEL =
  /^续?((?:附[录件]?|典型)?(?:表格?|图表?|案例))((?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-.—–‑·]{1,2}\d{1,3}){0,3})(?![\d%]|[-.—–‑·]\d)/;
const SAME_WORD: Readonly<Record<string, string>> = {
  表格: '表',
  图表: '图',
  典型案例: '案例',
  附件表: '附表',
  附件图: '附图',
};
const LONGEST = 40;
/** Brackets and spaces; a space between two numbers keeps them apart: 表1-2 2022届. */
const SPACES = /[【】[\]《》〔〕]|(?<!\d)\s+|\s+(?!\d)/g;

/** The label that a text begins with; null where it begins with none. */
export const captionLabelOf = (text: string): CaptionLabel | null =>
  labelIn(text.slice(0, LONGEST));

const labelIn = oncePerText((opening): CaptionLabel | null => {
  const folded = spaced(opening.normalize('NFKC')).replace(SPACES, '');
  const [, word, number] = LABEL.exec(folded) ?? [];
  if (word === undefined || number === undefined) return null;
  const parts = number.split(/[-.—–‑·]+/).map(countedAs);
  return parts.every((part) => part !== null) ? { word: SAME_WORD[word] ?? word, parts } : null;
});

/** Says of two labels whether they are the same however written. */
export const labelKey = ({ word, parts }: CaptionLabel): string => `${word}${parts.join('-')}`;

/** Whether words say that a table goes on, or only explain one: 续表1-2, 表1-2（续）, 表1-2(b), 附表3 说明. */
export const isContinued = (text: string): boolean =>
  /^[\s【[]*(?:附?[表图]|案例)\s?\d{1,3}(?:[-.—–‑·]{1,2}\d{1,3}){0,3}\s?[（(][b-h][）)]/.test(
    text,
  ) ||
  /^附?表\s?[\d一二三四五六七八九十]{1,3}(?:[-.—–‑·]{1,2}\d{1,3}){0,3}\s?(?:(?:填报|指标)?(?:说明|附注)|续)/.test(
    text,
  ) ||
  /^[\s【[(（]*续|[（(]\s*接?(?:上页|上表)?续[表上]?\s*\d*\s*[）)]/.test(text);

/** Whether the words behind a label make a sentence: 表1-1显示，… begins no table. */
export const isSentence = (title: string): boolean =>
  /^(?:中?(?:可以?)?(?:显示|表明|可见|所示|所列|反映|列出|列示|给出|看出|说明了)|统计显示|数据显示)/.test(
    title,
  );

/** The labels that blocks begin with: what a reader took for a heading or a line of text may still be a caption. */
export const labelsBegun = oncePer((blocks: readonly ReadBlock[]): ReadonlySet<string> => {
  const begun = new Set<string>();
  for (const text of blocks.flatMap(openingTexts)) {
    // 图4 企业提供设备值　图5 学徒人数: two captions side by side on one line.
    for (const part of text.split(/(?<=[^\s附])(?=[图表]\s?\d)/)) {
      const label = captionLabelOf(part);
      if (label !== null) begun.add(labelKey(label));
    }
  }
  return begun;
});

const LONGEST_CAPTION = 60;

/** Texts that may be captions: a sentence (表3-5显示……。) is none. */
function openingTexts(block: ReadBlock): readonly string[] {
  if (block.type === 'entry' || block.type === 'furniture') return [];
  if (block.type === 'table') return block.cells.slice(0, 4).map(({ passage }) => passage.text);
  const { text } = block.passage;
  const isSentence = text.length > LONGEST_CAPTION || /[。；]/.test(text);
  return block.type === 'paragraph' && isSentence ? [] : [text];
}
