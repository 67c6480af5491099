import { useRef } from 'react';

const KINDS = '.docx,.pdf,.txt,.md,.markdown,.html,.htm';

interface FileButtonProperties {
  readonly words: string;
  readonly className: string;
  readonly accept?: string;
  readonly many?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button that opens the choice of files. */
export function FileButton({
  words,
  className,
  accept = KINDS,
  many = true,
  onChoose,
}: FileButtonProperties) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => field.current?.click()}>
        {words}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        multiple={many}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
}
