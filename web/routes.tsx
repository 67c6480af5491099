import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { administrationSearch } from './administration/administration-search.js';
import {
  cyclesQuery,
  editionQuery,
  editionsFor,
  findingsQuery,
  meQuery,
  organisationsQuery,
  tablesQuery,
} from './answers/queries.js';
import { Failed, Loading } from './parts/states.js';
import { rollupSearch } from './rollup/rollup-search.js';
import { NotFound } from './shell/not-found.js';

interface RouterContext {
  readonly queries: QueryClient;
}

/** A number whose trace is open, as `organisation/cycle/concept`; it is part of the address, so it can be sent to a colleague. */
export interface TraceSearch {
  readonly trace?: string | undefined;
}

const traceSearch = (search: Record<string, unknown>): TraceSearch =>
  typeof search.trace === 'string' ? { trace: search.trace } : {};

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { readonly next?: string } =>
    typeof search.next === 'string' && search.next.startsWith('/') && !search.next.startsWith('//')
      ? { next: search.next }
      : {},
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.js'), 'SignInPage'),
});

const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  loader: ({ context }) => context.queries.ensureQueryData(meQuery),
  component: lazyRouteComponent(
    () => import('./administration/password/password-page.js'),
    'PasswordPage',
  ),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context }) => {
    const { mustChangePassword } = await context.queries.ensureQueryData(meQuery);
    if (mustChangePassword) throw redirect({ to: '/password', replace: true });
  },
  loader: ({ context }) =>
    Promise.all([
      context.queries.ensureQueryData(meQuery),
      context.queries.ensureQueryData(cyclesQuery),
    ]),
  component: lazyRouteComponent(() => import('./shell/shell.js'), 'Shell'),
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    const cycles = await context.queries.ensureQueryData(cyclesQuery);
    const isNew = cycles.length === 0;
    const cycle = isNew ? new Date().getFullYear() : Math.max(...cycles.map((each) => each.cycle));
    throw redirect({
      to:
        isNew && me.pages.includes('administration')
          ? '/administration/$organisation/$cycle'
          : '/tables/$organisation/$cycle',
      params: { organisation: me.organisation, cycle: String(cycle) },
      replace: true,
    });
  },
});

const tablesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tables/$organisation/$cycle',
  loader: ({ context, params }) => loadTables(context.queries, params),
  validateSearch: (search): TraceSearch & { readonly table?: string } => ({
    ...traceSearch(search),
    ...(typeof search.table === 'string' ? { table: search.table } : {}),
  }),
  component: lazyRouteComponent(() => import('./tables/tables-page.js'), 'TablesPage'),
});

const findingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/findings/$organisation/$cycle',
  loader: ({ context, params }) => {
    const cycle = Number(params.cycle);
    return Promise.all([
      context.queries.ensureQueryData(findingsQuery(params.organisation, cycle)),
      loadTables(context.queries, params),
    ]);
  },
  validateSearch: traceSearch,
  component: lazyRouteComponent(() => import('./findings/findings-page.js'), 'FindingsPage'),
});

const rollupRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rollup/$organisation/$cycle',
  loader: ({ context, params }) =>
    context.queries.ensureQueryData(organisationsQuery(Number(params.cycle))),
  validateSearch: (search) => ({ ...traceSearch(search), ...rollupSearch(search) }),
  component: lazyRouteComponent(() => import('./rollup/rollup-page.js'), 'RollupPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/report/$organisation/$cycle',
  loader: ({ context, params }) =>
    context.queries.ensureQueryData(organisationsQuery(Number(params.cycle))),
  validateSearch: traceSearch,
  component: lazyRouteComponent(() => import('./report/report-page.js'), 'ReportPage'),
});

/** The file that is open, as the desk numbers it; going back leads to the list of files. */
export interface AuditSearch {
  readonly open?: string | undefined;
}

const auditSearch = (search: Record<string, unknown>): AuditSearch =>
  typeof search.open === 'string' ? { open: search.open } : {};

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit/$organisation/$cycle',
  loader: ({ context, params }) =>
    context.queries.ensureQueryData(organisationsQuery(Number(params.cycle))),
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/audit-page.js'), 'AuditPage'),
});

/** The same without an account: nothing of it needs one. */
const openAuditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/open-audit-page.js'), 'OpenAuditPage'),
});

const administrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/$organisation/$cycle',
  beforeLoad: async ({ context }) => {
    const { pages } = await context.queries.ensureQueryData(meQuery);
    if (!pages.includes('administration')) throw redirect({ to: '/', replace: true });
  },
  loader: ({ context, params }) =>
    context.queries.ensureQueryData(organisationsQuery(Number(params.cycle))),
  validateSearch: administrationSearch,
  component: lazyRouteComponent(
    () => import('./administration/administration-page.js'),
    'AdministrationPage',
  ),
});

const sendingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sending/$organisation/$cycle',
  loader: ({ context, params }) =>
    context.queries.ensureQueryData(organisationsQuery(Number(params.cycle))),
  component: lazyRouteComponent(() => import('./sending/sending-page.js'), 'SendingPage'),
});

/** What a page about an organisation's tables stands on, so that it is drawn once and whole. */
async function loadTables(
  queries: QueryClient,
  { organisation, cycle }: { readonly organisation: string; readonly cycle: string },
): Promise<void> {
  const cycles = await queries.ensureQueryData(cyclesQuery);
  const editions = editionsFor(cycles, Number(cycle));
  await Promise.all([
    queries.ensureQueryData(organisationsQuery(Number(cycle))),
    queries.ensureQueryData(tablesQuery(organisation, Number(cycle))),
    ...editions.map((edition) => queries.ensureQueryData(editionQuery(edition))),
  ]);
}

const tree = rootRoute.addChildren([
  signInRoute,
  passwordRoute,
  openAuditRoute,
  shellRoute.addChildren([
    homeRoute,
    tablesRoute,
    findingsRoute,
    rollupRoute,
    reportRoute,
    auditRoute,
    sendingRoute,
    administrationRoute,
  ]),
]);

/** The pages there are, each loaded when it is first opened. */
export const routerWith = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultPendingMs: 200,
    defaultErrorComponent: Failed,
    scrollRestoration: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
