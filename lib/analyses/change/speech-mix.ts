import { type Selection, sumOver } from "../select-corpus.ts";

/** From this share of text on that would have to change its genre or level, a difference may be the mix and not the language. */
export const LARGE_MIX_CHANGE = 0.3;

/**
 * How differently two selections are made up: the share of characters (0 to 1) that one would have to exchange to get the other's mix of genre and
 * level (total variation distance). null when a side has no text.
 */
export function mixChange(target: Selection, reference: Selection): number | null {
  const [a, b] = [mixOf(target), mixOf(reference)];
  if (a === null || b === null) return null;
  const kinds = new Set([...a.keys(), ...b.keys()]);
  return [...kinds].reduce((sum, kind) => sum + Math.abs((a.get(kind) ?? 0) - (b.get(kind) ?? 0)), 0) / 2;
}

function mixOf({ corpus, members }: Selection): Map<string, number> | null {
  const size = sumOver(corpus, members, "charCount");
  if (size === 0) return null;
  const mix = new Map<string, number>();
  for (const index of members) {
    const { genre, level, charCount } = corpus.speeches[index]!;
    const kind = `${genre ?? ""}\u0000${level ?? ""}`;
    mix.set(kind, (mix.get(kind) ?? 0) + charCount / size);
  }
  return mix;
}
