import { countHan } from "#lib/text/han.ts";
import type { Corpus } from "../corpus.ts";
import { memoize } from "../memoize.ts";
import type { StateSource } from "../state.ts";
import { type TitleStretches, titleStretches } from "./title-stretches.ts";

/**
 * Han characters of each speech in which strings are counted, in the order of the corpus: body and title, for
 * what stands in a title counts; the body alone in a corpus whose titles are absent. What counts of phrases
 * and slogans are divided by.
 */
export const countedChars = memoize(["corpus"], sizesOf);

async function sizesOf(source: StateSource<"corpus">): Promise<Int32Array> {
  const corpus = await source.corpus();
  const sizes = Int32Array.from(corpus.speeches, ({ charCount }) => charCount);
  if (corpus.titled !== undefined) return sizes;
  for (const title of await titleStretches(source)) sizes[title.speech]! += titleHan(corpus, title);
  return sizes;
}

/** As the body is counted: `○` that stands for zero is no Han character. */
function titleHan({ cache }: Corpus, { ranges, zeros }: TitleStretches): number {
  const text = ranges.map(([start, end]) => cache.bytes.toString("utf16le", start * 2, end * 2)).join("");
  return countHan(text) - Math.max(0, text.split("〇").length - 1 - zeros);
}

/** Sum of the sizes over positions of the corpus. */
export function sumChars(sizes: Int32Array, members: readonly number[]): number {
  return members.reduce((sum, speech) => sum + sizes[speech]!, 0);
}
