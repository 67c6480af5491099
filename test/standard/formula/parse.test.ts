import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conceptsIn,
  type Formula,
  formulaText,
  LIMITS,
  parseFormula,
} from '../../../src/standard/formula/index.js';

function parsed(text: string): Formula {
  const result = parseFormula(text);
  if ('faults' in result) throw new Error(result.faults.map((each) => each.message.en).join('\n'));
  return result.formula;
}

function faultsOf(text: string) {
  const result = parseFormula(text);
  return 'faults' in result ? result.faults : [];
}

/** The tree without its spans. */
const bare = (formula: Formula): unknown =>
  JSON.parse(
    JSON.stringify(formula, (key, value) => (/^(start|end)$/.test(key) ? undefined : value)),
  );

describe('parseFormula', () => {
  it.each([
    'graduates.placed <= graduates',
    'sum(parts(employed_by_sector)) = employed_by_sector',
    'last_year(last_year(students)) + enrolled - graduates',
    'sum(children(students)) >= max(children(students))',
    'quartile(peers(graduates.monthly_income), 1) < 2500[元/生]',
    'rank(peers(graduates)) = 1',
    'count(programme_groups) = number(programme_groups)',
    'if(a > 0, b, c) = d',
    'between(x, 20, 55) and not (a = b or c != d)',
    "organisation.region = 'northeast' or organisation.region = 'west'",
    'a - (b - c) * -2 / (d * e)',
    '-(a + b) < 0',
  ])('reads %s and prints it back', (text) => {
    expect(formulaText(parsed(text))).toBe(text);
  });

  it('accepts what documents and keyboards give', () => {
    expect(formulaText(parsed('（a＋b）≤ c × 2 ÷ d'))).toBe('a + b <= c * 2 / d');
  });

  it('binds `and` tighter than `or`, and comparison tighter than both', () => {
    expect(bare(parsed('a = 1 or b = 2 and c = 3'))).toEqual(
      bare(parsed('a = 1 or (b = 2 and c = 3)')),
    );
  });

  it('keeps the place of every node', () => {
    const formula = parsed('sum(a, b) <= c');
    expect([formula.start, formula.end]).toEqual([0, 14]);
    expect(formula.type === 'comparison' && [formula.right.start, formula.right.end]).toEqual([
      13, 14,
    ]);
  });

  it.each([
    ['', /empty/],
    ['a <= ', /the end of the formula/],
    ['a <= b <= c', /between\(b, a, c\)/],
    ['a b', /operator missing/],
    ['(a + b', /parenthesis/],
    ['total(a)', /no function "total"/],
    ['if(a, b)', /takes 3 operands, not 2/],
    ['a $ b', /"\$" means nothing/],
    ["a = 'north", /does not end/],
    ['a > 5[元', /bracket/],
    ['and = 1', /not "and"/],
  ])('refuses %s', (text, reason) => {
    const faults = faultsOf(text);
    expect(faults[0]?.message.en).toMatch(reason);
    expect(faults[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/);
    for (const fault of faults) {
      expect(fault.start).toBeGreaterThanOrEqual(0);
      expect(fault.end).toBeLessThanOrEqual(text.length);
    }
  });

  it('names every stray character', () => {
    expect(faultsOf('a # b @ c')).toHaveLength(2);
  });

  it('bounds nesting, words and length with a sentence', () => {
    expect(faultsOf('('.repeat(400))[0]?.message.en).toContain(`${LIMITS.depth} levels`);
    expect(faultsOf(`${'- '.repeat(400)}a`)[0]?.message.en).toContain(`${LIMITS.depth} levels`);
    expect(faultsOf(`${'not '.repeat(400)}a`)[0]?.message.en).toContain(`${LIMITS.depth} levels`);
    expect(faultsOf(`${'a+'.repeat(1000)}a`)[0]?.message.en).toContain('too many parts');
    expect(faultsOf('a'.repeat(100_000))[0]?.message.en).toContain('too long');
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      'a',
      'b.c',
      '1',
      '2.5',
      '[元]',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '<=',
      '=',
      'and',
      'not',
      'or',
      'sum(',
      'if(',
      ',',
      "'x'",
      ' ',
      '"',
      '[',
      '。',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const result = parseFormula(pieces.join(''));
        return 'formula' in result || result.faults.length > 0;
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => parseFormula(text) !== undefined),
    );
  });

  it('reads back what it prints, for any tree', () => {
    const leaf = fc.constantFrom('a', 'b.c', '0', '2.5', '3[元/生]', 'organisation.type', "'x'");
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .tuple(
            fc.constantFrom('+', '-', '*', '/', '<=', '!=', 'and', 'or'),
            tie('text'),
            tie('text'),
          )
          .map(([operator, a, b]) => `(${a} ${operator} ${b})`),
        tie('text').map((a) => `(not (${a}))`),
        tie('text').map((a) => `-(${a})`),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `implies(${a}, ${b})`),
      ),
    }));
    fc.assert(
      fc.property(text, (source) => {
        const result = parseFormula(source);
        fc.pre('formula' in result);
        if ('faults' in result) return;
        expect(bare(parsed(formulaText(result.formula)))).toEqual(bare(result.formula));
      }),
    );
  });
});

describe('conceptsIn', () => {
  it('names each concept once, in order', () => {
    expect(conceptsIn(parsed('implies(b > 0, last_year(a) + b = sum(parts(c)))'))).toEqual([
      'b',
      'a',
      'c',
    ]);
  });
});
