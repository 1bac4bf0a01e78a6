import { parse } from "yaml";
import { AppError } from "#lib/errors.ts";

const YAML_BLOCK = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML_BLOCK = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/;
const TOML_LINE = /^[ \t]*([\w.-]+|"[^"\n]+")[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^#\n]*))/;
const PANDOC_BLOCK = /^%[ \t]*([^\n]*)\n(?:%[ \t]*([^\n]*)\n)?(?:%[ \t]*([^\n]*)(?:\n|$))?/;
const JSON_START = /^\{[ \t]*\n?[ \t]*"/;
const JSON_END = /\n\}[ \t]*(?=\n|$)|\}[ \t]*(?=\n[ \t]*\n|\n?$)/g;
const JSON_TRIES = 20;

/** What stands before a Markdown text and describes it, and the text behind it. */
export interface FrontMatter {
  fields: Record<string, unknown>;
  body: string;
}

/**
 * Takes the front matter off a text: YAML between `---`, TOML between `+++` (Hugo), a JSON object, or Pandoc's
 * three lines with `%`. A text without any has no fields.
 *
 * @throws AppError FRONT_MATTER_INVALID for YAML that cannot be read
 */
export function frontMatter(text: string, file: string): FrontMatter {
  const yaml = YAML_BLOCK.exec(text);
  if (yaml !== null) return { fields: parseYaml(yaml[1] ?? "", file), body: text.slice(yaml[0].length) };
  const toml = TOML_BLOCK.exec(text);
  if (toml !== null) return { fields: parseToml(toml[1] ?? ""), body: text.slice(toml[0].length) };
  const pandoc = PANDOC_BLOCK.exec(text);
  if (pandoc !== null) {
    const [block, title, author, date] = pandoc;
    return { fields: { title, author, date }, body: text.slice(block.length) };
  }
  return (JSON_START.test(text) ? jsonMatter(text) : null) ?? { fields: {}, body: text };
}

/** YAML's core schema keeps dates as the strings they are. */
function parseYaml(yaml: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml, { schema: "core", maxAliasCount: 10 });
    if (value === null) return {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (cause) {
    throw new AppError("FRONT_MATTER_INVALID", "the front matter is no valid YAML", { where: file, cause });
  }
  throw new AppError("FRONT_MATTER_INVALID", "the front matter must be a list of `key: value` lines", { where: file });
}

/** The plain `key = value` lines before the first table; all that describes a speech stands there. */
function parseToml(toml: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const line of toml.split("\n")) {
    if (/^[ \t]*\[/.test(line)) break;
    const [, key, double, single, bare] = TOML_LINE.exec(line) ?? [];
    if (key !== undefined) fields[key.replaceAll('"', "")] = double?.replaceAll(/\\(.)/g, "$1") ?? single ?? bare?.trim();
  }
  return fields;
}

/** A JSON object at the very start; null when none of the first closing braces ends one. */
function jsonMatter(text: string): FrontMatter | null {
  let tries = 0;
  for (const { 0: close, index } of text.matchAll(JSON_END)) {
    if (tries++ >= JSON_TRIES) return null;
    const end = index + close.length;
    try {
      const value: unknown = JSON.parse(text.slice(0, end));
      if (typeof value === "object" && value !== null) return { fields: value as Record<string, unknown>, body: text.slice(end) };
    } catch {
      // The object goes on behind this brace.
    }
  }
  return null;
}
