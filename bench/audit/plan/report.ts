import type { FactGraph } from '../graph/index.js';
import type { Block, Table } from './blocks.js';
import type { Inline } from './inline.js';

/** How headings are numbered. */
export type Numbering =
  /** 一、 （一） 1. */
  | 'words'
  /** 第一章, 第一节, 一、 */
  | 'chapters'
  /** 1, 1.1, 1.1.1 */
  | 'decimal';

/** A chapter: its title without a number, and what stands in it. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** 内容真实性责任声明. */
export interface Declaration {
  readonly text: readonly Inline[];
  /** The line of the head of the institution, as 校长（签名）：示例; a name that belongs to nobody. */
  readonly signature: string;
  /** （公章） or the like. */
  readonly seal: string;
  readonly date: readonly Inline[];
}

/** All that a generator gives: what is true, and how it is told. */
export interface ReportPlan {
  readonly graph: FactGraph;
  /** The report's own title: pieces, since its year is one of the report's years. */
  readonly title: readonly Inline[];
  /** The school, district or city that reports. */
  readonly organisation: string;
  readonly year: number;
  readonly coverLines: readonly (readonly Inline[])[];
  readonly declaration: Declaration | null;
  readonly numbering: Numbering;
  /** 表2-1 or 表2.1. */
  readonly captionJoiner: '-' | '.' | '－';
  readonly foreword: readonly Block[];
  readonly chapters: readonly Chapter[];
  /** The six tables; each under a heading of its own. */
  readonly annex: readonly { readonly title: string; readonly table: Table }[];
  /** Which lists follow the contents. */
  readonly lists: { readonly tables: boolean; readonly figures: boolean; readonly cases: boolean };
}
