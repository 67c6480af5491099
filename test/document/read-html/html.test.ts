import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/document/read/html/read-html.js';
import { htmlOf } from '../../../src/document/write/html.js';
import { wordReport } from '../docx/report.js';
import { lines } from '../read-docx/support.js';
import { gb18030 } from '../workbook/support.js';
import { read, utf8 } from './support.js';

describe('words of a page', () => {
  test.each([
    ['blanks and line ends of the markup', '<p>  毕业生\n   3120  人</p>', '毕业生 3120 人'],
    ['words in several elements', '<p>毕业生<b>31</b><i>20</i>人</p>', '毕业生3120人'],
    ['line ends that are meant', '<p>甲<br>乙</p>', '甲\n乙'],
    ['entities', '<p>A&amp;B&nbsp;&lt;5&#x4E00;&mdash;</p>', 'A&B\u00a0<5一—'],
    [
      'what is hidden',
      '<p>甲<span hidden>乙</span><span style="display: none">丙</span><span style="mso-hide:all">丁</span><script>戊</script><style>己</style>庚</p>',
      '甲庚',
    ],
    ['what is deleted', '<p>就业率<del>94.8</del><ins>95.9</ins>%</p>', '就业率95.9%'],
    [
      'marks of notes',
      '<p>毕业生3120人<sup><a href="#n1">1</a></sup>，占比<sup>[2]</sup>。</p>',
      '毕业生3120人，占比。',
    ],
    ['exponents', '<p>占地3万m<sup>2</sup>，10<sup>6</sup></p>', '占地3万m²，10⁶'],
    ['lines as they are written', '<pre>甲\n  乙</pre>', '甲\n  乙'],
    ['readings above words', '<p><ruby>拼<rt>pin</rt></ruby>音</p>', '拼音'],
    ['elements left open', '<p>甲<p>乙<div>丙', '甲\n乙\n丙'],
    ['text without an element', '甲<div>乙</div>丙', '甲\n乙\n丙'],
    ['an unknown element', '<o:p>甲</o:p><custom-thing>乙</custom-thing>', '甲乙'],
  ])('%s', (_, body, expected) => {
    expect(read(body).text).toBe(`${expected}\n`);
  });
});

describe('blocks of a page', () => {
  test('headings begin at chapters, below the title', () => {
    const body =
      '<h1>示例学校质量年度报告</h1><h2>第一章 概况</h2><h3>1.1 规模</h3><p>正文。</p><h2>第二章 成效</h2><div role="heading" aria-level="3">2.1 就业</div>';
    expect(lines(read(body))).toEqual([
      '示例学校质量年度报告',
      'h1 [第一章] 第一章 概况',
      'h2 [1.1] 1.1 规模',
      '正文。',
      'h1 [第二章] 第二章 成效',
      'h2 [2.1] 2.1 就业',
    ]);
  });

  test('headings without an element are told by label and look', () => {
    const body =
      '<p><strong>一、基本情况</strong></p><p>学校有学生3120人，专任教师200人，生师比为15.6:1。</p><p style="font-weight:bold">（一）规模</p><p>略。</p>';
    expect(lines(read(body)).filter((line) => line.startsWith('h'))).toEqual([
      'h1 [一、] 一、基本情况',
      'h2 [（一）] （一）规模',
    ]);
  });

  test('lists have their numbers', () => {
    const body =
      '<ol start="3"><li>甲<li value="7">乙<li><p>丙</p><p>续</p></ol><ul><li>丁</ul><ol type="a"><li>戊</ol>';
    expect(read(body).text).toBe('3. 甲\n7. 乙\n8. 丙\n续\n丁\na. 戊\n');
  });

  test('captions, pictures and notes', () => {
    const body =
      '<figure><img alt="柱形图：毕业生300人" src="x"><figcaption>图1-1 毕业生</figcaption></figure><figure><img alt="a.png"><figcaption>校门</figcaption></figure><p class="MsoCaption">表2 人数</p><p>文<img alt="分布图，300人">字</p><aside role="doc-footnote">含结业生。<a href="#r">↩</a></aside>';
    expect(lines(read(body))).toEqual([
      'alternative: 柱形图：毕业生300人',
      'caption figure [图1-1] 图1-1 毕业生',
      'caption figure [] 校门',
      'caption table [表2] 表2 人数',
      '文字',
      'alternative: 分布图，300人',
      'note: 含结业生。',
    ]);
  });

  test('a page that Word saved', () => {
    const mark = (to: string): string =>
      `<a href="#${to}"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>`;
    const body = `<p class=MsoToc1>第一章 概况<span style='mso-tab-count:1 dotted'>....... </span>1</p><h1>第一章<span style='font-family:"Times New Roman"'> </span>概况<o:p></o:p></h1><p class=MsoNormal><!--[if supportFields]><span>PAGE</span><![endif]-->毕业生3120人${mark('_ftn1')}。</p><div style='mso-element:footnote'><p class=MsoFootnoteText>${mark('_ftnref1')}含结业生。</p></div>`;
    expect(lines(read(body))).toEqual([
      'entry headings [第一章] 第一章 概况 → 1',
      'h1 [第一章] 第一章 概况',
      '毕业生3120人。',
      'note: 含结业生。',
    ]);
  });

  test('navigation, heads and feet of the page are furniture, those of a piece of it are not', () => {
    const body =
      '<header>首页 | 学校概况</header><nav><a href="/">首页</a></nav><main><article><header><h2>通知</h2></header><p>正文。</p><footer>教务处</footer></article></main><footer>版权所有</footer>';
    expect(lines(read(body))).toEqual([
      'furniture: 首页|学校概况',
      'furniture: 首页',
      'h1 [] 通知',
      '正文。',
      '教务处',
      'furniture: 版权所有',
    ]);
  });

  test('contents are entries, in a navigation and in a list behind their title', () => {
    const list =
      '<ul><li><a href="#a">第一章 概况</a><ul><li><a href="#b">1.1 规模</a></li></ul></li></ul>';
    const expected = [
      'h1 [] 目录',
      'entry headings [第一章] 第一章 概况 → null',
      'entry headings [1.1] 1.1 规模 → null',
    ];
    expect(lines(read(`<nav class="contents"><h2>目录</h2>${list}</nav>`))).toEqual(expected);
    expect(lines(read(`<h2>目录</h2>${list}<p>正文。</p>`))).toEqual([...expected, '正文。']);
    expect(
      lines(read(`<h2>友情链接</h2>${list}`)).filter((line) => line.startsWith('entry')),
    ).toEqual([]);
  });
});

