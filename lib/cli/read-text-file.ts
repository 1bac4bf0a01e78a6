import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#lib/errors.ts";
import { readSpeeches } from "#lib/readers/index.ts";

/**
 * The text of one file in any format that speeches come in.
 *
 * @throws AppError FILE_UNREADABLE, and what the format's reader throws
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause) => {
    throw new AppError("FILE_UNREADABLE", `${path} cannot be read`, { where: path, cause });
  });
  const texts: string[] = [];
  for await (const result of readSpeeches(bytes, basename(path))) {
    if ("refused" in result) throw result.error;
    texts.push(result.speech.text);
  }
  return texts.join("\n");
}
