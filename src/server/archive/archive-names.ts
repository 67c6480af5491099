/** What no file on Windows may be called: these characters, control characters, a dot or space at the end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;
const AT_THE_END = /[. ]+$/;
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;

/** Old programs cut paths at 260 characters; so many leave room for the folder it is unpacked in. */
const LONGEST = 100;

/** A text as the name of a file that every Windows can unpack. */
export function safeName(text: string): string {
  const plain = text.replace(FORBIDDEN, '_').trim().slice(0, LONGEST).replace(AT_THE_END, '');
  if (plain === '') return '_';
  return RESERVED.test(plain) ? `_${plain}` : plain;
}

/** The names with a number before each, so that they keep their order and no two are alike, whatever the case. */
export function numberedNames(names: readonly string[], ending: string): readonly string[] {
  const digits = String(names.length).length;
  return names.map(
    (name, index) => `${String(index + 1).padStart(digits, '0')}_${safeName(name)}${ending}`,
  );
}
