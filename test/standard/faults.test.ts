import { describe, expect, it } from 'vitest';
import { lintStandard, readStandard } from '../../src/standard/read.js';
import { replacing, tiny } from './support/tiny.js';

const CONCEPTS = 'concepts/tiny.yaml';
const CHECKS = 'first/checks/all.yaml';
const TABLE = 'first/tables/1.yaml';
const BREAKDOWNS = 'first/breakdowns.yaml';
const FIRST = 'first/edition.yaml';
const SECOND = 'second/edition.yaml';
const OUTLINE = 'first/outline.yaml';

/** One damage to the tiny standard, where its fault must be reported, and a word of the report. */
interface Damage {
  readonly file: string;
  readonly old: string;
  readonly text: string;
  readonly at: string;
  readonly says: RegExp;
}

const PACKAGE = 'first/package.yaml';

const DAMAGES: Readonly<Record<string, Damage>> = {
  'two files of a package with one name': {
    file: PACKAGE,
    old: '    file: 02_扫描件',
    text: '    file: 01_表',
    at: `${PACKAGE}:10:11`,
    says: /Two items of the package say "01_表"/,
  },
  'a file of a package that nobody can make': {
    file: PACKAGE,
    old: '    content: tables.xlsx',
    text: '    content: tables.doc',
    at: `${PACKAGE}:5:14`,
    says: /tables\.xlsx/,
  },
  'a line that is not YAML': {
    file: CONCEPTS,
    old: '  aliases: [毕业人数]',
    text: '  aliases: [毕业人数',
    at: `${CONCEPTS}:9:3`,
    says: /not well-formed YAML/,
  },
  'a key written twice': {
    file: CONCEPTS,
    old: '  aliases: [毕业人数]',
    text: '  unit: 个',
    at: `${CONCEPTS}:8:3`,
    says: /stands twice in one item/,
  },
  'a reference instead of content': {
    file: CONCEPTS,
    old: '  aliases: [毕业人数]',
    text: '  aliases: &list [毕业人数]\n  choices: *list',
    at: `${CONCEPTS}:9:12`,
    says: /write the content out/,
  },
  'a missing key': {
    file: CONCEPTS,
    old: '  decimals: 2\n  definition: { zh: 比例, en: Share, basis: 表, standing: inferred }\n',
    text: '',
    at: `${CONCEPTS}:17:3`,
    says: /"definition" is missing/,
  },
  'an unknown key': {
    file: CONCEPTS,
    old: '  aliases: [毕业人数]',
    text: '  alias: [毕业人数]',
    at: `${CONCEPTS}:8:3`,
    says: /no "alias" here/,
  },
  'a value of the wrong type': {
    file: CONCEPTS,
    old: '  decimals: 2',
    text: '  decimals: two',
    at: `${CONCEPTS}:23:13`,
    says: /"decimals" should be/,
  },
  'a value outside its range': {
    file: CONCEPTS,
    old: '  decimals: 2',
    text: '  decimals: 9',
    at: `${CONCEPTS}:23:13`,
    says: /outside its range \(≤ 6\)/,
  },
  'a value that is none of the choices': {
    file: CONCEPTS,
    old: '  kind: share',
    text: '  kind: percentage',
    at: `${CONCEPTS}:20:9`,
    says: /one of count、amount/,
  },
  'an unknown way of rolling up': {
    file: CONCEPTS,
    old: '  rollup: { how: list }',
    text: '  rollup: { how: lists }',
    at: `${CONCEPTS}:44:18`,
    says: /"how" can only be one of .*distinct/,
  },
  'an id that is not well formed': {
    file: CONCEPTS,
    old: '- id: graduates',
    text: '- id: Graduates',
    at: `${CONCEPTS}:2:7`,
    says: /lower-case/,
  },
  'two concepts with one id': {
    file: CONCEPTS,
    old: '- id: method',
    text: '- id: placed',
    at: `${CONCEPTS}:39:7`,
    says: /already defined at concepts\/tiny\.yaml:10/,
  },
  'one wording for two concepts': {
    file: CONCEPTS,
    old: 'zh: 落实人数,',
    text: 'zh: 毕业人数,',
    at: `${CONCEPTS}:11:15`,
    says: /already a name or alias of "graduates"/,
  },
  'an unknown unit': {
    file: CONCEPTS,
    old: '  unit: 人次',
    text: '  unit: 头',
    at: `${CONCEPTS}:34:9`,
    says: /no unit "头"/,
  },
  'a numerator that does not exist': {
    file: CONCEPTS,
    old: 'numerator: placed,',
    text: 'numerator: plased,',
    at: `${CONCEPTS}:22:36`,
    says: /no concept "plased" \(placed\?\)/,
  },
  'a ratio of the wrong dimension': {
    file: CONCEPTS,
    old: 'denominator: graduates',
    text: 'denominator: centres',
    at: `${CONCEPTS}:22:11`,
    says: /gives "人\/个"/,
  },
  'a weight that is no number of things': {
    file: CONCEPTS,
    old: 'weight: score.n',
    text: 'weight: placed_rate',
    at: `${CONCEPTS}:30:32`,
    says: /has to be a count or an amount/,
  },
  'an elsewhere in another unit': {
    file: CONCEPTS,
    old: 'elsewhere: centres.elsewhere',
    text: 'elsewhere: placed',
    at: `${CONCEPTS}:52:39`,
    says: /in this concept's unit "个"/,
  },
  'choices of something that is no choice': {
    file: CONCEPTS,
    old: '  aliases: [毕业人数]',
    text: '  choices: [甲, 乙]',
    at: `${CONCEPTS}:8:12`,
    says: /kind choice has choices/,
  },
  'a choice without choices': {
    file: CONCEPTS,
    old: '  choices: [网络, 抽样]\n',
    text: '',
    at: `${CONCEPTS}:42:9`,
    says: /lists its options/,
  },
  'a text that is summed': {
    file: CONCEPTS,
    old: '  rollup: { how: list }',
    text: '  rollup: { how: sum }',
    at: `${CONCEPTS}:44:18`,
    says: /cannot be rolled up by "sum"/,
  },
  'a row of an unknown concept': {
    file: TABLE,
    old: '  - { concept: method,',
    text: '  - { concept: methods,',
    at: `${TABLE}:11:16`,
    says: /no concept "methods"/,
  },
  'a concept in two rows': {
    file: TABLE,
    old: '  - { concept: method,',
    text: '  - { concept: score,',
    at: `${TABLE}:11:16`,
    says: /already has a row at first\/tables\/1\.yaml:9/,
  },
  'a row computed from something not asked for': {
    file: TABLE,
    old: '  - { concept: score.n, no: 5, printedName: 人次, printedUnit: 人次 }\n',
    text: '',
    at: `${TABLE}:9:16`,
    says: /"score" is computed from "score.n"/,
  },
  'a breakdown in a circle': {
    file: BREAKDOWNS,
    old: '- { whole: graduates, parts: [placed], exhaustive: false, disjoint: true }\n',
    text: `- { whole: graduates, parts: [placed], exhaustive: false, disjoint: true }
- { whole: placed, parts: [graduates], exhaustive: false, disjoint: true }
`,
    at: `${BREAKDOWNS}:2:12`,
    says: /placed → graduates → placed/,
  },
  'a part in another unit': {
    file: BREAKDOWNS,
    old: 'parts: [placed]',
    text: 'parts: [placed, score.n]',
    at: `${BREAKDOWNS}:1:39`,
    says: /unlike units/,
  },
  'a part written twice': {
    file: BREAKDOWNS,
    old: 'parts: [placed]',
    text: 'parts: [placed, placed]',
    at: `${BREAKDOWNS}:1:39`,
    says: /stands twice in one breakdown/,
  },
  'a part that does not exist': {
    file: BREAKDOWNS,
    old: 'parts: [placed]',
    text: 'parts: [employed]',
    at: `${BREAKDOWNS}:1:31`,
    says: /no concept "employed"/,
  },
  'a formula that cannot be read': {
    file: CHECKS,
    old: 'formula: placed_rate >= 50[%]',
    text: 'formula: placed_rate >=',
    at: `${CHECKS}:3:26`,
    says: /expected here/,
  },
  'a formula with an unknown concept': {
    file: CHECKS,
    old: 'formula: placed_rate >= 50[%]',
    text: 'formula: 50[%] <= placed_rates',
    at: `${CHECKS}:3:21`,
    says: /no concept "placed_rates"/,
  },
  'a formula over several lines with an unknown concept': {
    file: CHECKS,
    old: 'formula: placed_rate >= 50[%]',
    text: 'formula: >-\n    placed_rate >= 50[%]\n    and placed_rates > 0',
    at: `${CHECKS}:5:9`,
    says: /no concept "placed_rates"/,
  },
  'a formula of unlike units': {
    file: CHECKS,
    old: 'formula: placed_rate >= 50[%]',
    text: 'formula: placed >= 50[元]',
    at: `${CHECKS}:3:12`,
    says: /units cannot be compared/,
  },
  'a message with a place nothing fills': {
    file: CHECKS,
    old: "zh: '{left} 低于 {right}'",
    text: "zh: '{left} 低于 {rihgt}'",
    at: `${CHECKS}:6:29`,
    says: /Nothing can fill "rihgt"/,
  },
  'two checks with one id': {
    file: CHECKS,
    old: '- id: asked-how',
    text: '- id: rate-high',
    at: `${CHECKS}:13:7`,
    says: /already defined at first\/checks\/all\.yaml:1/,
  },
  'an example of an unknown concept': {
    file: CHECKS,
    old: "- values: { placed: '60', graduates: '100' }",
    text: "- values: { plased: '60', graduates: '100' }",
    at: `${CHECKS}:10:27`,
    says: /gives "plased"/,
  },
  'an example that gives what is computed': {
    file: CHECKS,
    old: "- values: { placed: '60', graduates: '100' }",
    text: "- values: { placed_rate: '60' }",
    at: `${CHECKS}:10:32`,
    says: /give its parts "placed" and "graduates"/,
  },
  'an example that is no number': {
    file: CHECKS,
    old: "- values: { placed: '60',",
    text: "- values: { placed: 'sixty',",
    at: `${CHECKS}:10:27`,
    says: /neither a number/,
  },
  'an example outside the choices': {
    file: CHECKS,
    old: '- values: { method: 抽样 }',
    text: '- values: { method: 电话 }',
    at: `${CHECKS}:24:27`,
    says: /not among its choices: 网络、抽样/,
  },
  'an id unlike its folder': {
    file: FIRST,
    old: 'id: first',
    text: 'id: frist',
    at: `${FIRST}:1:5`,
    says: /folder "first" and the id "frist" differ/,
  },
  'cycles in the wrong order': {
    file: SECOND,
    old: 'from: 2021, to: 2022',
    text: 'from: 2022, to: 2021',
    at: `${SECOND}:4:9`,
    says: /end earlier/,
  },
  'two editions in one cycle': {
    file: SECOND,
    old: 'from: 2021, to: 2022',
    text: 'from: 2021, to: 2023',
    at: `${SECOND}:4:9`,
    says: /overlap with the edition "first" \(2023 to …\)/,
  },
  'an unknown edition extended': {
    file: SECOND,
    old: 'extends: first',
    text: 'extends: third',
    at: `${SECOND}:5:10`,
    says: /no edition "third"/,
  },
  'a row left out that is not there': {
    file: SECOND,
    old: 'without: [method]',
    text: 'without: [method, methods]',
    at: `${SECOND}:6:19`,
    says: /"methods" has no row/,
  },
  'a part of a ratio left out': {
    file: SECOND,
    old: 'without: [method]',
    text: 'without: [method, score.n]',
    at: `${SECOND}:6:10`,
    says: /"score" is computed from "score.n"/,
  },
  'a difference from nothing': {
    file: FIRST,
    old: 'cycles: { from: 2023 }',
    text: 'cycles: { from: 2023 }\nwithout: [method]',
    at: `${FIRST}:5:10`,
    says: /only makes sense with extends/,
  },
  'a chapter without its file': {
    file: OUTLINE,
    old: 'file: one.md',
    text: 'file: eins.md',
    at: `${OUTLINE}:1:58`,
    says: /no file chapters\/eins\.md/,
  },
};

