import type { House } from '../house.js';
import { router } from '../router.js';

/** Whether the server and its database answer; for whoever keeps it running. */
export const healthRoutes = (house: House) =>
  router().get('/healthz', async (context) => {
    try {
      const sequence = await house.store.sequence();
      return context.json({ status: 'ok', sequence });
    } catch (error) {
      context.var.log.error({ err: error }, 'the database does not answer');
      return context.json({ status: 'database unavailable' }, 503);
    }
  });
