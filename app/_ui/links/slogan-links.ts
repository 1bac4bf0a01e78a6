import { address, filtersWith, pick, titleRule, withParams } from "./search.ts";

/** Page of a slogan, with the filters and the switches for titles and headings of the present view. */
export function sloganAddress(search: URLSearchParams, slogan: string): string {
  return address(sloganPath(slogan), sloganScope(search));
}

export function sloganPath(slogan: string): string {
  return `/slogans/${encodeURIComponent(slogan)}`;
}

/**
 * Filters of the address and the switches for titles and headings, with more parameters after them: what
 * every question about slogans takes.
 */
export function sloganScope(search: URLSearchParams, more: Record<string, string | number | readonly string[]> = {}): URLSearchParams {
  return withParams(new URLSearchParams([...filtersWith(search, more), ...pick(search, ["headings"])]), titleRule(search));
}

/**
 * The sentences behind a number of a slogan; `what` narrows it: a year or another group, own occurrences, a
 * container, a wording.
 */
export function sentencesAddress(search: URLSearchParams, slogan: string, what: Record<string, string | number> = {}): string {
  return address(`${sloganPath(slogan)}/sentences`, sloganScope(search, what));
}
