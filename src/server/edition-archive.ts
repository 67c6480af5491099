import { inflateRawSync } from 'node:zlib';
import { packedBytesOf, type ZipEntry, zipEntries } from '../document/read/zip-directory.js';
import type { Message } from '../messages/index.js';
import type { InstalledEdition } from '../store/index.js';
import { administrationRefusal } from './administration-messages.js';

/** What an edition's archive may cost; the largest of ours takes a tenth of it. */
const LIMITS = { entries: 500, unpackedBytes: 4_000_000 } as const;

const STORED = 0;
const DEFLATED = 8;

const WHY = {
  notZip: { zh: '不是 zip 压缩包，或已损坏', en: 'it is no zip archive, or it is damaged' },
  encrypted: { zh: '设了密码', en: 'it has a password' },
  large: { zh: '文件太多或解压后太大', en: 'it holds too many files, or unpacks to too much' },
  path: { zh: '文件路径“{path}”不可用', en: 'the path "{path}" is not possible' },
  notText: { zh: '“{path}”不是 UTF-8 文本', en: '"{path}" is no UTF-8 text' },
  noEdition: { zh: '里面没有 edition.yaml', en: 'it holds no edition.yaml' },
  severalEditions: {
    zh: '里面有不止一个 edition.yaml，请一次装一套',
    en: 'it holds more than one edition.yaml; install one at a time',
  },
  noId: { zh: 'edition.yaml 里没有 id', en: 'its edition.yaml has no id' },
} as const satisfies Record<string, Message>;

/**
 * The files of an edition from a zip archive, by their paths within a standard (`secondary-2026/edition.yaml`,
 * `concepts/more.yaml`), whichever folder was packed. Throws a Refusal for whatever is no such archive, and
 * never unpacks more than its limits.
 */
export function editionInArchive(bytes: Uint8Array, file: string): InstalledEdition {
  const refuse = (why: keyof typeof WHY, path = '') => {
    const { zh, en } = WHY[why];
    const told = { zh: zh.replace('{path}', path), en: en.replace('{path}', path) };
    return administrationRefusal('editionFile', { file, why: told });
  };
  const entries = zipEntries(bytes, LIMITS.entries);
  if (entries === undefined || entries.length === 0) throw refuse('notZip');
  const wanted = entries.filter(({ name }) => isOfStandard(name));
  const unpackedBytes = wanted.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (entries.length > LIMITS.entries || unpackedBytes > LIMITS.unpackedBytes)
    throw refuse('large');
  const texts = new Map<string, string>();
  for (const entry of wanted) {
    const path = entry.name.replaceAll('\\', '/');
    if (!isSafe(path)) throw refuse('path', path.slice(0, 200));
    if (entry.encrypted) throw refuse('encrypted');
    const content = unpacked(bytes, entry);
    if (content === undefined) throw refuse('notZip');
    const text = textOf(content);
    if (text === undefined) throw refuse('notText', path.slice(0, 200));
    texts.set(path, text);
  }
  return placed(texts, refuse);
}

const isOfStandard = (name: string): boolean =>
  /\.(ya?ml|md)$/i.test(name) && !/(^|[/\\])(__MACOSX|\.[^./\\][^/\\]*)[/\\]/.test(name);

/** Names the files of a standard may have; nothing that climbs out, and nothing invisible. */
const isSafe = (path: string): boolean =>
  path.length <= 200 &&
  /^[\p{L}\p{N} _.,()（）/-]+$/u.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = packedBytesOf(bytes, entry);
  if (packed === undefined) return undefined;
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch {
    return undefined;
  }
}

function textOf(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The texts by their paths within a standard: the edition under its id, concepts under `concepts/`. */
function placed(
  texts: ReadonlyMap<string, string>,
  refuse: (why: keyof typeof WHY) => Error,
): InstalledEdition {
  const heads = [...texts].filter(([path]) => /(^|\/)edition\.yaml$/.test(path));
  const [head] = heads;
  if (head === undefined) throw refuse('noEdition');
  if (heads.length > 1) throw refuse('severalEditions');
  const [headPath, headText] = head;
  const id = /^id:\s*["']?([a-z][a-z0-9-]*)/m.exec(headText)?.[1];
  if (id === undefined) throw refuse('noId');
  const folder = headPath.slice(0, -'edition.yaml'.length);
  const around = folder.replace(/[^/]+\/$/, '');
  const files: Record<string, string> = {};
  for (const [path, text] of texts) {
    if (path.startsWith(`${around}concepts/`)) files[path.slice(around.length)] = text;
    else if (path.startsWith(`${folder}concepts/`)) files[path.slice(folder.length)] = text;
    else if (path.startsWith(folder)) files[`${id}/${path.slice(folder.length)}`] = text;
  }
  return { id, files };
}
