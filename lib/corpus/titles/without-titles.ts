import type { AnalysisContext } from "../context.ts";
import type { Corpus } from "../corpus.ts";
import { memoize } from "../memoize.ts";
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
  const cache = copyOf(titled.cache);
  for (const { ranges } of await titleStretches(source)) for (const [start, end] of ranges) cache.units.fill(PARAGRAPH_MARK, start, end);
  const { draft } = titled;
  if (draft === null) return { ...titled, cache, titled };
  const [base, alone] = [await untitled(withCorpus(source, draft.base)), await untitled(withCorpus(source, draft.alone))];
  return { ...titled, cache, titled, draft: { ...draft, base, alone } };
}

function copyOf({ units, starts }: TextCache): TextCache {
  const shared = new SharedArrayBuffer(units.byteLength);
  const copy = new Uint16Array(shared);
  copy.set(units);
  return { units: copy, bytes: Buffer.from(shared), starts };
}
