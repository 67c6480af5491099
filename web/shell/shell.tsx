import './shell.css';
import { Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../language/language.js';
import { shellWords } from '../messages/shell.js';
import { Loading } from '../parts/states.js';
import { useWebPlace } from './place.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';

const TraceDrawer = lazy(async () => ({
  default: (await import('../trace/trace-drawer.js')).TraceDrawer,
}));

/** The frame: a narrow rail, the organisation and cycle at the top, the page, and the trace drawer over any of them. */
export function Shell() {
  const { say } = useLanguage();
  const place = useWebPlace();
  if (place === undefined) return <Loading />;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say(shellWords.skip)}
      </a>
      <Rail place={place} />
      <div className="shell-main">
        <Suspense fallback={<Loading />}>
          <TopBar place={place} />
          <main id="content" tabIndex={-1}>
            <Outlet />
          </main>
        </Suspense>
      </div>
      <OpenTrace />
    </div>
  );
}

function OpenTrace() {
  const { trace } = useSearch({ strict: false });
  const navigate = useNavigate();
  if (trace === undefined) return null;
  const close = () =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, trace: undefined }),
      hash: true,
      replace: true,
    });
  return (
    <Suspense fallback={null}>
      <TraceDrawer address={trace} onClose={close} />
    </Suspense>
  );
}
