import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/facts/index.js';
import { numbersIn } from '../../../src/quantity/index.js';
import { parseChapter } from '../../../src/report/index.js';
import { formulaText, parseFormula, typeFaults } from '../../../src/standard/formula/index.js';
import { lintStandard } from '../../../src/standard/read.js';
import { baseWith, filledSchool, placeIn } from '../../collect/support.js';
import { TINY, tiny } from '../../standard/support/tiny.js';

const base = baseWith({ s01: filledSchool() });
const place = placeIn(base);
const { concepts } = base.standard;
const { breakdowns } = place.edition;
const context = { concepts, breakdowns, severity: 'warning' } as const;

/** Whatever a text is: faults with places within it, or a formula that is checked, printed and evaluated. */
function goesThrough(text: string): void {
  const parsed = parseFormula(text);
  if ('faults' in parsed) {
    expect(parsed.faults.length).toBeGreaterThan(0);
    for (const { start, end } of parsed.faults) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    return;
  }
  const printed = formulaText(parsed.formula);
  const again = parseFormula(printed);
  if ('faults' in again) throw new Error(`${text} is printed as ${printed}, which is no formula`);
  expect(formulaText(again.formula)).toBe(printed);
  if (typeFaults(parsed.formula, context).length === 0) evaluate(parsed.formula, place);
}

const WORDS = [
  ...[...concepts.keys()].slice(0, 12),
  '毕业生人数',
  'sum',
  'avg',
  'count',
  'peers',
  'rank',
  'members',
  'previous',
  'last',
  'each',
  'if',
  'not',
  'and',
  'or',
  '+',
  '-',
  '*',
  '/',
  '(',
  ')',
  '（',
  '）',
  '<=',
  '>=',
  '=',
  '!=',
  ',',
  '，',
  '%',
  '1',
  '0',
  '258.50',
  '1e9',
  '人',
  '万元',
  '"',
  '.',
  ' ',
  '__proto__',
  'constructor',
  'toString',
];

describe('the language of formulas', () => {
  it('takes any row of its own words', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }).map((all) => all.join(' '));
    fc.assert(fc.property(text, goesThrough), { numRuns: 1_500 });
  });

  it('takes any characters at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), goesThrough), {
      numRuns: 500,
    });
  });

  it.each([
    ['brackets', '('.repeat(100_000)],
    ['whole brackets', `${'('.repeat(1_900)}1${')'.repeat(1_900)}`],
    ['signs', '-'.repeat(100_000)],
    ['a few signs', `${'- '.repeat(900)}graduates`],
    ['functions', 'sum('.repeat(25_000)],
    ['nots', `${'not '.repeat(900)}1 = 1`],
    ['a chain', Array.from({ length: 400 }, () => 'graduates').join(' + ')],
    ['digits', '9'.repeat(3_999)],
    ['a name every object has', 'count(constructor)'],
    ['a prototype', 'sum(__proto__, toString) + hasOwnProperty(constructor)'],
    ['a long name', 'a'.repeat(100_000)],
  ])('refuses or takes nesting without end: %s', (_, text) => goesThrough(text));
});

/** A text that a reader of numbers may meet: figures, units and hedges among characters of any kind. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '约',
        '近',
        '余',
        '多',
        '万',
        '亿',
        '百分之',
        '两',
        '二十',
        '千',
        '%',
        '％',
        '‰',
        '人',
        '元',
        '至',
        '—',
        '~',
        '.',
        ',',
        '，',
        '3',
        '２',
        '１',
        '第',
        '年',
        '月',
        '\u202e',
        '\u0000',
        '\ud800',
        '𝟗',
        '٣',
        '½',
        '十',
        '零',
        '〇',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(''));

describe('the reader of numbers', () => {
  it('reads any text, and what it names stands where it says', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const body = Array.from(text.startsWith('\ufeff') ? text.slice(1) : text);
        let last = 0;
        for (const { start, end, text: named } of numbersIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(body.length);
          expect(body.slice(start, end).join('')).toBe(named);
          last = end;
        }
      }),
      { numRuns: 800 },
    );
  });

  it.each([
    '9',
    '约',
    '二十',
    '1,',
    '1-',
    '百分之',
    '万',
    '3.',
    '%',
    '第',
    '（',
    '2023年',
    'a',
    ' ',
  ])('takes time in proportion to a text of nothing but “%s”', (piece) => {
    const cost = (count: number): number => {
      const before = process.cpuUsage();
      numbersIn(piece.repeat(count));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cost(2_000);
    const least = (count: number): number => Math.min(cost(count), cost(count), cost(count));
    // Eight times the text: in proportion it takes eight times as long, by its square sixty-four times.
    const [short, long] = [least(2_000), least(16_000)];
    expect(long).toBeLessThan(30 * Math.max(short, 2_000));
  });
});

const files = Object.keys(TINY);
const yaml = files.filter((each) => each.endsWith('.yaml'));

/** Whatever was done to the files of a standard, every fault has a place and words. */
function isLinted(changed: ReadonlyMap<string, string>): void {
  for (const { line, column, message } of lintStandard(changed)) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message.zh.length).toBeGreaterThan(2);
    expect(message.en.length).toBeGreaterThan(2);
  }
}

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, at) => {
    const [here, last] = [String.fromCharCode(98 + at), String.fromCharCode(97 + at)];
    return `${here}: &${here} [${Array.from({ length: 9 }, () => `*${last}`).join(', ')}]`;
  }),
].join('\n');

