import type { Binding, ReportDocument } from '../document/model/index.js';
import { attributesAt, type Place } from '../facts/index.js';
import type { Locale } from '../messages/index.js';
import { Refusal } from '../messages/index.js';
import { type Edition, type Fault, layoutAt } from '../standard/index.js';
import { annexOf } from './annex.js';
import { Binder } from './binder.js';
import { chapterOf } from './chapters.js';
import { type Claims, claimsOf } from './claims.js';
import { contentsOf, coverOf, declarationOf, kindOf, titleOf } from './front.js';
import type { GuardFinding } from './guard.js';
import { originsOf } from './identified.js';
import { REFUSALS } from './messages.js';
import { type ReadChapter, readChapter } from './read-chapter.js';
import type { Omission } from './setting.js';
import { wordsOf } from './words.js';

/** A report, and what its writer should know of it. */
export interface Report {
  readonly document: ReportDocument;
  /** Numbers in prose that are neither quoted nor marked. A report that has any is not built. */
  readonly guard: readonly GuardFinding[];
  /** Every quoted number in the order of the text. */
  readonly bindings: readonly Binding[];
  /** What was left out because figures are missing. */
  readonly omissions: readonly Omission[];
  /** How many numbers its prose has, and which of them are marked as no claim and why. */
  readonly claims: Claims;
}

export interface ReportOptions {
  /** The moment the report carries; nothing else in it depends on a clock. */
  readonly now: Date;
}

const readings = new WeakMap<Edition, readonly ReadChapter[]>();

/**
 * The annual report of a place: cover, declaration, foreword, contents, the chapters of its edition with every
 * number worked out from facts, and the tables as annex. Pure: equal places and times give equal
 * documents. Reports are written in Chinese, whatever the `locale` of the reader; it is there for
 * refusals. Throws a {@link Refusal} where the organisation did not exist in the cycle or a chapter file
 * is broken (`details` are its faults).
 */
export function reportOf(place: Place, _locale: Locale, { now }: ReportOptions): Report {
  const organisation = attributesAt(place);
  if (organisation === undefined) {
    const values = { organisation: place.organisation, cycle: place.cycle };
    throw new Refusal('not-found', 'report.no-organisation', REFUSALS.noOrganisation, values);
  }
  const chapters = chaptersOf(place);
  const words = wordsOf(organisation, place.cycle);
  const binder = new Binder();
  const omissions: Omission[] = [];
  const parts = chapters.map(({ outline, text }) =>
    chapterOf(outline, text, { place, words, binder, omissions }),
  );
  const title = titleOf(organisation, place.cycle);
  const document: ReportDocument = {
    title,
    author: organisation.name,
    subject: `${place.cycle}年度${kindOf(organisation)}`,
    created: now.toISOString(),
    layout: layoutAt(place.edition, place.cycle),
    root: {
      type: 'document',
      attrs: { id: 'report', lang: 'zh-Hans-CN' },
      content: [
        coverOf(organisation, place.cycle, now),
        declarationOf(organisation, words, place.cycle),
        ...parts.filter((part) => part.type === 'foreword'),
        ...contentsOf(parts),
        ...parts.filter((part) => part.type === 'chapter'),
        annexOf(place, binder),
      ],
    },
    bindings: binder.all(),
    origins: Object.fromEntries(chapters.flatMap(({ outline, text }) => originsOf(outline, text))),
  };
  return {
    document,
    guard: chapters.flatMap((each) => each.guard),
    bindings: Object.values(document.bindings),
    omissions,
    claims: claimsOf(parts),
  };
}

/** The chapters of an edition, read once. An edition is never changed. */
function chaptersOf(place: Place): readonly ReadChapter[] {
  const chapters = readings.get(place.edition) ?? readChapters(place);
  readings.set(place.edition, chapters);
  return chapters;
}

/** Throws with all faults of all files at once where there are any. */
function readChapters({ base, edition }: Place): readonly ReadChapter[] {
  const vocabulary = { concepts: base.standard.concepts, breakdowns: edition.breakdowns };
  const faults: Fault[] = [];
  const chapters = edition.chapters.flatMap((outline): readonly ReadChapter[] => {
    const text = edition.chapterTexts[outline.file] ?? '';
    const read = readChapter(outline, outline.file, text, vocabulary);
    if (!('faults' in read)) return [read];
    faults.push(...read.faults);
    return [];
  });
  if (faults.length === 0) return chapters;
  const [first] = faults;
  const values = { count: faults.length, file: first?.file ?? '', line: first?.line ?? 0 };
  throw new Refusal('bad-input', 'report.chapters', REFUSALS.chapters, values, faults);
}

/** Throws a {@link Refusal} where a report has unquoted numbers; its `details` are the findings. */
export function refuseUnquoted({ guard }: Report): void {
  const [first] = guard;
  if (first === undefined) return;
  const values = { count: guard.length, file: first.file, line: first.line, text: first.text };
  throw new Refusal('bad-input', 'report.unquoted', REFUSALS.unquoted, values, guard);
}
