import type { ReportDocument } from '../model/index.js';
import { asIs, html } from './html-markup.js';
import { partHtml } from './html-parts.js';
import { HTML_STYLE } from './html-style.js';
import { wordsFor } from './html-words.js';

/** No script, no request: what an outsider might smuggle into a text has nothing to run with. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The document as one self-contained, accessible HTML file: it asks nothing of any network, and every
 * quoted number in it is a `<data>` that carries its concept, formula, value, decimals, unit,
 * organisation and cycle. Equal documents give equal text.
 */
export function htmlOf(document: ReportDocument): string {
  const words = wordsFor(document.root.attrs.lang);
  const first = document.root.content.find((part) => part.type === 'chapter');
  return html`<!doctype html>
<html lang="${document.root.attrs.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="author" content="${document.author}">
<meta name="description" content="${document.subject}">
<meta name="date" content="${document.created}">
<title>${document.title}</title>
<style>${asIs(HTML_STYLE)}</style>
</head>
<body>
<a class="skip" href="#${first?.attrs.id ?? 'main'}">${words.skip}</a>
<main id="main" class="sheet">
${document.root.content.map((part) => html`${partHtml(part, document)}\n`)}
</main>
</body>
</html>
`.text;
}
