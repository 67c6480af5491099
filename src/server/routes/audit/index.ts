import { type Auditors, openAuditors } from '../../audit/auditors.js';
import { openDoor } from '../../audit/door.js';
import type { House } from '../../house.js';
import { router } from '../../router.js';
import { annotateRoute } from './annotate.js';
import { auditRoute } from './audit.js';
import { noticeRoute } from './notice.js';
import { summaryRoute } from './summary.js';

/** 核查: finished reports in, findings out; for anybody, and nothing of a report is kept. */
export const auditRoutes = (house: House, auditors: Auditors = openAuditors()) => {
  const door = openDoor();
  return router()
    .route('/', auditRoute(house, auditors, door))
    .route('/', annotateRoute(house, auditors, door))
    .route('/', noticeRoute(house, auditors, door))
    .route('/', summaryRoute(house, auditors, door));
};
