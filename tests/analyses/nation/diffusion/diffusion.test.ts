import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnCorpus, type OwnSpeech } from "../../../setup/own-corpus.ts";
import type { SampleCorpus } from "../../../setup/sample-corpus.ts";

const say = (level: string, region: string, year: number, text: string): OwnSpeech => ({
  date: `${year}-01-10`,
  level,
  region,
  text: `${region}讲话${year}\n${text}这一年的各项工作要接着办好。`,
});
const SPEECHES = [
  say("central", "", 2021, "要把教育办好。"),
  say("city", "温州市", 2021, "要发展低空经济，办好医院。"),
  say("province", "浙江省", 2022, "低空经济要起步，修好路。"),
  say("city", "宁波市", 2022, "要把港口办好。"),
  say("central", "", 2023, "发展低空经济，惠及百姓。"),
  say("city", "宁波市", 2024, "低空经济要赶上来。"),
];
let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
});
afterAll(() => corpus.drop());

describe("slogan-diffusion", () => {
  it("says who was first, how far behind the centre and the province, with the first speech", async () => {
    const { rows } = await corpus.ask("slogan-diffusion", { phrase: "低空经济" });
    expect(rows.map((row) => [row.regionCode, row.firstYear, row.silentUntil, row.behindCentre, row.behindProvince])).toEqual([
      ["330300", 2021, null, -2, -1],
      ["330000", 2022, null, -1, null],
      ["100000", 2023, 2021, null, null],
      ["330200", 2024, 2022, 1, 2],
    ]);
    expect(rows[0]!.title).toContain("温州市");
  });

  it.each(["slogan-diffusion", "slogan-adoption-curve", "slogan-lead-lag"])(
    "%s names what it is about in each row, in English too",
    async (name) => {
      const { rows } = await corpus.ask(name, { slogan: "低空经济" });
      expect(new Set(rows.map(({ item }) => item))).toEqual(new Set(["低空经济"]));
      expect(rows.every(({ gloss }) => /economy/iu.test(String(gloss)))).toBe(true);
      const plain = await corpus.ask(name, { phrase: "办好" });
      expect(new Set(plain.rows.map(({ item, gloss }) => `${item}${gloss}`))).toEqual(new Set(["办好"]));
    },
  );

  it("wants one item and knows the lexicon", async () => {
    await expect(corpus.ask("slogan-diffusion")).rejects.toMatchObject({ code: "BAD_PARAMETER" });
    await expect(corpus.ask("slogan-adoption-curve", { slogan: "没有这条" })).rejects.toMatchObject({ code: "SLOGAN_UNKNOWN" });
    expect((await corpus.ask("slogan-diffusion", { phrase: "低空经济", year: "1999" })).rows).toEqual([]);
  });
});

describe("slogans-before", () => {
  it("lists what places said while the centre spoke and did not", async () => {
    const { rows } = await corpus.ask("slogans-before", { least: "1" });
    expect(rows.find(({ slogan }) => slogan === "低空经济")).toMatchObject({ localYear: 2021, aboveYear: 2023, placesBefore: 2, spoke: 3 });
  });

  it("claims nothing where the centre has no text", async () => {
    const { rows, notes } = await corpus.ask("slogans-before", { least: "1", level: ["province", "city"] });
    expect(rows).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(["NO_TEXTS_ABOVE"]);
  });
});
