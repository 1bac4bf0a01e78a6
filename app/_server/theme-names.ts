import "server-only";
import type { Locale } from "#lib/types.ts";
import { serverState } from "./context.ts";
import { namesOfThemes, type ThemeNames } from "./names-of-themes.ts";

export type { ThemeNames } from "./names-of-themes.ts";

/** The themes in force now. */
export async function themeNames(locale: Locale): Promise<ThemeNames> {
  return namesOfThemes((await serverState().context.themes()).set, locale);
}
