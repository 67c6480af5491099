import { describe, expect, it } from 'vitest';
import { type RuledReport, type Ruling, standingOf } from '../../../web/audit/rulings/ruling.js';
import { rulingFile, rulingsIn } from '../../../web/audit/rulings/ruling-file.js';
import { openRulings, type Shelf } from '../../../web/audit/rulings/ruling-store.js';

const ID = '0123456789abcdef';
const REPORT = { title: '示例年报', organisation: '示例一校', sha256: 'a' };

const ruling = (over: Partial<Ruling> = {}): Ruling => ({
  kind: 'confirmed',
  reason: '',
  evidenceHash: 'h1',
  message: { zh: '两个值', en: 'two values' },
  at: '2024-01-01T00:00:00.000Z',
  ...over,
});

function shelf(over: Partial<Shelf> = {}): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
    ...over,
  };
}

const refusing = (): never => {
  throw new DOMException('no', 'QuotaExceededError');
};

describe('rulings kept in a browser', () => {
  it('are there when the page is opened again, for the report and for the same file under another title', () => {
    const place = shelf();
    openRulings(() => place).rule(REPORT, ID, ruling());
    const later = openRulings(() => place);
    expect(later.of(REPORT).rulings[ID]?.kind).toBe('confirmed');
    expect(later.of({ ...REPORT, title: '改了名' }).rulings[ID]?.kind).toBe('confirmed');
    expect(later.of({ ...REPORT, title: '别的', sha256: 'b' }).rulings).toEqual({});
    expect(later.of({ ...REPORT, organisation: '示例二校', sha256: 'b' }).rulings).toEqual({});
  });

  it('can be taken back', () => {
    const place = shelf();
    const store = openRulings(() => place);
    store.rule(REPORT, ID, ruling());
    store.rule(REPORT, ID, null);
    expect(store.all()).toEqual([]);
    expect(place.length).toBe(0);
  });

  it('last as long as the page where the browser keeps nothing, and the store says so', () => {
    const store = openRulings(() => shelf({ setItem: refusing }));
    expect(store.isKept()).toBe(true);
    store.rule(REPORT, ID, ruling());
    expect(store.of(REPORT).rulings[ID]).toBeDefined();
    expect(store.isKept()).toBe(false);
    expect(openRulings(refusing).of(REPORT).rulings).toEqual({});
  });

  it('are left alone where something else stands in their place', () => {
    const place = shelf();
    place.setItem('zhijing.audit.x', '{"title":');
    place.setItem('zhijing.audit.y', '[1]');
    expect(openRulings(() => place).all()).toEqual([]);
  });

  it('hold for the words they were given on, and tell of others', () => {
    expect(standingOf('h1', ruling())).toBe('confirmed');
    expect(standingOf('h2', ruling({ kind: 'false-alarm' }))).toBe('changed');
    expect(standingOf('h1', undefined)).toBe('open');
  });
});

describe('a file of rulings', () => {
  it('gives back what it was made of, and the later of two rulings holds', () => {
    const mine = openRulings(() => shelf());
    mine.rule(REPORT, ID, ruling({ at: '2024-02-01T00:00:00.000Z' }));
    const theirs: RuledReport = {
      ...REPORT,
      rulings: {
        [ID]: ruling({ kind: 'false-alarm', reason: '口径不同' }),
        fedcba9876543210: ruling({ kind: 'false-alarm', reason: '口径不同' }),
      },
    };
    const read = rulingsIn(rulingFile([theirs])) ?? [];
    expect(read).toEqual([theirs]);
    expect(mine.take(read)).toBe(1);
    expect(mine.of(REPORT).rulings[ID]?.kind).toBe('confirmed');
    expect(mine.of(REPORT).rulings.fedcba9876543210?.kind).toBe('false-alarm');
  });

  it.each(['', '[]', '{"format":"other","reports":[]}', 'null'])(
    'is refused where it is none: %s',
    (text) => expect(rulingsIn(text)).toBeUndefined(),
  );

  it('loses what does not fit', () => {
    const text = JSON.stringify({
      format: 'zhijing-audit-rulings',
      reports: [
        {
          title: 't',
          organisation: null,
          sha256: '',
          rulings: { __proto__x: ruling(), [ID]: { ...ruling(), kind: 'maybe' } },
        },
        { title: 5 },
      ],
    });
    expect(rulingsIn(text)).toEqual([{ title: 't', organisation: null, sha256: '', rulings: {} }]);
  });
});
