import { describe, expect, it } from 'vitest';
import { certificateLetterRule } from '../../../src/audit/names/certificate-letter.js';
import { chapterTitleRule } from '../../../src/audit/names/chapter-title.js';
import { ownerRule } from '../../../src/audit/names/owner.js';
import { programmeRule } from '../../../src/audit/names/programme.js';
import { quotedNameRule } from '../../../src/audit/names/quoted-name.js';
import { sealNameRule } from '../../../src/audit/names/seal-name.js';
import { type Piece, quotesOf } from './document.js';

describe('the owner in the running head', () => {
  const scene = { organisation: '示例市东湖职业技术学校' };
  it.each([
    ['示列市东湖职业技术学校质量年报', [['示列市东湖职业技术学校']]],
    ['示例市东湖职业技术学院质量年报', [['示例市东湖职业技术学院']]],
    ['示例市东湖职业技术学校质量年报', []],
    ['中等职业教育质量年报', []],
  ])('of %s', (furniture, quotes) => {
    expect(quotesOf(ownerRule, [{ furniture }, { furniture }], { scene })).toEqual(quotes);
  });
});

describe('the name beneath a declaration', () => {
  const school = '示例市东湖职业学校今年招生；示例市东湖职业学校获奖；示例市东湖职业学校扩建。';
  const bureau = '示例湾市教育局印发通知。示例湾市教育局组织督导，示例湾市教育局通报结果。';

  it.each<[string, string, string | null]>([
    ['单位名称（盖章）：示例市东湖职业技术学校', school, '示例市东湖职业技术学校'],
    ['单位名称(盖章):示例市东湖学校法定代表人（签名）：示例甲', school, '示例市东湖学校'],
    ['单位（盖章）：示例湾市教育委员会', bureau, '示例湾市教育委员会'],
    ['单位名称（盖章）：示例市东湖职业学校', school, null],
    ['单位名称（盖章）：江南省示例市东湖职业学校', school, null],
    ['单位名称（盖章）：示例湾市教育局', bureau, null],
    // Several sign, each for itself.
    ['单位名称（盖章）：示例市卫生学校', `${school}示例市卫生学校参与编写。`, null],
    ['单位名称（盖章）：示例湾市教育局', school, null],
  ])('%s', (sealed, text, told) => {
    expect(quotesOf(sealNameRule, [sealed, text])).toEqual(told === null ? [] : [[told]]);
  });
});

describe('names between quotation marks', () => {
  const usual = '推进“匠心铸魂计划”。实施“匠心铸魂计划”，“匠心铸魂计划”成为品牌。';
  it.each([
    ['完成“匠心筑魂计划”。', [['“匠心筑魂计划”', '“匠心铸魂计划”']]],
    ['“匠新铸魂计划”。', [['“匠新铸魂计划”', '“匠心铸魂计划”']]],
    ['“匠心铸魂计划2.0”、“匠心”、“初心铸魂计划”。', []],
    ['“匠心筑魂计划”、“匠心筑魂计划”。', []],
    ['“匠心筑梦”、“匠心筑梦”、“匠心筑梦”、“匠心逐梦”。', []],
  ])('in %s', (sentence, quotes) => {
    expect(quotesOf(quotedNameRule, [usual, sentence])).toEqual(quotes);
  });
});

describe('a name often told between quotation marks, and one like it told once', () => {
  it.each([
    ['百企进校', '启动“百企入校”行动。', [['“百企入校”', '“百企进校”']]],
    ['匠心班', '试办“匠星班”。', [['“匠星班”', '“匠心班”']]],
    // Of a number, a side or an age; of another length; no undertaking.
    ['一星坊', '创办“二星坊”。', []],
    ['东湖大讲堂', '开设“西湖大讲堂”。', []],
    ['周末大巴', '开行“周末班车大巴”。', []],
    ['匠心筑梦', '坚持“匠心逐梦”。', []],
  ])('%s: %s', (name, sentence, quotes) => {
    const usual = `“${name}”开展了活动。`;
    expect(quotesOf(quotedNameRule, [usual, usual, usual, sentence])).toEqual(quotes);
    expect(quotesOf(quotedNameRule, [usual, usual, sentence])).toEqual([]);
  });
});

describe('two seldom names between quotation marks', () => {
  it.each([
    ['启动“青蓝结对工程”，完成“青兰结对工程”。', [['“青兰结对工程”', '“青蓝结对工程”']]],
    ['启动“青蓝工程”，完成“青兰工程”。', []],
    ['启动“青蓝结对工程”，完成“青蓝对工程”。', []],
    ['启动“一年结对工程”，完成“三年结对工程”。', []],
    ['唱响“青春之歌”，唱响“清春之歌”。', []],
  ])('in %s', (sentence, quotes) => {
    expect(quotesOf(quotedNameRule, [sentence])).toEqual(quotes);
  });
});

describe('the letter of 1+X', () => {
  it.each([
    ['1+X证书制度试点，1+x证书3个。', [['1+x']]],
    ['1+x证书3个。', []],
    ['1+X证书。y=1+x。', []],
  ])('in %s', (sentence, quotes) => {
    expect(quotesOf(certificateLetterRule, [sentence])).toEqual(quotes);
  });
});

describe('programmes of the catalogue', () => {
  it.each<[Piece, readonly (readonly string[])[]]>([
    ['开设无人机操控和维护专业。', [['无人机操控和维护']]],
    [{ rows: [['专业'], ['旅游服务和管理']] }, [['旅游服务和管理']]],
    ['学生负责景区的旅游服务和管理，开设旅游服务与管理专业。', []],
    ['开设制冷和空调设备运行与维护专业。', []],
    ['开设新能源汽车运用与维修专业、汽车运用与维修专业。', []],
  ])('in %j', (piece, quotes) => {
    expect(quotesOf(programmeRule, [piece])).toEqual(quotes);
  });
});

describe('chapter titles', () => {
  it.each([
    ['第一章 人才培培养', [['人才培培养']]],
    ['二、服务献贡', [['服务献贡']]],
    ['3 文化传承', []],
    ['人才培养质量', []],
    ['国际交流与合作', []],
  ])('of %s', (heading, quotes) => {
    expect(quotesOf(chapterTitleRule, [{ heading }])).toEqual(quotes);
  });
});
