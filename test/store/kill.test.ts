import { afterEach, beforeEach, it } from 'vitest';
import { databaseIsKilled, serverIsKilled } from './kills.js';
import { temporaryDirectory } from './sample.js';

/** Five of each at every run; `npm run faults` does twenty. */
const ROUNDS = 5;

let directory: ReturnType<typeof temporaryDirectory>;

beforeEach(() => {
  directory = temporaryDirectory();
});

afterEach(() => directory.remove());

it('holds every acknowledged write when the server is killed', () =>
  serverIsKilled(directory.path, ROUNDS));

it('holds every acknowledged write when PostgreSQL is killed, and goes on by itself', () =>
  databaseIsKilled(directory.path, ROUNDS));
