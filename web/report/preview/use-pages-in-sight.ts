import { type RefObject, useEffect, useState } from 'react';

/** So many pixels beyond its edges a page is drawn ahead. */
const AHEAD = 900;

export interface PagesInSight {
  /** The pages in sight, or soon to be. */
  readonly near: ReadonlySet<number>;
  /** The page that is read, from 1. */
  readonly current: number;
  /** How far down the line is that is read, in pixels. */
  readonly line: number;
}

/** The pages in sight of a scrolled element, and where in them one reads. */
export function usePagesInSight(
  scrolled: RefObject<HTMLElement | null>,
  pages: number,
  width: number,
): PagesInSight {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState(1);
  const [line, setLine] = useState(0);
  useEffect(() => {
    const root = scrolled.current;
    if (root === null || width === 0 || pages === 0) return;
    const observer = new IntersectionObserver(
      (changes) =>
        setNear((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of changes) {
            if (isIntersecting) after.add(pageOf(target));
            else after.delete(pageOf(target));
          }
          return after;
        }),
      { root, rootMargin: `${AHEAD}px 0px` },
    );
    const elements = [...root.querySelectorAll<HTMLElement>('[data-page]')];
    for (const element of elements) observer.observe(element);
    const read = () => {
      setCurrent(pageAt(elements, root.scrollTop + root.clientHeight / 3));
      setLine(root.scrollTop + LINE);
    };
    read();
    root.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('scroll', read);
    };
  }, [scrolled, pages, width]);
  return { near, current, line };
}

/** A heading that stands no further below the upper edge is the one that is read. */
const LINE = 60;

const pageOf = (element: Element): number => Number(element.getAttribute('data-page'));

/** The last page that begins above a height. */
function pageAt(elements: readonly HTMLElement[], height: number): number {
  const above = elements.filter((element) => element.offsetTop <= height);
  return Math.max(1, above.length);
}
