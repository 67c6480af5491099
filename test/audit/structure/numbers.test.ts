import { describe, expect, it } from 'vitest';
import { captionNumbers } from '../../../src/audit/structure/caption-numbers.js';
import { caseIndex } from '../../../src/audit/structure/case-index.js';
import { headingNumbers } from '../../../src/audit/structure/heading-numbers.js';
import { items } from '../../../src/audit/structure/items.js';
import { references } from '../../../src/audit/structure/references.js';
import { repeatedCaptions } from '../../../src/audit/structure/repeated-captions.js';
import { uncaptioned } from '../../../src/audit/structure/uncaptioned.js';
import { failuresOf, findingsIn, quotesOf } from './audited.js';
import { documentOf } from './document.js';

const headings = (...labels: readonly string[]): string =>
  labels.map((label, at) => `${label}${'甲乙丙丁戊己庚辛'.charAt(at)}项工作\n正文。`).join('\n');

describe('numbers of headings', () => {
  it('go on', () => {
    const lines = headings(
      '# 第一章 ',
      '## 1.1 ',
      '## 1.2 ',
      '# 第二章 ',
      '## 2.1 ',
      '### （一）',
      '### （二）',
    );
    expect(failuresOf(headingNumbers, lines)).toEqual([]);
    expect(findingsIn(documentOf(lines), [headingNumbers]).map(({ outcome }) => outcome)).toContain(
      'pass',
    );
  });

  it('leave one out', () => {
    expect(
      failuresOf(headingNumbers, headings('# 第一章 ', '## 1.1 ', '## 1.2 ', '## 1.4 ')),
    ).toEqual(['编号从“1.2”跳到“1.4”，缺“1.3”：请补上缺少的部分，或重新编号。']);
    expect(failuresOf(headingNumbers, headings('# 一、', '## （一）', '## （三）'))[0]).toContain(
      '缺“（二）”',
    );
    expect(failuresOf(headingNumbers, headings('# 第二章 ', '# 第三章 '))[0]).toContain(
      '缺“第一章”',
    );
  });

  it('leave none out where the reader took the heading for text', () => {
    const lines = '# 第一章 甲\n## 1.1 乙\n正文。\n1.2 丙\n正文。\n## 1.3 丁\n正文。';
    expect(failuresOf(headingNumbers, lines)).toEqual([]);
  });

  it('leave none out where the contents name a line of the text by the number', () => {
    const listed = '>headings 1.1 乙 @1\n>headings 1.2 丙项 @2\n>headings 1.3 丁 @3\n';
    const lines = '# 第一章 甲\n## 1.1 乙\n正文。\n丙项\n正文。\n## 1.3 丁\n正文。';
    expect(failuresOf(headingNumbers, listed + lines)).toEqual([]);
    expect(failuresOf(headingNumbers, listed + lines.replace('丙项\n', ''))).toHaveLength(1);
  });

  it('are used twice, once in place of the next', () => {
    const found = failuresOf(
      headingNumbers,
      headings('# 第一章 ', '## 1.1 ', '## 1.2 ', '## 1.2 ', '## 1.4 '),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('“1.2”用了两次');
    expect(
      failuresOf(headingNumbers, headings('# 第一章 ', '## 1.1 ', '## 1.1 ', '## 1.2 ')),
    ).toHaveLength(1);
  });

  it('are not doubled by a heading that is printed again', () => {
    const lines =
      '# 第一章 人才培养\n正文。\n# 第二章 服务贡献\n正文。\n# 第二章 服务贡献\n正文。\n# 第三章 文化传承\n正文。';
    expect(failuresOf(headingNumbers, lines)).toEqual([]);
  });

  it('stand in the wrong order', () => {
    const found = failuresOf(
      headingNumbers,
      headings('# 第一章 ', '## 1.1 ', '## 1.3 ', '## 1.2 ', '## 1.4 '),
    );
    expect(found).toEqual(['编号“1.2”排在“1.3”之后：请调整次序或编号。']);
  });

  it('begin anew beneath a heading whose parent was lost', () => {
    expect(
      failuresOf(
        headingNumbers,
        headings('# 一、', '## （一）', '## （二）', '## （一）', '## （二）'),
      ),
    ).toEqual([]);
  });

  it('belong to another chapter', () => {
    const found = failuresOf(
      headingNumbers,
      headings('# 第二章 ', '## 2.1 ', '## 1.2 ', '## 2.3 '),
    );
    expect(found.some((each) => each.includes('属于别处'))).toBe(true);
    const apart = headings('# 第二章 ', '## 1.1 ', '## 1.2 ');
    expect(failuresOf(headingNumbers, apart)).toEqual([]);
  });
});

const TABLE = '| 项目 | 数量 |\n| 甲 | 1 |\n| 乙 | 2 |';
const captioned = (...labels: readonly string[]): string =>
  labels
    .map((label, at) =>
      label.startsWith('#')
        ? `${label}`
        : `^table ${label} ${'甲乙丙丁戊己庚辛'.charAt(at)}类情况统计\n${TABLE}\n说明。`,
    )
    .join('\n');

describe('numbers of captions', () => {
  it('go on within a chapter, and over the document', () => {
    expect(
      failuresOf(
        captionNumbers,
        captioned('# 第一章 甲', '表1-1', '续表1-1', '表1-2', '# 第二章 乙', '表2-1'),
      ),
    ).toEqual([]);
    expect(
      failuresOf(
        captionNumbers,
        captioned('# 第一章 甲', '表1', '表2', '# 第二章 乙', '表3', '# 附件', '表1'),
      ),
    ).toEqual([]);
  });

  it('leave one out, use one twice, and fall back', () => {
    expect(failuresOf(captionNumbers, captioned('# 第一章 甲', '表1-1', '表1-3'))[0]).toContain(
      '缺“表1-2”',
    );
    expect(failuresOf(captionNumbers, captioned('# 第一章 甲', '表1-2', '表1-3'))[0]).toContain(
      '缺“表1-1”',
    );
    expect(
      failuresOf(captionNumbers, captioned('# 第一章 甲', '表1-1', '表1-2', '表1-2'))[0],
    ).toContain('用了两次');
    expect(
      failuresOf(captionNumbers, captioned('# 第一章 甲', '表1-1', '表1-3', '表1-2'))[0],
    ).toContain('排在“表1-3”之后');
  });

  it('leave none out where the caption is a line of text to the reader', () => {
    const lines = `${captioned('# 第一章 甲', '表1-1')}\n表1-2 乙类情况\n${captioned('表1-3')}`;
    expect(failuresOf(captionNumbers, lines)).toEqual([]);
  });

  it('belong to another chapter', () => {
    const found = failuresOf(
      captionNumbers,
      captioned('# 第一章 甲', '表1-1', '# 第二章 乙', '表2-1', '# 第三章 丙', '表2-1', '表3-2'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('却在“第三章 丙”中');
  });

  it('may be those of a list, or gathered behind the last chapter', () => {
    const text = captioned(
      '# 第一章 甲',
      '表1-1',
      '表1-2',
      '# 第二章 乙',
      '表2-1',
      '# 第三章 丙',
      '表3-1',
    );
    const list = ['案例1-1 甲校', '案例1-2 乙校', '案例2-1 丙校'].map((each) => `^case ${each}`);
    expect(failuresOf(captionNumbers, `${text}\n${list.join('\n')}`)).toEqual([]);
    const cells = list.map((each) => `${each}\n学生管理`).join('\n');
    expect(failuresOf(captionNumbers, `${text}\n${cells}`)).toEqual([]);
    const sentence = '^table 表1-1 显示，全校毕业生去向落实率稳定';
    expect(failuresOf(captionNumbers, `${text}\n${sentence}`)).toEqual([]);
    const told = list.map((each) => `${each}\n案例正文。`).join('\n');
    expect(failuresOf(captionNumbers, `${text}\n${told}`)).toEqual([]);
  });

  it('need not follow the chapters at all', () => {
    expect(
      failuresOf(
        captionNumbers,
        captioned('# 第三章 甲', '表1-1', '表1-2', '# 第四章 乙', '表2-1'),
      ),
    ).toEqual([]);
  });
});

describe('repeated captions', () => {
  const twice = (second: string) => `
    # 第一章 甲
    ^table 表1-1 近三年毕业生去向
    ${TABLE}
    说明。
    ^table ${second}
    ${TABLE}`;

  it('are the same title under another number', () => {
    expect(failuresOf(repeatedCaptions, twice('表1-2 近三年毕业生去向'))[0]).toContain('题名相同');
  });

  it('are not a table that goes on, nor a title that differs by a word', () => {
    expect(failuresOf(repeatedCaptions, twice('续表1-1 近三年毕业生去向'))).toEqual([]);
    expect(failuresOf(repeatedCaptions, twice('表3 近三年毕业生去向'))).toEqual([]);
    expect(failuresOf(repeatedCaptions, twice('表1-1 近三年毕业生去向（续）'))).toEqual([]);
    expect(failuresOf(repeatedCaptions, twice('表1-1 近三年毕业生去向'))).toEqual([]);
    expect(failuresOf(repeatedCaptions, twice('表1-2 近三年毕业生流向'))).toEqual([]);
  });
});

describe('tables without caption', () => {
  const ALL = captioned('# 第一章 甲', '表1-1', '表1-2', '表1-3');

  it('are told where the others have one', () => {
    expect(quotesOf(uncaptioned, `${ALL}\n正文说明如下所述。\n${TABLE}`)).toEqual(['项目']);
  });

  it('are left alone where few have one, in annexes, as frames and where they go on', () => {
    expect(
      failuresOf(uncaptioned, `# 第一章 甲\n${captioned('表1-1')}\n正文。\n${TABLE}\n正文。`),
    ).toEqual([]);
    expect(failuresOf(uncaptioned, `${ALL}\n# 附件\n正文。\n${TABLE}`)).toEqual([]);
    expect(failuresOf(uncaptioned, `${ALL}\n正文说明如下。\n| 一段加框的文字 |`)).toEqual([]);
    expect(
      failuresOf(uncaptioned, `${ALL}\n${TABLE}\n~ 页眉\n${TABLE}`.replace('说明。\n| 项', '| 项')),
    ).toEqual([]);
    expect(failuresOf(uncaptioned, `${ALL}\n各专业学生情况一览表\n${TABLE}`)).toEqual([]);
    const broken = `${ALL}\n^table 表1-4 专业群\n机电设备类\n电机电器制造与维修\n城市轨道交通\n运营服务\n${TABLE}`;
    const taken = { kind: 'text', pages: 3 } as const;
    expect(failuresOf(uncaptioned, broken, taken)).toEqual([]);
    expect(failuresOf(uncaptioned, broken)).toHaveLength(1);
  });
});

describe('references', () => {
  const ALL = captioned('# 第一章 甲', '表1-1', '表1-2', '# 第二章 乙', '表2-1');

  it('lead to nothing', () => {
    expect(quotesOf(references, `${ALL}\n毕业生去向落实情况稳定，见表2-3。`)).toEqual(['表2-3']);
    expect(quotesOf(references, `${ALL}\n如表3-1所示，毕业生去向落实情况稳定。`)).toEqual([
      '表3-1',
    ]);
    expect(quotesOf(references, `${ALL}\n毕业生去向落实情况稳定（表 1-4）。`)).toEqual(['表 1-4']);
  });

  it('lead to what is there, or are none', () => {
    for (const text of [
      '毕业生去向落实情况稳定，见表1-1、表1-2和表 2-1。',
      '每个班级选出学生代表1-3名参加座谈。',
      '学校填报了附表7，数据来自教育部报表3。',
      '见图3-1所示的组织结构。',
      '收入表1.2万元，增幅见表1-2。',
      '按照《设置标准》表3-9的要求执行。',
    ]) {
      expect(failuresOf(references, `${ALL}\n${text}`), text).toEqual([]);
    }
  });
});

describe('items within a paragraph', () => {
  it('leave one out or count one twice', () => {
    expect(quotesOf(items, '主要做法有：一是强化领导，二是完善制度，四是加强督查。')).toEqual([
      '，四是',
    ]);
    expect(failuresOf(items, '一是强化领导。二是完善制度。二是加强督查。')[0]).toContain(
      '“二是”用了两次',
    );
    expect(failuresOf(items, '措施如下：①强化领导；②完善制度；④加强督查。')[0]).toContain('缺“③”');
    expect(
      failuresOf(items, '措施如下：（1）强化领导；（2）完善制度；（4）加强督查。')[0],
    ).toContain('缺“（3）”');
    const joined = '1.强化领导，定责到人。2.完善制度。\n3.加强督查，定期通报。4.总结经验。';
    expect(failuresOf(items, joined)).toEqual([]);
    expect(failuresOf(items, joined.replace('2.完善制度。', ''))[0]).toContain('缺“2.”');
    expect(failuresOf(items, '第一，强化领导。第二，完善制度。第四，加强督查。')[0]).toContain(
      '缺“第三，”',
    );
  });

  it('bear the number of another', () => {
    expect(failuresOf(items, '推进3件事：（1）拓展市场；（4）留任骨干；（3）盘活校区。')).toEqual([
      '条目“（4）”应为“（2）”：前后条目依次编号，请改正。',
    ]);
    expect(failuresOf(items, '（1）支持民办。（3）补齐双师。（3）盯住质量。')[0]).toContain(
      '应为“（2）”',
    );
  });

  it('go on, or are no items', () => {
    for (const text of [
      '见（1）、（5）和（3）。',
      '一是强化领导，二是完善制度，三是加强督查。',
      '一是强化领导：一是定责，二是定人。二是完善制度。三是加强督查。',
      '学校的目标统一是育人，首要任务之一是就业，其三是服务。',
      '二是完善制度，四是加强督查。',
      '获第一、第二、第四名各一项。',
      '见（1）和（3）。合同编号（2）、（5）。',
      '学生①、教师②参加，其中学生①占八成，企业④未参加。',
    ]) {
      expect(failuresOf(items, text), text).toEqual([]);
    }
  });
});

describe('numbers at the heads of paragraphs', () => {
  it('leave one out', () => {
    expect(
      failuresOf(items, '1. 强化领导。\n2. 完善制度。\n说明文字。\n4. 加强督查。')[0],
    ).toContain('缺“3.”');
    expect(failuresOf(items, '（一）强化领导。\n（三）加强督查。')[0]).toContain('缺“（二）”');
  });

  it('are those of another', () => {
    expect(
      failuresOf(items, '（一）招生乏力。\n（二）师资不优。\n（五）区域不均。\n（四）服务偏弱。'),
    ).toEqual(['条目“（五）”应为“（三）”：前后条目依次编号，请改正。']);
  });

  it('go on through nested rows and begin anew', () => {
    const lines = `
      1. 强化领导。
      （1）定责。
      （2）定人。
      2. 完善制度。
      （1）修订。
      （2）执行。
      3. 加强督查。
      1. 另一组的第一条。
      2. 另一组的第二条。
      3.5万人次参加培训。
      2023年招生情况良好。`;
    expect(failuresOf(items, lines)).toEqual([]);
  });
});

describe('points that begin paragraphs', () => {
  const points = (...words: readonly string[]): string =>
    words.map((word) => `${word}是某项工作仍有差距，需要改进。\n说明文字。`).join('\n');

  it('bear another number where one breaks the row', () => {
    expect(failuresOf(items, points('一', '二', '三', '三', '五'))[0]).toContain('“三是”用了两次');
    expect(failuresOf(items, points('一', '二', '五', '四'))[0]).toContain('缺“三是”');
    const begun = `存在不足，一是规模偏小。\n${points('二', '三', '五')}`;
    expect(failuresOf(items, begun)[0]).toContain('缺“四是”');
  });

  it('go on, or begin anew in another section', () => {
    expect(failuresOf(items, points('一', '二', '三', '四'))).toEqual([]);
    expect(
      failuresOf(items, `${points('一', '二', '三')}\n# 二\n${points('一', '二', '三')}`),
    ).toEqual([]);
  });
});

describe('a gap in the numbers of headings', () => {
  it('is no less a gap where a table between has figures', () => {
    const lines =
      '# 六、发展保障\n## （一）师资\n正文。\n## （二）经费\n| 项目 | 增幅 |\n| 事业收入 | 3.45 |\n## （四）条件\n正文。';
    expect(failuresOf(headingNumbers, lines)[0]).toContain('（三）');
  });
});

describe('a table of the cases', () => {
  const CASES = ['1-1', '1-2', '2-1', '3-1', '5-1'];
  const captions = CASES.map(
    (number) => `^case 【案例${number}】示例学校的做法${number}\n正文。`,
  ).join('\n');
  const table = (numbers: readonly string[]): string =>
    `^table 表7-1 本报告选登案例一览\n| 案例编号 | 案例学校 |\n${numbers
      .map((number) => `| 【案例${number}】 | 示例学校 |`)
      .join('\n')}`;

  it('names them all', () => {
    expect(failuresOf(caseIndex, `${captions}\n${table(CASES)}`)).toEqual([]);
  });

  it('is told where it lacks one, or has one that is not there', () => {
    const lacking = CASES.filter((number) => number !== '2-1');
    expect(failuresOf(caseIndex, `${captions}\n${table(lacking)}`)[0]).toContain('案例2-1');
    expect(failuresOf(caseIndex, `${captions}\n${table([...CASES, '6-1'])}`)[0]).toContain(
      '案例6-1',
    );
  });

  it('is known by its lines as well, where no table was made of them', () => {
    const lines = CASES.slice(1)
      .map((number) => `^case 【案例${number}】`)
      .join('\n');
    const text = `${captions}\n# 附录\n^table 表7-1 案例一览\n${lines}`;
    expect(failuresOf(caseIndex, text)[0]).toContain('案例1-1');
  });

  it('is no such table where it lists other cases', () => {
    expect(failuresOf(caseIndex, `${captions}\n${table(['8-1', '8-2', '8-3'])}`)).toEqual([]);
  });
});
