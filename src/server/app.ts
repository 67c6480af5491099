import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { Refusal } from '../messages/index.js';
import { OPERATOR } from './accounts.js';
import { AUDIT_LIMITS } from './audit/limits.js';
import { withClientAddress } from './client-address.js';
import type { Environment } from './environment.js';
import { administratorsFirst, signedInFirst, visibleFirst } from './first-gates.js';
import type { House } from './house.js';
import { serverMessages } from './messages.js';
import { serveOpenApi } from './open-api.js';
import { servePages } from './pages.js';
import { failure, problem, tooMany } from './problems.js';
import { router } from './router.js';
import { administrationRoutes } from './routes/administration/index.js';
import { auditRoutes } from './routes/audit/index.js';
import { editionRoutes } from './routes/editions.js';
import { exportRoutes } from './routes/export.js';
import { factRoutes } from './routes/facts.js';
import { findingRoutes } from './routes/findings.js';
import { healthRoutes } from './routes/health.js';
import { importRoutes } from './routes/import.js';
import { organisationRoutes } from './routes/organisations.js';
import { passwordRoutes } from './routes/password.js';
import { proofRoutes } from './routes/proof.js';
import { registryRoutes } from './routes/registry.js';
import { reportRoutes } from './routes/report.js';
import { reportArchiveRoutes } from './routes/report-archive.js';
import { rollupRoutes } from './routes/rollup.js';
import { changeRoutes } from './routes/sending/changes.js';
import { packageRoutes } from './routes/sending/package.js';
import { paperRoutes } from './routes/sending/paper.js';
import { sessionRoutes } from './routes/session.js';
import { tableRoutes } from './routes/tables.js';
import { traceRoutes } from './routes/trace.js';

const LARGEST_BODY_MB = 25;

/** Everything the server answers, over a house; the same for a network, the local socket and a test. */
export function createApp(house: House): OpenAPIHono<Environment> {
  const app = router();
  app.onError(failure);
  app.notFound(() => problem(new Refusal('not-found', 'server.not-here', serverMessages.notHere)));
  app.use(requestId(), logged(house), compress(), headers);
  app.route('/', healthRoutes(house));
  app.use('/api/*', limited, sameOrigin(house), identified(house), signedInFirst);
  app.use('/api/administration/*', administratorsFirst);
  app.use('/api/registry', administratorsFirst);
  app.use('/api/organisations/:organisation/cycles/:cycle/*', visibleFirst(house));
  app.on(['GET', 'POST'], '/api/auth/*', async (context) => {
    const address = context.env?.incoming?.socket?.remoteAddress;
    const answer = await house.accounts.handle(withClientAddress(context.req.raw, address));
    return answer.status === 429 ? tooMany(answer) : answer;
  });
  for (const routes of [
    sessionRoutes,
    organisationRoutes,
    editionRoutes,
    tableRoutes,
    factRoutes,
    findingRoutes,
    traceRoutes,
    exportRoutes,
    importRoutes,
    registryRoutes,
    reportRoutes,
    changeRoutes,
    paperRoutes,
    packageRoutes,
    reportArchiveRoutes,
    rollupRoutes,
    proofRoutes,
    passwordRoutes,
    auditRoutes,
    administrationRoutes,
  ]) {
    app.route('/api', routes(house));
  }
  serveOpenApi(app);
  if (house.pages !== undefined) servePages(app, house.pages);
  return app;
}

/** `unsafe-inline` is for styles only: charts and widths are set on elements. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    frameAncestors: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
  },
  xFrameOptions: 'SAMEORIGIN',
  referrerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
});

const limitedTo = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: () => {
      throw new Refusal('too-large', 'server.too-large', serverMessages.tooLarge, {
        limit: megabytes,
      });
    },
  });

const limitedAsUsual = limitedTo(LARGEST_BODY_MB);
const limitedAsReports = limitedTo(AUDIT_LIMITS.fileMegabytes);

const REPORTS: ReadonlySet<string> = new Set(['/api/audit', '/api/audit/annotated']);

/** Reports come with their pictures, so they may be larger than anything else. */
const limited = createMiddleware<Environment>((context, next) =>
  REPORTS.has(context.req.path) ? limitedAsReports(context, next) : limitedAsUsual(context, next),
);

const logged = (house: House) =>
  createMiddleware<Environment>(async (context, next) => {
    const started = performance.now();
    context.set('log', house.log.child({ request: context.var.requestId }));
    await next();
    context.var.log.info({
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      milliseconds: Math.round(performance.now() - started),
    });
  });

/** A page of another site may not act in the name of who is signed in here. */
const sameOrigin = (house: House) =>
  createMiddleware<Environment>(async (context, next) => {
    const origin = context.req.header('Origin');
    // Browsers say so themselves, even where they send no origin; programs say nothing.
    const site = context.req.header('Sec-Fetch-Site');
    const isForeignSite = site === 'cross-site' || site === 'same-site';
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD';
    const own = [
      new URL(context.req.url).host,
      ...(house.publicUrl === undefined ? [] : [new URL(house.publicUrl).host]),
    ];
    const isForeign = origin === undefined ? isForeignSite : !own.includes(hostOf(origin));
    if (!isReading && isForeign) {
      throw new Refusal('not-allowed', 'server.foreign-origin', serverMessages.foreignOrigin);
    }
    await next();
  });

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');

const identified = (house: House) =>
  createMiddleware<Environment>(async (context, next) => {
    const isOperator = context.env?.operator === true;
    const isSigningIn = context.req.path.startsWith('/api/auth/');
    context.set(
      'account',
      isOperator
        ? OPERATOR
        : isSigningIn
          ? undefined
          : await house.accounts.accountOf(context.req.raw.headers),
    );
    await next();
  });
