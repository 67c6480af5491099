import { attributeOf, type HtmlElement, hasClass } from '../html-tree.js';

/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre
  search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Elements whose words no reader sees, or that ask instead of telling. */
const UNSEEN: ReadonlySet<string> = new Set(
  `script style head template noscript object embed iframe audio video canvas map datalist select textarea
  button input dialog rt rp del title desc metadata`.split(/\s+/),
);

export const isBlock = ({ tagName }: HtmlElement): boolean => BLOCKS.has(tagName);

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
/** Words for those who hear a page, and links that jump over its navigation. */
const HIDDEN_CLASS =
  /^(?:skip|skip-link|skip-to-content|visually-hidden|sr-only|screen-reader-text)$/;

/** Marks of notes as Word saves them for the web. */
const NOTE_MARK = /^Mso(?:Footnote|Endnote)Reference$/;

/** Whether a reader sees nothing of an element. */
export function isUnseen(element: HtmlElement): boolean {
  if (UNSEEN.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  return (
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(attributeOf(element, 'style')?.slice(0, 2_000) ?? '') ||
    hasClass(element, HIDDEN_CLASS) ||
    hasClass(element, NOTE_MARK)
  );
}

/** The level of a heading, from 1; nothing for other elements. */
export function headingLevel(element: HtmlElement): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  if (attributeOf(element, 'role') !== 'heading') return undefined;
  const stated = Number(attributeOf(element, 'aria-level'));
  return stated >= 1 && stated <= 9 ? Math.trunc(stated) : 2;
}

/** Classes that Word and others give to what has no element of its own. */
export const isCaptionClass = (element: HtmlElement): boolean =>
  hasClass(element, /^(?:MsoCaption|caption|table-caption|figure-caption)$/i);

export const isEntryClass = (element: HtmlElement): boolean =>
  hasClass(element, /^Mso(?:Toc\d|TableOfFigures)$/i);

/** Numbers that a page sets apart from the words behind them by its style alone. */
export const isLabel = (element: HtmlElement): boolean =>
  hasClass(
    element,
    /^(?:no|num|number|label|secno|header-section-number|toc-section-number|caption-label)$/,
  );

/** Where notes stand. */
export const isNote = (element: HtmlElement): boolean =>
  hasClass(element, /^(?:footnotes?|endnotes?|MsoFootnoteText|MsoEndnoteText)$/) ||
  /^doc-(?:footnote|endnotes?)$/.test(attributeOf(element, 'role') ?? '');

/** The numbers behind a drawing, folded away: they say again what the drawing shows. */
export function isFoldedData(element: HtmlElement): boolean {
  if (element.tagName !== 'details' || attributeOf(element, 'open') !== undefined) return false;
  const { parentNode } = element;
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'figure';
}

const SECTIONING: ReadonlySet<string> = new Set([
  'article',
  'section',
  'header',
  'figure',
  'aside',
]);

/** Whether an element heads or foots the page itself, and not a piece of it. */
export function isPageFurniture(element: HtmlElement): boolean {
  const role = attributeOf(element, 'role');
  if (role === 'banner' || role === 'contentinfo') return true;
  if (element.tagName !== 'header' && element.tagName !== 'footer') return false;
  for (let above = element.parentNode; above !== null; ) {
    if (!('tagName' in above)) return true;
    if (SECTIONING.has(above.tagName)) return false;
    above = above.parentNode;
  }
  return true;
}
