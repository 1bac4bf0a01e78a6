import type { SpeechFacts } from "#lib/queries/index.ts";
import { type Place, type RegionYear, regionYears } from "../region-years.ts";

/** What one place did in one year in which it spoke. */
interface SpokenYear {
  year: number;
  /** Its speeches of that year say it. */
  said: boolean;
  /** Position of the earliest speech that says it; null when none does. */
  speech: number | null;
}

/** A place over the years; years in which it did not speak are missing, because nothing is known of them. */
export interface PlaceHistory extends Place {
  years: readonly SpokenYear[];
  /** Place in `years` of the first that says it; -1 when none does. */
  first: number;
}

/**
 * The histories of all places for one item, by code.
 *
 * @param counts how often each speech says it, by position in the corpus
 */
export function placeHistories(speeches: readonly SpeechFacts[], members: readonly number[], counts: ArrayLike<number>) {
  const { cells, notes } = regionYears(speeches, members);
  const histories: PlaceHistory[] = [];
  for (let at = 0; at < cells.length; ) {
    const place = cells[at]!;
    const own = cells.slice(at).filter((cell) => cell.regionCode === place.regionCode && cell.region === place.region);
    const years = own.map((cell) => spokenYear(speeches, cell, counts));
    const { regionCode, region, level } = place;
    histories.push({ regionCode, region, level, years, first: years.findIndex(({ said }) => said) });
    at += own.length;
  }
  return { histories, notes };
}

function spokenYear(speeches: readonly SpeechFacts[], { year, members }: RegionYear, counts: ArrayLike<number>): SpokenYear {
  const saying = members.filter((index) => counts[index]! > 0);
  const byDate = saying.sort((a, b) => ((speeches[a]!.date ?? "") < (speeches[b]!.date ?? "") ? -1 : 1));
  return { year, said: saying.length > 0, speech: byDate[0] ?? null };
}
