import { lookAlikesOf } from './look-alikes.js';
import { soundAt, soundOf } from './sounds.js';

/** A set phrase that stands in a text with other characters of the same sound or look. */
export interface Heard {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

/** Phrases by the sound of their first characters, and by the writings that a look-alike makes of them. */
export interface Phrases {
  readonly bySound: ReadonlyMap<number, readonly string[]>;
  readonly byLook: ReadonlyMap<string, readonly (readonly [writing: string, phrase: string])[]>;
}

/** Three syllables alone are too often another word. */
const KEY = 4;

/** The phrases of at least four characters, ready to be looked for. */
export function phrasesOf(words: Iterable<string>): Phrases {
  const all = new Set([...words].filter((word) => word.length >= KEY && ALL_HAN.test(word)));
  const bySound = new Map<number, string[]>();
  const byLook = new Map<string, (readonly [string, string])[]>();
  for (const phrase of all) {
    const key = soundKey(phrase, 0);
    if (key !== undefined) entry(bySound, key).push(phrase);
    for (const writing of looksOf(phrase)) {
      entry(byLook, writing.slice(0, KEY)).push([writing, phrase]);
    }
  }
  return { bySound, byLook };
}

const ALL_HAN = /^[\u4e00-\u9fff]+$/;

function entry<Key, T>(map: Map<Key, T[]>, key: Key): T[] {
  const kept = map.get(key) ?? [];
  map.set(key, kept);
  return kept;
}

const looksOf = (phrase: string): readonly string[] =>
  [...phrase].flatMap((character, at) =>
    [...lookAlikesOf(character)].map(
      (other) => `${phrase.slice(0, at)}${other}${phrase.slice(at + 1)}`,
    ),
  );

/** One number for the syllables from a place on, of which there are fewer than 512; nothing where one has none. */
function soundKey(text: string, from: number): number | undefined {
  let key = 0;
  for (let at = from; at < from + KEY; at += 1) {
    const sound = soundAt(text, at);
    if (sound === 0) return undefined;
    key = key * 512 + sound;
  }
  return key;
}

/** Where a text has a phrase in another writing. */
export function heardIn(text: string, phrases: Phrases): readonly Heard[] {
  const found: Heard[] = [];
  for (let at = 0; at + KEY <= text.length; at += 1) {
    const heard = heardAt(text, at, phrases);
    if (heard === undefined || at < (found.at(-1)?.end ?? 0)) continue;
    found.push(heard);
  }
  return found;
}

function heardAt(text: string, at: number, phrases: Phrases): Heard | undefined {
  const key = soundKey(text, at);
  const sounding = key === undefined ? [] : (phrases.bySound.get(key) ?? []);
  const looking = phrases.byLook.get(text.slice(at, at + KEY)) ?? [];
  if (sounding.length === 0 && looking.length === 0) return undefined;
  const phrase =
    longest(sounding.filter((each) => sounds(text, at, each))) ??
    longest(looking.filter(([each]) => text.startsWith(each, at)).map(([, each]) => each));
  return phrase === undefined ? undefined : { start: at, end: at + phrase.length, phrase };
}

const longest = (phrases: readonly string[]): string | undefined =>
  phrases.toSorted((a, b) => b.length - a.length)[0];

const LONG_PHRASE = 6;

/** 实训及地方服务 sounds like 实训基地 in passing: these words stand between any two others. 和 is missed too often for 合. */
const JOINING = new Set('及其以于为已在之由而此即是有又也地得的与并至将被对从向等该各');

/** Whether a text sounds like a phrase at a place, with one or two characters of it other than in the phrase. */
function sounds(text: string, at: number, phrase: string): boolean {
  let others = 0;
  for (let place = 0; place < phrase.length; place += 1) {
    const [here, there] = [text.charAt(at + place), phrase.charAt(place)];
    if (here === there) continue;
    if (soundOf(here) === 0 || soundOf(here) !== soundOf(there)) return false;
    const isLast = place === phrase.length - 1;
    if ((phrase.length < LONG_PHRASE || isLast) && JOINING.has(here)) return false;
    if (isLast && ENDING.has(there) && isHan(text.charAt(at + phrase.length))) return false;
    others += 1;
  }
  return others > 0 && others <= (phrase.length < LONG_PHRASE ? 1 : 2);
}

/**
 * What ends a name whose rest is words by itself: 职业教育发展 is no 职业教育法, and 名师工作时间 no 名师工作室. Where the
 * text goes on, the other character begins its next word.
 */
const ENDING = new Set('法室制率度站区金坊园班课站网奖证赛点群部校院员');

const isHan = (character: string): boolean => ALL_HAN.test(character);
