import { describe, expect, it } from 'vitest';
import { annexBlanks } from '../../../src/audit/structure/annex-blanks.js';
import { annexRows } from '../../../src/audit/structure/annex-rows.js';
import { chapters } from '../../../src/audit/structure/chapters.js';
import { declaration } from '../../../src/audit/structure/declaration.js';
import { edition, failuresOf, findingsIn, quotesOf } from './audited.js';
import { documentOf } from './document.js';

const CHAPTERS = edition.chapters.filter(({ number }) => number > 0).map(({ title }) => title.zh);

const outline = (titles: readonly string[]): string =>
  titles.map((title, at) => `# 第${'一二三四五六七八'.charAt(at)}章 ${title}\n正文。`).join('\n');

describe('chapters', () => {
  it('are all there, however worded and ordered', () => {
    expect(failuresOf(chapters, outline(CHAPTERS))).toEqual([]);
    expect(failuresOf(chapters, outline(CHAPTERS.map((title) => `${title}质量`)))).toEqual([]);
    expect(failuresOf(chapters, outline(CHAPTERS.toReversed()))).toEqual([]);
    expect(failuresOf(chapters, outline(['教育教学', ...CHAPTERS]))).toEqual([]);
    expect(findingsIn(documentOf(outline(CHAPTERS)), [chapters])).toHaveLength(7);
  });

  it('lack one', () => {
    const found = findingsIn(
      documentOf(outline(CHAPTERS.filter((title) => title !== '文化传承'))),
      [chapters],
    ).filter(({ outcome }) => outcome === 'fail');
    expect(found.map(({ message }) => message.zh)).toEqual([
      '没有“文化传承”一章，其余 6 章都有：请补上，或在标题中写明它并入了哪一章。',
    ]);
    expect(found[0]?.severity).toBe('error');
    expect(found[0]?.evidence[0]?.quote).toBe('第六章 面临挑战');
  });

  it('lack none that is told under another name, or that the reader took for text', () => {
    const without = outline(CHAPTERS.filter((title) => title !== '面临挑战'));
    expect(failuresOf(chapters, `${without}\n# 第七章 问题与对策\n正文。`)).toEqual([]);
    expect(failuresOf(chapters, `${without}\n第七章 面临挑战\n正文。`)).toEqual([]);
  });

  it('are not asked of another outline', () => {
    const older = [
      '基本情况',
      '学生发展',
      '质量保障措施',
      '校企合作',
      '社会贡献',
      '举办者履责',
      '特色创新',
    ];
    expect(findingsIn(documentOf(outline(older)), [chapters])).toEqual([]);
    expect(findingsIn(documentOf(outline(['人才培养', '服务贡献'])), [chapters])).toEqual([]);
  });
});

const tableOf = (id: string) => {
  const table = edition.tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`The edition has no table ${id}.`);
  return table;
};

const printed = (
  id: string,
  change: (name: string) => string | null = (name) => `${name} | 12`,
): string => {
  const rows = tableOf(id).rows.flatMap(({ printedName, printedUnit }, at) => {
    const changed = change(`${printedName}`);
    return changed === null
      ? []
      : [`| ${at + 1} | ${changed.replace(' | ', ` | ${printedUnit} | `)} |`];
  });
  return ['| 序号 | 指标 | 单位 | 2023年 |', ...rows].join('\n');
};

