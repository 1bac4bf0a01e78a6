import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWords } from "./check-words.ts";
import { CODER_VERSION } from "./constants.ts";
import { invalid, parseThemeFile } from "./theme-file.ts";
import type { Theme, ThemeSet } from "./types.ts";

export interface LoadThemesOptions {
  /** The project's themes; by default `corpus/themes` below the working directory. */
  folder?: string;
  /** A person's own themes; by default `themes` in the data folder. It need not exist. */
  userFolder?: string;
}

/**
 * Reads every theme file (`*.yaml`) of the project's folder and of the user's. A user's file with the id of a built-in theme replaces it.
 *
 * @returns the themes, sorted by id, and a hash that changes with any of them and with the coder's own rules.
 * @throws AppError `THEMES_INVALID` for a file that cannot be read, naming file and field.
 */
export function loadThemes(options: LoadThemesOptions = {}): ThemeSet {
  const own = readFolder(options.folder ?? join(process.cwd(), "corpus", "themes"));
  const theirs = readFolder(options.userFolder ?? userThemesFolder());
  const byId = new Map([...own, ...theirs]);
  const themes = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const hash = createHash("sha256").update(JSON.stringify({ CODER_VERSION, themes })).digest("hex");
  return { themes, hash };
}

/** Where a person's own theme files are; the folder need not exist. */
export function userThemesFolder(): string {
  return join(process.env.TIFA_DATA_DIR ?? ".data", "themes");
}

function readFolder(folder: string): Map<string, Theme> {
  const themes = new Map<string, Theme>();
  if (!existsSync(folder)) return themes;
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  for (const name of files.sort()) {
    const path = join(folder, name);
    const theme = parseThemeFile(readFileSync(path, "utf8"), path);
    if (`${theme.id}.yaml` !== name) throw invalid(path, `id: is ${theme.id}, but must be the file's name`);
    checkWords(theme, path);
    themes.set(theme.id, theme);
  }
  return themes;
}
