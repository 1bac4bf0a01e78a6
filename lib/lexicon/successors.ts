import type { Lexicon, Slogan } from "./types.ts";

/**
 * What stands in the place of a slogan today: what replaced it, followed to the end. Empty for a slogan that
 * nothing replaced. A circle in the data ends where it closes.
 *
 * @returns canonical forms in the order of the lexicon's replacements
 */
export function successorsOf(lexicon: Lexicon, slogan: Slogan): string[] {
  const byForm = new Map(lexicon.slogans.map((entry) => [entry.slogan, entry]));
  const follow = (form: string, way: ReadonlySet<string>): string[] => {
    const next = (byForm.get(form)?.replacedBy ?? []).filter((later) => !way.has(later));
    return next.length === 0 ? [form] : next.flatMap((later) => follow(later, new Set([...way, form])));
  };
  return slogan.replacedBy.length === 0 ? [] : [...new Set(follow(slogan.slogan, new Set()))].filter((form) => form !== slogan.slogan);
}
