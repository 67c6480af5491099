import type { Locale } from '../../../src/messages/index.js';
import type { Annotation } from '../../../src/server/shapes/audit-files.js';
import type { Note } from '../notes.js';

/** The file and which findings are to stand beside its words: those shown, false alarms left out. */
export function annotationForm(file: File, notes: readonly Note[], locale: Locale): FormData {
  const chosen = notes.filter(({ standing }) => standing !== 'false-alarm');
  const annotation: Annotation = {
    chosen: chosen.map(({ finding }) => finding.id),
    confirmed: chosen
      .filter(({ standing }) => standing === 'confirmed')
      .map(({ finding }) => finding.id),
    locale,
  };
  const form = new FormData();
  form.set('file', file);
  form.set('annotation', JSON.stringify(annotation));
  return form;
}
