import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import { textDocument } from '../../src/document/read/text/read-text.js';
import { failuresIn } from './audited.js';
import { rows } from './told.js';

const CITY = '示例市职业教育质量年度报告（2023年度）';

/** The rules that find something in a report on 2023, dated January 2024, with these words. */
const rulesOf = (text: string): readonly string[] =>
  failuresIn(
    textDocument(rows(CITY, '2024年1月12日', '', '第一章 学生发展', text, ''), '年报.txt'),
    AUDIT_RULES,
  ).map(({ rule }) => rule);

/** A paragraph of lines broken at one width, as a print has them. */
const line = '各校坚持立德树人根本任务，开齐开足思想政治课程，把教学质量放在';
const paragraph = rows(line, line, line, '首位。');
const broken = rows(...Array.from({ length: 14 }, () => paragraph));

describe('what is wrong, whoever reads it', () => {
  it.each([
    ['time.impossible-dates', '心理健康教育方面，2093年10月组织全体2786名学生参加心理普查。'],
    ['time.impossible-dates', '制茶培训班全部办在村里。2924年开班42期，培训茶农1486人次。'],
    ['time.impossible-dates', '比6025年的目标68%还要低，按今年的结构要下降近4个百分点。'],
    ['time.impossible-dates', '20230年护士执业资格考试，我校应届和往届共214人报考。'],
    ['time.future-as-past', '市里四个项目已于2024年在区内推广，效果良好。'],
    ['time.future-as-past', '三是2024年已联合开展高素质农民培训，受到农户欢迎。'],
    ['time.future-as-past', '2024.8.13新学期第一天，学校举行了升旗仪式，全体师生参加。'],
    ['time.periods', '2023.9.1至2023.8.31，52名教师到企业实践锻炼。'],
    ['time.periods', '活动周于二〇二三年五月二十四日至二十日举行，共有三千人参加。'],
    ['time.done-before-begun', '实训楼2023年9月开工、同年6月竣工，建筑面积6800平方米。'],
    ['numbers.parts', '三年来，省赛获奖数依次为43项、49项、58项，累计149项。'],
    ['numbers.parts', '第一期提供岗位376个，第二期提供岗位488个，两期合计846个。'],
    ['structure.placeholders', '示例江大桥全长XX米，主跨468米，2021年3月开工。'],
    [
      'units.repeated-phrase',
      '主动公开信息1862条。受理依申请公开7件，全部在规定期限内答复。受理依申请公开7件，全部在规定期限内答复。',
    ],
    [
      'structure.items',
      rows(
        '一是抓招生，全年招生120人。',
        '',
        '二是抓就业，全年就业118人。',
        '',
        '一是抓社区培训，全年培训120人，学员满意。',
        '',
        '二是抓农民培训，全年培训220人，农户满意。',
        '',
        '四是抓退役军人培训，全年培训138人，均已结业。',
      ),
    ],
    [
      'structure.unfinished',
      rows(broken, line, line, '机房排课紧张，晚上和周六', line, line, '首位。'),
    ],
  ])('%s: %s', (rule, text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it('leaves lines alone that only end a paragraph, a heading or a page', () => {
    const text = rows(
      broken,
      line,
      line,
      '首位。',
      '（一）思想政治教育',
      line,
      '第 7 页',
      line,
      '首位。',
    );
    expect(rulesOf(text)).not.toContain('structure.unfinished');
  });
});
