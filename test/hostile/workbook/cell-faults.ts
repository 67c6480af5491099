import { type Format, type Rows, SOUND, withCell, withValue } from './writers.js';

/** A fault of what is written in a sheet: what it is, and the one sentence and place that it must give. */
export interface CellFault {
  readonly fault: string;
  readonly rows: Rows;
  readonly formats: readonly Format[];
  /** Address of the cell named; empty where the whole file or sheet is at fault. */
  readonly at: string;
  readonly says: string;
}

const BOOKS: readonly Format[] = ['xlsx', 'xlsm', 'xls'];
const TEXTS: readonly Format[] = ['csv UTF-8', 'csv GB18030', 'csv UTF-16', 'tsv'];
/** Two of the binary formats and two of the text formats stand for all where nothing is different in the others. */
const FOUR: readonly Format[] = ['xlsx', 'xls', 'csv UTF-8', 'csv UTF-16'];
const ALL: readonly Format[] = [...BOOKS, ...TEXTS, 'csv with semicolons'];
/** GB18030 as written here has two-byte characters only. */
const UNICODE: readonly Format[] = ['xlsx', 'xls', 'csv UTF-8', 'csv UTF-16', 'tsv'];

const FIRST = 0;
const SHARE = 2;
const SCORE = 5;
const NOT_ASKED = 6;

const value = (
  fault: string,
  written: string | number,
  says: string,
  formats: readonly Format[] = FOUR,
  indicator = FIRST,
): CellFault => ({
  fault,
  rows: withValue(indicator, written),
  formats,
  at: `D${indicator + 3}`,
  says,
});

