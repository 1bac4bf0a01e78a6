import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Names, sizes and change times of a folder's files in one line; empty for a folder that does not exist. */
export async function folderSignature(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const lines = await Promise.all(
    names.sort().map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name}:${size}:${mtimeMs}`;
    }),
  );
  return lines.join(",");
}
