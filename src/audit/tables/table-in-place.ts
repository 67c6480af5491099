import type { Passage, ReadTable } from '../../document/model/index.js';
import type { Section } from '../sections.js';

/** A table with what stands around it. */
export interface TableInPlace {
  readonly table: ReadTable;
  /** Its caption as printed; null where it has none. */
  readonly caption: Passage | null;
  readonly label: string | null;
  readonly section: Section;
}
