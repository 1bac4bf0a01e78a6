import type { RecognisedText } from "./find-text.ts";
import type { Reading, Readings } from "./readings.ts";
import type { PublishedCount } from "./types.ts";

/** Why a printed figure and ours agree or not. */
export type Reason =
  | "equal"
  | "title-left-out"
  | "longer-words-excluded"
  | "string-against-token"
  | "another-version"
  | "slip"
  | "not-imported";

export interface Explanation {
  reason: Reason;
  /** The reading that gives the printed figure; null when none does. */
  reading: Reading | null;
  /**
   * True when the source does not say that it counted so: the reading was looked for until one gave its
   * figure.
   */
  chosenToFit: boolean;
}

const REASONS: readonly [Reading, Reason][] = [
  ["string", "equal"],
  ["untitled", "title-left-out"],
  ["excluding", "longer-words-excluded"],
  ["own", "longer-words-excluded"],
  ["token", "string-against-token"],
  ["unrepeated", "another-version"],
];

/**
 * The first way of counting that gives the printed figure, what the source itself says it did before all
 * others. When none does, a text that is the very copy of the line leaves a slip in print; any other text may
 * be another version.
 */
export function explain(count: PublishedCount, readings: Readings, text: RecognisedText): Explanation {
  const candidates = REASONS.filter(([reading]) => reading !== "excluding" || count.excluding.length > 0);
  candidates.sort(([a], [b]) => Number(b === count.kind) - Number(a === count.kind));
  const found = candidates.find(([reading]) => readings[reading] === count.printed);
  if (found === undefined) return { reason: text.by === "text-hash" ? "slip" : "another-version", reading: null, chosenToFit: false };
  // A reading that changes nothing here is no reason.
  return readings[found[0]] === readings.string
    ? { reason: "equal", reading: "string", chosenToFit: false }
    : { reason: found[1], reading: found[0], chosenToFit: found[0] !== count.kind || count.fitted };
}
