import { type Xml, xml } from './xml.js';

/** The seal of the cover: two columns of letters, read from the right, white on cinnabar. */
export function sealSvg(letters: string): Xml {
  const each = [...letters];
  const half = Math.ceil(each.length / 2);
  const columns = [each.slice(0, half), each.slice(half)].filter(({ length }) => length > 0);
  const size = half === 1 ? 34 : 36;
  const drawn = columns.flatMap((column, fromRight) =>
    column.map((letter, at) => {
      const x = columns.length === 1 ? 50 : 70 - 40 * fromRight;
      const y = half === 1 ? 50 : 30 + 40 * at;
      return xml`<text x="${x}" y="${y + size * 0.36}">${letter}</text>`;
    }),
  );
  return xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><rect width="100" height="100" rx="4" fill="#b3362b"/><rect x="6" y="6" width="88" height="88" rx="2" fill="none" stroke="#ffffff" stroke-width="2"/><g fill="#ffffff" font-family="Noto Serif SC" font-weight="600" font-size="${size}" text-anchor="middle">${drawn}</g></svg>`;
}
