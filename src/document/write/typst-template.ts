import { TYPST_BLOCKS } from './typst-blocks.js';
import { TYPST_CASE } from './typst-case.js';
import { TYPST_FLOW } from './typst-flow.js';
import { TYPST_FRONT } from './typst-front.js';
import { TYPST_SETUP } from './typst-setup.js';
import { TYPST_TABLE } from './typst-table.js';

/** The order of a report: front matter under Roman numbers, then chapters and annexes under Arabic ones. */
const TYPST_REPORT = `
#for part in doc.root.content.filter(part => part.type == "cover") { cover(part) }
#set page(numbering: "i", footer: foot("i"), header: none)
#counter(page).update(1)
#{
  let listing = false
  for part in doc.root.content {
    if part.type == "declaration" { declaration(part) }
    if part.type == "foreword" { flowing((part,)) }
    if part.type == "contents" { contents(part, not listing); listing = true }
  }
}
#set page(numbering: "1", footer: foot("1"), header: running)
#counter(page).update(1)
#flowing(doc.root.content.filter(part => part.type == "chapter" or part.type == "annex"))
`;

/**
 * The look of the printed report, in Typst. It reads the document as data (`/document.json`) and never as
 * markup: whatever a school writes stays text. Drawings lie beside it as `/figures/<id>.svg`.
 */
export const TYPST_TEMPLATE = [
  TYPST_SETUP,
  TYPST_BLOCKS,
  TYPST_TABLE,
  TYPST_CASE,
  TYPST_FRONT,
  TYPST_FLOW,
  TYPST_REPORT,
].join('');
