import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as it stands on paper: points from the left and lower edges, and the height of its letters. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** A page as a reader sees it. */
export interface Page {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Its whole text, without any spaces. */
  readonly text: string;
}

/** The pages of a PDF with their labels, in order. */
export async function printedPages(bytes: Uint8Array): Promise<readonly Page[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const labels = (await pdf.getPageLabels()) ?? [];
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const page = await pdf.getPage(at + 1);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                size: Math.round(Math.hypot(item.transform[0], item.transform[1]) * 100) / 100,
                font: item.fontName,
              },
            ]
          : [],
      );
      const text = pieces
        .map((piece) => piece.text)
        .join('')
        .replace(/\s/g, '');
      return { label: labels[at] ?? '', width, height, pieces, text };
    }),
  );
}

/** Lines of letters of one size, from the head of the page to its foot. */
export function linesOf(page: Page, size: number): readonly string[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of page.pieces.filter((each) => Math.abs(each.size - size) < 0.05)) {
    const y = Math.round(piece.y);
    lines.set(y, [...(lines.get(y) ?? []), piece]);
  }
  return [...lines]
    .sort(([one], [other]) => other - one)
    .map(([, pieces]) =>
      [...pieces]
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
}