describe('contents of a page without numbers of pages', () => {
  const body = (entry: string): string =>
    `<p>目录</p><div>第一章 人才培养</div><div>${entry}</div><div>第三章 发展保障</div><p>表目录</p><div>表1-1 毕业去向</div><p><b>第一章 人才培养</b></p><p>学校有学生3120人。</p><p>表1-1 毕业去向</p><table><tr><td>甲<td>1</table><p><b>第二章 服务贡献</b></p><p>略。</p><p><b>第三章 发展保障</b></p><p>略。</p>`;
  const listed = (entry: string) =>
    lines(read(body(entry))).filter((line) => line.startsWith('entry'));

  test('end with the lists, though an entry says another thing than its heading', () => {
    for (const entry of ['第二章 服务贡献', '第二章 服务', '第二章 服务贡献2023年'])
      expect(listed(entry)).toEqual([
        'entry headings [第一章] 第一章 人才培养 → null',
        `entry headings [第二章] ${entry} → null`,
        'entry headings [第三章] 第三章 发展保障 → null',
        'entry table [表1-1] 表1-1 毕业去向 → null',
      ]);
  });

  test('keep their last lines, which nothing says again', () => {
    const page =
      '<p>目录</p><p>第一章 概况</p><p>第二章 成效</p><h1>第一章 概况</h1><p>略。</p><h1>第二章 工作成效</h1><p>略。</p><h1>第三章 展望</h1>';
    expect(lines(read(page)).slice(1, 4)).toEqual([
      'entry headings [第一章] 第一章 概况 → null',
      'entry headings [第二章] 第二章 成效 → null',
      'h1 [第一章] 第一章 概况',
    ]);
    const list =
      '<p>表目录</p><p>表1-1 去向</p><p>表1-2 升学</p><h1>一、概况</h1><p>表1-3 去向</p>';
    expect(lines(read(list)).filter((line) => line.includes('表1'))).toEqual([
      'entry table [表1-1] 表1-1 去向 → null',
      'entry table [表1-2] 表1-2 升学 → null',
      'caption table [表1-3] 表1-3 去向',
    ]);
  });

  test('hold no sentence', () => {
    expect(listed('本报告由示例学校编写。').join()).not.toContain('本报告');
  });
});

