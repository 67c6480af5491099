import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../answers/queries.js';
import { AuditRoom } from './audit-room.js';
import { useDeskOf } from './desk/use-desk.js';

/** 核查 within the shell, for whoever has signed in. */
export function AuditPage() {
  useDeskOf(useSuspenseQuery(meQuery).data.username);
  return <AuditRoom />;
}
