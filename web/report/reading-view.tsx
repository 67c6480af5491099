import { useNavigate } from '@tanstack/react-router';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { Problem } from '../answers/client.js';
import { useLanguage } from '../language/language.js';
import { reportWords } from '../messages/report.js';
import { Failed } from '../parts/states.js';
import type { WebPlace } from '../shell/place.js';
import type { OutlineEntry } from './outline.js';
import { headingsOf, markFollowable, problemIn, quotedNumber } from './reading.js';
import { reportFile } from './report-queries.js';
import type { ReportView } from './report-view.js';

interface ReadingViewProperties {
  readonly place: WebPlace;
  readonly view: Ref<ReportView>;
  readonly onOutline: (entries: readonly OutlineEntry[]) => void;
}

type State = 'waiting' | 'open' | Problem;

/** The report as a web page, whose quoted numbers open their traces. */
export function ReadingView({ place, view, onOutline }: ReadingViewProperties) {
  const { say } = useLanguage();
  const [state, setState] = useState<State>('waiting');
  const [attempt, setAttempt] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const follow = useFollow();
  useImperativeHandle(view, () => {
    const open = (id: string) =>
      frame.current?.contentDocument?.getElementById(id)?.scrollIntoView();
    return { openEntry: open, openAnchor: open };
  }, []);
  const onLoad = () => {
    const inside = frame.current?.contentDocument;
    if (inside == null || inside.URL === 'about:blank') return;
    const problem = problemIn(inside);
    if (problem !== undefined) return setState(problem);
    listen(inside, place, follow);
    onOutline(headingsOf(inside));
    setState('open');
  };
  const again = () => {
    setState('waiting');
    setAttempt(attempt + 1);
  };
  if (typeof state === 'object') return <Failed error={state} reset={again} />;
  return (
    <>
      {state === 'waiting' && (
        <p className="still report-waiting" role="status">
          {say(reportWords.making)}
        </p>
      )}
      <iframe
        key={attempt}
        ref={frame}
        className="report-frame"
        title={say(reportWords.frame)}
        sandbox="allow-same-origin allow-popups"
        src={reportFile(place, 'report.html')}
        onLoad={onLoad}
      />
    </>
  );
}

/** Opens the trace of a number quoted in the report. */
export function useFollow(): (trace: string) => void {
  const navigate = useNavigate();
  return (trace) =>
    void navigate({ to: '.', search: (search) => ({ ...search, trace }), resetScroll: false });
}

/** The report runs no script of its own; the page around it hears the clicks on its numbers. */
function listen(inside: Document, place: WebPlace, follow: (trace: string) => void): void {
  markFollowable(inside);
  inside.addEventListener('click', (event) => {
    const trace = quotedNumber(event.target, place);
    if (trace === undefined) return;
    event.preventDefault();
    follow(trace);
  });
  inside.addEventListener('keydown', (event) => {
    const trace = event.key === 'Enter' ? quotedNumber(event.target, place) : undefined;
    if (trace !== undefined) follow(trace);
  });
}
