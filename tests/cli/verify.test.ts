import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnalysisContext, createContext, runAnalysis } from "#lib/analyses/index.ts";
import { verifyAnswers } from "#lib/cli/verify/verify-answers.ts";
import { makeSnapshot } from "../../app/_server/snapshot/make-snapshot.ts";
import { createOwnCorpus, type OwnSpeech } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

const SPEECHES: OwnSpeech[] = [
  { date: "2020-03-01", level: "county", text: "河工讲话\n高质量发展要靠人，改革开放修了堤。乡村振兴，灯塔要亮，石阶要扫。" },
  { date: "2021-03-01", level: "county", text: "林场讲话\n苗圃要开放，高质量发展要落地。乡村振兴要靠人，水杉成林，债务要还清。" },
  { date: "2022-03-01", level: "city", text: "渡口讲话\n老船要修，高质量发展是硬道理。生态环境要保护，水要清，岸要绿。" },
];
const EXTRA: OwnSpeech = { date: "2022-05-01", text: "茶园讲话\n春茶上市了，采茶的人都有活干，高质量发展不是空话。" };
const stores: SampleCorpus[] = [];
let snapshot: Uint8Array;
const contextOf = (store: SampleCorpus) => createContext(store.db.read);

async function snapshotOf(context: AnalysisContext): Promise<Uint8Array> {
  const { set: themes } = await context.themes();
  const request = { search: new URLSearchParams({ phrase: "高质量发展" }), locale: "zh" as const, themes, now: new Date(0) };
  const made = await makeSnapshot((analysis, params) => {
    const raw = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
    return runAnalysis(context, analysis, raw, (key) => key);
  }, request);
  return made.bytes;
}

beforeAll(async () => {
  stores.push(await createOwnCorpus(SPEECHES), await createOwnCorpus([...SPEECHES].reverse()));
  stores.push(await createOwnCorpus([EXTRA, ...SPEECHES]), await createOwnCorpus([{ ...SPEECHES[0]!, date: "2019-01-01" }, SPEECHES[1]!]));
  snapshot = await snapshotOf(contextOf(stores[0]!));
}, 120_000);
afterAll(async () => {
  for (const store of stores) await store.drop();
});

describe("a snapshot that a stranger counts again", () => {
  it("comes out equal to the last digit on the same texts, in whatever order they were imported", async () => {
    const { figures, equal, differences } = await verifyAnswers(contextOf(stores[1]!), snapshot, "0.1.0");
    expect(differences).toEqual([]);
    expect(equal).toBe(figures);
    expect(figures).toBeGreaterThan(100);
    const back = await verifyAnswers(contextOf(stores[0]!), await snapshotOf(contextOf(stores[1]!)), "0.1.0");
    expect(back).toEqual({ figures, equal, differences: [] });
  });

  it("leaves out what the store has besides", async () => {
    const { figures, equal, differences } = await verifyAnswers(contextOf(stores[2]!), snapshot, "0.1.0");
    // What tells is weighed by the whole store, and says so by differing.
    const weighed = differences.filter((line) => /· (specificity|telling|emphasis):/.test(line));
    expect(differences).toEqual(weighed);
    expect(equal).toBe(figures - weighed.length);
  });

  it("names the missing text, the other date and the other rules beside the figures that differ", async () => {
    const { figures, equal, differences } = await verifyAnswers(contextOf(stores[3]!), snapshot, "0.0.9");
    expect(differences).toContainEqual(expect.stringMatching(/^TEXT_MISSING 渡口讲话 2022-03-01 [0-9a-f]{64}$/));
    expect(differences).toContain("METADATA_DIFFERS 河工讲话 · date: 2020-03-01 -> 2019-01-01");
    expect(differences).toContain("RULES_DIFFER app: 0.1.0 -> 0.0.9");
    expect(differences).toContain("FIGURE_DIFFERS corpus-summary: speeches: 3 -> 2");
    expect(equal).toBeLessThan(figures);
  });

  it("is not counted when its files were changed", async () => {
    const cut = snapshot.slice(0, snapshot.length / 2);
    expect(await verifyAnswers(contextOf(stores[0]!), cut, "0.1.0")).toEqual({
      figures: 0,
      equal: 0,
      differences: ["NO_ZIP: this is no zip file, or not all of it"],
    });
  });
});
