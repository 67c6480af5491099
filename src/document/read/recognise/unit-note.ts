const NOTE =
  /^[（(【[]?[ \u3000]{0,2}(?:计量)?单[ \u3000]{0,4}位[ \u3000]{0,2}[：:][ \u3000]{0,2}([^。；，：:]{1,24}?)[ \u3000]{0,2}[）)】\]]?$/u;

/** The unit that a line by itself says for the table beneath it: 单位：人 → 人. */
export const unitNoteOf = (line: string): string | null =>
  NOTE.exec(line.slice(0, 80).trim())?.[1] ?? null;
