import {
  type Element,
  type LaidReport,
  type LaidTable,
  piecesOf,
  textOf,
} from '../layout/index.js';
import type { Random } from '../random.js';
import type { Written } from './writer.js';

/** How a page is marked up. */
export interface HtmlManner {
  /** Headings as headings, captions in tables; or all of it paragraphs with classes. */
  readonly semantic: boolean;
  /** Pages in contents and lists, for a print. */
  readonly pages: boolean;
  /** Hidden marks at headings and captions, by which a print tells where they are. */
  readonly marks: boolean;
}

/** The report as a page for a browser. */
export function writeHtml(report: LaidReport, random: Random): Written {
  const semantic = random.chance(0.7);
  const text = htmlOf(report, { semantic, pages: false, marks: false });
  return {
    bytes: new TextEncoder().encode(text),
    extension: 'html',
    spans: null,
    text: null,
    paged: false,
  };
}

const STYLE = `body{font-family:"Noto Sans SC",sans-serif;font-size:11pt;line-height:1.6}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #666;padding:2px 6px}
.title{font-size:22pt;text-align:center;margin-top:6em}.cover,.center,.front,.caption{text-align:center}
.body{text-indent:2em}.right,.note{text-align:right}.boxed{background:#eef}
.break{break-after:page}.entry{display:flex;align-items:flex-end}.entry i{flex:1;border-bottom:1px dotted #666}
.mark{position:absolute;font-size:5px;text-indent:0;color:#999}`;

export const htmlOf = (report: LaidReport, manner: HtmlManner): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(report.title)}</title><style>${STYLE}</style></head><body>
${report.elements.map((element, index) => elementMarkup(element, index, manner)).join('\n')}
</body></html>`;

/** The mark of an element in a print that is made to count pages. */
export const markOf = (index: number): string => `K${index}Q`;

function elementMarkup(element: Element, index: number, manner: HtmlManner): string {
  const text = escaped(textOf(piecesOf(element)));
  const mark = manner.marks ? `<span class="mark">${markOf(index)}</span>` : '';
  switch (element.kind) {
    case 'break':
      return '<div class="break"></div>';
    case 'heading':
      return manner.semantic
        ? `<h${element.level}>${mark}${text}</h${element.level}>`
        : `<p class="h${element.level}"><b>${mark}${text}</b></p>`;
    case 'caption':
      return `<p class="caption">${mark}${text}</p>`;
    case 'entry': {
      const name = textOf([
        ...(element.number === null ? [] : [element.number]),
        ...element.pieces,
      ]);
      const page = manner.pages ? `<i></i><span>${element.page.text}</span>` : '';
      return `<div class="entry"><span>${'　'.repeat(element.level - 1)}${escaped(name)}</span>${page}</div>`;
    }
    case 'table':
      return tableMarkup(element);
    case 'paragraph': {
      const classes = `${element.style}${element.boxed ? ' boxed' : ''}`;
      return element.style === 'title' && manner.semantic
        ? `<h1 class="title">${text}</h1>`
        : `<p class="${classes}">${text}</p>`;
    }
  }
}

/** A table with its merged cells. */
export const tableMarkup = ({ rows }: LaidTable): string =>
  `<table>\n${rows
    .map(({ cells, head }) => {
      const tag = head ? 'th' : 'td';
      const inside = cells.map(({ pieces, columns, rows: down }) => {
        const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
        return `<${tag}${spans}>${escaped(textOf(pieces))}</${tag}>`;
      });
      return `<tr>${inside.join('')}</tr>`;
    })
    .join('\n')}\n</table>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
