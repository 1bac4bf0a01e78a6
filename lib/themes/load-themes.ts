import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWords } from "./check-words.ts";
import { CODER_VERSION } from "./constants.ts";
import { invalid, parseThemeFile } from "./theme-file.ts";
import { byId, type Theme, type ThemeSet } from "./types.ts";

export interface LoadThemesOptions {
  /** The project's themes; by default `corpus/themes` below the working directory. */
  folder?: string;
  /** A person's own themes; by default `themes` in the data folder. It need not exist. */
  userFolder?: string;
}

/**
 * Reads every theme file (`*.yaml`) of the project's folder and of the user's. A user's file with the id of a
 * built-in theme replaces it, and keeps its colour and place where it states none.
 *
 * @returns the themes in the order in which they are shown, and a hash of what decides codes: the rules of
 * all, and the coder's own.
 * @throws AppError `THEMES_INVALID` for a file that cannot be read, naming file and field.
 */
export function loadThemes(options: LoadThemesOptions = {}): ThemeSet {
  const own = readFolder(options.folder ?? join(process.cwd(), "corpus", "themes"));
  const theirs = readFolder(options.userFolder ?? userThemesFolder());
  const replacing = [...theirs].map(([id, theme]): [string, Theme] => [id, inPlaceOf(own.get(id), theme)]);
  const themes = [...new Map([...own, ...replacing]).values()].sort(inOrder);
  return { themes, hash: hashOf(themes) };
}

function inPlaceOf(replaced: Theme | undefined, theme: Theme): Theme {
  return { ...theme, colour: theme.colour ?? replaced?.colour ?? null, order: theme.order ?? replaced?.order ?? null };
}

/** Themes before background files, stated places before unstated ones, then by id. */
function inOrder(a: Theme, b: Theme): number {
  if (a.role !== b.role) return a.role === "theme" ? -1 : 1;
  const [first, second] = [a.order ?? Number.POSITIVE_INFINITY, b.order ?? Number.POSITIVE_INFINITY];
  return first === second ? byId(a, b) : first - second;
}

/** Names, colours, places and examples are left out: a change of one leaves every stored code as it is. */
function hashOf(themes: readonly Theme[]): string {
  const rules = [...themes].sort(byId).map(({ id, role, terms, slogans, exclusions, threshold, dilution, context }) => ({
    id,
    role,
    terms,
    slogans,
    exclusions,
    threshold,
    dilution,
    context,
  }));
  return createHash("sha256").update(JSON.stringify({ CODER_VERSION, rules })).digest("hex");
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
