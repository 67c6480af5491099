import { oncePerText } from '../../../once/index.js';

const HAN = '一二三四五六七八九十百〇零两';
const NUMBER = `(?:[\\d０-９]{1,3}|[A-Z](?![a-z])|[${HAN}]{1,3}(?![\\p{L}\\d]))(?:[ \\u3000]?[-‐‑–—－−.．·_][ \\u3000]?[\\d０-９]{1,3}){0,3}(?![\\d０-９%％])`;
const re = (source: string): RegExp => new RegExp(source, 'u');

/** The number in front of a caption. */
export interface CaptionLabel {
  readonly of: 'table' | 'figure' | 'case';
  /** As printed, without brackets around it: `表1-2`, `案例 3-1`, `续表`. */
  readonly label: string;
  /** The number alone, in plain digits and hyphens (`1-2`); empty where there is none. */
  readonly number: string;
  /** Whether it heads the rest of a table that began on an earlier page. */
  readonly continued: boolean;
  /** Where the label ends in the line: what follows is the title. */
  readonly end: number;
}

const TABLE = re(`^(续[ \\u3000]?)?((?:附(?:录|件)?表|表|统计表|指标表)[ \\u3000]?(${NUMBER}))`);
const CONTINUED =
  /^([（(]?[ \u3000]?续[ \u3000]?表[ \u3000]?[）)]?)(?=[ \u3000\t：:]*$|[ \u3000：:])/u;
const FIGURE = re(`^()((?:附(?:录|件)?图|图|图表)[ \\u3000]?(${NUMBER}))`);
const CASE_IN_BRACKETS = re(
  `^【[ \\u3000]?((?:典型|特色|优秀|教学|育人|学校)?[ \\u3000]?案[ \\u3000]?例[ \\u3000]?(${NUMBER})?)[ \\u3000]?[:：]?[ \\u3000]?(?:】|(?=[^】]{1,40}】))`,
);
const CASE = re(
  `^((?:典型|特色|优秀|教学|育人|学校)?[ \\u3000]?案[ \\u3000]?例[ \\u3000]?(${NUMBER}))(?=[ \\u3000\\t]*$|[ \\u3000\\t：:、.．|｜“"《【])`,
);
const SEPARATOR = /^[ \u3000\u200b\t]*[：:、.．|｜]?[ \u3000\u200b\t]*/u;

/** A sentence that speaks of a table or figure instead of naming it. */
const MENTION =
  /^(?:[，,、；。)）]|显示|所[示列]|可[见知以]|可看出|表明|反映|列[出示]|给出|来看|说明了|中(?!职|等|外|国|高|华|小|级|心|学|央|共|餐|药|医|式|西|德|美|英|法|俄|泰|老|越|韩|日|澳|[ \u3000])|[为是的和与及至到]|统计了|以及|以下|已|呈现)/u;

/** The same where a blank stands behind the number, as some writers set it. */
const MENTION_APART =
  /^[ \u3000]?(?:[至到][ \u3000]?(?:附?[表图]|案例)?[ \u3000]?\d|(?:显示|所示|可[见知]|可以?看出|表明|反映)[，,]|所列[\p{Script=Han}]|的(?:口径|数据|统计|结果|合计)|中[，,])/u;

const LONGEST = 70;

/** What a label can begin with: most lines end here. */
const MAY_BEGIN = /^[续表附统指图（(【典特优教育学案]/;

/** The label of a line that is a caption; null for sentences that only mention a table, figure or case. */
export const captionLabelOf = oncePerText((line: string): CaptionLabel | null => {
  if (!MAY_BEGIN.test(line)) return null;
  const opening = line.slice(0, 60);
  const label =
    numbered('table', TABLE, opening) ??
    continued(opening) ??
    numbered('figure', FIGURE, opening) ??
    caseOf(opening);
  if (label === null) return null;
  const title = line.slice(label.end);
  const isSentence =
    /[。；，]$/.test(title.trimEnd()) || title.includes('。') || title.length > LONGEST;
  return isSentence || MENTION.test(title) || MENTION_APART.test(title) ? null : label;
});

function numbered(of: 'table' | 'figure', pattern: RegExp, line: string): CaptionLabel | null {
  const found = pattern.exec(line);
  if (found === null) return null;
  const [whole, isContinued, label = '', number = ''] = found;
  const end = whole.length;
  if (!/^(?:[ \u3000\u200b\t：:、.．|｜]|$|[\p{L}“"《（(【])/u.test(line.slice(end))) return null;
  const also = /[（(][ \u3000]?续(?:表|图)?[ \u3000]?\d?[）)]/u.test(line.slice(end));
  return { of, label, number: plainNumber(number), continued: Boolean(isContinued) || also, end };
}

function continued(line: string): CaptionLabel | null {
  const found = CONTINUED.exec(line);
  return found === null
    ? null
    : { of: 'table', label: '续表', number: '', continued: true, end: found[0].length };
}

function caseOf(line: string): CaptionLabel | null {
  const found = CASE_IN_BRACKETS.exec(line) ?? CASE.exec(line);
  if (found === null) return null;
  const [whole, label = '', number = ''] = found;
  return {
    of: 'case',
    label: label.trim(),
    number: plainNumber(number),
    continued: false,
    end: whole.length,
  };
}

const plainNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑–—−·_]/g, '-');

/** Where the words of a title begin behind the end of a label. */
export const titleStart = (line: string, labelEnd: number): number =>
  labelEnd + (SEPARATOR.exec(line.slice(labelEnd, labelEnd + 20))?.[0].length ?? 0);
