import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportDocument } from '../model/index.js';
import { drawingOf } from './chart.js';
import { figuresOf } from './nodes.js';
import { pageData } from './typst-data.js';
import { TYPST_TEMPLATE } from './typst-template.js';

/** PDF/A-2a: archival and tagged. The compiler takes one standard at a time. */
const STANDARD = 'a-2a';

/**
 * The document as PDF bytes. The compiler keeps about 5 MB of every document, so this runs in a child
 * process that ends: call `pdfOf` in `pdf.ts` instead. Equal documents give equal bytes.
 */
export function typesetPdf(document: ReportDocument): Uint8Array {
  const drawings = new Map(
    figuresOf(document).map(({ attrs }) => [attrs.id, drawingOf(attrs.chart, attrs.id)]),
  );
  const figures = [...drawings].map(([id, { svg }]) => [`/figures/${id}.svg`, svg] as const);
  const data = JSON.stringify(pageData(document, drawings));
  return compiledPdf({
    template: TYPST_TEMPLATE,
    files: new Map([...figures, ['/document.json', data]]),
    created: document.created,
  });
}

/** A template, the files it reads by their paths, and the moment that the PDF carries. */
interface Typesetting {
  readonly template: string;
  readonly files: ReadonlyMap<string, string>;
  /** ISO 8601 in UTC. */
  readonly created: string;
}

/** What a template makes of its files, as tagged PDF/A. */
export function compiledPdf({ template, files, created }: Typesetting): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontPaths: fontFolders() }],
  });
  for (const [path, text] of files) compiler.mapShadow(path, Buffer.from(text));
  const outcome = compiler.compile({ mainFileContent: template });
  if (outcome.result === null) {
    throw new Error(`typst: ${JSON.stringify(outcome.takeError()?.shortDiagnostics)}`);
  }
  return compiler.pdf(outcome.result, {
    pdfStandard: STANDARD,
    creationTimestamp: Math.floor(Date.parse(created) / 1000),
  });
}

/** Only the weights the template uses: a face is some 10 to 15 MB. */
const FACES = [
  ['noto-serif-sc', '400Regular'],
  ['noto-serif-sc', '600SemiBold'],
  ['noto-sans-sc', '400Regular'],
  ['noto-sans-sc', '500Medium'],
] as const;

function fontFolders(): string[] {
  const require = createRequire(import.meta.url);
  return FACES.map(([family, weight]) =>
    join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), weight),
  );
}
