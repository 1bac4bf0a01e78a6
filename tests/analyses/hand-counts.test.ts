import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseTable } from "#lib/readers/index.ts";
import { createSampleCorpus, type SampleCorpus } from "../setup/sample-corpus.ts";

const PAIRS = parseTable(readFileSync("corpus/samples/hand-counts.tsv", "utf8"), "hand-counts.tsv");
let corpus: SampleCorpus;

beforeAll(async () => {
  corpus = await createSampleCorpus();
});
afterAll(() => corpus.drop());

async function speechOf(file: string): Promise<string> {
  const row = (await corpus.ask("speeches")).rows.find((speech) => String(speech.file).endsWith(file));
  return String(row?.speechId);
}

describe("counts that people made by hand", () => {
  it("are 30", () => expect(PAIRS).toHaveLength(30));

  it.each(PAIRS.map(({ slogan, file, count }) => [slogan!, file!, Number(count)] as const))(
    "%s in %s is %i",
    async (slogan, file, count) => {
      const params = { speech: await speechOf(file), by: "speech" };
      expect((await corpus.ask("phrase-frequency", { ...params, phrase: slogan })).rows.map((row) => row.count)).toEqual([count]);
      const known = (await corpus.ask("slogans", { absent: "1" })).rows.some((row) => row.slogan === slogan);
      if (known) expect((await corpus.ask("slogan-frequency", { ...params, slogan })).rows.map((row) => row.count)).toEqual([count]);
    },
  );

  it("are mostly slogans of the lexicon", async () => {
    const lexicon = new Set((await corpus.ask("slogans", { absent: "1" })).rows.map((row) => row.slogan));
    expect(PAIRS.filter(({ slogan }) => lexicon.has(slogan!)).length).toBeGreaterThanOrEqual(20);
  });
});