describe('annex tables', () => {
  it('have all rows', () => {
    const all = ['talent', 'satisfaction', 'resources', 'service', 'international', 'policy'];
    for (const id of all) {
      const found = findingsIn(documentOf(`# 附件\n${printed(id)}`), [annexRows, annexBlanks]);
      expect(
        found.map(({ outcome }) => outcome),
        id,
      ).toEqual(['pass']);
    }
  });

  it('lack rows', () => {
    const lines = printed('talent', (name) => (name === '自主创业率' ? null : `${name} | 12`));
    const [failure, ...others] = failuresOf(annexRows, `# 附件\n${lines}`);
    expect(failure).toContain('缺 1 行：自主创业率');
    expect(others).toEqual([]);
  });

  it('print what the edition calls a row besides', () => {
    const names: Readonly<Record<string, string>> = {
      思政课教师数: '思政教师',
      参加国家学生体质健康标准测试人数: '体质健康测试人数',
      学生体质测评合格率: '体测合格率',
    };
    const table = printed('policy', (name) => `${names[name] ?? name} | 12`);
    expect(failuresOf(annexRows, `# 附件\n${table}`)).toEqual([]);
  });

  it('print names with a number, an asterisk, a unit or 其中', () => {
    const lines = printed('talent', (name) => `其中：${name}* | 12`).replace(
      '毕业生升学人数',
      '升学人数',
    );
    expect(failuresOf(annexRows, `# 附件\n${lines}`)).toEqual([]);
  });

  it('print names with a word more, less or changed', () => {
    const renamed = (id: string, from: string, to: string) =>
      `# 附件\n${printed(id).replace(`| ${from} |`, `| ${to} |`)}`;
    expect(printed('policy')).toContain('| 教职员工额定编制数 |');
    for (const lines of [
      renamed('policy', '教职员工额定编制数', '教职工额定编制数'),
      renamed('policy', '思政课教师数', '思想政治课教师人数'),
    ])
      expect(failuresOf(annexRows, lines)).toEqual([]);
    const other = renamed('policy', '教职员工额定编制数', '年度采购总额');
    expect(failuresOf(annexRows, other)[0]).toContain('教职员工额定编制数');
  });

  it('go on over pages', () => {
    const rows = printed('satisfaction').split('\n');
    const broken = [...rows.slice(0, 11), '~ 页脚', ...rows.slice(11)].join('\n');
    expect(failuresOf(annexRows, `# 附件\n${broken}`)).toEqual([]);
  });

  it('are not asked of a table of another edition, nor of a few rows in the text', () => {
    const few = [
      '| 指标 | 数 |',
      '| 毕业生人数 | 12 |',
      '| 月收入 | 3000 |',
      '| 自主创业率 | 1 |',
    ].join('\n');
    expect(findingsIn(documentOf(`# 附件\n${few}`), [annexRows, annexBlanks])).toEqual([]);
  });

  it('are lacking where most of them are there', () => {
    const most = ['talent', 'satisfaction', 'resources', 'service', 'policy'];
    const titled = '^table 附表5 国际影响表\n| 指标 | 数 |\n| 一项 | 0 |\n| 又一项 | 1 |';
    const told = `# 附件\n${most.map((id) => `${printed(id)}\n表后说明。`).join('\n')}\n${titled}`;
    expect(failuresOf(annexRows, told)).toEqual([]);
    const lines = most.map((id) => `${printed(id)}\n表后说明。`).join('\n');
    const [failure, ...others] = failuresOf(annexRows, `# 附件\n${lines}`);
    expect(failure).toContain(`没有“${tableOf('international').title.zh}”`);
    expect(others).toEqual([]);
  });

  it('have blank cells', () => {
    const lines = printed('talent', (name) => `${name} | ${name === '月收入' ? '' : '12'}`);
    expect(quotesOf(annexBlanks, `# 附件\n${lines}`)).toEqual(['月收入']);
    const stroke = printed('talent', (name) => `${name} | ${name === '月收入' ? '—' : '12'}`);
    expect(failuresOf(annexBlanks, `# 附件\n${stroke}`)).toEqual([]);
  });

  it('leave blank what does not apply', () => {
    const blank = tableOf('policy').rows.find(({ notApplicable }) => notApplicable)?.printedName;
    const lines = printed('policy', (name) => `${name} | ${name === blank ? '' : '12'}`);
    expect(failuresOf(annexBlanks, `# 附件\n${lines}`)).toEqual([]);
  });
});

describe('the declaration of truth', () => {
  const signed = (signing: string): string =>
    `# 内容真实性责任声明\n本校对本报告内容的真实性负责。\n${signing}\n${outline(CHAPTERS)}`;

  it('is signed, sealed and dated', () => {
    expect(
      failuresOf(declaration, signed('学校（盖章）\n法定代表人（签名）：示例甲\n2024年1月10日')),
    ).toEqual([]);
    expect(
      failuresOf(
        declaration,
        signed('学校（盖章）\n法定代表人（签名）：示例甲\n二〇二四年一月十日'),
      ),
    ).toEqual([]);
    const weekday = '学校（盖章）\n法定代表人（签名）：示例甲\n2024年1月15日（星期一）';
    expect(failuresOf(declaration, signed(weekday))).toEqual([]);
  });

  it('is left blank', () => {
    for (const signing of [
      '单位名称（盖章）：\n法定代表人（签名）：______\n年 月 日',
      '学校（公章）\n校长（签字）：\n    年   月   日',
      '单位（盖章）\n法定代表人（签名）：______\n2024年1月10日',
      '单位（公章）\n主要负责人（签字）\n日期',
    ]) {
      const [failure] = failuresOf(declaration, signed(signing));
      expect(failure, signing).toContain('空着');
    }
  });

  it('may be signed by hand where it is dated', () => {
    const lines = signed('单位（盖章）\n主要负责人（签名）：\n2024年1月10日');
    const found = findingsIn(documentOf(lines), [declaration]);
    expect(found.map(({ outcome }) => outcome)).toEqual(['not-assessable']);
  });

  it('lacks what makes it one', () => {
    expect(failuresOf(declaration, signed('特此声明。'))).toEqual([
      '内容真实性责任声明没有签名、盖章、日期：请补上。',
    ]);
  });

  it('is shown where it is blank, and where what it lacks should stand', () => {
    const placesOf = (signing: string): readonly string[] =>
      findingsIn(documentOf(signed(signing)), [declaration]).flatMap(({ evidence }) =>
        evidence.map(({ quote }) => quote),
      );
    const blank = '单位（盖章）\n法定代表人（签名）：______\n 年 月 日';
    expect(placesOf(blank)).toEqual([
      '内容真实性责任声明',
      '法定代表人（签名）：______',
      '年 月 日',
    ]);
    expect(placesOf('单位（盖章）\n法定代表人（签名）：示例甲\n示例市')).toEqual([
      '内容真实性责任声明',
      '示例市',
    ]);
  });

  it('is missing from a report, but not asked of another paper', () => {
    expect(failuresOf(declaration, outline(CHAPTERS))[0]).toContain('没有找到');
    const said = '本校对报告的内容和附表数据的真实性负责。';
    expect(failuresOf(declaration, `${said}\n${outline(CHAPTERS)}`)).toEqual([]);
    expect(failuresOf(declaration, '# 第一章 研究背景\n正文。')).toEqual([]);
    const listed = `>headings 内容真实性责任声明 @1\n内容真实性责任声明\n${outline(CHAPTERS)}`;
    expect(failuresOf(declaration, listed)).toEqual([]);
  });
});
