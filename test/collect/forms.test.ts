import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeText } from '../../src/collect/forms/table-code.js';
import { comparedWithPaper, printedForms, readCode } from '../../src/collect/index.js';
import { formsSchema } from '../../src/document/model/index.js';
import { baseWith, placeIn, value } from './support.js';

const now = new Date('2024-03-01T02:00:00Z');
const place = (graduates: string, organisation = 's01') =>
  placeIn(baseWith({ s01: { graduates: value(graduates), students: value('900') } }), organisation);
const codeOf = (graduates: string) => {
  const form = printedForms(place(graduates), { now, sequence: 4711 }).forms[0];
  const code = readCode(form?.code ?? '');
  if (code === undefined) throw new Error(form?.code);
  return code;
};

describe('printed forms', () => {
  test('are the six tables with whose they are, room for seal and signatures, and a code each', () => {
    const forms = printedForms(place('258'), { now, sequence: 4711 });
    expect(formsSchema.parse(forms)).toEqual(forms);
    expect(forms.forms).toHaveLength(6);
    expect(forms.forms[0]?.above).toEqual({
      left: '填报单位（公章）：示例第一职业学校',
      right: '2023 年度',
    });
    expect(forms.forms[0]?.signatures).toEqual(['填表人', '审核人', '负责人', '电话', '填报日期']);
    expect(new Set(forms.forms.map((form) => form.code)).size).toBe(6);
    expect(forms.forms[0]?.rows.flatMap((row) => row.cells)).toContain('258');
  });

  test('tell what is not filled in from a nought, and a total its coverage', () => {
    const cells = (organisation: string) =>
      printedForms(place('0', organisation), { now, sequence: 1 }).forms[0]?.rows.map(
        (row) => row.cells,
      );
    expect(cells('s01')?.[0]?.[3]).toBe('0');
    expect(cells('s02')?.[0]?.[3]).toBe('（未填）');
    expect(cells('210102')?.[0]?.at(-1)).toBe('1/3');
  });
});

describe('the code on paper', () => {
  test('says that the paper still holds', () => {
    expect(comparedWithPaper(codeOf('258'), place('258'), place('258'))).toEqual({
      outcome: 'genuine',
      table: 'talent',
      differences: [],
    });
  });

  test('says what has changed since', () => {
    const verdict = comparedWithPaper(codeOf('258'), place('260'), place('258'));
    expect(verdict).toMatchObject({
      outcome: 'genuine',
      differences: [{ concept: { id: 'graduates' }, printed: value('258'), now: value('260') }],
    });
  });

  test('is not that of another content, organisation or table', () => {
    const other = place('259');
    expect(comparedWithPaper(codeOf('258'), other, other).outcome).toBe('not-this-one');
    const neighbour = place('258', 's02');
    expect(comparedWithPaper(codeOf('258'), neighbour, neighbour).outcome).toBe('not-this-one');
    const table = { ...codeOf('258'), table: 42 };
    expect(comparedWithPaper(table, place('258'), place('258')).outcome).toBe('no-such-table');
  });

  const codes = fc.record({
    table: fc.integer({ min: 1, max: 20 }),
    sequence: fc.integer({ min: 0, max: 1e12 }),
    digest: fc
      .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), {
        minLength: 10,
        maxLength: 10,
      })
      .map((letters) => letters.join('')),
  });

  test('is read however a person types it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const text = codeText(code);
        const typed = ` ${text.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' － ')} `;
        expect(readCode(typed)).toEqual(code);
      }),
    );
  });

  test('is not read with a letter wrong', () => {
    fc.assert(
      fc.property(codes, fc.nat(), (code, at) => {
        const text = codeText(code);
        const place = at % (text.length - 3);
        if (text[place] === '-') return;
        const slip = `${text.slice(0, place)}${text[place] === '7' ? '8' : '7'}${text.slice(place + 1)}`;
        const read = readCode(slip);
        // Two letters tell 1023 of 1024 slips; the rest are told by the digest.
        expect(
          read === undefined ||
            read.digest !== code.digest ||
            read.sequence !== code.sequence ||
            read.table !== code.table,
        ).toBe(true);
      }),
    );
    expect(
      readCode(`${codeText({ table: 1, sequence: 5, digest: 'AAAAAAAAAA' }).slice(0, -1)}`),
    ).toBeUndefined();
    expect(['', '表', '1-2-3', '1-ZZZZZZZZZZZZZZZZ-AAAAA-AAAAA-00'].map(readCode)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
