import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnCorpus } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

/** More than 3,000 Han characters, so that its paragraphs are resampled. */
function text(title: string, word: string): string {
  const lines = ["渡口修好了，码头扩建了", "茶园照看得细，林场守得住", "校舍重建完毕，水渠全线打通"];
  const body = Array.from({ length: 330 }, (_, at) => `${lines[at % lines.length]}，${word}要稳。`);
  return `${title}\n各位同志们：\n${body.join("\n")}\n`;
}

let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus([
    { date: "2018-03-01", text: text("在渡口会议上的讲话", "GDP") },
    { date: "2019-03-01", text: text("在渡口会议上的讲话", "gdp") },
  ]);
}, 120_000);
afterAll(() => corpus.drop());

describe("words that differ by the case of Latin letters", () => {
  it("are one between years, paragraph by paragraph, unless asked not to", async () => {
    const step = async (rule?: string) =>
      (await corpus.ask("drift-timeline", { unit: "term", ...(rule === undefined ? {} : { case: rule }) })).rows[0]!;
    expect(await step()).toMatchObject({ basis: "paragraphs", divergence: 0 });
    expect(await step()).toEqual(await step("fold"));
    const exact = await step("exact");
    expect(exact.basis).toBe("paragraphs");
    expect(Number(exact.divergence)).toBeGreaterThan(0.01);
  });

  it("make speeches alike unless asked not to", async () => {
    const shared = async (params: Record<string, string>) =>
      String((await corpus.ask("similarity", { by: "terms", ...params })).rows[0]!.shared)
        .split("；")
        .filter((word) => /gdp/iu.test(word));
    expect(await shared({})).toHaveLength(1);
    expect(await shared({ case: "exact" })).toEqual([]);
  });
});
