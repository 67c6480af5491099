import type { Element, LaidReport } from '../../layout/index.js';
import { type Atom, bareAtoms } from './atoms.js';
import type { Line } from './lines.js';
import type { TextManner } from './manner.js';

/** Lines cut into pages, a page anew where the plan asks for one. */
export function pagesOf(lines: readonly Line[], { pageLines }: TextManner): Line[][] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    const page = pages.at(-1);
    if (line.breaks) {
      if (page !== undefined && page.length > 0) pages.push([]);
      continue;
    }
    if (page !== undefined && page.length < pageLines) page.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** On which page each element begins. */
export function pageNumbers(pages: readonly (readonly Line[])[]): ReadonlyMap<Element, number> {
  const numbers = new Map<Element, number>();
  pages.forEach((page, index) => {
    for (const { opens } of page) if (opens !== null) numbers.set(opens, index + 1);
  });
  return numbers;
}

/** Writes into contents and lists the pages of what they name, except where a fault stands. */
export function fillPages(report: LaidReport, numbers: ReadonlyMap<Element, number>): void {
  for (const element of report.elements) {
    if (element.kind !== 'entry') continue;
    const page = numbers.get(element.target) ?? 1;
    element.page.text = `${page + (element.page.pageShift ?? 0)}`;
  }
}

/** A page with its head and its foot. */
export function framedPage(
  lines: readonly Line[],
  number: number,
  report: LaidReport,
  manner: TextManner,
): (readonly Atom[])[] {
  const head = manner.heads && number > 1 ? [bareAtoms(report.title)] : [];
  const foot = footText(number, manner.feet);
  return [
    ...head,
    ...lines.map(({ atoms }) => atoms),
    ...(foot === null || number === 1 ? [] : [bareAtoms(foot)]),
  ];
}

function footText(number: number, feet: TextManner['feet']): string | null {
  switch (feet) {
    case 'none':
      return null;
    case 'number':
      return `${number}`;
    case 'dashes':
      return `— ${number} —`;
    case 'words':
      return `第 ${number} 页`;
  }
}
