import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attachment,
  checkList,
  explanationsWorkbook,
  fileName,
  type PackageState,
  scanExtension,
} from '../../src/collect/index.js';
import { type Finding, findingsOf } from '../../src/facts/index.js';
import { packageRuleSchema } from '../../src/standard/index.js';
import { baseWith, placeIn, value } from './support.js';

const rule = packageRuleSchema.parse({
  name: '{code}_{name}_{cycle}年度质量年报',
  items: [
    {
      id: 'tables',
      title: { zh: '指标表', en: 'Tables' },
      content: 'tables.xlsx',
      file: '01_指标表_{code}',
    },
    {
      id: 'signed',
      title: { zh: '签章扫描件', en: 'Signed scans' },
      content: 'attachment',
      file: '02_签章扫描件',
    },
    {
      id: 'photos',
      title: { zh: '照片', en: 'Photographs' },
      content: 'attachment',
      file: '03_照片',
      required: false,
    },
  ],
});
const place = placeIn(baseWith({ s01: { graduates: value('258') } }));
const pdf: Attachment = { item: 'signed', bytes: new TextEncoder().encode('%PDF-1.7 …') };
const list = (state: Partial<PackageState> = {}) =>
  checkList(place, rule, { findings: [], attachments: [], ...state });
const [blank] = findingsOf(place) as readonly [Finding, ...Finding[]];
const warning: Finding = { ...blank, severity: 'warning' };

describe('the check list', () => {
  test('names the archive and its files by the rule', () => {
    expect(list().name).toBe('Xs01_示例第一职业学校_2023年度质量年报');
    expect(list({ attachments: [pdf] }).items.map((item) => item.files)).toEqual([
      ['01_指标表_Xs01.xlsx'],
      ['02_签章扫描件.pdf'],
      [],
    ]);
    expect(list({ attachments: [pdf, pdf] }).items[1]?.files).toEqual([
      '02_签章扫描件_1.pdf',
      '02_签章扫描件_2.pdf',
    ]);
  });

  test('is not complete while a required file is missing or cells are blank', () => {
    const { complete, demands, items } = list();
    expect(complete).toBe(false);
    expect(demands.map(({ id, state }) => [id, state])).toEqual([
      ['filled', 'unmet'],
      ['no-errors', 'met'],
      ['explained', 'met'],
    ]);
    expect(demands[0]?.why.zh).toMatch(/^应填 \d+ 项，还有 \d+ 项没有填。/);
    expect(items.map(({ state }) => state)).toEqual(['met', 'unmet', 'left-out']);
  });

  test('is complete once all demands are met and all files are there', () => {
    const without = { ...rule, demands: ['no-errors' as const, 'explained' as const] };
    const state: PackageState = {
      findings: [
        { finding: blank, ruling: 'waived' },
        { finding: warning, ruling: 'explained' },
      ],
      attachments: [pdf],
    };
    expect(checkList(place, without, state).complete).toBe(true);
  });

  test('counts an error until a reviewer accepts it, and a warning until it is explained', () => {
    const states = (ruling: 'explained' | 'waived' | null) =>
      list({
        findings: [
          { finding: blank, ruling },
          { finding: warning, ruling },
        ],
      }).demands.map(({ state }) => state);
    expect(states(null).slice(1)).toEqual(['unmet', 'unmet']);
    expect(states('explained').slice(1)).toEqual(['unmet', 'met']);
    expect(states('waived').slice(1)).toEqual(['met', 'met']);
  });
});

describe('names of files', () => {
  test.each([
    ['a<b>:c"d/e\\f|g?h*i', 'a_b__c_d_e_f_g_h_i'],
    [' 名称 . ', '名称'],
    ['con', '_con'],
    ['LPT1.2023', '_LPT1.2023'],
    ['', '_'],
    ['../..', '.._'],
    ['e\u0301', '\u00e9'],
    ['一\u202E二\u0000三', '一_二_三'],
  ])('%j becomes %j', (wanted, named) => expect(fileName(wanted)).toBe(named));

  test('unpack on every Windows, whatever an organisation is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (wanted) => {
        const name = fileName(wanted, '.pdf');
        expect(name).not.toMatch(/[<>:"/\\|?*]|\p{Cc}/u);
        expect(name).toMatch(/[^. ]\.pdf$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect([...name].length).toBeLessThanOrEqual(81);
        expect(fileName(name.slice(0, -4), '.pdf')).toBe(name);
      }),
    );
  });
});

test('scans are known by what they are, not by what they are called', () => {
  const bytes = (...start: number[]) => new Uint8Array([...start, 0, 0, 0, 0, 0, 0]);
  expect(scanExtension(pdf.bytes)).toBe('.pdf');
  expect(scanExtension(bytes(0xff, 0xd8, 0xff))).toBe('.jpg');
  expect(scanExtension(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('.png');
  expect(scanExtension(bytes(0x4d, 0x5a))).toBeUndefined();
  expect(scanExtension(new Uint8Array())).toBeUndefined();
});

test('the sheet of explanations says what was found and what was said of it', () => {
  const texts = (findings: Parameters<typeof explanationsWorkbook>[1]) =>
    explanationsWorkbook(place, findings).sheets[0]?.rows.map((row) =>
      row.map(({ content }) => (content.type === 'text' ? content.text : '')),
    );
  const rows = texts([{ finding: warning, ruling: { kind: 'explained', reason: '=合并一校' } }]);
  expect(rows?.[2]).toEqual([
    '内容框架完整性',
    '核实性',
    warning.message.zh,
    warning.arithmetic.zh,
    '已说明',
    "'=合并一校",
  ]);
  expect(texts([])?.[2]?.[0]).toBe('没有需要说明的问题。');
});
