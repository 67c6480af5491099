import { describe, expect, test } from 'vitest';
import { guarded, unguarded } from '../../src/collect/formula-guard.js';
import { tableRecords, tablesCsv, tablesJson, workbookOf } from '../../src/collect/index.js';
import type { CellModel, SheetModel } from '../../src/document/model/workbook.js';
import { decimalText } from '../../src/quantity/index.js';
import { absent, baseWith, filledSchool, placeIn, value } from './support.js';

const shown = ({ content }: CellModel): string =>
  content.type === 'value'
    ? decimalText(content.value)
    : content.type === 'text'
      ? content.text
      : '';
const sheetNamed = (sheets: readonly SheetModel[], name: string): SheetModel => {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const rowNamed = (sheet: SheetModel, name: string): readonly CellModel[] => {
  const row = sheet.rows.find((cells) =>
    shown(cells[1] ?? (cells[0] as CellModel)).startsWith(name),
  );
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
};

describe('a school’s workbook', () => {
  const { sheets, properties } = workbookOf(
    placeIn(
      baseWith({
        s01: {
          ...filledSchool(),
          graduates: value('258'),
          'satisfaction.students': value('87.040'),
          students: value('900'),
          workstations: value('1080'),
          'staff.posts': absent('not-collected'),
          staff: absent('not-applicable'),
        },
      }),
    ),
  );

  test('has the six printed tables, the parts, and a hidden sheet that says whose it is', () => {
    expect(sheets.map((sheet) => `${sheet.name}${sheet.hidden ? ' (hidden)' : ''}`)).toEqual([
      '计分卡',
      '满意度',
      '教学资源',
      '服务贡献',
      '国际影响',
      '落实政策',
      '计算依据',
      '_zhijing (hidden)',
    ]);
    expect(
      sheets
        .at(-1)
        ?.rows.slice(0, 3)
        .map((row) => row.map(shown)),
    ).toEqual([
      ['organisation', 's01'],
      ['cycle', '2023'],
      ['edition', 'secondary-2023'],
    ]);
    expect(properties).toMatchObject({ 'zhijing.organisation': 's01', 'zhijing.cycle': '2023' });
  });

  test('looks like the printed table: numbers once, 其中 indented, names and units as printed', () => {
    const talent = sheetNamed(sheets, '计分卡');
    expect(talent.rows[0]?.map(shown)[0]).toBe('表1　人才培养质量计分卡');
    expect(talent.rows[1]?.map(shown)).toEqual([
      '填报单位：示例第一职业学校',
      '',
      '年度：2023',
      '',
    ]);
    expect(talent.rows.slice(2, 7).map((row) => row.map(shown).slice(0, 3))).toEqual([
      ['序号', '指标', '单位'],
      ['1', '毕业生人数 *', '人'],
      ['2', '毕业去向落实人数', '人'],
      ['', '其中：毕业生升学人数', '人'],
      ['', '其中：升入本科人数', '人'],
    ]);
    expect(rowNamed(talent, '其中：升入本科人数')[1]?.indent).toBe(4);
    expect(talent.merged).toContainEqual({ fromRow: 4, fromColumn: 0, toRow: 6, toColumn: 0 });
  });

  test('what is entered is open and bound by a rule, everything else is locked', () => {
    const [number, name, unit, graduates] = rowNamed(sheetNamed(sheets, '计分卡'), '毕业生人数');
    expect([number, name, unit].map((cell) => cell?.input)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(graduates?.input).toMatchObject({ type: 'whole', words: ['不填报', '未采集'] });
    const survey = rowNamed(sheetNamed(sheets, '满意度'), '在校生满意度');
    expect(survey.map(shown).slice(3, 4)).toEqual(['87.040']);
    expect(survey[3]?.input).toMatchObject({ type: 'decimal', decimals: 2, most: 100 });
    expect(survey[4]?.input).toMatchObject({ type: 'whole' });
    expect(survey[5]?.input).toMatchObject({ type: 'choice' });
    const notAsked = rowNamed(sheetNamed(sheets, '国际影响'), '在国外开办学校数')[3];
    expect(notAsked).toMatchObject({ content: { type: 'text', text: '中职不填报' } });
    expect(notAsked?.input).toBeUndefined();
  });

  test('a ratio follows from its parts and is locked; absences stand in words', () => {
    const stations = rowNamed(sheetNamed(sheets, '教学资源'), '生均校内实践教学工位数')[3];
    expect(stations && shown(stations)).toBe('1.20');
    expect(stations?.input).toBeUndefined();
    const policy = sheetNamed(sheets, '落实政策');
    expect(rowNamed(policy, '教职员工额定编制数').map(shown)[3]).toBe('未采集');
    expect(rowNamed(policy, '教职工总数').map(shown)[3]).toBe('不填报');
  });

  test('a concept stands in one place only', () => {
    const parts = sheetNamed(sheets, '计算依据').rows.map((row) => row.map(shown)[1]);
    expect(parts).toContain('校内实践教学工位数');
    expect(parts.filter((name) => name?.includes('调查人次'))).toEqual([]);
  });
});

describe('a district’s workbook', () => {
  const base = baseWith({ s01: { graduates: value('258') }, s02: { graduates: value('100') } });
  const { sheets } = workbookOf(placeIn(base, '210102'));

  test('shows totals with their coverage and takes no input', () => {
    const row = rowNamed(sheetNamed(sheets, '计分卡'), '毕业生人数');
    expect(row.map(shown).slice(3)).toEqual(['358', '2/3']);
    const cells = sheets.flatMap((sheet) => sheet.rows.flat());
    expect(cells.filter((cell) => cell.input !== undefined)).toEqual([]);
  });
});

describe('flat exports', () => {
  const place = placeIn(
    baseWith({ s01: { graduates: value('258'), 'satisfaction.students': value('87.040') } }),
  );

  test('CSV: a byte order mark, one line a concept, decimals kept, absences named', () => {
    const lines = tablesCsv(place).split('\r\n');
    expect(lines[0]).toBe('\ufefftable,no,concept,name,unit,value,absence,origin,have,of');
    expect(lines[1]).toBe('talent,1,graduates,毕业生人数,人,258,,asserted,1,1');
    expect(lines).toContain(
      'satisfaction,1,satisfaction.students,在校生满意度,%,87.040,,asserted,1,1',
    );
    expect(lines).toContain('policy,1,students,全日制在校生人数,人,,blank,missing,0,1');
    const concepts = tableRecords(place).map((record) => record.concept);
    expect(new Set(concepts).size).toBe(concepts.length);
    const asked = place.edition.tables.flatMap((table) => table.rows.map((row) => row.concept));
    expect(new Set(concepts)).toEqual(new Set(asked));
  });

  test('JSON: the same rows, with whose they are and by which edition', () => {
    const answer: unknown = JSON.parse(tablesJson(place));
    expect(answer).toMatchObject({
      organisation: 's01',
      name: { zh: '示例第一职业学校' },
      cycle: 2023,
      edition: { id: 'secondary-2023', hash: place.edition.hash },
      rows: tableRecords(place),
    });
  });
});

test('texts that a spreadsheet would take for a formula are guarded, and unguarded on the way in', () => {
  for (const text of ['=1+1', '+86', '-3', '@name', '\tx', '=cmd|x', '普通文字', "'引号", '']) {
    expect(guarded(text)).not.toMatch(/^[=+\-@\t]/);
    expect(unguarded(guarded(text))).toBe(text);
  }
});
