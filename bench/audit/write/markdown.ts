import {
  type Element,
  type LaidReport,
  type LaidTable,
  piecesOf,
  textOf,
} from '../layout/index.js';
import type { Random } from '../random.js';
import { gridOf, type Place } from './grid.js';
import { tableMarkup } from './html.js';
import type { Written } from './writer.js';

/** The report as Markdown: contents without pages, tables with bars or, where cells are merged, as HTML. */
export function writeMarkdown(report: LaidReport, random: Random): Written {
  const merged = random.pick(['html', 'bars'] as const);
  const strong = random.chance(0.5);
  const lines = report.elements.map((element) => elementText(element, merged, strong));
  const text = lines.filter((line) => line !== '').join('\n\n');
  return {
    bytes: new TextEncoder().encode(`${text}\n`),
    extension: 'md',
    spans: null,
    text: null,
    paged: false,
  };
}

function elementText(element: Element, merged: 'html' | 'bars', strong: boolean): string {
  const text = textOf(piecesOf(element));
  switch (element.kind) {
    case 'break':
      return '';
    case 'heading':
      return `${'#'.repeat(element.level)} ${text}`;
    case 'caption':
      return strong ? `**${text}**` : text;
    case 'entry':
      return `${'  '.repeat(element.level - 1)}- ${textOf([...(element.number === null ? [] : [element.number]), ...element.pieces])}`;
    case 'table':
      return tableText(element, merged);
    case 'paragraph':
      if (element.style === 'title') return `# ${text}`;
      return element.boxed ? `> ${text}` : text;
  }
}

function tableText(table: LaidTable, merged: 'html' | 'bars'): string {
  const spans = table.rows.some(({ cells }) =>
    cells.some(({ columns, rows }) => columns > 1 || rows > 1),
  );
  if (spans && merged === 'html') return tableMarkup(table);
  const lines = gridOf(table.rows).map((places) => `| ${places.map(placeText).join(' | ')} |`);
  const columns = gridOf(table.rows)[0]?.length ?? 1;
  return [lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n');
}

const placeText = (place: Place): string =>
  place.kind === 'cell' ? textOf(place.cell.pieces) : '';
