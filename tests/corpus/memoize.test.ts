import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import type { DraftSpeech } from "#lib/corpus/draft-speech.ts";
import type { LexiconState } from "#lib/corpus/lexicon-keeper.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { pinned, withDraft } from "#lib/corpus/with-draft.ts";
import type { ReadDatabase } from "#lib/db/client.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** A corpus of no speeches; only that it is an object of its own matters here. */
function newCorpus(storeVersion = 1): Corpus {
  const shared = new SharedArrayBuffer(2);
  const cache = { units: new Uint16Array(shared), bytes: Buffer.from(shared), starts: new Int32Array(1) };
  return { storeVersion, version: "", speeches: [], cache, versions: [], db: {} as ReadDatabase, draft: null };
}

function newLexicon(): LexiconState {
  return { indexOf: new Map() } as unknown as LexiconState;
}

function sourceOf(corpus: Corpus, lexicon = newLexicon()): StateSource<"corpus" | "lexicon"> {
  return { corpus: async () => corpus, lexicon: async () => lexicon };
}

describe("memoize", () => {
  it("computes once for a state and arguments, also for requests that come meanwhile", async () => {
    let runs = 0;
    const size = memoize(["corpus"], async (_source: StateSource<"corpus">, factor: number) => {
      runs += 1;
      await new Promise(setImmediate);
      return factor * 2;
    });
    const source = sourceOf(newCorpus());
    expect(await Promise.all([size(source, 1), size(source, 1), size(source, 2)])).toEqual([2, 2, 4]);
    expect(await size(source, 1)).toBe(2);
    expect(runs).toBe(2);
  });

  it("computes anew when a named part is another object, and only then", async () => {
    const seen: number[] = [];
    const version = memoize(["corpus"], async (source: StateSource<"corpus">) => seen.push((await source.corpus()).storeVersion));
    const corpus = newCorpus(7);
    await version(sourceOf(corpus));
    await version(sourceOf(corpus, newLexicon()));
    await version(sourceOf(newCorpus(8)));
    await version(sourceOf(newCorpus(7)));
    expect(seen).toEqual([7, 8, 7]);
  });

  it("hands over the state it was asked for and no other part", async () => {
    const corpora = [newCorpus(1), newCorpus(2)];
    const given = { ...sourceOf(newCorpus()), corpus: async () => corpora.shift()! };
    const look = memoize(["corpus"], async (source: StateSource<"corpus">) => ({
      parts: Object.keys(source),
      versions: [(await source.corpus()).storeVersion, (await source.corpus()).storeVersion],
    }));
    expect(await look(given)).toEqual({ parts: ["corpus"], versions: [1, 1] });
  });

  it("keeps two computations apart, and does not keep a failed one", async () => {
    let failures = 0;
    const one = memoize(["corpus"], async () => "one");
    const other = memoize(["corpus"], async () => {
      failures += 1;
      throw new RangeError("not today");
    });
    const source = sourceOf(newCorpus());
    expect(await one(source)).toBe("one");
    await expect(other(source)).rejects.toThrow("not today");
    await expect(other(source)).rejects.toThrow("not today");
    expect(failures).toBe(2);
  });

  it("keeps so many results for a state; what was asked for longest ago goes first", async () => {
    const runs: number[] = [];
    const kept = memoize(["corpus"], async (_source: StateSource<"corpus">, at: number) => runs.push(at), 2);
    const source = sourceOf(newCorpus());
    for (const at of [1, 2, 1, 3, 1, 2]) await kept(source, at);
    expect(runs).toEqual([1, 2, 3, 2]);
  });

  it("lets old states and what was computed for them be collected", async () => {
    const table = memoize(["corpus", "lexicon"], async (source: StateSource<"corpus" | "lexicon">) => ({ of: await source.corpus() }));
    const lexicon = newLexicon();
    const gone = await weakly(async () => {
      const corpus = newCorpus();
      await table(sourceOf(corpus, lexicon));
      return corpus;
    });
    const stays = newCorpus();
    await table(sourceOf(stays, lexicon));
    expect(await isCollected(gone)).toBe(true);
    expect(await table(sourceOf(stays, lexicon))).toEqual({ of: stays });
  });

  it("keeps nothing of a draft after its request", async () => {
    const seen = memoize(["corpus"], async (source: StateSource<"corpus">) => ({
      ids: (await source.corpus()).speeches.map(({ id }) => id),
    }));
    const stored = newCorpus();
    const base = { ...createContext({} as ReadDatabase), ...sourceOf(stored), themes: async () => ({}) as never };
    await seen(base);
    const gone = await weakly(async () => {
      const context = await pinned(withDraft(base, draft()));
      expect(await seen(context)).toEqual({ ids: [0] });
      expect(await seen(context.draft!.alone)).toEqual({ ids: [0] });
      expect(await seen(context.draft!.base)).toEqual({ ids: [] });
      return context.corpus();
    });
    expect(await isCollected(gone)).toBe(true);
    expect(await seen(base)).toEqual({ ids: [] });
  });
});

/** Runs something whose result nobody else holds. */
async function weakly(make: () => Promise<object>): Promise<WeakRef<object>> {
  return new WeakRef(await make());
}

/** A weak reference holds its object until the turn of the event loop ends. */
async function isCollected(reference: WeakRef<object>): Promise<boolean> {
  for (let turn = 0; turn < 20 && reference.deref() !== undefined; turn++) {
    await new Promise(setImmediate);
    collectGarbage();
  }
  return reference.deref() === undefined;
}

function draft(): DraftSpeech {
  const text = {
    ...{ text: "推进改革", matchText: "推进改革", title: null, sentences: [], paragraphCount: 1, charCount: 4, tokenCount: 2 },
    ...{ terms: new Map(), pieceLengths: new Uint8Array([2, 2]), maskCount: 0, quotedCharCount: 0, textHash: "draft" },
  };
  const versions = { normaliserVersion: "", dictionaryHash: "", themesHash: "" };
  return { given: text.text, text, themes: [], flags: [], corrected: false, ...versions };
}
