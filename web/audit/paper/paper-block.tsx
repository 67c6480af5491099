import { memo, type ReactNode } from 'react';
import type { AuditBlock } from '../../../src/server/shapes/audit.js';
import type { Active } from '../active.js';
import { MarkedText } from './marked-text.js';
import type { BlockMarks } from './marks.js';
import { PaperTable } from './paper-table.js';

interface PaperBlockProperties {
  readonly block: AuditBlock;
  readonly marks: BlockMarks | undefined;
  /** Only for blocks that show the finding one looks at: the others need not be drawn again. */
  readonly active: Active | null;
  /** What page begins here. */
  readonly pageMark: string | undefined;
  /** Notes that stand beneath it where there is no margin. */
  readonly beneath: ReactNode;
}

const NO_MARKS: BlockMarks['text'] = [];

/** A block of the report on paper. */
export const PaperBlock = memo(function PaperBlock(properties: PaperBlockProperties) {
  const { pageMark, beneath } = properties;
  return (
    <>
      {pageMark !== undefined && <div className="page-mark">{pageMark}</div>}
      <Content {...properties} />
      {beneath}
    </>
  );
});

function Content({ block, marks, active }: PaperBlockProperties) {
  if (block.type === 'table') return <PaperTable table={block} marks={marks} active={active} />;
  const text = <MarkedText text={block.text} marks={marks?.text ?? NO_MARKS} active={active} />;
  switch (block.type) {
    case 'heading':
      return <Heading level={block.level}>{text}</Heading>;
    case 'paragraph':
      return <p className={`within-${block.within}`}>{text}</p>;
    case 'caption':
      return <p className={`caption of-${block.of}`}>{text}</p>;
    case 'entry':
      return (
        <p className="entry-line">
          <span>{text}</span>
          <i />
          <span>{block.printedPage}</span>
        </p>
      );
    case 'furniture':
      return <p className="furniture">{text}</p>;
  }
}

/** Headings of the report stand beneath those of the page. */
function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  if (level <= 1) return <h3>{children}</h3>;
  if (level === 2) return <h4>{children}</h4>;
  if (level === 3) return <h5>{children}</h5>;
  return <h6>{children}</h6>;
}
