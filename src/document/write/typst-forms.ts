import type { Form, Forms } from '../model/index.js';
import { FORMS_TEMPLATE } from './forms-template.js';
import { compiledPdf } from './typst.js';
import { momentOf } from './typst-moment.js';

/** Forms to print as PDF bytes; runs in the typesetting process, as reports do. Equal forms give equal bytes. */
export const typesetForms = (forms: Forms): Uint8Array =>
  compiledPdf({
    template: FORMS_TEMPLATE,
    files: new Map([['/forms.json', JSON.stringify(pageData(forms))]]),
    created: forms.created,
  });

const pageData = ({ forms, created, ...rest }: Forms): object => ({
  ...rest,
  date: momentOf(created),
  forms: forms.map((form) => ({ ...form, spacing: spacingOf(form) })),
});

/** Room above and below the letters of a row, pt: as airy as lets the form stand on one page, within bounds. */
function spacingOf({ rows }: Form): number {
  const spare = ROOM / (rows.length + 1) - LETTERS;
  return Math.min(MOST, Math.max(LEAST, spare / 2));
}
const ROOM = 620;
const LETTERS = 7.4;
const LEAST = 2.2;
const MOST = 7;