export const CELL_FAULTS: readonly CellFault[] = [
  value('a word in a number', '许多', '“毕业生人数”写着“许多”，不是数字。', ALL),
  value(
    'no figure but a dash',
    '——',
    '“毕业生人数”写着“——”，看不出是没有、不适用，还是暂时没有数。',
    ALL,
  ),
  value('about', '约258', '“毕业生人数”写着“约258”，是约数或范围。'),
  value('a range', '250-260', '“毕业生人数”写着“250-260”，是约数或范围。'),
  value('shortened to 万', '1.2万', '“毕业生人数”写着“1.2万”，用“万”“亿”略写的数不够准确。'),
  value('thousands parted wrongly', '2,58', '“毕业生人数”写着“2,58”，数字的分隔看不明白。'),
  value('two decimal points', '2.5.8', '“毕业生人数”写着“2.5.8”，不是数字。'),
  value('percent twice', '90.5%%', '“毕业生本省去向落实率”写着“90.5%%”，不是数字。', FOUR, SHARE),
  value(
    'above a hundred per cent',
    '190.5',
    '“在校生满意度”写着“190.5”：不能超过 100%。',
    FOUR,
    SCORE,
  ),
  value(
    'a percentage as a fraction',
    '0.95',
    '“在校生满意度”写着 0.95，像是把百分数写成了小数。',
    FOUR,
    SCORE,
  ),
  value('half a person', '257.5', '“毕业生人数”写着“257.5”：应为整数。', FOUR),
  value('below zero', '-258', '“毕业生人数”写着“-258”：不能为负数。', ALL),
  value('another unit', '258所', '“毕业生人数”写着“258所”，单位与表中的“人”不同。', FOUR),
  value('not a number', 'NaN', '“毕业生人数”写着“NaN”，是计算出错或溢出的结果。', FOUR),
  value('endless', 'Infinity', '“毕业生人数”写着“Infinity”，是计算出错或溢出的结果。', FOUR),
  value('beyond all numbers', '1e999', '“毕业生人数”写着“1e999”，是计算出错或溢出的结果。', FOUR),
  value(
    'a formula as text',
    '=SUM(A1:A9)',
    '“毕业生人数”写着公式“=SUM(A1:A9)”；这里的公式是文字，不会计算。',
    FOUR,
  ),
  value(
    'a command for DDE',
    "=cmd|' /C calc'!A0",
    "“毕业生人数”写着公式“=cmd|' /C calc'!A0”；这里的公式是文字，不会计算。",
    ALL,
  ),
  value(
    'a formula behind an at sign',
    '@SUM(1+1)',
    '“毕业生人数”写着公式“@SUM(1+1)”；这里的公式是文字，不会计算。',
    FOUR,
  ),
  value(
    'a sum behind a plus sign',
    '+1+257',
    '“毕业生人数”写着公式“+1+257”；这里的公式是文字，不会计算。',
    FOUR,
  ),
  value(
    'a link to another file',
    "='[别处.xlsx]表'!A1",
    "“毕业生人数”写着公式“='[别处.xlsx]表'!A1”；这里的公式是文字，不会计算。",
    FOUR,
  ),
  value(
    'markup',
    '<script>alert(1)</script>',
    '“毕业生人数”写着“<script>alert(1)</script>”，不是数字。',
    FOUR,
  ),
  value(
    'a quotation for SQL',
    "258'; DROP TABLE facts;--",
    "“毕业生人数”写着“258'; DROP TABLE facts;--”，不是数字。",
    FOUR,
  ),
  value(
    'writing turned round',
    '25\u202e80',
    '“毕业生人数”写着“25⟨U+202E⟩80”，其中夹着看不见的字符。',
    UNICODE,
  ),
  value('half a character', '258\ud800', '“毕业生人数”写着“258\ufffd”，其中夹着看不见的字符。', [
    'xlsx',
  ]),
  value(
    'a text without end',
    '长'.repeat(5_000),
    `“毕业生人数”写着“${'长'.repeat(200)}…”，不是数字。`,
    ['xlsx', 'csv UTF-8', 'tsv'],
  ),
  value(
    'digits beyond reason',
    '9'.repeat(400),
    `“毕业生人数”写着“${'9'.repeat(200)}…”，位数多得不可能。`,
    FOUR,
  ),
  value('an error as text', '#REF!', '“毕业生人数”显示错误值“#REF!”。', TEXTS),
  value(
    'reported though not asked',
    '3',
    '“在国外开办学校数”一行中职不填报，这里却填了“3”。',
    FOUR,
    NOT_ASKED,
  ),
  value(
    'a year before the common era',
    '公元前258年',
    '“毕业生人数”写着“公元前258年”，不是数字。',
    FOUR,
  ),
  value(
    'a place on two lines',
    '258\n259',
    '“毕业生人数”的一格里写了几行：“258⟨U+000A⟩259”。',
    FOUR,
  ),
  {
    fault: 'an indicator nobody knows, in a row put in',
    rows: [...SOUND.slice(0, 4), [9, '神秘指标总量', '个', 3], ...SOUND.slice(4)],
    formats: ALL,
    at: 'B5',
    says: '不认识指标“神秘指标总量”。',
  },
  {
    fault: 'an indicator misspelt',
    rows: withCell(2, 1, '毕业生总人数量'),
    formats: FOUR,
    at: 'B3',
    says: '不认识指标“毕业生总人数量”。',
  },
  {
    fault: 'the same indicator twice with other values',
    rows: [...SOUND, [8, '毕业生人数', '人', 300]],
    formats: ALL,
    at: 'D10',
    says: '“毕业生人数”填了两次，且数值不同：这里与计分卡!D3。',
  },
  {
    fault: 'a repeated name torn from its rows',
    rows: [...SOUND.slice(0, 2), [1, '国家级数量', '个', 3]],
    formats: FOUR,
    at: 'B3',
    says: '“国家级数量”在表中出现多次，看不出这一行属于哪一项。',
  },
  {
    fault: 'the unit column says ten thousand',
    rows: withCell(6, 2, '元'),
    formats: ALL,
    at: 'D7',
    says: '“横向技术服务到款额”的单位栏写着“元”，印发的表是“万元”。',
  },
  {
    fault: 'the columns have lost their names and values',
    rows: SOUND.map((row) => row.slice(0, 3)),
    formats: FOUR,
    at: '',
    says: '工作表“计分卡”有指标名称，但找不到填数的一列。',
  },
  {
    fault: 'no row of the tables',
    rows: [...SOUND.slice(0, 1), ['采购清单', '', '', ''], ['桌子', '张', '', 3]],
    formats: FOUR,
    at: '',
    says: '没有找到任何一行指标。',
  },
  {
    fault: 'an organisation nobody knows',
    rows: withCell(0, 0, '填报单位：不存在的学校'),
    formats: ALL,
    at: '',
    says: '没有名为“不存在的学校”的单位。',
  },
  {
    fault: 'no organisation',
    rows: withCell(0, 0, ''),
    formats: FOUR,
    at: '',
    says: '看不出这份表是哪个单位填的。',
  },
  {
    fault: 'no year',
    rows: withCell(0, 2, ''),
    formats: FOUR,
    at: '',
    says: '看不出这份表是哪个年度的。',
  },
  {
    fault: 'a year without a standard',
    rows: withCell(0, 2, '年度：2009'),
    formats: FOUR,
    at: '',
    says: '2009 年度没有指标体系。',
  },
  {
    fault: 'markup in the name of the organisation',
    rows: withCell(0, 0, '填报单位：<img src=x onerror=alert(1)>'),
    formats: FOUR,
    at: '',
    says: '没有名为“<img src=x onerror=alert(1)>”的单位。',
  },
];
