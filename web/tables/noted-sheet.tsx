import { Link } from '@tanstack/react-router';
import { type ComponentProps, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ConceptId } from '../../src/standard/index.js';
import type { FindingAnswer } from '../answers/queries.js';
import { FindingNote } from '../findings/finding-note.js';
import { useLanguage } from '../language/language.js';
import { tableWords } from '../messages/tables.js';
import { useWide } from '../parts/use-wide.js';
import { findingsOfTable } from './finding-places.js';
import { spread } from './margin.js';
import type { Spot } from './sheet.js';
import { SheetTable } from './sheet-table.js';

/** From here on there is room for a margin beside the sheet. */
const MARGIN_FROM = 1280;
/** Narrower than this a sheet shows only names, units and this year's values; see tables.css. */
const PHONE_BELOW = 701;
/** More notes than this in one table are a list, not a margin. */
const MOST_NOTES = 24;

type NotedSheetProperties = Omit<ComponentProps<typeof SheetTable>, 'beneath'> & {
  readonly findings: readonly FindingAnswer[];
  readonly spots: ReadonlyMap<ConceptId, Spot>;
};

/** The paper sheet with its findings: in the margin beside their rows, or beneath them where there is no margin. */
export function NotedSheet({ findings, spots, ...table }: NotedSheetProperties) {
  const wide = useWide(MARGIN_FROM);
  const placed = useMemo(
    () => findingsOfTable(findings, table.sheet.table.id, spots),
    [findings, table.sheet.table.id, spots],
  );
  const shown = useMemo(() => placed.slice(0, MOST_NOTES), [placed]);
  const sheet = useRef<HTMLDivElement>(null);
  const roomy = useWide(PHONE_BELOW);
  const values = table.sheet.columns.length;
  const columns = roomy ? values + 4 + (table.after === undefined ? 0 : 1) : values + 2;
  const beneath = (row: { readonly row: { readonly concept: ConceptId } }) => {
    const line = table.sheet.rows.findIndex((each) => each.row.concept === row.row.concept);
    const notes = shown.filter((each) => each.line === line);
    if (notes.length === 0) return null;
    return (
      <tr className="note-row">
        <td colSpan={columns}>
          {notes.map(({ finding }) => (
            <FindingNote key={finding.fingerprint.identity} finding={finding} />
          ))}
        </td>
      </tr>
    );
  };
  return (
    <div className="noted">
      <div className="sheet" ref={sheet}>
        <SheetTable {...table} {...(wide ? {} : { beneath })} />
      </div>
      {wide && <Margin notes={shown} sheet={sheet} more={placed.length - shown.length} />}
    </div>
  );
}

interface MarginProperties {
  readonly notes: readonly { readonly finding: FindingAnswer; readonly line: number }[];
  readonly sheet: React.RefObject<HTMLDivElement | null>;
  readonly more: number;
}

function Margin({ notes, sheet, more }: MarginProperties) {
  const { say } = useLanguage();
  const margin = useRef<HTMLElement>(null);
  const heights = useHeights(notes, sheet, margin);
  return (
    <aside
      className="margin"
      ref={margin}
      aria-label={say(tableWords.notes)}
      style={{ minHeight: heights.bottom }}
    >
      {notes.map(({ finding }) => (
        <div
          key={finding.fingerprint.identity}
          className="margin-note"
          data-note={finding.fingerprint.identity}
          style={{ top: heights.tops.get(finding.fingerprint.identity) ?? 0 }}
        >
          <FindingNote finding={finding} />
        </div>
      ))}
      {notes.length === 0 && <p className="margin-clear">{say(tableWords.noNotes)}</p>}
      {more > 0 && (
        <p className="margin-more" style={{ top: heights.bottom }}>
          <Link to="/findings/$organisation/$cycle" from="/tables/$organisation/$cycle">
            {say(tableWords.moreNotes, { count: more })}
          </Link>
        </p>
      )}
    </aside>
  );
}

interface Heights {
  readonly tops: ReadonlyMap<string, number>;
  readonly bottom: number;
}

/** Measures rows and notes and spreads the notes; again whenever the sheet or a note changes its size. */
function useHeights(
  notes: MarginProperties['notes'],
  sheet: MarginProperties['sheet'],
  margin: React.RefObject<HTMLElement | null>,
): Heights {
  const [heights, setHeights] = useState<Heights>({ tops: new Map(), bottom: 0 });
  useLayoutEffect(() => {
    const paper = sheet.current;
    const column = margin.current;
    if (paper === null || column === null) return;
    const measure = () => {
      const next = measured(notes, paper, column);
      setHeights((before) => (alike(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(paper);
    for (const note of column.querySelectorAll('[data-note]')) observer.observe(note);
    return () => observer.disconnect();
  }, [notes, sheet, margin]);
  return heights;
}

function measured(
  notes: MarginProperties['notes'],
  paper: HTMLElement,
  column: HTMLElement,
): Heights {
  const origin = paper.getBoundingClientRect().top;
  const lines = paper.querySelectorAll('tbody > tr[data-line]');
  const elements = [...column.querySelectorAll<HTMLElement>('[data-note]')];
  const wanting = notes.map(({ finding, line }, index) => ({
    key: finding.fingerprint.identity,
    at: (lines[line]?.getBoundingClientRect().top ?? origin) - origin + 4,
    height: elements[index]?.offsetHeight ?? 0,
  }));
  const tops = spread(wanting);
  const bottom = Math.max(0, ...wanting.map(({ key, height }) => (tops.get(key) ?? 0) + height));
  return { tops, bottom };
}

const alike = (a: Heights, b: Heights): boolean =>
  a.bottom === b.bottom &&
  a.tops.size === b.tops.size &&
  [...b.tops].every(([key, top]) => a.tops.get(key) === top);