describe('tables of a page', () => {
  test('folded away behind a drawing say again what it shows; others are read', () => {
    const data = '<details><summary>数据</summary><table><tr><td>甲<td>1</table></details>';
    expect(lines(read(`<figure>${data}<figcaption>图1 人数</figcaption></figure>`))).toEqual([
      'caption figure [图1] 图1 人数',
    ]);
    expect(lines(read(data))).toEqual(['furniture: 数据', 'table 1×2 0,0:甲 | 0,1:1']);
  });

  test('have cells over rows and columns, a caption and a head', () => {
    const body =
      '<table><caption>表1 人数（单位：人）</caption><thead><tr><th rowspan=2>学校<th colspan=2>人数<tr><th>男<th>女<tbody><tr><td>甲<td>1<td>2</table>';
    const document = read(body);
    expect(lines(document)).toEqual([
      'caption table [表1] 表1 人数（单位：人）',
      'table 3×3 0,0 2×1:学校 | 0,1 1×2:人数 | 1,1:男 | 1,2:女 | 2,0:甲 | 2,1:1 | 2,2:2',
    ]);
    const [, table] = document.blocks;
    expect(table?.type === 'table' && table.headRows).toBe(2);
    expect(document.text).toBe('表1 人数（单位：人）\n学校\t人数\n男\t女\n甲\t1\t2\n');
  });

  test('that only arrange a page are read as what is in them', () => {
    const inner = '<table><tr><td>甲<td>1</table>';
    expect(lines(read(`<table><tr><td><h2>第一章 概况</h2>${inner}<td>栏</table>`))).toEqual([
      'h1 [第一章] 第一章 概况',
      'table 1×2 0,0:甲 | 0,1:1',
      '栏',
    ]);
    expect(lines(read('<table><tr><td>【案例1】工单<tr><td>正文。</table>'))).toEqual([
      'caption case [案例1] 【案例1】工单',
      '正文。',
    ]);
  });

  test.each([
    [
      'rowspan=0',
      '<table><tr><td rowspan=0>甲<td>1<tr><td>2</table>',
      'table 2×2 0,0 2×1:甲 | 0,1:1 | 1,1:2',
    ],
    [
      'rowspan=65534',
      '<table><tr><td rowspan=65534>甲<td>1<tr><td>2</table>',
      'table 2×2 0,0 2×1:甲 | 0,1:1 | 1,1:2',
    ],
    ['colspan="很多"', '<table><tr><td colspan="很多">甲<td>1</table>', 'table 1×2 0,0:甲 | 0,1:1'],
    ['cells outside of rows', '<table><td>甲<td>1</table>', 'table 1×2 0,0:甲 | 0,1:1'],
    ['words outside of cells', '<table>外<tr><td>甲<td>1</table>', '外'],
    ['a table without cells', '<p>前</p><table></table>', '前'],
  ])('%s', (_, body, expected) => {
    expect(lines(read(body))[0]).toBe(expected);
  });
});

describe('encodings', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"><title>年报</title></head><body><p>示例职业学校毕业生三千人，就业率百分之九十五。</p></body></html>`;
  const words = '示例职业学校毕业生三千人，就业率百分之九十五。\n';
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(text, (unit) => unit.charCodeAt(0))]).buffer,
    );
  test.each([
    ['UTF-8', utf8(page('utf-8'))],
    ['UTF-8 with its mark', utf8(`\ufeff${page('utf-8')}`)],
    ['UTF-8 that says nothing', utf8(page(''))],
    ['UTF-8 that calls itself GB2312', utf8(page('gb2312'))],
    ['GB18030', gb18030(page('gbk'))],
    ['GB18030 that says nothing', gb18030(page(''))],
    ['GB18030 that calls itself UTF-8', gb18030(page('utf-8'))],
    ['UTF-16', utf16(page('utf-16'))],
  ])('%s', (_, bytes) => {
    const document = readHtml(bytes, 'a.html');
    expect(document.text).toBe(words);
    expect(document.title).toBe('年报');
  });

  test('Big5 where the page says so', () => {
    const big5 = new Uint8Array([
      ...utf8('<meta charset=big5><p>'),
      0xbe,
      0xc7,
      0xae,
      0xd5,
      ...utf8('</p>'),
    ]);
    expect(readHtml(big5, 'a.html').text).toBe('學校\n');
  });
});

describe('a report of ours', () => {
  const document = readHtml(utf8(htmlOf(wordReport())), '年报.html');

  test('has its headings, captions, contents and tables', () => {
    const told = lines(document);
    const count = (opening: string): number =>
      told.filter((line) => line.startsWith(opening)).length;
    expect(told.filter((line) => line.startsWith('h2')).slice(-2)).toEqual([
      'h2 [2.1] 2.1 服务地方',
      'h2 [2.2] 2.2 服务企业',
    ]);
    expect(told.some((line) => line.startsWith('caption case [案例 2-1]'))).toBe(true);
    expect(told.some((line) => line.startsWith('alternative: 图2-1：'))).toBe(true);
    expect(count('caption table')).toBeGreaterThan(1);
    expect(count('entry')).toBeGreaterThan(8);
    expect(document.pages).toBeNull();
  });

  test('every passage stands where it says', () => {
    for (const block of document.blocks) {
      const passages =
        block.type === 'table' ? block.cells.map(({ passage }) => passage) : [block.passage];
      for (const { text, places } of passages) {
        expect(Array.from(places, (place) => document.text.charAt(place).trim()).join('')).toBe(
          text.replaceAll(' ', ''),
        );
      }
    }
  });
});
