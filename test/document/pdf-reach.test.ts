import { describe, expect, it } from 'vitest';
import type { TableCellNode } from '../../src/document/model/index.js';
import { reachOf } from '../../src/document/write/typst-reach.js';

const cell = (text: string, depth = 0): TableCellNode => ({
  type: 'tableCell',
  attrs: { header: 'none', depth },
  content: [{ type: 'text', text }],
});

describe('How far words of a cell reach', () => {
  it('counts Chinese letters whole, digits as narrow, and what stands unseen behind them', () => {
    expect(reachOf(cell('毕业生人数'), '')).toBe(5);
    expect(reachOf(cell('25,805'), '.00')).toBeCloseTo(5.4, 5);
  });

  it('counts the room between scripts and the steps of depth', () => {
    expect(reachOf(cell('共12人'), '')).toBeCloseTo(2 + 1.2 + 0.5, 5);
    expect(reachOf(cell('其中', 2), '')).toBeCloseTo(2 + 2.2, 5);
  });

  it('is beyond any column where the words have lines of their own', () => {
    expect(reachOf(cell('甲\n乙'), '')).toBeGreaterThan(1000);
  });
});
