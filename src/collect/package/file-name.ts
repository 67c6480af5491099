/** What Windows allows in no file name, and what other programs stumble over. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** Names of devices; a file called so cannot be opened there, whatever its extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;
/** Folder and file together stay far below the 260 characters of a path. */
const LONGEST = 80;

/**
 * A name that every Windows unpacks: composed (NFC), without forbidden characters, no device's name, no
 * blank or dot at its end, at most 80 characters. What is forbidden becomes `_`. The extension, with its
 * dot, is kept whole.
 */
export function fileName(wanted: string, extension = ''): string {
  const plain = wanted.normalize('NFC').replace(FORBIDDEN, '_').replace(/\s+/gu, ' ').trim();
  const cut = [...plain].slice(0, LONGEST - extension.length).join('');
  const ended = cut.replace(/[. ]+$/, '');
  const named = ended === '' ? '_' : ended;
  return `${DEVICE.test(named) ? `_${named}` : named}${extension}`;
}
