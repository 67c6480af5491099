/** A file to keep: named in Chinese for browsers that read that, and plainly for those that do not. */
export function fileAnswer(
  content: string | Uint8Array,
  type: string,
  name: string,
  disposition: 'attachment' | 'inline' = 'attachment',
): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: fileHeaders(type, name, disposition),
  });
}

/** The headers of {@link fileAnswer}, for a file that is sent as it is made. */
export function fileHeaders(
  type: string,
  name: string,
  disposition: 'attachment' | 'inline' = 'attachment',
): Record<string, string> {
  const plain = `zhijing${name.slice(name.lastIndexOf('.'))}`;
  return {
    'Content-Type': type,
    'Content-Disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'no-store',
  };
}
