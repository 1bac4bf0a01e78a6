import type { SpeechFacts } from "#lib/queries/speech-facts.ts";

/** The collection of the speeches that were written for this project; nothing else is in it. */
export const SAMPLES = "samples";
/** Where a speech goes when no collection is named. */
export const MAIN = "main";
/** A draft is in none. */
export const NONE = "";
/** Stands for every collection, the samples too. */
export const EVERY = "*";

/** What of a filter says which collections are meant. */
export interface CollectionChoice {
  /** Names, or `*` for every one; empty when nothing is said. */
  collection: readonly string[];
  /** Speeches that are asked for by their ids are meant whatever they belong to. */
  speech: readonly number[];
}

/**
 * Whether a speech's collection is among those that are meant. When nothing is said all are, but the samples
 * only while there is nothing else: sentences that were written for this project never mix with texts of the
 * user's own.
 */
export function collectionTest(
  speeches: readonly SpeechFacts[],
  { collection, speech }: CollectionChoice,
): (speech: Pick<SpeechFacts, "collection">) => boolean {
  if (collection.length > 0) return collection.includes(EVERY) ? () => true : (each) => collection.includes(each.collection);
  if (speech.length > 0 || samplesLeftOut(speeches) === 0) return () => true;
  return (each) => each.collection !== SAMPLES;
}

/**
 * How many samples are left out when nothing is said; 0 while there is nothing else. A draft beside them is
 * no speech of the store.
 */
export function samplesLeftOut(speeches: readonly Pick<SpeechFacts, "collection">[]): number {
  const others = speeches.some(({ collection }) => collection !== SAMPLES && collection !== NONE);
  return others ? speeches.filter(({ collection }) => collection === SAMPLES).length : 0;
}
