/** A small standard without a fault, to be damaged one line at a time. */
export const TINY: Readonly<Record<string, string>> = {
  'concepts/tiny.yaml': `# Line 1 is a comment, so that lines and items do not coincide.
- id: graduates
  name: { zh: 毕业生数, en: Graduates }
  unit: 人
  kind: count
  period: cohort
  rollup: { how: sum }
  aliases: [毕业人数]
  definition: { zh: 毕业生, en: Graduates, basis: 表, standing: unverified }
- id: placed
  name: { zh: 落实人数, en: Placed }
  unit: 人
  kind: count
  period: cohort
  rollup: { how: sum }
  definition: { zh: 落实, en: Placed, basis: 表, standing: unverified }
- id: placed_rate
  name: { zh: 落实率, en: Placement rate }
  unit: '%'
  kind: share
  period: cohort
  rollup: { how: ratio, numerator: placed, denominator: graduates }
  decimals: 2
  definition: { zh: 比例, en: Share, basis: 表, standing: inferred }
- id: score
  name: { zh: 满意度, en: Score }
  unit: '%'
  kind: score
  period: academic-year
  rollup: { how: mean, weight: score.n }
  definition: { zh: 得分, en: Score, basis: 表, standing: inferred }
- id: score.n
  name: { zh: 调查人次, en: Participations }
  unit: 人次
  kind: count
  period: academic-year
  rollup: { how: sum }
  definition: { zh: 人次, en: Participations, basis: 表, standing: inferred }
- id: method
  name: { zh: 调查方式, en: Method }
  unit: ''
  kind: choice
  period: academic-year
  rollup: { how: list }
  choices: [网络, 抽样]
  definition: { zh: 方式, en: Method, basis: 表, standing: inferred }
- id: centres
  name: { zh: 中心数, en: Centres }
  unit: 个
  kind: count
  period: as-of
  rollup: { how: distinct, elsewhere: centres.elsewhere }
  definition: { zh: 中心, en: Centres, basis: 表, standing: inferred }
- id: centres.elsewhere
  name: { zh: 他校中心数, en: Centres elsewhere }
  unit: 个
  kind: count
  period: as-of
  rollup: { how: sum }
  definition: { zh: 中心, en: Centres, basis: 表, standing: inferred }
`,
  'first/edition.yaml': `id: first
name: { zh: 第一版, en: First }
level: secondary
cycles: { from: 2023 }
`,
  'first/outline.yaml': `- { number: 1, id: one, title: { zh: 一, en: One }, file: one.md }
`,
  'first/package.yaml': `name: '{code}_{cycle}'
items:
  - id: tables
    title: { zh: 指标表, en: Tables }
    content: tables.xlsx
    file: 01_表
  - id: signed
    title: { zh: 扫描件, en: Scans }
    content: attachment
    file: 02_扫描件
`,
  'first/chapters/one.md': '# 一\n',
  'first/tables/1.yaml': `id: main
number: 1
title: { zh: 主表, en: Main table }
label: { zh: 主, en: Main }
rows:
  - { concept: graduates, no: 1, printedName: 毕业生数, printedUnit: 人 }
  - { concept: placed, no: 2, printedName: 落实人数, printedUnit: 人 }
  - { concept: placed_rate, no: 3, printedName: 落实率, printedUnit: '%' }
  - { concept: score, no: 4, printedName: 满意度, printedUnit: '%' }
  - { concept: score.n, no: 5, printedName: 人次, printedUnit: 人次 }
  - { concept: method, no: 6, printedName: 方式, printedUnit: '' }
  - { concept: centres, no: 7, printedName: 中心, printedUnit: 个 }
  - { concept: centres.elsewhere, no: 8, printedName: 他校, printedUnit: 个 }
`,
  'first/breakdowns.yaml': `- { whole: graduates, parts: [placed], exhaustive: false, disjoint: true }
`,
  'first/checks/all.yaml': `- id: rate-high
  title: { zh: 落实率, en: Rate }
  formula: placed_rate >= 50[%]
  category: truthfulness
  severity: warning
  message: { zh: '{left} 低于 {right}', en: '{left} is below {right}' }
  basis: 经验
  examples:
    pass:
      - values: { placed: '60', graduates: '100' }
    fail:
      - values: { placed: '40', graduates: '100' }
- id: asked-how
  title: { zh: 方式, en: Method }
  formula: method = '网络'
  category: compliance
  severity: notice
  message: { zh: '{organisation} 未用网络', en: '{organisation} did not ask online' }
  basis: 经验
  examples:
    pass:
      - values: { method: 网络 }
    fail:
      - values: { method: 抽样 }
`,
  'second/edition.yaml': `id: second
name: { zh: 第二版, en: Second }
level: secondary
cycles: { from: 2021, to: 2022 }
extends: first
without: [method]
printed:
  - { concept: placed, printedName: 就业人数 }
`,
};

/** The tiny standard with some files changed, added (from nothing) or removed (to nothing). */
export function tiny(
  changes: Readonly<Record<string, string | ((text: string) => string) | undefined>> = {},
): ReadonlyMap<string, string> {
  const files = new Map(Object.entries(TINY));
  for (const [file, change] of Object.entries(changes)) {
    if (change === undefined) files.delete(file);
    else files.set(file, typeof change === 'string' ? change : change(files.get(file) ?? ''));
  }
  return files;
}

/** Replaces a text that must be there, once. */
export const replacing =
  (old: string, text: string) =>
  (whole: string): string => {
    if (whole.split(old).length !== 2) throw new Error(`not there exactly once: ${old}`);
    return whole.replace(old, () => text);
  };
