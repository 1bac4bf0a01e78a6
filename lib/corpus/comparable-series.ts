import { SAMPLES } from "./collections.ts";
import { kindOf, LARGE_MIX_CHANGE, MIX_PARTS, type MixPart, mixChange, type SpeechSet } from "./speech-mix.ts";

/** Speeches of one kind over the years: one level, one genre, one collection. */
export interface ComparableSeries {
  level: string;
  genre: string;
  collection: string;
  /** Their positions in the corpus. */
  members: number[];
  /** Years that it has speeches in. */
  years: number[];
}

/** How the mix of the years stands. */
export interface YearMix {
  /** Years that are made up differently from the year before them that has speeches. */
  changed: number[];
  /** What of their make-up changed. */
  parts: MixPart[];
  /**
   * The largest series that can be followed over at least half of the years; null when the mix is steady or
   * there is none.
   */
  series: ComparableSeries | null;
}

const LEAST_YEARS = 3;

/**
 * Where the mix of levels, genres and collections changes between the years, and which one kind of speeches
 * can be followed instead. Kinds are ranked by their years, then by their text; a kind without level or genre
 * is none, since it may be several. The samples are of every kind on purpose, so nothing is said of them
 * alone.
 */
export function yearMix({ corpus, members }: SpeechSet): YearMix {
  const dated = members.filter((index) => corpus.speeches[index]!.year !== null);
  const byYear = new Map<number, number[]>();
  for (const index of dated) byYear.set(corpus.speeches[index]!.year!, [...(byYear.get(corpus.speeches[index]!.year!) ?? []), index]);
  const years = [...byYear].sort(([a], [b]) => a - b).map(([year, list]) => ({ year, side: { corpus, members: list } }));
  const isLarge = (at: number, parts?: readonly MixPart[]) =>
    at > 0 && (mixChange(years[at]!.side, years[at - 1]!.side, parts) ?? 0) >= LARGE_MIX_CHANGE;
  const places = years.flatMap((_, at) => (isLarge(at) ? [at] : []));
  const series = places.length === 0 ? null : largestSeries({ corpus, members: dated }, years.length);
  if (dated.every((index) => corpus.speeches[index]!.collection === SAMPLES)) return STEADY;
  return {
    changed: places.map((at) => years[at]!.year),
    parts: MIX_PARTS.filter((part) => places.some((at) => isLarge(at, [part]))),
    series,
  };
}

const STEADY: YearMix = { changed: [], parts: [], series: null };

function largestSeries({ corpus, members }: SpeechSet, years: number): ComparableSeries | null {
  const kinds = new Map<string, ComparableSeries & { chars: number }>();
  for (const index of members) {
    const speech = corpus.speeches[index]!;
    const { level, genre, collection } = speech;
    if (level === null || genre === null) continue;
    const kind = kinds.get(kindOf(speech)) ?? { level, genre, collection, members: [], years: [], chars: 0 };
    kind.members.push(index);
    kind.chars += speech.charCount;
    if (!kind.years.includes(speech.year!)) kind.years.push(speech.year!);
    kinds.set(kindOf(speech), kind);
  }
  const [first] = [...kinds.values()].sort((a, b) => b.years.length - a.years.length || b.chars - a.chars);
  if (first === undefined || first.years.length < Math.max(LEAST_YEARS, years / 2)) return null;
  const { chars: _, ...series } = first;
  return series;
}
