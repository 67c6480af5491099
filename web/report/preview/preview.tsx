import './preview.css';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { reportWords } from '../../messages/report.js';
import { Empty } from '../../parts/states.js';
import type { OutlineEntry } from '../outline.js';
import type { ReportView } from '../report-view.js';
import { type Book, openBook, type Spot } from './book.js';
import { PreviewPage } from './preview-page.js';
import { usePagesInSight } from './use-pages-in-sight.js';
import { useWidth } from './use-width.js';

interface PreviewProperties {
  readonly bytes: Uint8Array;
  readonly view: Ref<ReportView>;
  readonly onOutline: (entries: readonly OutlineEntry[]) => void;
  readonly onRead: (entry: string | undefined) => void;
}

/** The pages of the very PDF that is downloaded, drawn as they come into sight. */
export function Preview({ bytes, view, onOutline, onRead }: PreviewProperties) {
  const { say } = useLanguage();
  const scrolled = useRef<HTMLElement>(null);
  const book = useBook(bytes);
  const open = book === 'opening' || book === 'failed' ? undefined : book;
  const width = pageWidth(useWidth(scrolled));
  const { near, current, line } = usePagesInSight(scrolled, open?.pages ?? 0, width);
  useEffect(() => onOutline(open?.outline ?? []), [open, onOutline]);
  useEffect(() => onRead(open && entryAt(scrolled.current, open, line)), [open, line, onRead]);
  useImperativeHandle(view, () => {
    const go = (spot: Spot | undefined) => {
      if (open !== undefined && spot !== undefined) scrollTo(scrolled.current, open, spot);
    };
    return {
      openEntry: (id) => go(open?.spots.get(id)),
      openAnchor: (anchor) => void open?.spotOf(anchor).then(go),
    };
  }, [open]);
  if (book === 'failed') {
    return (
      <Empty title={say(reportWords.notDrawn)}>
        <p>{say(reportWords.notDrawnNext)}</p>
      </Empty>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={scrolled} className="preview" tabIndex={0} aria-label={say(reportWords.pages)}>
        {open === undefined ? (
          <p className="still" role="status">
            {say(reportWords.drawing)}
          </p>
        ) : (
          Array.from({ length: open.pages }, (_, index) => index + 1).map((page) => (
            <PreviewPage key={page} book={open} page={page} width={width} near={near.has(page)} />
          ))
        )}
      </section>
      {open !== undefined && (
        <p className="preview-number" aria-hidden="true">
          {current} / {open.pages}
        </p>
      )}
    </>
  );
}

/** Pages are as wide as there is room, and no wider than is good to read. */
const WIDEST = 860;
const EDGE = 12;
const pageWidth = (room: number): number => Math.max(0, Math.min(room - 2 * EDGE, WIDEST));

function useBook(bytes: Uint8Array): Book | 'opening' | 'failed' {
  const [book, setBook] = useState<Book | 'opening' | 'failed'>('opening');
  useEffect(() => {
    let closed = false;
    let opened: Book | undefined;
    setBook('opening');
    openBook(bytes).then(
      (found) => {
        if (closed) return found.close();
        opened = found;
        setBook(found);
      },
      () => {
        if (!closed) setBook('failed');
      },
    );
    return () => {
      closed = true;
      opened?.close();
    };
  }, [bytes]);
  return book;
}

/** The last entry of the outline that begins above a line. */
function entryAt(scrolled: HTMLElement | null, book: Book, line: number): string | undefined {
  const begun = book.outline.filter(({ id }) => {
    const spot = book.spots.get(id);
    const top = spot === undefined ? undefined : topOf(scrolled, book, spot);
    return top !== undefined && top <= line;
  });
  return begun[begun.length - 1]?.id;
}

function scrollTo(scrolled: HTMLElement | null, book: Book, spot: Spot): void {
  const top = topOf(scrolled, book, spot);
  if (scrolled !== null && top !== undefined) scrolled.scrollTop = top - EDGE;
}

/** How far down a place in the PDF lies on the screen, in pixels from the first page's head. */
function topOf(scrolled: HTMLElement | null, book: Book, { page, down }: Spot): number | undefined {
  const element = scrolled?.querySelector<HTMLElement>(`[data-page="${page}"]`);
  if (element === null || element === undefined) return undefined;
  return element.offsetTop + (down * element.clientHeight) / book.size.height;
}
