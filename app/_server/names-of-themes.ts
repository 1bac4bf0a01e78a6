import { inkOfTheme, type ThemeInk, themeInks } from "#lib/charts/index.ts";
import type { Theme, ThemeSet } from "#lib/themes/types.ts";
import type { Locale } from "#lib/types.ts";

/** The themes in force, own ones included, with their names in the reader's language and their colours. */
export interface ThemeNames {
  /** In the order of lists and charts. */
  themes: readonly Theme[];
  /**
   * The id itself for a theme that is not in force. `none` has no name here: pages say it in their own words.
   */
  nameOf(id: string): string;
  inkOf(id: string): ThemeInk;
}

/** The themes as choices of a filter, each with its colour. */
export function themeChoices({ themes, nameOf, inkOf }: ThemeNames): { value: string; label: string; ink: ThemeInk }[] {
  return themes.map(({ id }) => ({ value: id, label: nameOf(id), ink: inkOf(id) }));
}

/** Colours of a set are chosen once for as long as it is in force. */
const inksOfSet = new WeakMap<ThemeSet, ReadonlyMap<string, ThemeInk>>();

/** Names and colours as the theme files have them. */
export function namesOfThemes(set: ThemeSet, locale: Locale): ThemeNames {
  const themes = set.themes.filter(({ role }) => role === "theme");
  const inks = inksOfSet.get(set) ?? themeInks(themes);
  inksOfSet.set(set, inks);
  const labels = new Map(themes.map(({ id, label }) => [id, label[locale]]));
  return { themes, nameOf: (id) => labels.get(id) ?? id, inkOf: (id) => inkOfTheme(inks, id) };
}
