import type { Background } from "#lib/lexicon/discovery/background.ts";
import type { DiscoveryText } from "./discovery-text.ts";
import type { RecurringNgram } from "./recurring-ngrams.ts";

const SHORTEST = 3;
const LONGEST = 12;

/**
 * Wordings of the background table that stand in a text as whole words, though they may recur nowhere in it:
 * what other reports say again and again is a wording where it stands once.
 */
export function backgroundNgrams({ units, starts, edges }: DiscoveryText, background: Background): Map<string, RecurringNgram> {
  const found = new Map<string, RecurringNgram>();
  for (let speech = 0; speech + 1 < starts.length; speech++) {
    const end = starts[speech + 1]! - 1;
    const text = String.fromCharCode(...units.subarray(starts[speech], end));
    for (let at = 0; at < text.length; at++)
      if (edges[starts[speech]! + at] === 1) addAt(found, text, at, starts[speech]!, edges, background);
  }
  return found;
}

function addAt(
  found: Map<string, RecurringNgram>,
  text: string,
  at: number,
  start: number,
  edges: Uint8Array,
  background: Background,
): void {
  for (let length = SHORTEST; length <= LONGEST && at + length <= text.length; length++) {
    if (edges[start + at + length] !== 1) continue;
    const wording = text.slice(at, at + length);
    const known = background.get(wording);
    if (known === undefined) continue;
    const count = (found.get(wording)?.count ?? 0) + 1;
    found.set(wording, { text: wording, count, cohesion: known.cohesion, freedom: known.freedom, background: true });
  }
}
