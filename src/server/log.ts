import { type Logger, pino } from 'pino';

/** Structured logs on standard error, one JSON object a line; standard output stays free for answers. */
export const openLog = (level: string): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['password', '*.password', 'headers.cookie', 'headers.authorization'],
    },
    pino.destination({ fd: 2, sync: false }),
  );
