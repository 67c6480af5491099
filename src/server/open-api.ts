import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Environment } from './environment.js';

/** Serves the description of every route, made from the very schemas that check them. */
export function serveOpenApi(app: OpenAPIHono<Environment>): void {
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Zhijing 质镜',
      version: '0.1.0',
      description:
        'Collects, checks, adds up, writes and publishes the quality annual report of vocational education. Sign in at POST /api/auth/sign-in/username.',
    },
  });
}
