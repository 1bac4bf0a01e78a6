import type { SpeechFacts } from "#lib/queries/speech-facts.ts";
import { liesWithin, resolveRegion } from "#lib/text/gazetteer/index.ts";
import type { Filters } from "#lib/types.ts";
import { collectionTest } from "./collections.ts";
import { facetTest } from "./facet-filter.ts";

/**
 * Which speeches a filter lets through, as positions in `speeches`. A filter on years leaves undated speeches
 * out; every other absent value is the empty string, so `region=` is not a filter but `level` lists are
 * exact. Without a collection the samples are let through only while there is nothing else.
 */
export function filterSpeeches(speeches: readonly SpeechFacts[], filters: Filters): number[] {
  const tests = [collectionTest(speeches, filters), facetTest(filters.facet), regionTest(filters)];
  return speeches.flatMap((speech, index) => (passes(speech, filters) && tests.every((test) => test(speech)) ? [index] : []));
}

/** A region is named or given by its code; what lies inside it belongs to it unless `regionWithin` is "0". */
function regionTest({ region: regions, regionWithin }: Filters): (speech: SpeechFacts) => boolean {
  if (regions.length === 0) return () => true;
  const codes = regions.flatMap((region) => (/^\d{6}$/.test(region) ? region : (resolveRegion(region, null)?.code ?? [])));
  return ({ region, regionCode }) =>
    (region !== null && regions.includes(region)) ||
    (regionCode !== null && codes.some((code) => (regionWithin === "0" ? code === regionCode : liesWithin(regionCode, code))));
}

function passes(speech: SpeechFacts, filters: Filters): boolean {
  return (
    passesYear(speech.year, filters) &&
    oneOf(speech.level, filters.level) &&
    oneOf(speech.speaker, filters.speaker) &&
    oneOf(speech.genre, filters.genre) &&
    (filters.speech.length === 0 || filters.speech.includes(speech.id))
  );
}

function passesYear(year: number | null, { year: years, yearFrom, yearTo }: Filters): boolean {
  if (years.length === 0 && yearFrom === null && yearTo === null) return true;
  if (year === null) return false;
  return (years.length === 0 || years.includes(year)) && year >= (yearFrom ?? year) && year <= (yearTo ?? year);
}

function oneOf(value: string | null, allowed: readonly string[]): boolean {
  return allowed.length === 0 || (value !== null && allowed.includes(value));
}
