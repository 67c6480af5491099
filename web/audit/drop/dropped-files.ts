/** More files than these are not brought in one go. */
const MOST = 500;

/** A report by its name; in a folder there is much else. */
const REPORT = /\.(docx|pdf|txt|md|markdown|html?)$/i;

/** The files of a drop: those that were dropped, and the reports in folders that were. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // The items are gone after the first wait, so all entries are taken before it.
  const entries = [...transfer.items].map((item) => ({
    entry: item.webkitGetAsEntry?.() ?? null,
    file: item.getAsFile(),
  }));
  const files: File[] = [];
  for (const { entry, file } of entries) {
    if (entry !== null && isDirectory(entry)) files.push(...(await reportsIn(entry)));
    else if (file !== null) files.push(file);
  }
  return files.slice(0, MOST);
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** The reports in a folder and in those beneath it, by name. */
async function reportsIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const open: FileSystemDirectoryEntry[] = [folder];
  const files: File[] = [];
  for (let next = open.pop(); next !== undefined && files.length < MOST; next = open.pop()) {
    for (const entry of await entriesOf(next)) {
      if (isDirectory(entry)) open.push(entry);
      else if (isFile(entry) && REPORT.test(entry.name)) files.push(await fileOf(entry));
    }
  }
  return files.sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}

/** A folder gives its entries a hundred at a time, and none when it has given all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    ).catch(() => []);
    if (some.length === 0 || entries.length > MOST) return entries;
    entries.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));
