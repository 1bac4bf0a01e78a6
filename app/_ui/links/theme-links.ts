import { address, filtersWith } from "./search.ts";

/** Page of a theme, with the filters of the present view. */
export function themeAddress(search: URLSearchParams, theme: string): string {
  return address(themePath(theme), filtersWith(search));
}

export function themePath(theme: string): string {
  return `/themes/${encodeURIComponent(theme)}`;
}

/**
 * The sentences behind a number of a theme (`none`: without any); `what` narrows it: a year or another group,
 * a second theme, a tenth, a word.
 */
export function themeSentencesAddress(search: URLSearchParams, theme: string, what: Record<string, string | number> = {}): string {
  return address(`${themePath(theme)}/sentences`, filtersWith(search, what));
}
