/** `years`: lines over time; `places`: few years and several places side by side; `speech`: one speech alone. */
export type ShapeOfCorpus = "years" | "places" | "speech";

/** Fewer years than this make no line. */
const LEAST_YEARS = 3;
/** Fewer places than this make no ranking. */
const LEAST_PLACES = 3;

/** The shape of some speeches; what has neither years nor places enough is shown over its years all the same. */
export function shapeOf(speeches: readonly { year: number | null; region: string | null }[]): ShapeOfCorpus {
  if (speeches.length === 1) return "speech";
  const distinct = (values: (string | number | null)[]) => new Set(values.filter((value) => value !== null)).size;
  const years = distinct(speeches.map(({ year }) => year));
  return years < LEAST_YEARS && distinct(speeches.map(({ region }) => region)) >= LEAST_PLACES ? "places" : "years";
}
