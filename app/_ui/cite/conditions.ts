import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { COLOR_THEMES } from "#lib/i18n/preferences.ts";
import { isFilterName } from "../links/search.ts";

/** Parameters of an address that narrow nothing. */
const SAYS_NOTHING = new Set(["lang", "at", "cursor", "rows", "samplesRemoved"]);

/**
 * What an address asks for, in words: `年份 2023`, `短语 改革`; a parameter without a name in the catalogs
 * keeps its own. Themes are called what `themeName` calls them.
 */
export function conditionsOf(search: URLSearchParams, t: Translate, themeName: (id: string) => string = String): string[] {
  const names = [...new Set(search.keys())].filter((name) => !SAYS_NOTHING.has(name));
  return names.flatMap((name) => {
    const values = search.getAll(name).filter((value) => value.trim() !== "" && !isColorTheme(name, value));
    return values.length === 0
      ? []
      : `${nameOf(name, t)} ${values.map((value) => wordOf(name, value, t, themeName)).join(t("common.listSeparator"))}`;
  });
}

/** `theme` names a subject on some pages; these values are colours. */
function isColorTheme(name: string, value: string): boolean {
  return name === "theme" && COLOR_THEMES.some((known) => known === value);
}

function nameOf(name: string, t: Translate): string {
  if (name.startsWith("facet.")) return name.slice("facet.".length);
  if (isFilterName(name)) return t(`common.filters.${name}`);
  return t.has(`sharing.parameter.${name}`) ? t(`sharing.parameter.${name}`) : name;
}

function wordOf(name: string, value: string, t: Translate, themeName: (id: string) => string): string {
  if (name === "theme") return themeName(value);
  if (name === "level") return valueLabel("levels", value, t.locale);
  return name === "genre" ? valueLabel("genres", value, t.locale) : value;
}
