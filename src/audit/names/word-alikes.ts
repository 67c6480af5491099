/** Words that are written for one another in titles and names, though they neither sound nor look quite alike. */
const PAIRS = '办法 方法;认定 认证;制造 制作;实施 实行;制定 制订';

const alike: ReadonlySet<string> = new Set(
  PAIRS.split(';').flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

/** Whether the one character that parts two writings at `at` makes one such word of the other: 管理办法, 管理方法. */
export const areWordsAlike = (usual: string, other: string, at: number): boolean =>
  [at - 1, at].some((from) =>
    alike.has(`${usual.slice(from, from + 2)} ${other.slice(from, from + 2)}`),
  );
