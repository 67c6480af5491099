import { reached } from '../answers/client.js';
import { placePath } from '../answers/queries.js';
import type { WebPlace } from '../shell/place.js';

/** Has the package made with these scans, hands it to the browser to save, and gives its file's name. */
export async function savedPackage(
  { organisation, cycle }: WebPlace,
  name: string,
  scans: Readonly<Record<string, readonly File[]>>,
  signal: AbortSignal,
): Promise<string> {
  const body = new FormData();
  for (const [item, files] of Object.entries(scans)) {
    for (const file of files) body.append(item, file);
  }
  const answer = await reached(`${placePath(organisation, cycle)}/package`, {
    method: 'POST',
    body,
    signal,
  });
  const file = `${name}.zip`;
  save(await answer.blob(), file);
  return file;
}

function save(content: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
