/** A file to keep: named in Chinese for browsers that read that, and plainly for those that do not. */
export function fileAnswer(
  content: string | Uint8Array,
  type: string,
  name: string,
  disposition: 'attachment' | 'inline' = 'attachment',
): Response {
  const plain = `zhijing${name.slice(name.lastIndexOf('.'))}`;
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}
