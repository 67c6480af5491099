import './report.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useLanguage } from '../language/language.js';
import { reportWords } from '../messages/report.js';
import { Failed, Loading } from '../parts/states.js';
import type { WebPlace } from '../shell/place.js';
import { Outline, type OutlineEntry } from './outline.js';
import { FactsPanel } from './panels/facts-panel.js';
import { NotesPanel } from './panels/notes-panel.js';
import { PreviewView } from './preview-view.js';
import { ReadingView } from './reading-view.js';
import { type Mode, ReportBar } from './report-bar.js';
import { reportQuery } from './report-queries.js';
import type { ReportView } from './report-view.js';

/** 年报: the report with today's figures, and what stands behind them. */
export function ReportPage() {
  const { organisation, cycle } = useParams({ from: '/shell/report/$organisation/$cycle' });
  const place = { organisation, cycle: Number(cycle) };
  return <Report key={`${organisation}/${cycle}`} place={place} />;
}

/** What a narrow screen shows at a time; a wide one shows all, and of the last two the one that is chosen. */
const PANES = ['report', 'outline', 'facts', 'notes'] as const;
type Pane = (typeof PANES)[number];

function Report({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const report = useQuery(reportQuery(place));
  const [mode, setMode] = useState<Mode>('preview');
  const [pane, setPane] = useState<Pane>('report');
  const [entries, setEntries] = useState<readonly OutlineEntry[]>([]);
  const [current, setCurrent] = useState<string>();
  const view = useRef<ReportView>(null);
  const go = (act: (view: ReportView) => void) => {
    setPane((before) => (before === 'facts' || before === 'notes' ? before : 'report'));
    if (view.current !== null) act(view.current);
  };
  const show = (anchor: string) => {
    go((each) => each.openAnchor(anchor));
    if (!isWide()) setPane('report');
  };
  const look = (next: Mode) => {
    setEntries([]);
    setCurrent(undefined);
    setMode(next);
  };
  return (
    <div className={`report pane-${pane}`}>
      <h2 className="unseen">{say(reportWords.title)}</h2>
      <PaneSwitch pane={pane} onPane={setPane} />
      <Outline
        place={place}
        entries={entries}
        current={current}
        onOpen={(id) => go((each) => each.openEntry(id))}
      />
      <section className="report-middle" aria-label={say(reportWords.paneReport)}>
        <ReportBar place={place} report={report.data} mode={mode} onMode={look} />
        <div className="report-paper">
          {mode === 'preview' ? (
            <PreviewView place={place} view={view} onOutline={setEntries} onRead={setCurrent} />
          ) : (
            <ReadingView place={place} view={view} onOutline={setEntries} />
          )}
        </div>
      </section>
      <aside className="report-side" aria-label={say(reportWords.paneFacts)}>
        {report.isPending && <Loading />}
        {report.data === undefined && report.error !== null && (
          <Failed error={report.error} reset={() => void report.refetch()} />
        )}
        {report.data !== undefined &&
          (pane === 'notes' ? (
            <NotesPanel report={report.data} onShow={show} />
          ) : (
            <FactsPanel report={report.data} place={place} onShow={show} />
          ))}
      </aside>
    </div>
  );
}

/** Whether report and panels stand beside each other; the same width as in the style sheet. */
const isWide = (): boolean => matchMedia('(min-width: 1100px)').matches;

interface PaneSwitchProperties {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
}

const PANE_WORDS = {
  report: reportWords.paneReport,
  outline: reportWords.outline,
  facts: reportWords.paneFacts,
  notes: reportWords.paneNotes,
} as const;

function PaneSwitch({ pane, onPane }: PaneSwitchProperties) {
  const { say } = useLanguage();
  return (
    <fieldset className="report-modes pane-switch">
      <legend className="unseen">{say(reportWords.pane)}</legend>
      {PANES.map((each) => (
        <button
          key={each}
          type="button"
          className={`to-${each}`}
          aria-pressed={pane === each}
          onClick={() => onPane(each)}
        >
          {say(PANE_WORDS[each])}
        </button>
      ))}
    </fieldset>
  );
}
