import { describe, expect, it } from 'vitest';
import { titleRule } from '../../../src/audit/names/title.js';
import { observed, quotesOf } from './document.js';

describe('one title in two writings', () => {
  it.each<[string, readonly string[]]>([
    [
      '落实《示例市职业学校实习管理细则》，修订《示例市职业学校实习管理细责》。',
      ['《示例市职业学校实习管理细责》', '《示例市职业学校实习管理细则》'],
    ],
    [
      '依据《职业学校学生实习管理规定》《职业院校学生实习管理规定》。',
      ['《职业院校学生实习管理规定》', '《职业学校学生实习管理规定》'],
    ],
    [
      '按《示例市职业学校高水平建设方案》办。《示例市职业学校水平建设方案》。',
      ['《示例市职业学校水平建设方案》', '《示例市职业学校高水平建设方案》'],
    ],
    [
      '落实《跨境电子务基础》要求，编写《跨境电子商务基础》。',
      ['《跨境电子商务基础》', '《跨境电子务基础》'],
    ],
    ['依据《国家职业教育改革实施方按》。', ['《国家职业教育改革实施方按》']],
    ['依据《国家职业教育改革方案实施》。', ['《国家职业教育改革方案实施》']],
    [
      '依据《职业教育提质培优行动计划（2020—2024年）》。',
      ['《职业教育提质培优行动计划（2020—2024年）》'],
    ],
    [
      '《示例市产教融合校企合作办法》与《示例市校企合作产教融合办法》。',
      ['《示例市校企合作产教融合办法》', '《示例市产教融合校企合作办法》'],
    ],
    [
      '《示例市职教发展规划（2021—2025年）》《示例市职教发展规划（2021-2026年）》',
      ['《示例市职教发展规划（2021-2026年）》', '《示例市职教发展规划（2021—2025年）》'],
    ],
  ])('tells in %s', (sentence, quotes) => {
    expect(quotesOf(titleRule, [sentence])).toEqual([quotes]);
  });

  it.each([
    '《质量年度报告（2022年度）》《质量年度报告（2023年度）》',
    '《机械基础（上册）》《机械基础（下册）》《数学（第一册）》《数学（第二册）》',
    '《学生实习管理办法》《学生实习管理办法（试行）》',
    '《学生学籍管理办法》《学生学位管理办法》《教师考核实施办法》《教学考核实施办法》',
    '《车工工艺与技能训练》《钳工工艺与技能训练》《焊工工艺与技能训练》',
    '《关于深化产教融合的若干意见》《国务院办公厅关于深化产教融合的若干意见》',
    '《示例市职业教育管理办法》《示例市新职业教育管理办法》',
    '《学生管理办法》《学生会管理办法》《实训管理制度》《实训室管理制度》',
    '《机电设备安装与维修》《机电设备安装维修》',
    '《2022年招生工作方案》《2023年招生工作方案》',
    '《机电设备安装与维修》《机电设备安装和维修》',
    '《示例市职教发展规划（2016—2020年）》《示例市职教发展规划（2021—2025年）》',
    '《关于推动现代职业教育高质量发展的意见》《职业教育提质培优行动计划（2020-2023年）》',
  ])('leaves %s', (sentence) => {
    expect(quotesOf(titleRule, [sentence])).toEqual([]);
  });

  it('tells one other word among many usual ones as a notice', () => {
    const usual = '按《示例市职业学校学生管理规定》执行。';
    const [first] = observed(titleRule, [
      usual,
      usual,
      usual,
      '按《示例市职业院校学生管理规定》执行。',
    ]);
    expect(first?.severity).toBe('notice');
    expect(observed(titleRule, [usual, '按《示例市职业院校学生管理规定》执行。'])).toEqual([]);
  });

  it('takes no long over many titles alike', () => {
    const titles = Array.from(
      { length: 3000 },
      (_, at) => `《关于印发${at}号工作方案的通知》`,
    ).join('');
    const before = performance.now();
    observed(titleRule, [titles]);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
