import { type Name, namesStartingAt } from "./names.ts";

/** A name in a text. */
export interface NameFound {
  name: Name;
  start: number;
  end: number;
}

/**
 * Names of administrative units in a text, from left to right, the longest where several begin; overlaps are
 * left out.
 */
export function findNames(text: string): NameFound[] {
  const found: NameFound[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const name = namesStartingAt(text, at).find((candidate) => text.startsWith(candidate.text, at));
    if (name === undefined) continue;
    found.push({ name, start: at, end: at + name.text.length });
    at += name.text.length - 1;
  }
  return found;
}
