/** A file as it was chosen, with its folders. */
export interface ChosenFile {
  file: File;
  /** Name with folders, `/` between them. */
  path: string;
}

/**
 * One request is small enough to show progress and to lose little when it fails; the server allows 200 files.
 */
const BATCH_FILES = 20;
const BATCH_BYTES = 40 * 1024 * 1024;

/** Splits files, in their order, into requests of at most 20 files and about 40 MB. */
export function uploadBatches(files: readonly ChosenFile[]): ChosenFile[][] {
  const batches: ChosenFile[][] = [];
  let bytes = 0;
  for (const chosen of files) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= BATCH_FILES || bytes + chosen.file.size > BATCH_BYTES) {
      batches.push([chosen]);
      bytes = chosen.file.size;
    } else {
      last.push(chosen);
      bytes += chosen.file.size;
    }
  }
  return batches;
}

/** Files of a file field; those of a folder field carry their folders. */
export function chosenFiles(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** Files that were dropped, folders opened. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  // All entries first: the list is emptied as soon as the event is over.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map((entry) => filesBelow(entry, "")))).flat();
}

async function filesBelow(entry: FileSystemEntry, folder: string): Promise<ChosenFile[]> {
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, path }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: ChosenFile[] = [];
  // A browser hands out a folder in portions until one is empty.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return found;
    for (const child of portion) found.push(...(await filesBelow(child, `${path}/`)));
  }
}
