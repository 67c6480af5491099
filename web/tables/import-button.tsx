import { lazy, Suspense, useState } from 'react';
import type { Concept } from '../../src/standard/index.js';
import { useLanguage } from '../language/language.js';
import { tableWords } from '../messages/tables.js';
import type { WebPlace } from '../shell/place.js';

const ImportDialog = lazy(async () => ({
  default: (await import('./import-dialog.js')).ImportDialog,
}));

interface ImportButtonProperties {
  readonly place: WebPlace;
  readonly concepts: ReadonlyMap<string, Concept>;
}

/** Opens the import; its dialog is loaded when it is first wanted. */
export function ImportButton({ place, concepts }: ImportButtonProperties) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {say(tableWords.import)}
      </button>
      {open && (
        <Suspense fallback={null}>
          <ImportDialog place={place} concepts={concepts} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
