import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationCity } from '../../demo/index.js';
import {
  type Block,
  blocksOf,
  inlinesOf,
  type ReportDocument,
  type TableNode,
  textOf,
} from '../../src/document/model/index.js';
import { docxOf } from '../../src/document/write/docx.js';
import { allBlocksOf } from '../../src/document/write/nodes.js';
import { factBaseOf } from '../../src/facts/index.js';
import { reportOf } from '../../src/report/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { allOf, type Element, rootOf } from '../document/docx/package.js';
import { schemaFaults, validatorStarted } from '../document/docx/schema.js';
import { NOW } from '../report/small.js';
import { convertedTo, requireLibreOffice } from './soffice.js';

interface LevelledHeading {
  readonly level: number;
  readonly text: string;
}

let report: ReportDocument;
let docx: Uint8Array;
/** What LibreOffice understood, in its own words: flat OpenDocument. */
let understood: Element;

beforeAll(async () => {
  await requireLibreOffice();
  await validatorStarted();
  const standard = await bundledStandard();
  const base = factBaseOf({ standard, ...demonstrationCity(standard) });
  const edition = editionOf(standard, 2023);
  if (edition === undefined) throw new RangeError('no edition for 2023');
  const place = { base, edition, organisation: '210100', cycle: 2023 };
  report = reportOf(place, 'zh', { now: NOW }).document;
  docx = await docxOf(report);
  understood = rootOf(new TextDecoder().decode(await convertedTo(docx, '年报.docx', 'fodt')));
});

/** All text beneath an element; spaces that OpenDocument counts are spaces again. */
const textIn = (element: Element): string =>
  element.name === 'text:s' ? ' ' : element.text + element.children.map(textIn).join('');

/** Letters only: programs differ in what room they leave between them. */
const bare = (text: string): string => text.replace(/\s/g, '');

const body = (): Element => {
  const [found] = allOf(understood, 'office:text');
  if (found === undefined) throw new Error('LibreOffice found no text');
  return found;
};

const allBlocks = (): readonly Block[] => allBlocksOf(report);

const tables = (): readonly TableNode[] =>
  allBlocks().filter((block): block is TableNode => block.type === 'table');

describe('the Word file of the city in LibreOffice', () => {
  test('holds to the schema', async () => {
    expect(await schemaFaults(docx)).toEqual([]);
  }, 600_000);

  test('has every heading at its level, in order, counted to the same label', () => {
    const headings = allOf(body(), 'text:h').map((heading) => ({
      level: Number(heading.attributes['text:outline-level']),
      text: bare(textIn(heading)),
    }));
    const expected = report.root.content.flatMap((part) => {
      if (part.type === 'cover' || part.type === 'contents') return [];
      const inner = blocksOf(part).flatMap((block): readonly LevelledHeading[] =>
        block.type === 'heading'
          ? [{ level: block.attrs.level, text: bare(textOf(block.content)) }]
          : [],
      );
      return [{ level: 1, text: bare(part.attrs.title) }, ...inner];
    });
    expect(headings.map(({ level }) => level)).toEqual(expected.map(({ level }) => level));
    for (const [at, { text }] of expected.entries()) expect(headings[at]?.text).toContain(text);
  });

  test('says every paragraph, note and item of the model', () => {
    const text = bare(textIn(body()));
    const said = allBlocks().filter(({ type }) => ['paragraph', 'note', 'list'].includes(type));
    expect(said.length).toBeGreaterThan(50);
    for (const block of said) expect(text).toContain(bare(textOf(inlinesOf(block))));
  });

  test('has every table, cell by cell, with its heads repeated', () => {
    const found = allOf(body(), 'table:table').filter(
      (table) => allOf(table, 'table:table-header-rows').length > 0,
    );
    expect(found).toHaveLength(tables().length);
    for (const [at, table] of tables().entries()) {
      const [, ...rows] = table.content;
      const cells = (found[at] === undefined ? [] : allOf(found[at], 'table:table-row')).map(
        (row) => allOf(row, 'table:table-cell').map((cell) => bare(textIn(cell))),
      );
      expect(cells).toEqual(
        rows.map((row) => row.content.map((cell) => bare(textOf(cell.content)))),
      );
    }
  });

  test('counts captions of tables, charts and cases to the same labels', () => {
    const text = bare(textIn(body()));
    const captioned = allBlocks().flatMap((block) =>
      (block.type === 'table' || block.type === 'figure') && block.content[0].content.length > 0
        ? [`${block.attrs.label}${textOf(block.content[0].content)}`]
        : block.type === 'case'
          ? [`【${block.attrs.label}】${textOf(block.content[0].content)}`]
          : [],
    );
    expect(captioned.length).toBeGreaterThan(20);
    // Once where it stands, once in its list.
    for (const caption of captioned)
      expect(text.split(bare(caption)).length - 1, caption).toBeGreaterThanOrEqual(2);
  });

  test('shows no empty field, and no mention without its label', () => {
    const mentions = ['text:bookmark-ref', 'text:sequence'].flatMap((name) => allOf(body(), name));
    expect(mentions.length).toBeGreaterThan(30);
    for (const mention of mentions) expect(textIn(mention).trim()).not.toBe('');
    expect(textIn(body())).not.toMatch(/错误|Error:/);
  });

  test('gives every chart its alternative text', () => {
    const described = allOf(body(), 'svg:desc').map(textIn);
    for (const block of allBlocks())
      if (block.type === 'figure') expect(described).toContain(block.attrs.description);
  });

  test('names pages in its contents that are the true ones, or next to them', async () => {
    const pdf = await getDocument({
      data: await convertedTo(docx, '年报.docx', 'pdf'),
      verbosity: 0,
    }).promise;
    const chapters = report.root.content.flatMap((part) =>
      part.type === 'chapter' || part.type === 'annex'
        ? [
            {
              title: part.attrs.title,
              opening: bare(
                `${part.type === 'chapter' ? part.attrs.number : ''}${part.attrs.title}`,
              ),
            },
          ]
        : [],
    );
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, at) => {
        const { items } = await (await pdf.getPage(at + 1)).getTextContent();
        return bare(items.map((item) => ('str' in item ? item.str : '')).join(''));
      }),
    );
    const first = pages.findIndex((page) => page.startsWith(chapters[0]?.opening ?? '?'));
    expect(first).toBeGreaterThan(3);
    const contents = allOf(body(), 'text:table-of-content').flatMap((list) =>
      allOf(list, 'text:p'),
    );
    for (const { title, opening } of chapters) {
      const entry = contents
        .map((line) => bare(textIn(line)))
        .find((line) => line.includes(bare(title)));
      const named = Number(/\d+$/.exec(entry ?? '')?.[0]);
      const stands =
        pages.findIndex((page, at) => at >= first && page.startsWith(opening)) - first + 1;
      expect(Math.abs(named - stands), `${entry} on ${stands}`).toBeLessThanOrEqual(1);
    }
  });
});
