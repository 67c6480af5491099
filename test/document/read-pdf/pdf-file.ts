/** A font as a small PDF names it: none is embedded, so that a reader needs the tables of Chinese encodings. */
export type FontName = 'F1' | 'F2';

/** An object of a PDF: its dictionary, or a stream with its bytes. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream?: string | Uint8Array;
}

/** What a small PDF is made of; every part has a sound default. */
export interface PdfParts {
  /** The programmes of its pages. */
  readonly pages: readonly string[];
  readonly size?: readonly [number, number];
  /** Entries of every page besides its size and programme: `/Rotate 90`. */
  readonly pageEntries?: string;
  readonly catalogEntries?: string;
  readonly trailerEntries?: string;
  readonly encoding?: string;
  readonly ordering?: string;
  /** More resources of the pages: `/XObject <</Im 20 0 R>>`. */
  readonly resources?: string;
  /** By number, from 20. */
  readonly objects?: ReadonlyMap<number, PdfObject>;
  readonly title?: string;
}

export const A4 = [595, 842] as const;

const FIRST_PAGE = 100;

/** The bytes of a PDF, written by hand: objects, their table, and where it begins. */
export function pdfFile(parts: PdfParts): Uint8Array {
  return assembled(objectsOf(parts), parts.trailerEntries ?? '');
}

function objectsOf(parts: PdfParts): ReadonlyMap<number, PdfObject> {
  const [width, height] = parts.size ?? A4;
  const kids = parts.pages.map((_, at) => `${FIRST_PAGE + 2 * at} 0 R`).join(' ');
  const objects = new Map<number, PdfObject>([
    [1, { dictionary: `/Type /Catalog /Pages 2 0 R ${parts.catalogEntries ?? ''}` }],
    [2, { dictionary: `/Type /Pages /Count ${parts.pages.length} /Kids [${kids}]` }],
    [3, fontObject(4, 'SimSun', parts)],
    [4, descendant('SimSun', parts)],
    [5, fontObject(6, 'SimHei', parts)],
    [6, descendant('SimHei', parts)],
    [7, { dictionary: `/Title <FEFF${hex(parts.title ?? '')}>` }],
  ]);
  parts.pages.forEach((programme, at) => {
    const number = FIRST_PAGE + 2 * at;
    objects.set(number, {
      dictionary:
        `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R ` +
        `/Resources <</Font <</F1 3 0 R /F2 5 0 R>> ${parts.resources ?? ''}>> ${parts.pageEntries ?? ''}`,
    });
    objects.set(number + 1, { dictionary: '', stream: programme });
  });
  for (const [number, object] of parts.objects ?? []) objects.set(number, object);
  return objects;
}

const fontObject = (descendantNumber: number, name: string, { encoding }: PdfParts): PdfObject => ({
  dictionary:
    `/Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding ?? 'UniGB-UCS2-H'} ` +
    `/DescendantFonts [${descendantNumber} 0 R]`,
});

/** Latin letters are half as wide as Chinese ones. */
const descendant = (name: string, { ordering }: PdfParts): PdfObject => ({
  dictionary:
    `/Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /DW 1000 /W [1 95 500 814 939 500] ` +
    `/CIDSystemInfo <</Registry (Adobe) /Ordering (${ordering ?? 'GB1'}) /Supplement 2>> ` +
    '/FontDescriptor <</Type /FontDescriptor /FontName /' +
    `${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /StemV 80>>`,
});

/** Objects with their table of places and trailer. */
export function assembled(
  objects: ReadonlyMap<number, PdfObject>,
  trailerEntries = '',
): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  const places = new Map<number, number>();
  const append = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [number, { dictionary, stream }] of objects) {
    places.set(number, length);
    const bytes = stream === undefined ? null : Buffer.from(stream as string, 'latin1');
    const size = bytes === null || dictionary.includes('/Length') ? '' : ` /Length ${bytes.length}`;
    append(Buffer.from(`${number} 0 obj\n<<${dictionary}${size}>>\n`, 'latin1'));
    if (bytes !== null)
      append(Buffer.concat([Buffer.from('stream\n'), bytes, Buffer.from('\nendstream\n')]));
    append(Buffer.from('endobj\n'));
  }
  const start = length;
  const last = Math.max(...places.keys());
  const rows = Array.from({ length: last + 1 }, (_, number) => {
    const place = places.get(number);
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  append(Buffer.from(`xref\n0 ${last + 1}\n${rows.join('')}`));
  append(
    Buffer.from(
      `trailer\n<</Size ${last + 1} /Root 1 0 R /Info 7 0 R ${trailerEntries}>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Uint8Array.from(Buffer.concat(chunks));
}

/** UTF-16 code units as hexadecimal digits. */
export const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');

/** Words on one base line, by points from the lower left corner. */
export const words = (
  x: number,
  y: number,
  text: string,
  size = 12,
  font: FontName = 'F1',
): string => `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;

/** A straight stroke. */
export const stroke = (x: number, y: number, toX: number, toY: number): string =>
  `${x} ${y} m ${toX} ${toY} l S\n`;

/** A filled rectangle. */
export const filled = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re f\n`;

/** A picture named /Im that covers an area. */
export const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /Im Do Q\n`;

/** Large enough that no reader decodes it for its words. */
export const PICTURE: PdfObject = {
  dictionary:
    '/Type /XObject /Subtype /Image /Width 40 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8',
  stream: '\u0080'.repeat(1600),
};

/** Lines of running text beneath each other, the first moved in by two characters. */
export function paragraph(
  lines: readonly string[],
  y: number,
  x = 72,
  size = 12,
  pitch = 20,
): string {
  return lines
    .map((line, at) => words(x + (at === 0 ? 2 * size : 0), y - at * pitch, line, size))
    .join('');
}

/** A table with a rule around each cell; columns and rows by where they begin and end. */
export function ruledTable(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
  size = 10,
): string {
  const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]];
  const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]];
  return [
    ...ys.map((y) => stroke(left, y, right, y)),
    ...xs.map((x) => stroke(x, top, x, bottom)),
    ...rows.flatMap((row, at) =>
      row.map((text, column) => words((xs[column] ?? 0) + 4, (ys[at + 1] ?? 0) + 5, text, size)),
    ),
  ].join('');
}
