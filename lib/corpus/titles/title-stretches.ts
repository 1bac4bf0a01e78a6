import { selectTitleRanges } from "#lib/queries/index.ts";
import type { DraftSpeech } from "../draft-speech.ts";
import { memoize } from "../memoize.ts";
import type { StateSource } from "../state.ts";

/** The title block of one speech: title, subtitle, and the lines of date and speaker that belong to it. */
export interface TitleStretches {
  /** Position of the speech in the corpus. */
  speech: number;
  /** Half-open positions in the corpus buffer, ascending. */
  ranges: readonly (readonly [number, number])[];
  /** How many `〇` it shows itself. */
  zeros: number;
}

/** The titles of a corpus; speeches that show none are missing. */
export const titleStretches = memoize(["corpus"], findStretches);

async function findStretches(source: StateSource<"corpus">): Promise<TitleStretches[]> {
  const { db, speeches, cache, unstored } = await source.corpus();
  const place = new Map(speeches.map(({ id }, index) => [id, index]));
  const found = (await selectTitleRanges(db)).flatMap(({ speechId, starts, ends, zeros }) => {
    const speech = place.get(speechId);
    if (speech === undefined) return [];
    const base = cache.starts[speech]!;
    return [{ speech, zeros, ranges: starts.map((start, at) => [base + start, base + ends[at]!] as const) }];
  });
  if (unstored === undefined) return found;
  const last = speeches.length - 1;
  return [...found, draftStretches(unstored, last, cache.starts[last]!)];
}

function draftStretches({ text: { text, sentences } }: DraftSpeech, speech: number, base: number): TitleStretches {
  const title = sentences.filter(({ kind }) => kind === "title");
  const shown = title.map(({ start, end }) => text.slice(start, end)).join("");
  const ranges = title.map(({ matchStart, matchEnd }) => [base + matchStart, base + matchEnd] as const);
  return { speech, ranges, zeros: shown.split("〇").length - 1 };
}