const HOSTILE_YAML: readonly (readonly [string, string])[] = [
  ['a bomb of aliases', bomb],
  ['an alias of itself', 'a: &a [*a]'],
  ['a key that is a prototype', '__proto__: { polluted: true }\nid: x'],
  ['a key that is a constructor', 'constructor: { prototype: { polluted: true } }\nid: x'],
  ['keys of collections', '? [a, b]\n: 1\n? { c: d }\n: 2'],
  ['a key without end', `${'k'.repeat(200_000)}: 1`],
  ['nesting without end', `${'['.repeat(10_000)}`],
  ['closed nesting without end', `${'['.repeat(3_000)}${']'.repeat(3_000)}`],
  ['indents without end', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ['a tag of a program', '!!js/function "function () { return 1 }"'],
  ['a binary', '!!binary "////"'],
  ['a date', 'id: 2024-01-01'],
  ['several documents', 'a: 1\n---\nb: 2\n---\n'],
  ['numbers beyond all', 'a: 1e999\nb: .nan\nc: -.inf\nd: 0x1fffffffffffffffffff'],
  ['a merge key', 'a: &a { b: 1 }\n<<: *a'],
  ['NUL', 'a: "\\0"\nb: \u0000'],
  ['halves of characters', 'a: "\\ud800"'],
  ['nothing', ''],
  ['null', 'null'],
];

describe('the loader of editions', () => {
  it('takes files with bytes flipped', () => {
    const flips = fc.array(fc.tuple(fc.nat(4_000), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.constantFrom(...files), flips, (file, changes) => {
        const bytes = new TextEncoder().encode(TINY[file] ?? '');
        for (const [at, mask] of changes) {
          const place = at % Math.max(1, bytes.length);
          bytes[place] = (bytes[place] ?? 0) ^ mask;
        }
        isLinted(tiny({ [file]: new TextDecoder().decode(bytes) }));
      }),
      { numRuns: 120 },
    );
  });

  it('takes files in the place of others', () => {
    for (const file of files) {
      for (const other of files) isLinted(tiny({ [file]: TINY[other] ?? '' }));
      isLinted(tiny({ [file]: undefined }));
    }
  });

  it.each(HOSTILE_YAML)('takes %s in the place of any file', (_, text) => {
    for (const file of [...yaml, 'tiny-1/layout.yaml', 'tiny-1/package.yaml']) {
      isLinted(tiny({ [file]: text }));
      isLinted(tiny({ [file]: (known) => `${known}\n${text}` }));
    }
    expect('polluted' in {}).toBe(false);
  });
});

const CHAPTER_PIECES = [
  '---\n',
  ':::case 名 题\n',
  ':::\n',
  '# 标题\n',
  '## 节\n',
  '{{ graduates }}',
  '{{ ',
  ' }}',
  '{{ sum( }}',
  '!table 一\n',
  '!chart 一\n',
  '{table 一}',
  '{case 名}',
  '- 项\n',
  '\n\n',
  'tables:\n',
  '  一: { rows: [graduates] }\n',
  '[[',
  ']]',
  '[? ',
  ' ?]',
  '|',
  '\u202e',
  '\u0000',
  '毕业生人数',
];

describe('the reader of chapters', () => {
  it('takes any row of its own marks', () => {
    const text = fc
      .array(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...CHAPTER_PIECES) },
          fc.string({ maxLength: 8 }),
        ),
        { maxLength: 40 },
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (chapter) => {
        const lines = chapter.split('\n').length;
        const parsed = parseChapter('1.md', chapter, { concepts, breakdowns });
        if ('chapter' in parsed) return;
        expect(parsed.faults.length).toBeGreaterThan(0);
        for (const { line } of parsed.faults) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 500 },
    );
  });

  it.each(HOSTILE_YAML)('takes %s for its settings', (_, text) => {
    parseChapter('1.md', `---\n${text}\n---\n# 标题\n`, { concepts, breakdowns });
  });

  it.each(['{{ ', ':::case a b\n', '{{ (', '# ', '- ', '!table x\n'])(
    'takes “%s” without end',
    (piece) => {
      parseChapter('1.md', piece.repeat(5_000), { concepts, breakdowns });
    },
  );
});
