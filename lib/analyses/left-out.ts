import { samplesLeftOut } from "#lib/corpus/collections.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import type { Note } from "#lib/types.ts";
import { filtersOf, sideFilters, sideKey } from "./params.ts";

const SIDES = ["", "target", "reference"];

/** Says what of the selection an answer leaves out: samples, and versions of events that have a fuller one. */
export function leftOutNotes(corpus: Corpus, params: Record<string, unknown>): Note[] {
  return [...sampleNotes(corpus, params), ...versionNotes(corpus, params)];
}

/** Versions that the filters of any side would let through; the link leads to the list of them. */
function versionNotes({ speeches, versions }: Corpus, params: Record<string, unknown>): Note[] {
  const sides = SIDES.filter((side) => sideKey(side, "collection") in params);
  if (versions.length === 0 || sides.length === 0) return [];
  const all = [...speeches, ...versions]; // Whether samples are left out is seen from all speeches.
  const passed = sides.flatMap((side) => filterSpeeches(all, filtersOf(sideFilters(params, side))));
  const left = new Set(passed.filter((index) => index >= speeches.length));
  return left.size === 0 ? [] : [{ code: "VERSIONS_LEFT_OUT", values: { speeches: left.size, link: VERSIONS_LIST } }];
}

/** Where the versions that are left out are listed. */
const VERSIONS_LIST = "/speeches#set-aside";

/**
 * Says when samples were left out because nothing was said about collections. Nothing is said of a question
 * that names speeches, or whose every side names its collections.
 */
function sampleNotes({ speeches }: Corpus, params: Record<string, unknown>): Note[] {
  const isGiven = (name: string) => Array.isArray(params[name]) && params[name].length > 0;
  const sides = SIDES.filter((side) => sideKey(side, "collection") in params);
  const isOpen = (side: string) => !isGiven(sideKey(side, "collection")) && !isGiven(sideKey(side, "speech"));
  const samples = samplesLeftOut(speeches);
  if (samples === 0 || isGiven("speech") || !sides.some(isOpen)) return [];
  return [{ code: "SAMPLES_LEFT_OUT", values: { speeches: samples } }];
}
