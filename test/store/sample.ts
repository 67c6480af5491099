import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, Fact, Organisation } from '../../src/facts/index.js';
import { decimal } from '../../src/quantity/index.js';
import { openStore, type Store, type StoreOptions } from '../../src/store/index.js';

/** A data directory of its own that is gone afterwards. */
export function temporaryDirectory(): { path: string; remove: () => void } {
  const path = mkdtempSync(join('/tmp', 'zhijing-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Opens a store whose PostgreSQL does not linger should a test be killed. */
export const openTestStore = (options: StoreOptions): Promise<Store> =>
  openStore({ graceSeconds: 3, ...options });

/** An invented school. */
export function school(id: string): Organisation {
  const number = id.replace(/\D/g, '');
  return {
    id,
    code: `X2101${number.padStart(5, '0')}`,
    history: [
      {
        from: 2021,
        attributes: {
          name: `示例第${number}中等职业学校`,
          nameEn: `Example Vocational School No. ${number}`,
          level: 'school',
          place: '210102',
          superior: '210102',
          type: '综合',
          ownership: 'public',
          region: 'northeast',
        },
      },
    ],
    opened: 2021,
    closed: null,
  };
}

export const value = (mantissa: number, decimals = 0): Content => ({
  type: 'value',
  value: decimal(mantissa, decimals),
});

/** As many facts as asked, over schools `s1`, `s2` … and three cycles. */
export function manyFacts(count: number, schools: number): Fact[] {
  return Array.from({ length: count }, (_, index) => ({
    organisation: `s${(index % schools) + 1}`,
    cycle: 2021 + (Math.floor(index / schools) % 3),
    concept: `concept_${Math.floor(index / schools / 3)}`,
    content: value(index, index % 3),
    source: { kind: 'typed', by: 'demo', at: '2024-01-01T00:00:00.000Z' },
    version: 1,
  }));
}

export const schools = (count: number): Organisation[] =>
  Array.from({ length: count }, (_, index) => school(`s${index + 1}`));
