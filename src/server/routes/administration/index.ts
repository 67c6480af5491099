import type { House } from '../../house.js';
import { router } from '../../router.js';
import { accountRoutes } from './accounts.js';
import { cycleRoutes } from './cycles.js';
import { editionAdministrationRoutes } from './editions.js';
import { logRoutes } from './log.js';
import { registerRoutes } from './register.js';

/** Keeping it running (管理): for administrators only; everybody else is refused before anything is looked at. */
export const administrationRoutes = (house: House) => {
  const routes = router();
  for (const each of [
    registerRoutes,
    accountRoutes,
    cycleRoutes,
    editionAdministrationRoutes,
    logRoutes,
  ]) {
    routes.route('/administration', each(house));
  }
  return routes;
};
