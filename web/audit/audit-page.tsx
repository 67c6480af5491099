import { AuditRoom } from './audit-room.js';

/** 核查 within the shell, for whoever has signed in. */
export const AuditPage = AuditRoom;
