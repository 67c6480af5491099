import { describe, expect, it } from 'vitest';
import { layoutSchema } from '../../src/document/model/index.js';
import { type Edition, layoutAt } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { lintStandard, readStandard } from '../../src/standard/read.js';
import { tiny } from './support/tiny.js';

const LAYOUT = 'first/layout.yaml';
const USUAL = layoutSchema.parse({});

function editionsWith(layout?: string): readonly [second: Edition, first: Edition] {
  const reading = readStandard(tiny(layout === undefined ? {} : { [LAYOUT]: layout }));
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  const [second, first] = reading.standard.editions;
  if (first === undefined || second === undefined) throw new Error('two editions expected');
  return [second, first];
}

const OWN = `margins: { left: 25 }
fonts:
  body: { name: 宋体 }
sizes: { body: 12 }
foot: '— {page} —'
cycles:
  2024:
    sizes: { table: 8 }
    head: { right: '' }
`;

describe('layout.yaml', () => {
  it('may be left out: reports are printed as usual', () => {
    const [, first] = editionsWith();
    expect(layoutAt(first, 2023)).toEqual(USUAL);
  });

  it('says only what differs', () => {
    const [, first] = editionsWith(OWN);
    expect(layoutAt(first, 2023)).toEqual({
      ...USUAL,
      margins: { ...USUAL.margins, left: 25 },
      fonts: { ...USUAL.fonts, body: { ...USUAL.fonts.body, name: '宋体' } },
      sizes: { ...USUAL.sizes, body: 12 },
      foot: '— {page} —',
    });
  });

  it('may prescribe something else for a cycle, over what the edition says', () => {
    const [, first] = editionsWith(OWN);
    expect(layoutAt(first, 2024)).toEqual({
      ...layoutAt(first, 2023),
      sizes: { ...USUAL.sizes, body: 12, table: 8 },
      head: { ...USUAL.head, right: '' },
    });
    expect(layoutAt(first, 2025)).toEqual(layoutAt(first, 2023));
  });

  it('is taken over by an edition that extends this one, and is part of both hashes', () => {
    const [second, first] = editionsWith(OWN);
    const [secondBefore, firstBefore] = editionsWith();
    expect(layoutAt(second, 2022).sizes.body).toBe(12);
    expect(first.hash).not.toBe(firstBefore.hash);
    expect(second.hash).not.toBe(secondBefore.hash);
    expect(editionsWith(OWN.replace('table: 8', 'table: 7'))[1].hash).not.toBe(first.hash);
  });

  it.each([
    ['an unknown setting', 'margin: { left: 25 }', '1:1', /no "margin" here/],
    ['an unknown setting within', 'margins:\n  inner: 25', '2:3', /no "inner" here/],
    ['a size out of range', 'sizes:\n  body: 3', '2:9', /outside its range \(≥ 5\)/],
    ['a value of the wrong type', 'paper: A4', '1:8', /"paper" should be/],
    ['a face that is none', 'fonts: { body: { drawn: hand } }', '1:25', /one of serif、sans/],
    [
      'a fault in a cycle',
      'cycles:\n  2024:\n    sizes: { body: big }',
      '3:20',
      /"body" should be/,
    ],
    ['an unknown setting in a cycle', 'cycles:\n  2024: { size: 3 }', '2:11', /no "size" here/],
    ['a cycle of another edition', 'cycles:\n  2022: {}', '2:9', /"2022" is no cycle/],
    ['what is no cycle', 'cycles: { soon: {} }', '1:17', /"soon" is no cycle/],
    ['a list', '- 1', '1:1', /should be/],
  ])('is refused at its place with %s', (_, text, at, says) => {
    const faults = lintStandard(tiny({ [LAYOUT]: text }));
    expect(faults.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      `${LAYOUT}:${at}`,
    ]);
    expect(faults[0]?.message.en).toMatch(says);
  });

  it('comes with the bundled editions', async () => {
    const { editions } = await bundledStandard();
    for (const edition of editions) {
      expect(edition.layouts, edition.id).toBeDefined();
      expect(layoutAt(edition, edition.cycles.from).fonts.body.name).toBe('仿宋_GB2312');
    }
  });
});