describe('a damaged standard', () => {
  it('has no fault before it is damaged', () => {
    expect(lintStandard(tiny())).toEqual([]);
  });

  it.each(Object.entries(DAMAGES))('%s is reported where it stands', (_, damage) => {
    const faults = lintStandard(tiny({ [damage.file]: replacing(damage.old, damage.text) }));
    const places = faults.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message.en}`,
    );
    const there = places.filter((place) => place.startsWith(`${damage.at} `));
    expect(there, places.join('\n')).not.toEqual([]);
    expect(there.join('\n')).toMatch(damage.says);
  });

  it('gives every sentence in both languages, with nothing left to fill', () => {
    for (const { file, old, text } of Object.values(DAMAGES)) {
      for (const { message } of lintStandard(tiny({ [file]: replacing(old, text) }))) {
        expect(message.zh).toMatch(/[一-鿿]/);
        expect(message.en).toMatch(/^\S/);
        expect(`${message.zh}${message.en}`).not.toMatch(/\{(?!left|right|rihgt)\w+\}/);
      }
    }
  });

  it('reports every fault of every file at once, in order', () => {
    const faults = lintStandard(
      tiny({
        [CONCEPTS]: replacing('  unit: 人次', '  unit: 头'),
        [CHECKS]: replacing('placed_rate >= 50[%]', 'placed_rate >='),
        [OUTLINE]: replacing('one.md', 'eins.md'),
      }),
    );
    expect(faults.map(({ file }) => file)).toEqual([CONCEPTS, CHECKS, OUTLINE]);
  });

  it('does not blame others for a concept that is written but broken', () => {
    const faults = lintStandard(
      tiny({ [CONCEPTS]: replacing('  decimals: 2', '  decimals: two') }),
    );
    expect(faults).toHaveLength(1);
  });

  it('reports files that are missing, empty or foreign', () => {
    const file = (changes: Parameters<typeof tiny>[0]) =>
      lintStandard(tiny(changes)).map((each) => `${each.file}:${each.line}`);
    expect(file({ [FIRST]: undefined, [SECOND]: undefined })).toContain(`${FIRST}:1`);
    expect(file({ [CHECKS]: '# nothing\n' })).toEqual([`${CHECKS}:1`]);
    expect(file({ 'first/check.yaml': 'x: 1' })).toEqual(['first/check.yaml:1']);
    expect(file({ 'README.md': 'anything' })).toEqual([]);
    expect(lintStandard(new Map())).toHaveLength(1);
  });

  it('reports editions that extend each other', () => {
    const faults = lintStandard(
      tiny({
        [FIRST]: replacing('cycles: { from: 2023 }', 'cycles: { from: 2023 }\nextends: second'),
      }),
    );
    expect(faults.map(({ message }) => message.en).join()).toMatch(/in a circle: .*first → second/);
  });

  it('finds columns behind a byte order mark and Windows line ends', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const damaged = (text: string) => windows(replacing('  unit: 人次', '  unit: 头')(text));
    const [fault] = lintStandard(tiny({ [CONCEPTS]: damaged }));
    expect(fault).toMatchObject({ file: CONCEPTS, line: 34, column: 9 });
  });
});

describe('an edition that extends another', () => {
  const reading = readStandard(tiny());
  const editions = 'standard' in reading ? reading.standard.editions : [];
  const [second, first] = editions;

  it('comes in the order of cycles and takes over all that it does not change', () => {
    expect(editions.map((each) => each.id)).toEqual(['second', 'first']);
    expect(second?.chapters).toEqual(first?.chapters);
    expect(second?.breakdowns).toEqual(first?.breakdowns);
  });

  it('has neither the rows it leaves out nor the checks that need them', () => {
    expect(second?.tables[0]?.rows.map((row) => row.concept)).not.toContain('method');
    expect(second?.checks.map((each) => each.id)).not.toContain('asked-how');
    expect(first?.checks.map((each) => each.id)).toContain('asked-how');
  });

  it('prints a row by its own name, under the same concept', () => {
    const names = (edition: typeof first) =>
      edition?.tables[0]?.rows.find((row) => row.concept === 'placed')?.printedName;
    expect([names(first), names(second)]).toEqual(['落实人数', '就业人数']);
  });

  it('is hashed by what it says', () => {
    const hashes = (changes: Parameters<typeof tiny>[0]) => {
      const result = readStandard(tiny(changes));
      return 'standard' in result ? result.standard.editions.map((each) => each.hash) : [];
    };
    const before = hashes({});
    expect(before).toEqual(hashes({ [CHECKS]: (text) => `# a comment changes nothing\n${text}` }));
    const [laterSecond, laterFirst] = hashes({ [SECOND]: replacing('就业人数', '去向人数') });
    expect(laterFirst).toBe(before[1]);
    expect(laterSecond).not.toBe(before[0]);
    expect(before[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
