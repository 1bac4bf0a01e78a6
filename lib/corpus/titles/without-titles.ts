import type { AnalysisContext } from "../context.ts";
import type { Corpus } from "../corpus.ts";
import { memoize } from "../memoize.ts";
import { memoizeTable } from "../memoize-growing.ts";
import { type StateSource, withCorpus } from "../state.ts";
import type { TextCache } from "../text-cache.ts";
import { titleStretches } from "./title-stretches.ts";

const PARAGRAPH_MARK = 10;

/**
 * A context in whose texts the titles are blank: nothing is found there, every position stays as it was, and
 * `countedChars` are those of the bodies. Made once for a corpus: 2 bytes a character.
 */
export async function withoutTitles(context: AnalysisContext): Promise<AnalysisContext> {
  const corpus = await untitled(context);
  const next = withCorpus(context, corpus);
  if (context.draft === null || corpus.draft === null) return next;
  const { base, alone } = context.draft;
  return { ...next, draft: { ...context.draft, base: withCorpus(base, corpus.draft.base), alone: withCorpus(alone, corpus.draft.alone) } };
}

const untitled = memoize(["corpus"], blankTitles, 1);

async function blankTitles(source: StateSource<"corpus">): Promise<Corpus> {
  const titled = await source.corpus();
  const { units } = await blankUnits(source);
  const cache = { units, bytes: Buffer.from(units.buffer), starts: titled.cache.starts };
  const { draft } = titled;
  if (draft === null) return { ...titled, cache, titled };
  const [base, alone] = [await untitled(withCorpus(source, draft.base)), await untitled(withCorpus(source, draft.alone))];
  return { ...titled, cache, titled, draft: { ...draft, base, alone } };
}

/** The texts with their titles blanked, once for all threads. */
const blankUnits = memoizeTable("blank", [], async (source: StateSource<"corpus">) => {
  const { cache } = await source.corpus();
  const units = copyOf(cache.units);
  for (const { ranges } of await titleStretches(source)) for (const [start, end] of ranges) units.fill(PARAGRAPH_MARK, start, end);
  return { units };
});

function copyOf(units: TextCache["units"]): TextCache["units"] {
  const copy = new Uint16Array(new SharedArrayBuffer(units.byteLength));
  copy.set(units);
  return copy;
}
