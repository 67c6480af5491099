import { type FactColumns, factColumns, factsOfStock } from '../../src/facts/columns/index.js';
import type { Content, Cycle, FactBase } from '../../src/facts/index.js';
import type { Standard } from '../../src/standard/index.js';
import { organisationsOf, SCHOOLS } from './organisations.js';
import { templatesOf } from './template.js';

/** Of so many cells one differs from its template, and one is left blank. */
const CHANGED = 100;
const LEFT_BLANK = 2000;

/** A generated country, its facts in columns. */
export interface GeneratedCountry {
  readonly base: FactBase;
  readonly facts: ReadonlyMap<Cycle, FactColumns>;
  readonly cells: number;
}

/**
 * 7,000 schools made after the demonstration's 57, every row of three years: one cell in a hundred is off by
 * up to a tenth, one in two thousand is blank. The same at every run.
 */
export function generatedCountry(standard: Standard): GeneratedCountry {
  const { templates, peers } = templatesOf(standard);
  const organisations = organisationsOf(templates);
  const ids = organisations.map(({ id }) => id);
  const facts = new Map<Cycle, FactColumns>();
  const random = randomOf(20_231_201);
  let cells = 0;
  for (let n = 0; n < SCHOOLS; n += 1) {
    const row = ids.length - SCHOOLS + n;
    for (const [cycle, contents] of templates[n % templates.length]?.contents ?? []) {
      const columns = facts.get(cycle) ?? factColumns(ids.length);
      facts.set(cycle, columns);
      for (const [concept, content] of contents) {
        columns.put(concept, row, varied(content, random));
        cells += 1;
      }
    }
  }
  const source = { kind: 'typed', by: 'bench', at: '2024-01-01T00:00:00Z' } as const;
  const base: FactBase = {
    standard,
    organisations: new Map(organisations.map((each) => [each.id, each])),
    facts: factsOfStock({ cycles: facts, ids, source }),
    statements: [],
    peers,
  };
  return { base, facts, cells };
}

function varied(content: Content, random: () => number): Content {
  const draw = random();
  if (draw < 1 / LEFT_BLANK) return { type: 'absent', absence: 'blank' };
  if (content.type !== 'value' || draw > 1 / CHANGED) return content;
  const factor = BigInt(Math.round(900 + 200 * random()));
  const { mantissa, decimals } = content.value;
  return { type: 'value', value: { mantissa: (mantissa * factor) / 1000n, decimals } };
}

/** Numbers in [0, 1), the same from the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
