import { Problem } from '../answers/client.js';
import type { WebPlace } from '../shell/place.js';
import type { OutlineEntry } from './outline.js';

/** The chapters and sections of a report; headings without an id get one. */
export function headingsOf(report: Document): readonly OutlineEntry[] {
  const found = [...report.querySelectorAll<HTMLElement>('h1, h2, h3')];
  return found.flatMap((element, index) => {
    const text = spaced(element.textContent?.trim() ?? '');
    if (text === '') return [];
    if (element.id === '') element.id = `heading-${index + 1}`;
    const level = Number(element.tagName.slice(1)) as 1 | 2 | 3;
    return [{ id: element.id, level, text }];
  });
}

/** The number of a heading and its title, which only the stylesheet keeps apart. */
const spaced = (text: string): string => text.replace(/^(\d+(?:\.\d+)*)(?=[^\d.\s])/, '$1\u2002');

const NUMBER = '[data-concept]';

/** Lets the keyboard reach the quoted numbers, and shows the hand that they can be clicked. */
export function markFollowable(report: Document): void {
  for (const number of report.querySelectorAll<HTMLElement>(NUMBER)) {
    if (number.dataset.concept === '') continue;
    number.style.cursor = 'pointer';
    if (!number.hasAttribute('tabindex')) number.tabIndex = 0;
    if (!number.hasAttribute('role')) number.setAttribute('role', 'link');
  }
}

/** The address of the trace of the number an event fell on, or nothing where it fell on none. */
export function quotedNumber(target: EventTarget | null, place: WebPlace): string | undefined {
  // The event comes from the frame's own realm, whose Element is not this window's.
  const element = target as Partial<Element> | null;
  const number = element?.closest?.call(target, NUMBER) as HTMLElement | null | undefined;
  const concept = number?.dataset.concept;
  if (number == null || concept === undefined || concept === '') return undefined;
  const { organisation = place.organisation, cycle = String(place.cycle) } = number.dataset;
  return `${organisation}/${cycle}/${concept}`;
}

/** The problem the server answered with in place of a report, if it did. */
export function problemIn(answer: Document): Problem | undefined {
  if (!answer.contentType.includes('json')) return undefined;
  const { code, what, next, details } = JSON.parse(answer.body.textContent ?? '{}');
  return new Problem(500, code, what, next, details);
}
