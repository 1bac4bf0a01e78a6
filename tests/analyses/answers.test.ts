import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerOnce } from "#lib/analyses/answers.ts";
import { type AnalysisContext, createContext, findAnalysis, parseParams, withDraft } from "#lib/analyses/index.ts";
import type { DraftSpeech } from "#lib/corpus/draft-speech.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { createOwnCorpus } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus([
    { date: "2020-01-05", text: "在工作会议上的讲话\n我们要推动高质量发展，深化改革开放。" },
    { date: "2021-01-05", text: "在年度会议上的讲话\n继续推动高质量发展，保障和改善民生。" },
  ]);
});
afterAll(() => corpus.drop());

function asked(context: AnalysisContext, name: string, params: Record<string, string> = {}) {
  const analysis = findAnalysis(name);
  return answerOnce(context, analysis, parseParams(analysis.params, params));
}

describe("answers", () => {
  it("are given once for equal questions, under way or done, and apart for others", async () => {
    const context = createContext(corpus.db.read);
    const ask = (params: Record<string, string>) => asked(context, "slogans", params);
    const [first, second] = await Promise.all([ask({ year: "2020" }), ask({ year: "2020" })]);
    expect(second).toBe(first);
    expect(await ask({ year: "2020" })).toBe(first);
    expect(await ask({ year: "2021" })).not.toBe(first);
  });

  it("about a draft are not those of the corpus, nor of another draft", async () => {
    const context = createContext(corpus.db.read);
    const ask = (text: string) => asked(withDraft(context, draft(text)), "compare");
    const [one, other] = [await ask("高质量发展是硬道理。"), await ask("改革开放永无止境。")];
    expect(one.rows).not.toEqual(other.rows);
    expect(await ask("高质量发展是硬道理。")).not.toBe(one);
    expect((await ask("高质量发展是硬道理。")).rows).toEqual(one.rows);
  });

  it("change with the store", async () => {
    const context = createContext(corpus.db.read);
    const ask = () => asked(context, "corpus-summary");
    const before = await ask();
    await ingestPaths(["corpus/samples/2014-province-work-report.txt"], { db: corpus.db });
    const after = await ask();
    expect(before.rows[0]).toMatchObject({ speeches: 2 });
    expect(after.rows[0]).toMatchObject({ speeches: 3 });
  });
});

function draft(matchText: string): DraftSpeech {
  const size = { paragraphCount: 1, charCount: matchText.length - 1, tokenCount: 3, maskCount: 0, quotedCharCount: 0 };
  const lists = { sentences: [], terms: new Map([["发展", 1]]), pieceLengths: new Uint8Array([matchText.length]) };
  return {
    given: matchText,
    text: { text: matchText, matchText, title: null, textHash: matchText, ...size, ...lists },
    ...{ themes: [], flags: [], corrected: false, normaliserVersion: "", dictionaryHash: "", themesHash: "" },
  };
}
