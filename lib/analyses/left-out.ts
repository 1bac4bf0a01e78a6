import { samplesLeftOut } from "#lib/corpus/collections.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import type { Note } from "#lib/types.ts";
import { sideKey } from "./params.ts";

/**
 * Says when samples were left out because nothing was said about collections. Nothing is said of a question
 * that names speeches, or whose every side names its collections.
 */
export function leftOutNotes({ speeches }: Corpus, params: Record<string, unknown>): Note[] {
  const isGiven = (name: string) => Array.isArray(params[name]) && params[name].length > 0;
  const sides = ["", "target", "reference"].filter((side) => sideKey(side, "collection") in params);
  const isOpen = (side: string) => !isGiven(sideKey(side, "collection")) && !isGiven(sideKey(side, "speech"));
  const samples = samplesLeftOut(speeches);
  if (samples === 0 || isGiven("speech") || !sides.some(isOpen)) return [];
  return [{ code: "SAMPLES_LEFT_OUT", values: { speeches: samples } }];
}
