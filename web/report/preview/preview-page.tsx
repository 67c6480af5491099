import { memo, useEffect, useRef } from 'react';
import { useLanguage } from '../../language/language.js';
import { reportWords } from '../../messages/report.js';
import type { Book } from './book.js';
import { drawPage } from './draw-page.js';

interface PreviewPageProperties {
  readonly book: Book;
  /** From 1. */
  readonly page: number;
  readonly width: number;
  /** Whether it is in sight, or nearly; otherwise only its place is kept. */
  readonly near: boolean;
}

/** One page of the PDF. */
export const PreviewPage = memo(function PreviewPage(properties: PreviewPageProperties) {
  const { book, page, width, near } = properties;
  const { say } = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!near || width === 0) return;
    let stopped = false;
    let stop = () => {};
    void book.document.getPage(page).then((proxy) => {
      if (stopped || canvas.current === null || words.current === null) return;
      stop = drawPage(proxy, width, canvas.current, words.current);
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [book, page, width, near]);
  const height = Math.round((width * book.size.height) / book.size.width);
  return (
    <section
      className="preview-page"
      data-page={page}
      aria-label={say(reportWords.pageOf, { page, pages: book.pages })}
      style={{ width, height }}
    >
      <div className="preview-ink" aria-hidden="true">
        <canvas ref={canvas} />
      </div>
      <div ref={words} className="preview-words" lang="zh-CN" />
    </section>
  );
});
