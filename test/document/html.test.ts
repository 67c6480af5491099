import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../src/document/write/html.js';
import { escaped, html } from '../../src/document/write/html-markup.js';
import { fullReport, HOSTILE, paragraph, sampleReport, words } from './sample.js';

const unpairedTags = ['meta', 'link', 'br'];
const page = (): string => htmlOf(sampleReport([paragraph('hostile', words(HOSTILE))]));

describe('the HTML edition', () => {
  test('is sound markup, in the language of the report', () => {
    const text = page().replace('<!doctype html>\n', '');
    expect(XMLValidator.validate(text, { unpairedTags })).toBe(true);
    const root = new XMLParser({ ignoreAttributes: false, unpairedTags }).parse(text);
    expect(root.html['@_lang']).toBe('zh-Hans-CN');
    expect(root.html.head.title).toBe('示例市中等职业教育质量年度报告（2023年度）');
    expect(root.html.body.main).toBeDefined();
  });

  test('says of every quoted number what it is', () => {
    const [number = ''] = /<data [^>]*>25,805人<\/data>/.exec(page()) ?? [];
    for (const attribute of [
      'value="25805"',
      'data-concept="graduates"',
      'data-formula="graduates"',
      'data-value="25805"',
      'data-decimals="0"',
      'data-unit="人"',
      'data-organisation="999900"',
      'data-cycle="2023"',
    ]) {
      expect(number).toContain(attribute);
    }
  });

  test('runs and loads nothing', () => {
    const text = page();
    expect(text).not.toMatch(/<script/i);
    expect(text).toContain('default-src &#39;none&#39;');
    const addresses = text.match(/(?:src|href)="(?!#)[^"]*|url\(|@import/g) ?? [];
    expect(addresses).toEqual([]);
  });

  test('keeps what a school writes as text', () => {
    expect(page()).toContain(escaped(HOSTILE));
    expect(html`<p title="${'"><b>'}">${'<i>'}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt;</p>',
    );
  });

  test('can be read without seeing it', () => {
    const text = page();
    expect(text).toContain('<a class="skip" href="#talent">');
    expect(text).toMatch(/<svg [^>]*role="img" aria-labelledby="talent\.chart\.title/);
    expect(text).toContain('<desc id="talent.chart.description">柱形图：毕业生 25,805 人。</desc>');
    expect(text).toContain('<details><summary>图中数据</summary>');
    for (const head of text.match(/<th[ >][^>]*/g) ?? []) expect(head).toContain('scope="');
    expect((text.match(/<h1/g) ?? []).length).toBe(1);
  });

  test('has every id once, and links only to ids it has', () => {
    const text = page();
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('is the same for the same report', () => {
    expect(page()).toBe(page());
  });

  test('sets a case apart under its title, and lists cases, figures and tables with links', () => {
    const text = htmlOf(fullReport());
    expect(text).toMatch(
      /<article class="case" id="talent\.case" aria-labelledby="talent\.case\.title">/,
    );
    expect(text).toContain('<span class="label">【案例 1-1】</span>示例学校的做法');
    for (const [list, target, name] of [
      ['list.cases', 'talent.case', '【案例 1-1】示例学校的做法'],
      ['list.figures', 'talent.heat', '图 1-2 主要指标对照'],
      ['list.tables', 'talent.table', '表 1-1 毕业去向落实情况'],
    ]) {
      const nav = text.slice(text.indexOf(`aria-labelledby="${list}"`));
      expect(nav.slice(0, nav.indexOf('</nav>'))).toContain(`<a href="#${target}">${name}</a>`);
    }
    expect(text).toMatch(/<section class="foreword" aria-labelledby="foreword">/);
    expect(XMLValidator.validate(text.replace('<!doctype html>\n', ''), { unpairedTags })).toBe(
      true,
    );
  });

  test('gives a heat table its numbers, and every id once', () => {
    const text = htmlOf(fullReport());
    const figure = text.slice(text.indexOf('<figure id="talent.heat"'));
    expect(figure).toContain('<th scope="row">示例第13校</th>');
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
