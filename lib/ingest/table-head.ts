import { open, readFile } from "node:fs/promises";

const TABLE_HEAD_BYTES = 64 * 1024;

/** True for the ending of a file that may be a table. */
export function mayBeTable(path: string): boolean {
  return /\.(csv|tsv|xlsx)$/i.test(path);
}

/** What has to be read of a table to know its columns: a workbook whole, of any other its head. */
export function tableBytes(path: string): Promise<Uint8Array> {
  return /\.xlsx$/i.test(path) ? readFile(path) : tableHead(path);
}

/** The first lines of a table, which hold its columns' names: its rows are for the child. */
async function tableHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TABLE_HEAD_BYTES), 0, TABLE_HEAD_BYTES, 0);
    const lines = bytesRead < TABLE_HEAD_BYTES ? bytesRead : buffer.lastIndexOf("\n") + 1 || bytesRead;
    return buffer.subarray(0, bytesRead < TABLE_HEAD_BYTES ? lines : lines - (lines % 2)); // Two bytes a character in UTF-16.
  } finally {
    await file.close();
  }
}
