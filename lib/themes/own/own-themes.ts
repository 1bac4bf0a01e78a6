import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#lib/errors.ts";
import { loadThemes, userThemesFolder } from "../load-themes.ts";
import type { Bilingual } from "../types.ts";
import { formOf, MOST_WORDS, type ThemeForm, themeOf, yamlOf } from "./theme-form.ts";

/** A theme of the user's folder. */
export interface OwnTheme {
  id: string;
  label: Bilingual;
  /** What a page's form can change; null for a file that was written by hand and says more. */
  form: ThemeForm | null;
}

/** Themes are bits of one whole number in memory. */
const MOST_THEMES = 24;

/** The user's own themes in force, by id. */
export async function ownThemes(): Promise<OwnTheme[]> {
  const names = new Set(await readdir(userThemesFolder()).catch(() => []));
  return loadThemes()
    .themes.filter(({ id, role }) => role === "theme" && names.has(`${id}.yaml`))
    .map((theme) => ({ id: theme.id, label: theme.label, form: formOf(theme) }));
}

/** Ids whose last change can be taken back. */
export async function undoableThemes(): Promise<string[]> {
  const names = await readdir(userThemesFolder()).catch(() => []);
  return names.flatMap((name) => (name.endsWith(BEFORE) ? [name.slice(0, -BEFORE.length)] : [])).sort();
}

/**
 * Writes a theme's file; sentences are coded by it from the next answer on. What the file said before is kept
 * for `undoOwnTheme`.
 *
 * @param isChange true where a theme that is there is meant
 * @throws AppError THEMES_INVALID, THEME_TOO_LARGE, THEME_TAKEN (409), THEME_NOT_FOUND (404),
 *   THEME_HANDMADE (409) for a file that says more than a form can show, THEMES_FULL
 */
export async function saveOwnTheme(form: ThemeForm, isChange: boolean): Promise<void> {
  if ([form.strong, form.weak, form.excluded].some((words) => words.length > MOST_WORDS))
    throw new AppError("THEME_TOO_LARGE", `a list has at most ${MOST_WORDS} words`, { where: "words" });
  themeOf(form);
  const { themes } = loadThemes();
  const own = (await ownThemes()).find(({ id }) => id === form.id);
  if (isChange && own === undefined) throw notFound(form.id);
  if (own !== undefined && own.form === null)
    throw new AppError("THEME_HANDMADE", `${form.id}.yaml says more than a form can; change the file`, { where: "id", status: 409 });
  if (!isChange && themes.some(({ id }) => id === form.id))
    throw new AppError("THEME_TAKEN", `there is a theme ${form.id} already`, { where: "id", status: 409 });
  if (!isChange && themes.length >= MOST_THEMES) throw new AppError("THEMES_FULL", `there are ${themes.length} themes`, { where: "id" });
  await replace(form.id, yamlOf(form));
}

/** Takes a theme out. @throws AppError THEME_NOT_FOUND (404) for an id that is no own theme */
export async function removeOwnTheme(id: string): Promise<void> {
  if (!(await ownThemes()).some((theme) => theme.id === id)) throw notFound(id);
  await replace(id, "");
}

/** Takes back the last change of a theme, be it made, changed or removed; again, and it is done anew. */
export async function undoOwnTheme(id: string): Promise<void> {
  if (!(await undoableThemes()).includes(id))
    throw new AppError("NOTHING_TO_UNDO", `nothing is known of ${id} before`, { where: "id", status: 409 });
  await replace(id, await readFile(pathOf(id) + BEFORE_SUFFIX, "utf8"));
}

const BEFORE_SUFFIX = ".before";
const BEFORE = `.yaml${BEFORE_SUFFIX}`;

function pathOf(id: string): string {
  return join(userThemesFolder(), `${id}.yaml`);
}

/** Empty content stands for no file, before and after. */
async function replace(id: string, content: string): Promise<void> {
  const path = pathOf(id);
  await mkdir(userThemesFolder(), { recursive: true });
  const before = await readFile(path, "utf8").catch(() => "");
  await writeWhole(path + BEFORE_SUFFIX, before);
  if (content === "") await rm(path, { force: true });
  else await writeWhole(path, content);
}

/** A reader sees the old file or the new one, never a half. */
async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

function notFound(id: string): AppError {
  return new AppError("THEME_NOT_FOUND", `you have no theme ${id}`, { where: "id", status: 404 });
}
