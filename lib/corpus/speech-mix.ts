import type { SpeechFacts } from "#lib/queries/speech-facts.ts";
import type { Corpus } from "./corpus.ts";

/**
 * From this share of text on that would have to change its genre, level or collection, a difference may be
 * the mix and not the language.
 */
export const LARGE_MIX_CHANGE = 0.3;

/** What makes speeches of one kind. */
export const MIX_PARTS = ["level", "genre", "collection"] as const;
export type MixPart = (typeof MIX_PARTS)[number];

/** Some speeches of a corpus, by their positions. */
export interface SpeechSet {
  corpus: Corpus;
  members: readonly number[];
}

/**
 * How differently two sets are made up: the share of characters (0 to 1) that one would have to exchange to
 * get the other's mix of genre, level and collection, or of the parts that are named (total variation
 * distance). null when a side has no text.
 */
export function mixChange(target: SpeechSet, reference: SpeechSet, parts: readonly MixPart[] = MIX_PARTS): number | null {
  const [a, b] = [mixOf(target, parts), mixOf(reference, parts)];
  if (a === null || b === null) return null;
  const kinds = new Set([...a.keys(), ...b.keys()]);
  return [...kinds].reduce((sum, kind) => sum + Math.abs((a.get(kind) ?? 0) - (b.get(kind) ?? 0)), 0) / 2;
}

/** Names a speech's kind; equal for speeches that agree in every part. */
export function kindOf(speech: Pick<SpeechFacts, MixPart>, parts: readonly MixPart[] = MIX_PARTS): string {
  return parts.map((part) => speech[part] ?? "").join("\u0000");
}

function mixOf({ corpus, members }: SpeechSet, parts: readonly MixPart[]): Map<string, number> | null {
  const size = members.reduce((sum, index) => sum + corpus.speeches[index]!.charCount, 0);
  if (size === 0) return null;
  const mix = new Map<string, number>();
  for (const index of members) {
    const speech = corpus.speeches[index]!;
    const kind = kindOf(speech, parts);
    mix.set(kind, (mix.get(kind) ?? 0) + speech.charCount / size);
  }
  return mix;
}
