import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Words that lists of words leave out unless told otherwise. */
export interface Stopwords {
  words: ReadonlySet<string>;
  /** Names the list by its content, 12 hexadecimal digits. */
  hash: string;
  /** The file that it was read from. */
  file: string;
}

let known: { signature: string; stopwords: Stopwords } | null = null;

/**
 * The list as its file stands now: `stopwords.txt` of the data folder if there is one, else
 * `corpus/stopwords.txt`. Read again only when it has changed.
 */
export function loadStopwords(): Stopwords {
  const own = join(process.env.TIFA_DATA_DIR ?? ".data", "stopwords.txt");
  const file = existsSync(own) ? own : join(process.cwd(), "corpus", "stopwords.txt");
  const { size, mtimeMs } = statSync(file);
  const signature = `${file} ${size} ${mtimeMs}`;
  if (known?.signature !== signature) known = { signature, stopwords: parseStopwords(readFileSync(file, "utf8"), file) };
  return known.stopwords;
}

/** Words between white space; what follows a `#` to the end of its line is a comment. */
export function parseStopwords(text: string, file = ""): Stopwords {
  const words = new Set(
    text
      .replace(/^\uFEFF/, "")
      .split("\n")
      .flatMap((line) => line.replace(/#.*/, "").split(/\s+/))
      .filter((word) => word !== ""),
  );
  const hash = createHash("sha256")
    .update([...words].sort().join(" "))
    .digest("hex")
    .slice(0, 12);
  return { words, hash, file };
}
