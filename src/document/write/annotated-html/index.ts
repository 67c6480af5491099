export type {
  AnnotatedDocument,
  Note,
  NoteHead,
  NotePlace,
  Share,
  Tone,
} from './annotated.js';
export { annotatedHtml } from './annotated-html.js';
