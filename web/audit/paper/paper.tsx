import './paper.css';
import { type MouseEvent, type ReactNode, type RefObject, useMemo } from 'react';
import type { AuditBlock } from '../../../src/server/shapes/audit.js';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { type Active, placeNamed } from '../active.js';
import type { Note } from '../notes.js';
import { marksOf } from './marks.js';
import { PaperBlock } from './paper-block.js';

interface PaperProperties {
  readonly blocks: readonly AuditBlock[];
  /** The notes whose places are marked. */
  readonly notes: readonly Note[];
  readonly active: Active | null;
  readonly onMark: (active: Active) => void;
  readonly sheet: RefObject<HTMLElement | null>;
  /** What stands beneath a block. */
  readonly beneath: (block: number) => ReactNode;
}

/** The report as paper, with what was found in it marked. */
export function Paper({ blocks, notes, active, onMark, sheet, beneath }: PaperProperties) {
  const { say } = useLanguage();
  const marks = useMemo(() => marksOf(notes), [notes]);
  const pages = useMemo(() => pagesIn(blocks), [blocks]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on a mark is a shortcut; notes lead to their places by keyboard
    <section
      className="paper"
      ref={sheet}
      aria-label={say(auditWords.document)}
      lang="zh-CN"
      onClick={(event) => {
        const chosen = chosenBy(event, active);
        if (chosen !== undefined) onMark(chosen);
      }}
    >
      {blocks.map((block, index) => {
        const here = marks.get(index);
        const page = pages.get(index);
        const shows = active !== null && here?.findings.has(active.finding) === true;
        return (
          <PaperBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a read document never move
            key={index}
            block={block}
            marks={here}
            active={shows ? active : null}
            pageMark={page === undefined ? undefined : say(auditWords.pageMark, { page })}
            beneath={beneath(index)}
          />
        );
      })}
    </section>
  );
}

/** The blocks at which a page begins. */
function pagesIn(blocks: readonly AuditBlock[]): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  let last: number | null = null;
  blocks.forEach(({ page }, index) => {
    if (page === null || page === last) return;
    pages.set(index, page);
    last = page;
  });
  return pages;
}

/** The place that was clicked; where several findings share it, the one after the one that is looked at. */
function chosenBy(event: MouseEvent, active: Active | null): Active | undefined {
  const { target } = event;
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-places]') : null;
  const names = mark?.dataset.places?.split(' ') ?? [];
  const places = names.flatMap((name) => placeNamed(name) ?? []);
  const at = places.findIndex(({ finding }) => finding === active?.finding);
  return places[(at + 1) % places.length];
}
