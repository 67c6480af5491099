import { type Passage, type Span, spanOf } from '../../document/model/index.js';
import { folded } from '../claims/prose-claims.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { figures } from './telling.js';

/** 35岁及以下、36—45岁、46—55岁、56岁及以上: ages told in brackets, of which one does not join its neighbours. */
export const ageBrackets: AuditRule = {
  id: 'numbers.age-brackets',
  title: { zh: '年龄段不相衔接', en: 'Brackets of age that do not join' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => listsOf(scene).flatMap((list) => runsIn(list).flatMap(judged)),
};

/** A bracket with its place: the last year of the first, the first year of the last, both of those between. */
interface Bracket extends Span {
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
}

const BRACKET =
  /(\d{2})\s?(?:周岁|岁)(?:及其?)?以下|(\d{2})\s?(?:岁)?\s?[-‑—–－~～〜至到]{1,2}\s?(\d{2})\s?(?:周岁|岁)|(\d{2})\s?(?:周岁|岁)(?:及其?)?以上/g;

function bracketsIn(passage: Passage): readonly Bracket[] {
  return [...folded(passage.text).matchAll(BRACKET)].map((match) => {
    const [text, below, from, to, above] = match;
    const number = (word: string | undefined): number | null =>
      word === undefined ? null : Number(word);
    const place = spanOf(passage, match.index, match.index + text.length);
    return { ...place, text, from: number(from ?? above), to: number(to ?? below) };
  });
}

/** The passages that may tell one list: each paragraph, each column of a table, and loose lines one behind the other. */
function listsOf({ prose, tables }: Scene): readonly (readonly Bracket[])[] {
  const told = prose.map(({ passage }) => bracketsIn(passage));
  const columns = tables.flatMap(({ table }) =>
    [...new Set(table.cells.map(({ column }) => column))].map((column) =>
      table.cells
        .filter((cell) => cell.column === column)
        .flatMap(({ passage }) => bracketsIn(passage)),
    ),
  );
  const loose = prose.reduce<Bracket[][]>(
    (lists, { passage }, at) => {
      const own = told[at] ?? [];
      const isLoose = own.length === 1 && passage.text.length <= LONGEST_LABEL;
      if (isLoose) lists.at(-1)?.push(...own);
      else if ((lists.at(-1)?.length ?? 0) > 0) lists.push([]);
      return lists;
    },
    [[]],
  );
  return [...told, ...columns, ...loose];
}

const LONGEST_LABEL = 20;

/** From one that begins with 以下 up to one that ends with 以上. */
function runsIn(brackets: readonly Bracket[]): readonly (readonly Bracket[])[] {
  const runs: Bracket[][] = [];
  for (const bracket of brackets) {
    if (bracket.from === null) runs.push([bracket]);
    else runs.at(-1)?.push(bracket);
  }
  return runs
    .map((run) => run.slice(0, run.findIndex(({ to }) => to === null) + 1))
    .filter(({ length }) => length >= FEWEST);
}

const FEWEST = 3;

/** Whether the second begins where the first ends: 35岁以下 and 35—45岁 are written as often as 36—45岁. */
const join = (first: Bracket, second: Bracket): boolean =>
  first.to !== null && second.from !== null && [0, 1].includes(second.from - first.to);

/** The one bracket with which its neighbours do not join, where all others do. */
function judged(run: readonly Bracket[]): readonly Observation[] {
  const broken = run.slice(1).flatMap((second, at) => {
    const first = run[at];
    return first === undefined || join(first, second) ? [] : [{ first, second }];
  });
  const [one, ...more] = broken;
  if (one === undefined || more.length > 1 || broken.length * 2 > run.length) return [];
  const text = run.map((each) => each.text).join('、');
  return [
    {
      outcome: 'fail',
      message: {
        zh: `年龄段“${one.first.text}”与“${one.second.text}”不相衔接，请核对其中的岁数。`,
        en: `The brackets of age “${one.first.text}” and “${one.second.text}” do not join; check their years.`,
      },
      derivation: [figures(text)],
      spans: broken
        .flatMap(({ first, second }) => [first, second])
        .map(({ start, end }) => ({ start, end })),
      identity: ['brackets', String(run.length)],
    },
  ];
}
