import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parsePublished } from "./parse-published.ts";
import type { PublishedCount } from "./types.ts";

const NAME = "published-counts.tsv";

/** Our own file and the user's, which need not exist. */
function publishedFiles(): string[] {
  return [join(process.cwd(), "corpus", NAME), join(process.env.TIFA_DATA_DIR ?? ".data", NAME)];
}

/** Published counts of our file, then of the user's. */
export async function loadPublished(files: readonly string[] = publishedFiles()): Promise<PublishedCount[]> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(missing)));
  return texts.flatMap((text, at) => (text === null ? [] : parsePublished(text, files[at]!)));
}

/** Changes when one of the files changes. */
export async function publishedState(): Promise<string> {
  const states = await Promise.all(publishedFiles().map((file) => stat(file).catch(missing)));
  return states.map((state) => (state === null ? "-" : `${state.size}:${state.mtimeMs}`)).join(",");
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
