import "server-only";
import type { Theme } from "#lib/themes/types.ts";
import type { Locale } from "#lib/types.ts";
import { serverState } from "./context.ts";

/** The themes in force, own ones included, and their names in the reader's language. */
export interface ThemeNames {
  themes: readonly Theme[];
  /** `none` has no name here: pages say it in their own words. */
  nameOf(id: string): string;
}

export async function themeNames(locale: Locale): Promise<ThemeNames> {
  const { set } = await serverState().context.themes();
  const themes = set.themes.filter(({ role }) => role === "theme");
  return { themes, nameOf: (id) => themes.find((theme) => theme.id === id)?.label[locale] ?? id };
}
