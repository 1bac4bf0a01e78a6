import { parse } from "yaml";
import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import { LIMITS } from "./limits.ts";
import { statedMetadata } from "./metadata-keys.ts";
import type { Reader } from "./types.ts";

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/**
 * Markdown with optional YAML front matter: one file, one speech, as it shows on a page; `**` stays where it
 * is a mask.
 */
export const markdownReader: Reader = {
  name: "markdown",
  extensions: [".md", ".markdown"],
  async *read(bytes, file) {
    const decoded = decodeText(bytes, file);
    const matter = FRONT_MATTER.exec(decoded);
    const body = matter === null ? decoded : decoded.slice(matter[0].length);
    const stated = matter === null ? {} : statedMetadata(parseFrontMatter(matter[1] ?? "", file));
    if (body.length > LIMITS.speechUnits) {
      yield { speech: { text: body, stated, file, contentHash: contentHash(bytes) } }; // Refused for its length, whatever it holds.
      return;
    }
    const { markdownText } = await import("./markdown/parse.ts"); // The parser takes longer to load than most texts take to read.
    yield { speech: { ...markdownText(body), stated, file, contentHash: contentHash(bytes) } };
  },
};

/** YAML's core schema keeps dates as the strings they are. */
function parseFrontMatter(yaml: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml, { schema: "core", maxAliasCount: 10 });
    if (value === null) return {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (cause) {
    throw new AppError("FRONT_MATTER_INVALID", "the front matter is no valid YAML", { where: file, cause });
  }
  throw new AppError("FRONT_MATTER_INVALID", "the front matter must be a list of `key: value` lines", { where: file });
}
