import { describe, expect, it } from 'vitest';
import { bankCardRule } from '../../../src/audit/care/bank-card.js';
import { homeAddressRule } from '../../../src/audit/care/home-address.js';
import { identityNumberRule } from '../../../src/audit/care/identity-number.js';
import { careRules } from '../../../src/audit/care/index.js';
import { mobileNumberRule } from '../../../src/audit/care/mobile-number.js';
import { personalMailRule } from '../../../src/audit/care/personal-mail.js';
import { phrasesRule } from '../../../src/audit/care/phrase.js';
import { pupilRule } from '../../../src/audit/care/pupil.js';
import { pupilTableRule } from '../../../src/audit/care/pupil-table.js';
import { superlativeRule } from '../../../src/audit/care/superlative.js';
import type { AuditRule } from '../../../src/audit/rule.js';
import type { Scene } from '../../../src/audit/scene.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
import { documentOf, observed, type Piece, quotesOf, sceneOfPieces } from '../names/document.js';

const heads = (...cells: readonly string[]): Piece => ({
  rows: [cells, cells.map(() => '张示例'), cells.map(() => '李范例')],
});

/** A rule, pieces it tells once each, and pieces it leaves. The names and numbers are invented. */
const CASES: readonly (readonly [AuditRule, readonly Piece[], readonly Piece[]])[] = [
  [
    identityNumberRule,
    ['证号11010519491231002X。', '（440308199901010012）'],
    [
      '证号110105194912310021。',
      '11010519491331002X',
      '专利号202310123456789012',
      '111111111111111111',
    ],
  ],
  [
    mobileNumberRule,
    ['联系人电话13800138000。', '请拨打138-0013-8000', '电话：138 0013 8000'],
    [
      '证书编号13800138000',
      '投入13800138000元',
      '电话024-13800138',
      '13.800138000',
      '学号：13800138000',
      '213800138000',
    ],
  ],
  [
    bankCardRule,
    ['卡号6222021234567890128。', '6222 0212 3456 7890 128', '银行账号4111111111111111'],
    ['6222021234567890127', '学籍编号4111111111111111', '1234567812345678', '31'.repeat(9)],
  ],
  [
    homeAddressRule,
    ['家住示例市东湖区湖滨路12号3单元501室', '家庭住址：示例县示例村3组'],
    ['家住示例县示例村，', '学校住址变更', '学校位于湖滨路12号', '现住校生300人'],
  ],
  [
    personalMailRule,
    ['张老师12345678@qq.com', '邮箱：someone@163.com。'],
    [
      '学校网址：www.example.cn，邮箱：school@163.com',
      '学校邮箱school@163.com',
      '监督邮箱：a1@qq.com',
      'office@example.edu.cn',
    ],
  ],
  [
    pupilRule,
    [
      '2022级数控1班张示例同学家庭贫困，靠打工读书。',
      '22级护理（3）班学生李范例获一等奖。',
      '李范例（2021级汽修2班）获奖。',
      '张示例同学父母离异，性格内向。',
      '学生李范例（2021级汽修2班）获奖。',
      '张示例，学号20220101，获奖。',
      '李范例，女，2007年5月出生，曾获奖。',
    ],
    [
      '张示例同学获得全国职业院校技能大赛一等奖。',
      '2022级数控1班班主任张示例老师获奖。',
      '2019级数控专业毕业生李范例创业成功。',
      '2022级数控1班张某同学家庭贫困。',
      '22级护理班同学踊跃参加，其中获奖者众多。',
      '李范例，男，1980年5月出生，高级讲师。',
      '2022级1班同学获奖。2022级共有12个班。',
      '2022级新生班级管理规范，2021级班委任务明确。',
    ],
  ],
  [
    pupilTableRule,
    [
      heads('序号', '姓名', '身份证号'),
      heads('姓名', '学号', '奖项'),
      heads('学生姓名', '出生年月'),
    ],
    [heads('姓名', '奖项', '级别'), heads('姓名', '职称', '联系电话'), heads('项目', '学号')],
  ],
  [
    phrasesRule(),
    [
      '交流遍及日本、台湾等国家。',
      '中国和台湾的学校。',
      '内部资料，不得外传',
      '招收聋哑学生。',
      '前苏联专家',
    ],
    ['日本、香港等国家和地区', '台湾地区', '国家级、省级', '大陆与台湾同胞', '招收听障学生'],
  ],
  [
    superlativeRule,
    ['我校实训条件国际领先。'],
    ['努力建设国际领先的学校。', '引进世界领先技术。', '《世界领先》', '获全国一等奖，省内唯一。'],
  ],
];

describe.each(CASES)('$title.en', (rule, failing, passing) => {
  it.each(failing.map((piece) => [piece]))('tells in %j', (piece) => {
    expect(quotesOf(rule, [piece])).toHaveLength(1);
  });
  it.each(passing.map((piece) => [piece]))('leaves %j', (piece) => {
    expect(quotesOf(rule, [piece])).toEqual([]);
  });
});

describe('what a message shows', () => {
  it.each([
    [identityNumberRule, '证号11010519491231002X。', '110105********002X'],
    [mobileNumberRule, '电话13800138000。', '138****8000'],
    [pupilRule, '2022级数控1班张示例同学家庭贫困。', '张**'],
  ])('is masked', (rule, sentence, shown) => {
    const [first] = observed(rule, [sentence]);
    expect(first?.message.zh).toContain(shown);
    expect(first?.message.en).toContain(shown);
  });
  it('differs with what is told of a pupil', () => {
    const [classed] = observed(pupilRule, ['2022级数控1班张示例获一等奖。']);
    const [hard] = observed(pupilRule, ['2022级数控1班张示例同学家庭贫困。']);
    expect([classed?.severity, hard?.severity]).toEqual(['notice', undefined]);
  });
});

describe('a register left in the report', () => {
  it('is one finding, as grave as one number', () => {
    const [first, ...more] = observed(identityNumberRule, Array(40).fill('11010519491231002X'));
    expect([first?.severity, first?.spans.length, more.length]).toEqual([undefined, 10, 0]);
  });
});

describe('hostile text', () => {
  it.each(['1', '2022级', '张', '家住1', '62', 'a@', '2022级张', '、台湾', '（一班'])(
    'of %s is read in time by its length',
    async (bit) => {
      const scene = (size: number): Scene =>
        sceneOfPieces([], {
          scene: { document: documentOf([bit.repeat(Math.ceil(size / bit.length))]) },
        });
      const read = (at: Scene): unknown => careRules.map((rule) => rule.observe(at));
      expect(await growth(scene, read, 50_000)).toBeLessThan(BY_LENGTH);
    },
  );
});
