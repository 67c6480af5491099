import { resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../messages/index.js';
import { serverMessages } from './messages.js';

const portSchema = z.coerce.number().int().min(0).max(65_535);

/** What a server is told from outside, read in this one place. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute path; holds the embedded database, its lock and the local socket. */
  readonly dataDirectory: string;
  /** An external PostgreSQL, or nothing for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Signs the sessions; one is made and kept in the store where none is given. */
  readonly secret: string | undefined;
  /** The address users see, where a proxy stands before the server. */
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
  /** Fixes the time written into files, so that equal input gives equal bytes (`SOURCE_DATE_EPOCH`). */
  readonly fileTime: Date | undefined;
}

/** What the command line may say over the environment. */
export interface SettingChoices {
  readonly dataDirectory?: string | undefined;
  readonly port?: string | undefined;
}

/**
 * The settings from the command line, else the environment (`PORT`, `HOST`, `ZHIJING_DATA`, `DATABASE_URL`,
 * `ZHIJING_SECRET`, `ZHIJING_URL`, `LOG_LEVEL`, `SOURCE_DATE_EPOCH`), else defaults. Refuses a port that is none.
 */
export function settingsFrom(
  choices: SettingChoices = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const port = portSchema.safeParse(choices.port ?? (environment.PORT || 5170));
  if (!port.success) {
    throw new Refusal('bad-input', 'settings.port', serverMessages.port, {
      port: String(choices.port ?? environment.PORT),
    });
  }
  return {
    port: port.data,
    host: environment.HOST || '127.0.0.1',
    dataDirectory: resolve(choices.dataDirectory ?? (environment.ZHIJING_DATA || 'data')),
    databaseUrl: environment.DATABASE_URL || undefined,
    secret: environment.ZHIJING_SECRET || undefined,
    publicUrl: environment.ZHIJING_URL || undefined,
    logLevel: environment.LOG_LEVEL || 'info',
    fileTime: fixedTime(environment.SOURCE_DATE_EPOCH),
  };
}

/** Seconds since 1970, as reproducible builds name a time (reproducible-builds.org). */
export function fixedTime(seconds: string | undefined): Date | undefined {
  return seconds !== undefined && /^\d{1,12}$/.test(seconds)
    ? new Date(Number(seconds) * 1000)
    : undefined;
}
