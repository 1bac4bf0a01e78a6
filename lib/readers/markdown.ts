import { parse } from "yaml";
import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import { statedMetadata } from "./metadata-keys.ts";
import type { Reader } from "./types.ts";

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Markdown with optional YAML front matter: one file, one speech. Heading marks are dropped; `**` stays, since it may be a mask. */
export const markdownReader: Reader = {
  name: "markdown",
  extensions: [".md", ".markdown"],
  *read(bytes, file) {
    const decoded = decodeText(bytes, file);
    const matter = FRONT_MATTER.exec(decoded);
    const body = matter === null ? decoded : decoded.slice(matter[0].length);
    const stated = matter === null ? {} : statedMetadata(parseFrontMatter(matter[1] ?? "", file));
    yield { speech: { text: dropHeadingMarks(body), stated, file, contentHash: contentHash(bytes) } };
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

function dropHeadingMarks(text: string): string {
  return text.replace(/^#{1,6}[ \t]+/gm, "");
}
