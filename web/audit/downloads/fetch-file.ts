import { reached } from '../../answers/client.js';
import { saveFile } from '../../parts/save-file.js';

/** Has the server make a file and hands it to the browser, under the name that the server gives it. */
export async function fetchFile(path: string, body: FormData | object): Promise<void> {
  const answer = await reached(path, {
    method: 'POST',
    ...(body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const named = nameIn(answer.headers.get('Content-Disposition') ?? '');
  saveFile(await answer.blob(), named);
}

/** The name that a header gives a file (RFC 6266). */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded === undefined ? 'zhijing' : decodeURIComponent(encoded);
}
