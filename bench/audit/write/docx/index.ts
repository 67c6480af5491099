import { strToU8, zipSync } from 'fflate';
import type { LaidReport } from '../../layout/index.js';
import type { Random } from '../../random.js';
import { fillPages } from '../txt/pages.js';
import type { Written } from '../writer.js';
import { bodyOf, countsRight } from './body.js';
import {
  CONTENT_TYPES,
  DOCUMENT_RELATIONSHIPS,
  documentPart,
  FOOTER,
  headerPart,
  numberingPart,
  PACKAGE_RELATIONSHIPS,
  STYLES,
} from './parts.js';

/** So many elements on a page of the contents that an editor computed last: nobody can tell it from here. */
const ON_A_PAGE = 12;

/** The report as Word keeps it. */
export function writeDocx(report: LaidReport, random: Random): Written {
  const headings = report.elements.filter((element) => element.kind === 'heading');
  const counted = countsRight(headings, report.numbering) && random.chance(0.8);
  fillPages(
    report,
    new Map(report.elements.map((element, index) => [element, 1 + Math.floor(index / ON_A_PAGE)])),
  );
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONSHIPS,
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONSHIPS,
    'word/document.xml': documentPart(bodyOf(report.elements, { random, counted })),
    'word/styles.xml': STYLES,
    'word/numbering.xml': numberingPart(report.numbering),
    'word/header1.xml': headerPart(report.title),
    'word/footer1.xml': FOOTER,
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
  return { bytes, extension: 'docx', spans: null, text: null, paged: false };
}
