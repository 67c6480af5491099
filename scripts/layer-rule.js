// The layer rule of the house, as a lint: data flows one way, rules stay pure. Each room names the rooms it
// may know; anything else is a fault with the reason and the way out.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import, besides itself. `pure` rooms may not touch Node, a network or a database. */
export const ROOMS = {
  'src/messages': { knows: [], pure: true },
  'src/processes': { knows: [], pure: false },
  'src/once': { knows: [], pure: true },
  'src/quantity': { knows: ['src/messages'], pure: true },
  'src/standard': {
    knows: ['src/messages', 'src/quantity', 'src/document/model'],
    pure: true,
    outside: ['src/standard/load.ts'],
  },
  'src/facts': { knows: ['src/messages', 'src/quantity', 'src/standard'], pure: true },
  'src/document/model': { knows: ['src/messages', 'src/quantity'], pure: true },
  'src/document/read': {
    knows: ['src/messages', 'src/once', 'src/quantity', 'src/processes', 'src/document/model'],
    pure: false,
  },
  'src/document/write': {
    knows: [
      'src/messages',
      'src/quantity',
      'src/processes',
      'src/document/model',
      'src/document/read',
    ],
    pure: false,
  },
  'src/collect': {
    knows: ['src/messages', 'src/quantity', 'src/standard', 'src/facts', 'src/document/model'],
    pure: true,
  },
  'src/report': {
    knows: ['src/messages', 'src/quantity', 'src/standard', 'src/facts', 'src/document/model'],
    pure: true,
  },
  'src/audit': {
    knows: [
      'src/messages',
      'src/once',
      'src/quantity',
      'src/standard',
      'src/facts',
      'src/document/model',
    ],
    pure: true,
  },
  'src/store': {
    knows: ['src/messages', 'src/quantity', 'src/standard', 'src/facts'],
    pure: false,
  },
  demo: { knows: ['src/messages', 'src/quantity', 'src/standard', 'src/facts'], pure: true },
  'src/server': { knows: ['src', 'demo'], pure: false },
  'src/cli': { knows: ['src', 'demo'], pure: false },
  web: {
    knows: [
      'src/messages',
      'src/quantity',
      'src/standard',
      'src/facts',
      'src/server/shapes.ts',
      'src/server/shapes',
    ],
    pure: false,
  },
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

/** Names of everything a source text imports. */
export function importsOf(text) {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]);
}

/** The faults of one file: what it imports and must not, and why. */
export function faultsOf(file, text) {
  const room = roomOf(file);
  if (room === undefined) return [];
  const rule = ROOMS[room];
  const effectful = !rule.pure || (rule.outside ?? []).includes(file);
  return importsOf(text).flatMap((name) => {
    if (!name.startsWith('.')) {
      const outside = name.startsWith('node:') || ['pg', 'kysely', 'hono'].includes(name);
      return outside && !effectful
        ? [
            `${file}: ${room} is pure and runs in the browser too, so it may not import ${name}. Take the effect as a last argument and give it in store, server or cli.`,
          ]
        : [];
    }
    const target = normalize(join(dirname(file), name))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts');
    const allowed = [room, ...rule.knows].some(
      (known) => target === known || target.startsWith(`${known}/`),
    );
    return allowed
      ? []
      : [
          `${file}: ${room} may not know ${target}. It may know ${rule.knows.join(', ') || 'no other room'}; move the rule down or put the rooms together in server or cli.`,
        ];
  });
}

const roomOf = (file) =>
  Object.keys(ROOMS)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

function sourceFiles(directory) {
  return readdirSync(directory).flatMap((entry) => {
    const path = join(directory, entry);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry) ? [path] : [];
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = ['src', 'web', 'demo']
    .flatMap((directory) => sourceFiles(join(root, directory)))
    .flatMap((path) =>
      faultsOf(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')),
    );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(`${faults.length} imports break the layer rule (docs/decisions/layers.md).`);
    process.exit(1);
  }
}
