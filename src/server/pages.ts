import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Environment } from './environment.js';

const A_YEAR = 'public, max-age=31536000, immutable';

/** Serves the built pages: hashed assets for ever, and the one document for every address of a page. */
export function servePages(app: OpenAPIHono<Environment>, directory: string): void {
  app.use('/assets/*', async (context, next) => {
    await next();
    if (context.res.ok) context.header('Cache-Control', A_YEAR);
  });
  app.use('/assets/*', serveStatic({ root: directory }));
  app.get('/favicon.svg', serveStatic({ root: directory }));
  const document = readFileSync(join(directory, 'index.html'), 'utf8');
  app.get('*', async (context, next) => {
    if (context.req.path.startsWith('/api/') || context.req.path.startsWith('/assets/'))
      return next();
    context.header('Cache-Control', 'no-cache');
    return context.html(document);
  });
}
