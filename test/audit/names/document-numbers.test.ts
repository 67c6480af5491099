import { describe, expect, it } from 'vitest';
import { documentBracketsRule } from '../../../src/audit/names/document-brackets.js';
import { documentNumberRule } from '../../../src/audit/names/document-number.js';
import { documentYearRule } from '../../../src/audit/names/document-year.js';
import { quotesOf } from './document.js';

describe('brackets of document numbers', () => {
  it.each([
    ['教职成〔2019〕5号、教职成[2020]7号', [['教职成[2020]7号']]],
    [
      '教职成〔2019〕5号、教职成(2020)7号、国发【2019】4号',
      [['教职成(2020)7号', '国发【2019】4号']],
    ],
    ['教职成〔２０１９〕５号、教职成[２０２０]７号', [['教职成[２０２０]７号']]],
    ['教职成[2019]5号、教职成[2020]7号', []],
    ['教职成〔2019〕5号、参考文献[2020]7号楼', []],
    ['教职成〔2019〕5号，见附件（2020）', []],
  ])('in %s', (sentence, quotes) => {
    expect(quotesOf(documentBracketsRule, [sentence])).toEqual(quotes);
  });
});

describe('years of document numbers', () => {
  it.each([
    ['示教发〔2032〕5号', [['示教发〔2032〕5号']]],
    ['教职成〔1019〕5号', [['教职成〔1019〕5号']]],
    ['教职成〔20219〕5号', [['教职成〔20219〕5号']]],
    ['2027年开学，2027年招生，2027年毕业，示教发〔2028〕5号', []],
    ['到2035年建成，到2035年领先，到2035年示范，示教发〔2032〕5号', [['示教发〔2032〕5号']]],
    ['教职成〔2024〕29号、教职成〔2010〕12号、教职成〔86〕3号', []],
  ])('in %s', (sentence, quotes) => {
    expect(quotesOf(documentYearRule, [sentence])).toEqual(quotes);
  });
});

describe('titles and their numbers', () => {
  it.each([
    [
      [
        '《示例市职业教育发展规划》（示政发〔2021〕5号）',
        '《示例市职业教育发展规划》(示政发〔2021〕6号)',
      ],
      [['示政发〔2021〕6号', '示政发〔2021〕5号']],
    ],
    [
      [
        '《职业学校实习管理细则》（示教发〔2021〕5号）和《示例市国际交流十年规划》（示教发〔2021〕5号）',
      ],
      [['《示例市国际交流十年规划》', '《职业学校实习管理细则》']],
    ],
    [['《国家职业教育改革实施方案》（国发〔2018〕4号）'], [['国发〔2018〕4号']]],
    [['《国家职业教育改革实施方案》（国发〔２０１８〕４号）'], [['国发〔２０１８〕４号']]],
    [['《国家职业教育改革实施方案》（ 国发〔２０１９〕４号）'], []],
    [['《国家职业教育改革实施方案》（国发〔2019〕4号）、国发[2019]4号'], []],
    [
      ['《学生实习管理规定》（教职成〔2016〕3号）', '《学生实习管理规定》（教职成〔2021〕4号）'],
      [],
    ],
    [
      ['《关于印发实习管理细则的通知》（示教发〔2021〕5号）《实习管理细则》（示教发〔2021〕5号）'],
      [],
    ],
  ])('in %j', (pieces, quotes) => {
    expect(quotesOf(documentNumberRule, pieces)).toEqual(quotes);
  });
});
