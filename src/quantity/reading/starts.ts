import type { Hedge } from './hedge-table.js';

/** What a character may begin. Everything else is passed over at one look. */
export type Start =
  | 'digit'
  | 'letter'
  | 'numeral'
  | 'bracket'
  | 'circled'
  | 'sign'
  | 'half'
  | 'word';

/** The first stands for all that begins nothing. */
const STARTS: readonly (Start | undefined)[] = [
  undefined,
  'digit',
  'letter',
  'numeral',
  'bracket',
  'circled',
  'sign',
  'half',
  'word',
];

const range = (from: string, to: string): readonly number[] => {
  const first = from.charCodeAt(0);
  return Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, at) => first + at);
};
const codesOf = (characters: string): readonly number[] =>
  Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at));

/** The characters that ranks, labels, periods and vague numbers begin with. */
const WORDS = '¥续第图表附案专式前排位名居列最过未今近数几好若上成翻';

/** The word list of characters that may begin a mention, for a table of hedges. */
export function startTable(hedges: readonly Hedge[]): (code: number) => Start | undefined {
  const table = new Uint8Array(0x10000);
  const mark = (start: Start, codes: readonly number[]) => {
    for (const code of codes) table[code] = STARTS.indexOf(start);
  };
  mark('word', codesOf(WORDS));
  const before = hedges.filter((hedge) => hedge.place === 'before');
  mark(
    'word',
    before.map((hedge) => hedge.word.charCodeAt(0)),
  );
  mark('digit', range('0', '9'));
  mark('letter', [...range('a', 'z'), ...range('A', 'Z')]);
  mark('numeral', codesOf('零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億'));
  mark('bracket', codesOf('([〔【'));
  mark('circled', range('①', '⒛'));
  mark('sign', codesOf('-负'));
  mark('half', codesOf('半'));
  return (code) => STARTS[table[code] ?? 0];
}
