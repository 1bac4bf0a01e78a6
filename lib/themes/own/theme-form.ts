import { createHash } from "node:crypto";
import { stringify } from "yaml";
import { checkWords } from "../check-words.ts";
import { parseThemeFile } from "../theme-file.ts";
import type { Theme } from "../types.ts";

/** A theme as a page's form has it: three lists of words. Files may say more than a form can show. */
export interface ThemeForm {
  id: string;
  /** Names; `en` may be empty, then the Chinese one serves for both. */
  zh: string;
  en: string;
  /** Each codes a sentence by itself. */
  strong: string[];
  /** Together they tip a balance and never decide. */
  weak: string[];
  /** Words that silence those they contain or overlap. */
  excluded: string[];
}

const STRONG = "强词";
const WEAK = "弱词";
const EXCLUDED = "排除词";
/** Words of one list that are still looked at by a person. */
export const MOST_WORDS = 400;

/** Words of a text field: one a line, or with spaces or semicolons between them; each once. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.split(/[\s;；]+/u).filter((word) => word !== ""))];
}

/** An id for a theme that was given none: of its English name, else one that its Chinese name makes. */
export function idFor({ zh, en }: Pick<ThemeForm, "zh" | "en">): string {
  const slug = en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
  return slug !== "" ? slug : `own-${createHash("sha256").update(zh).digest("hex").slice(0, 8)}`;
}

/** The file that stands for a form, as it is written and as anybody may go on with it by hand. */
export function yamlOf({ id, zh, en, strong, weak, excluded }: ThemeForm): string {
  const english = en.trim() === "" ? zh : en;
  return stringify({
    id,
    label: { zh, en: english },
    description: { zh: `自建主题：${zh}`, en: `Own theme: ${english}` },
    terms: [
      { about: STRONG, strength: "strong", words: strong },
      { about: WEAK, strength: "weak", words: weak },
    ].filter(({ words }) => words.length > 0),
    exclusions: excluded.length === 0 ? [] : [{ why: EXCLUDED, words: excluded }],
  });
}

/**
 * The theme that a form makes.
 *
 * @throws AppError THEMES_INVALID that names the field, as for a file
 */
export function themeOf(form: ThemeForm): Theme {
  const where = `${form.id}.yaml`;
  const theme = parseThemeFile(yamlOf(form), where);
  checkWords(theme, where);
  return theme;
}

/** The form that a theme's file was written from; null for a file that says more than a form can show. */
export function formOf(theme: Theme): ThemeForm | null {
  const [strong, weak] = [STRONG, WEAK].map((about) => theme.terms.find((group) => group.about === about)?.words ?? []);
  const form: ThemeForm = {
    id: theme.id,
    ...theme.label,
    strong: strong ?? [],
    weak: weak ?? [],
    excluded: theme.exclusions.map(({ text }) => text),
  };
  const plain = (one: Theme) => JSON.stringify({ ...one, description: null });
  return plain(themeOf(form)) === plain(theme) ? form : null;
}
