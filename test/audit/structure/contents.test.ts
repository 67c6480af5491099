import { describe, expect, it } from 'vitest';
import { contents } from '../../../src/audit/structure/contents.js';
import { contentsOrder } from '../../../src/audit/structure/contents-order.js';
import { lists } from '../../../src/audit/structure/lists.js';
import { printedPages } from '../../../src/audit/structure/printed-pages.js';
import { failuresOf, findingsIn } from './audited.js';
import { documentOf } from './document.js';

const CONTENTS = `
>headings 第一章 人才培养 @1
>headings 1.1 职业发展 @1
>headings 1.2 技能大赛 @3
>headings 第二章 服务贡献 @5
>headings 2.1 服务行业企业 @5
>headings 2.2 服务乡村振兴 @6`;

const TEXT = `
@4
# 第一章 人才培养
## 1.1 职业发展
正文。
@6
## 1.2 技能大赛
正文。
@8
# 第二章 服务贡献
## 2.1 服务行业企业
正文。
@9
## 2.2 服务乡村振兴
正文。`;

describe('the contents', () => {
  it('fit the headings, whatever spaces and signs they are printed with', () => {
    const found = findingsIn(documentOf(CONTENTS.replace('技能大赛', '技能 大赛 ') + TEXT), [
      contents,
      contentsOrder,
      printedPages,
    ]);
    expect(found.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
    expect(found.filter(({ rule }) => rule === 'structure.contents')).toHaveLength(6);
    expect(found.filter(({ rule }) => rule === 'structure.printed-pages')).toHaveLength(6);
  });

  it('word a heading otherwise', () => {
    const [failure, ...others] = failuresOf(
      contents,
      CONTENTS + TEXT.replace('服务乡村振兴', '助力乡村全面振兴'),
    );
    expect(failure).toContain('“2.2 服务乡村振兴”');
    expect(failure).toContain('“2.2 助力乡村全面振兴”');
    expect(others).toEqual([]);
  });

  it('leave alone the titles of the lists behind them', () => {
    const more = '\n>headings 案例目录\n>headings 表目录\n>headings 图目录';
    expect(failuresOf(contents, CONTENTS + more + TEXT)).toEqual([]);
  });

  it('number a heading otherwise', () => {
    const [failure, ...others] = failuresOf(contents, CONTENTS + TEXT.replace('## 1.2', '## 1.3'));
    expect(failure).toContain('编号不同');
    expect(others).toEqual([]);
  });

  it('name a heading that is not there', () => {
    const [failure, ...others] = failuresOf(
      contents,
      `${CONTENTS}\n>headings 2.3 服务地方社区 @7${TEXT}`,
    );
    expect(failure).toContain('“2.3 服务地方社区”，正文中没有');
    expect(others).toEqual([]);
  });

  it('are not blamed where the reader took a heading for text', () => {
    const text = TEXT.replace('## 2.2 服务乡村振兴', '2.2 服务乡村振兴');
    expect(failuresOf(contents, CONTENTS + text)).toEqual([]);
    const runIn = TEXT.replace('## 2.2 服务乡村振兴', '2.2 服务乡村振兴。学校开展培训。');
    expect(failuresOf(contents, CONTENTS + runIn)).toEqual([]);
  });

  it('leave out a heading of a level that they list', () => {
    const [failure, ...others] = failuresOf(
      contents,
      `${CONTENTS}${TEXT}\n## 2.3 服务地方社区\n正文。`,
    );
    expect(failure).toContain('“2.3 服务地方社区”没有列入目录');
    expect(others).toEqual([]);
  });

  it('need not list every level, nor what stands before the first chapter', () => {
    const text = `${TEXT}\n### 2.2.1 技术培训\n正文。\n### 2.2.2 结对帮扶\n正文。`;
    expect(failuresOf(contents, CONTENTS + text)).toEqual([]);
    expect(failuresOf(contents, `# 前言\n正文。${CONTENTS}${TEXT}`)).toEqual([]);
  });

  it('are not judged where most of them lead nowhere', () => {
    const found = findingsIn(documentOf(`${CONTENTS}\n# 第一章 人才培养\n正文。`), [contents]);
    expect(found.map(({ outcome }) => outcome)).toEqual(['not-assessable']);
    expect(found[0]?.message.zh).toContain('6 条中只有 1 条');
  });

  it('may break a long title over two lines', () => {
    const title = '2.2 服务乡村振兴战略实施与区域经济社会高质量发展的主要成效';
    const broken = CONTENTS.replace('2.2 服务乡村振兴', '2.2 服务乡村振兴战略实施与区域经济社会');
    expect(failuresOf(contents, broken + TEXT.replace('2.2 服务乡村振兴', title))).toEqual([]);
  });

  it('hold same titles of several chapters apart', () => {
    const twins = `
      >headings 一、学生发展 @1
      >headings （一）基本情况 @1
      >headings 二、教师发展 @3
      >headings （一）基本情况 @3
      # 一、学生发展
      ## （一）基本情况
      正文。
      # 二、教师发展
      ## （一）基本情况
      正文。`;
    expect(failuresOf(contents, twins)).toEqual([]);
    expect(failuresOf(contentsOrder, twins)).toEqual([]);
  });
});

describe('the order of the contents', () => {
  it('is told by the one line that stands elsewhere', () => {
    const swapped = CONTENTS.replace(/(>headings 2\.1.*)\n(>headings 2\.2.*)/, '$2\n$1');
    expect(failuresOf(contentsOrder, swapped + TEXT)).toHaveLength(1);
  });
});

describe('printed pages', () => {
  it('differ from the page of the heading', () => {
    const [failure, ...others] = failuresOf(
      printedPages,
      CONTENTS.replace('服务乡村振兴 @6', '服务乡村振兴 @9') + TEXT,
    );
    expect(failure).toContain('第 9 页，按其余条目推算应在第 6 页');
    expect(others).toEqual([]);
  });

  it('are left alone where no page is known or no offset is agreed on', () => {
    expect(failuresOf(printedPages, CONTENTS + TEXT.replace(/@\d+\n/g, ''))).toEqual([]);
    const scattered = CONTENTS.replace('@3', '@2')
      .replace('企业 @5', '企业 @4')
      .replace('@6', '@8');
    expect(failuresOf(printedPages, scattered + TEXT.replace('@6', '@7'))).toEqual([]);
  });
});

describe('the lists of cases, figures and tables', () => {
  const TABLES = `
    >table 表1-1 毕业生去向 @2
    >table 表1-2 技能大赛获奖 @3
    >table 表2-1 社会培训 @6`;
  const CAPTIONS = `
    # 第一章 人才培养
    ^table 表1-1 毕业生去向
    | 项 | 数 |
    ^table 表 1-2  技能大赛获奖
    | 项 | 数 |
    # 第二章 服务贡献
    ^table 表2-1 社会培训
    | 项 | 数 |`;

  it('fit the captions', () => {
    expect(failuresOf(lists, TABLES + CAPTIONS)).toEqual([]);
    expect(failuresOf(lists, `${TABLES}${CAPTIONS}\n^table 续表2-1 社会培训\n| 项 | 数 |`)).toEqual(
      [],
    );
  });

  it('word, number, lack and have in excess', () => {
    expect(failuresOf(lists, TABLES + CAPTIONS.replace('社会培训', '社会培训规模'))[0]).toContain(
      '表目录写作',
    );
    expect(failuresOf(lists, TABLES + CAPTIONS.replace('表2-1', '表2-2'))[0]).toContain('编号不同');
    expect(failuresOf(lists, `${TABLES}\n>table 表2-2 对口帮扶 @7${CAPTIONS}`)[0]).toContain(
      '正文中没有这一表题',
    );
    const more = `${CAPTIONS}\n^table 表2-2 对口帮扶\n| 项 | 数 |`;
    expect(failuresOf(lists, TABLES + more)[0]).toContain('“表2-2 对口帮扶”没有列入表目录');
  });

  it('need not repeat the unit of a table', () => {
    const noted = (note: string) => CAPTIONS.replace('社会培训', `社会培训${note}`);
    for (const note of ['（单位：人次、万元）', ' 单位：人次', '（人次）', '(计量单位:个、%)'])
      expect(failuresOf(lists, TABLES + noted(note)), note).toEqual([]);
    expect(failuresOf(lists, TABLES + noted('规模（单位：人次）'))).toHaveLength(1);
    expect(failuresOf(lists, TABLES + noted('（乡村）'))).toHaveLength(1);
  });

  it('have lost the space behind a number', () => {
    const run = TABLES.replace('表1-2 技能大赛获奖', '表1-22024届毕业生去向');
    const apart = CAPTIONS.replace('表 1-2  技能大赛获奖', '表1-2 2024届毕业生去向');
    expect(failuresOf(lists, run + apart)).toEqual([]);
    const chapters = `
      >headings 1人才培养 @1
      >headings 2服务贡献 @2
      >headings 3文化传承 @3
      # 1 人才培养
      正文。
      # 2 服务贡献
      正文。
      # 3 文化传承
      正文。`;
    expect(failuresOf(contents, chapters)).toEqual([]);
  });

  it('find a case that is a heading', () => {
    const cases = `
      >case 案例1-1 匠心筑梦 @2
      >case 案例1-2 技能成才 @3
      >case 案例2-1 送教下乡 @6
      # 第一章 人才培养
      ^case 【案例1-1】匠心筑梦
      ## 案例1-2 技能成才
      正文。
      # 第二章 服务贡献
      ^case 案例 2-1 送教下乡`;
    expect(failuresOf(lists, cases)).toEqual([]);
  });
});
