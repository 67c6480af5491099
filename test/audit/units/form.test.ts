import { describe, expect, it } from 'vitest';
import type { AuditRule } from '../../../src/audit/rule.js';
import type { Scene } from '../../../src/audit/scene.js';
import { bracketWidthRule } from '../../../src/audit/units/bracket-width.js';
import { decimalPointRule } from '../../../src/audit/units/decimal-point.js';
import { digitWidthRule } from '../../../src/audit/units/digit-width.js';
import { doubledPunctuationRule } from '../../../src/audit/units/doubled-punctuation.js';
import { fullStopRule } from '../../../src/audit/units/full-stop.js';
import { garbageRule } from '../../../src/audit/units/garbage.js';
import { groupingRule } from '../../../src/audit/units/grouping.js';
import { halfWidthRule } from '../../../src/audit/units/half-width.js';
import { misspellingRule } from '../../../src/audit/units/misspelling.js';
import { openingPunctuationRule } from '../../../src/audit/units/opening-punctuation.js';
import { repeatedPhraseRule } from '../../../src/audit/units/repeated-phrase.js';
import { repeatedWordRule } from '../../../src/audit/units/repeated-word.js';
import { unpairedRule } from '../../../src/audit/units/unpaired.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
import { documentOf, observed, type Piece, quotesOf, sceneOfPieces } from '../names/document.js';

const LONG =
  '学校坚持立德树人，深化产教融合。全年开展各类活动二百余场，覆盖全体学生，取得了良好的效果和广泛的社会影响，得到家长的认可';

/** A rule, pieces it tells once each, and pieces it leaves. */
const CASES: readonly (readonly [AuditRule, readonly string[], readonly string[]])[] = [
  [
    groupingRule,
    ['共有1,23,456人。', '投入12,34万元。', '藏书1,2345册。'],
    [
      '共有123,456人。',
      '分别为12,34人。',
      '3,120人、1,234,567元',
      '表1,2元素',
      '12,34岁',
      '2021,2022年',
    ],
  ],
  [
    decimalPointRule,
    ['达到96.3.5%，', '达到96..5%，', '达到96.%，', '达到96。5%，', '投入3.5.2万元。'],
    ['3.1.2 就业率', '见3.1.2节', '达到96.35%。', '2023.9.1', '版本3.5.2', '全部完成。5%的学生'],
  ],
  [digitWidthRule, ['共２5人', '共1２0人'], ['共２５人，25人', '２０２３年']],
  [
    unpairedRule,
    [
      '学校（以下简称“东湖职校”占地。',
      '落实《职业教育法要求。',
      '弘扬“工匠精神，',
      '学校）占地。',
      '教职成〔2019号',
      '“东湖”职校”占地。',
    ],
    [
      '1）甲；2）乙；a)丙 （1）丁 一）戊',
      '（包括：1）甲；2）乙。）',
      '（1）主题教育；（2）志愿服务；1）制度；（电话：）',
      '（包括：1）甲；2）乙。函数f(a, b)、（甲，3）',
      '《关于印发〈办法〉的通知》（教职成〔2019〕5号）',
      '他说：“学校（东区）很好。”:) ：）',
      '(2023)、（2023)、【案例】',
      '"straight" it\'s',
    ],
  ],
  [bracketWidthRule, ['占地（2023)。'], ['（2023）、(2023)']],
  [
    doubledPunctuationRule,
    [
      '学校，，占地。',
      '占地。。',
      '占地。，',
      '甲、、乙',
      '占地，。',
      '真的？。',
      '甲,,乙',
      '占地；。',
    ],
    [
      '占地……',
      '占地——',
      '好！！',
      '什么？！',
      '占地。。。。。。',
      '（占地。）',
      'a,b;c',
      '他说：“好。”',
      '“甲”、“乙”，',
    ],
  ],
  [
    openingPunctuationRule,
    ['，学校占地。', '学校（，占地）', '《、办法》'],
    ['“学校”占地。', '《办法》', '（一）占地', '……'],
  ],
  [
    repeatedWordRule,
    [
      '学校进行进行改革。',
      '我们我们学校',
      '学校的的学生',
      '完成了了任务',
      '学生和和教师',
      '这是是学校',
    ],
    [
      '天天向上，人人出彩，看看，常常，研究研究，学习学习，一个一个',
      '目的的确定，的的确确，有的放矢',
      '为了了解学生，除了了解，做了了结',
      '是是非非，但是是否',
      '和和美美，建设和和谐校园，总和和平均',
      '现在在校生，存在在校',
      '专业专业课教师，教师教师节，项目项目化，大学学生，形成形成性评价，学生参与参与式教学',
    ],
  ],
  [
    repeatedPhraseRule,
    [
      '学校深化产教融合，学校深化产教融合，成效显著。',
      '获得省级教学成果奖获得省级教学成果奖一项。',
    ],
    [
      '加油加油加油加油，努力再努力',
      '----------------',
      '123123123123123123',
      '学校深化产教融合，学院深化产教融合',
      '哈哈哈哈哈哈哈哈哈哈哈哈',
      '一等奖 二等奖 三等奖 一等奖 二等奖 三等奖',
      '（万平方米） （万平方米） （万元）',
      '单位：万元。预算数决算数预算数决算数预算数决算数预算数决算数，合计。',
    ],
  ],
  [
    garbageRule,
    ['学校\ufffd\ufffd占地', '锟斤拷学校', '职业\ue001教育'],
    ['\uf06c学校占地', '学校\uf0b7 占地', 'Ã'],
  ],
  [
    misspellingRule,
    [
      '截止2023年底，学校占地。',
      '学校座落于示例市。',
      '己经完成',
      '自已的',
      '布署工作',
      '按装设备',
      '付校长',
    ],
    [
      '报名截止2023年9月。截止时间。',
      '3座落成，一座落地',
      '自己经营，来自已毕业的学生，既将理论又将实践',
      '公布署名，按装备配置，支付校长，座谈汇报',
    ],
  ],
];

