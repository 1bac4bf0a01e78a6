import { parse } from "yaml";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import type { Theme } from "./types.ts";

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ zh: text, en: text });
/** Words may be written as a list or, to save lines, in one text with spaces between them. */
const words = z
  .union([z.array(text), text])
  .transform((value) => (typeof value === "string" ? [value] : value).flatMap((entry) => entry.split(/\s+/)));
const noWords = words.default([]);
const COLOUR_RULE = 'a colour is "#rrggbb" in quotation marks, or one each for light and dark';
const hex = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, COLOUR_RULE)
  .toLowerCase();
/** One colour serves light and dark paper; `neutral` is a word for none. */
const colour = z
  .union(
    [hex.transform((both) => ({ light: both, dark: both })), z.strictObject({ light: hex, dark: hex }), z.literal("neutral")],
    COLOUR_RULE,
  )
  .transform((value) => (value === "neutral" ? null : value));
const share = z.number().min(0).max(2);

/** What `theme` means in an address besides themes: sentences of none, own themes, and the page’s colours. */
const RESERVED_IDS = ["none", "own", "light", "dark", "system"];

const themeFile = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, "an id is lower-case letters, digits and hyphens")
    .refine((id) => !RESERVED_IDS.includes(id), "this word has another meaning in addresses"),
  role: z.enum(["theme", "background"]).default("theme"),
  label: bilingual,
  description: bilingual,
  colour: colour.nullable().default(null),
  order: z.number().nullable().default(null),
  terms: z
    .array(z.strictObject({ about: text, strength: z.enum(["strong", "medium", "weak", "against"]), words, requires: noWords }))
    .default([]),
  slogans: noWords,
  exclusions: z.array(z.strictObject({ words, why: text })).default([]),
  threshold: z.number().positive().default(1),
  dilution: z.number().min(0).max(1).default(0.3),
  context: z
    .strictObject({ heading: share.default(0.5), decay: z.number().min(0).max(1).default(0.9), neighbours: share.default(0.3) })
    .default({ heading: 0.5, decay: 0.9, neighbours: 0.3 }),
  examples: z.strictObject({ match: z.array(text).default([]), noMatch: z.array(text).default([]) }).default({ match: [], noMatch: [] }),
});

/**
 * Reads one theme file.
 *
 * @param content the file's YAML
 * @param where its name, for the error
 * @throws AppError `THEMES_INVALID` that names the file and the field
 */
export function parseThemeFile(content: string, where: string): Theme {
  const parsed = themeFile.safeParse(readYaml(content, where));
  if (!parsed.success)
    throw invalid(where, parsed.error.issues.map((issue) => `${issue.path.join(".") || "file"}: ${issue.message}`).join("; "));
  const { exclusions, ...theme } = parsed.data;
  return { ...theme, exclusions: exclusions.flatMap(({ words: texts, why }) => texts.map((excluded) => ({ text: excluded, why }))) };
}

function readYaml(content: string, where: string): unknown {
  try {
    return parse(content, { maxAliasCount: 0 });
  } catch (cause) {
    throw invalid(where, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** The error for a theme file that cannot be used. */
export function invalid(where: string, problem: string, cause?: unknown): AppError {
  return new AppError("THEMES_INVALID", `Theme file ${where}: ${problem}`, { where, cause });
}
