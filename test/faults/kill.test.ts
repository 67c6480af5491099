import { afterEach, beforeEach, it } from 'vitest';
import { databaseIsKilled, serverIsKilled } from '../store/kills.js';
import { temporaryDirectory } from '../store/sample.js';

const ROUNDS = 20;

let directory: ReturnType<typeof temporaryDirectory>;

beforeEach(() => {
  directory = temporaryDirectory();
});

afterEach(() => directory.remove());

it('holds every acknowledged write when the server is killed twenty times', () =>
  serverIsKilled(directory.path, ROUNDS));

it('holds every acknowledged write when PostgreSQL is killed twenty times', () =>
  databaseIsKilled(directory.path, ROUNDS));
