import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportDocument } from '../model/index.js';
import { type Drawing, drawingOf } from './chart.js';
import { figuresOf } from './nodes.js';
import { TYPST_TEMPLATE } from './typst-template.js';

/** PDF/A-2a: archival and tagged. The compiler takes one standard at a time. */
const STANDARD = 'a-2a';

/**
 * The document as PDF bytes. The compiler keeps about 5 MB of every document, so this runs in a child
 * process that ends: call `pdfOf` in `pdf.ts` instead. Equal documents give equal bytes.
 */
export function typesetPdf(document: ReportDocument): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontPaths: fontFolders() }],
  });
  const drawings = new Map(
    figuresOf(document).map(({ attrs }) => [attrs.id, drawingOf(attrs.chart, attrs.id)]),
  );
  for (const [id, { svg }] of drawings) {
    compiler.mapShadow(`/figures/${id}.svg`, Buffer.from(svg));
  }
  const data = pageData(document, drawings);
  compiler.mapShadow('/document.json', Buffer.from(JSON.stringify(data)));
  const outcome = compiler.compile({ mainFileContent: TYPST_TEMPLATE });
  if (outcome.result === null) {
    throw new Error(`typst: ${JSON.stringify(outcome.takeError()?.shortDiagnostics)}`);
  }
  return compiler.pdf(outcome.result, {
    pdfStandard: STANDARD,
    creationTimestamp: Math.floor(Date.parse(document.created) / 1000),
  });
}

/** What the template reads: the tree and the few facts about the whole. */
function pageData(document: ReportDocument, drawings: ReadonlyMap<string, Drawing>): object {
  const [lang = 'zh', region = 'CN'] = document.root.attrs.lang
    .split('-')
    .filter((it) => it !== 'Hans');
  const at = new Date(document.created);
  return {
    title: document.title,
    author: document.author,
    subject: document.subject,
    lang,
    region,
    root: document.root,
    /** Widths in pixels, by id. */
    drawings: Object.fromEntries([...drawings].map(([id, { width }]) => [id, width])),
    date: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
    },
  };
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