describe.each(CASES)('$title.en', (rule, failing, passing) => {
  it.each(failing)('tells in %s', (sentence) => {
    expect(quotesOf(rule, [sentence])).toHaveLength(1);
  });
  it.each(passing)('leaves %s', (sentence) => {
    expect(quotesOf(rule, [sentence])).toEqual([]);
  });
});

describe('halves of a pair in neighbouring paragraphs', () => {
  it.each<readonly [readonly Piece[], number]>([
    [['他说：“第一，学校占地。', '“第二，学校招生。', '“第三，学校办学。”'], 0],
    [['学校（占地', '三千亩）办学。'], 0],
    [['学校（占地', '三千亩办学。'], 1],
  ])('%j', (pieces, count) => {
    expect(quotesOf(unpairedRule, pieces)).toHaveLength(count);
  });
});

describe('cells of a text that was taken from printed pages', () => {
  it('may part a bracket', () => {
    const pieces: readonly Piece[] = [
      {
        rows: [
          ['区县', '均设备值（元/'],
          ['', '生）'],
        ],
      },
    ];
    const scene = sceneOfPieces(pieces, { kind: 'text' });
    const taken = { ...scene, document: { ...scene.document, pages: 3 } };
    expect(unpairedRule.observe(taken)).toEqual([]);
    expect(unpairedRule.observe(scene)).not.toEqual([]);
  });

  it('may lose its second half out of the table', () => {
    const rows = [
      ['项目', '合计'],
      ['仪器设备值（', '4286.5'],
    ];
    const taken = (...after: readonly string[]) => {
      const scene = sceneOfPieces([{ rows }, ...after], { kind: 'text' });
      return { ...scene, document: { ...scene.document, pages: 3 } };
    };
    expect(unpairedRule.observe(taken('万元）', '学校占地。'))).toEqual([]);
    expect(unpairedRule.observe(taken('学校占地。', '学生三千人）就读。'))).toEqual([]);
    expect(unpairedRule.observe(taken('学校占地。'.repeat(20), '学生三千人）就读。'))).toHaveLength(
      1,
    );
  });
});

describe('what the document or its reader does everywhere', () => {
  it('is told once', () => {
    const [first, ...more] = observed(doubledPunctuationRule, Array(30).fill('学校，，占地。'));
    expect([first?.severity, more.length]).toEqual(['notice', 0]);
    expect(observed(unpairedRule, Array(30).fill('学校）占地。'))).toHaveLength(1);
  });
  it('is left where it is a convention', () => {
    expect(quotesOf(halfWidthRule, ['学校占地,学生.', '学校占地,学生.'])).toEqual([]);
    expect(quotesOf(halfWidthRule, ['学校占地,学生，教师，职工，家长。'])).toEqual([
      ['学校占地,学生，教'],
    ]);
    expect(quotesOf(fullStopRule, Array(20).fill(LONG))).toEqual([]);
  });
});

describe('a paragraph without its full stop', () => {
  it.each<readonly [readonly Piece[], number]>([
    [[LONG, '下一段。'], 1],
    [[`${LONG}。`, '下一段。'], 0],
    [[`${LONG}：`, '下一段。'], 0],
    [['示例市东湖职业技术学校', '2023年12月'], 0],
  ])('%j', (pieces, count) => {
    expect(quotesOf(fullStopRule, pieces)).toHaveLength(count);
  });
  it('is not told of a PDF, whose pages part paragraphs', () => {
    expect(quotesOf(fullStopRule, [LONG, '下一段。'], { kind: 'pdf' })).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each(['（', '1,', '的', '“', '1.', '截止', '９9', 'ab', '，', '（1', '我们', '%', '万元'])(
    'of %s is read in time by its length',
    async (bit) => {
      const scene = (size: number): Scene =>
        sceneOfPieces([], {
          scene: { document: documentOf([bit.repeat(Math.ceil(size / bit.length))]) },
        });
      const read = (at: Scene): unknown => CASES.map(([rule]) => rule.observe(at));
      expect(await growth(scene, read, 50_000)).toBeLessThan(BY_LENGTH);
    },
  );
});
