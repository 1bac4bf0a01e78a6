import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluateThemes } from "#lib/analyses/themes/evaluate-themes.ts";
import { csvOfResult } from "#lib/export/index.ts";
import { correctThemes, withdrawThemes } from "#lib/ingest/index.ts";
import { selectCodedTexts } from "#lib/queries/index.ts";
import { parseTable } from "#lib/readers/index.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { toLabelledRows } from "#lib/themes/labelled-rows.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { toWord } from "#lib/themes/word.ts";
import type { Row } from "#lib/types.ts";
import { createSampleCorpus, type SampleCorpus } from "../setup/sample-corpus.ts";

const SET = loadThemes();
const CODER = buildCoder(SET);
let corpus: SampleCorpus;

beforeAll(async () => {
  corpus = await createSampleCorpus();
});
afterAll(() => corpus.drop());

type Params = Record<string, string | string[]>;
const rowsOf = async (name: string, params: Params = {}) => (await corpus.ask(name, params)).rows;
const sum = (rows: readonly Row[], key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);

async function sentences(params: Params): Promise<{ rows: Row[]; total: number }> {
  const { rows, notes } = await corpus.ask("theme-sentences", { limit: "1000", ...params });
  return { rows, total: Number(notes.find(({ code }) => code === "SENTENCES_TOTAL")?.values.total) };
}

describe("shares", () => {
  it.each([{}, { level: "county" }, { yearFrom: "2015", yearTo: "2020" }] as Params[])(
    "add up from the sentences listed: %j",
    async (filter) => {
      const speeches = Object.keys(filter).length === 0 ? await rowsOf("speeches") : [];
      for (const theme of CODER.themeIds) {
        const counted = sum(await rowsOf("theme-coverage", { ...filter, theme, by: "speech" }), "themeSentences");
        const { rows, total } = await sentences({ ...filter, theme });
        expect(total).toBe(counted);
        expect(rows).toHaveLength(Math.min(1000, counted));
        for (const row of rows) expect(String(row.themes).split(" ")).toContain(theme);
      }
      const coverage = await rowsOf("theme-coverage", { ...filter, theme: "debt", by: "speech" });
      expect((await sentences({ ...filter, theme: "none" })).total).toBe(sum(coverage, "uncodedSentences"));
      if (speeches.length > 0) expect(sum(coverage, "sentences")).toBe(sum(speeches, "sentences"));
    },
  );

  it("split evenly and without a theme make up the whole", async () => {
    const rows = await rowsOf("theme-coverage", { by: "genre" });
    for (const group of new Set(rows.map((row) => row.group))) {
      const own = rows.filter((row) => row.group === group);
      expect(sum(own, "splitShare") + Number(own[0]?.uncodedShare)).toBeCloseTo(1, 10);
    }
  });

  it("of characters lie within their intervals, and emphasis of everything is 1", async () => {
    for (const row of await rowsOf("theme-coverage", { by: "year" })) {
      expect(Number(row.charLow)).toBeLessThanOrEqual(Number(row.charShare) + 1e-9);
      expect(Number(row.charHigh)).toBeGreaterThanOrEqual(Number(row.charShare) - 1e-9);
    }
    const levels = await rowsOf("theme-coverage", { by: "speech", theme: "party" });
    const weighted = levels.reduce((total, row) => total + Number(row.emphasis) * Number(row.sentences), 0);
    expect(weighted / sum(levels, "sentences")).toBeCloseTo(1, 10);
  });
});

describe("theme-sentences", () => {
  it("gives a score that its evidence adds up to, and text at its place", async () => {
    const { rows } = await sentences({ theme: "debt" });
    for (const row of rows) {
      expect(Number(row.score)).toBeGreaterThanOrEqual(Number(row.threshold));
      const weights = [...`${row.words}、${row.around}`.matchAll(/(÷ )?(\d+\.\d\d)(?=、|$)/g)];
      const total = weights.reduce((all, [, minus, weight]) => all + (minus ? -1 : 1) * Number(weight), 0);
      expect(total).toBeCloseTo(Number(row.score), 1);
      expect(String(row.text)).not.toBe("");
    }
  });

  it("lists borderline sentences on both sides of the threshold", async () => {
    const { rows } = await sentences({ theme: "industry", borderline: "1" });
    expect(rows.some((row) => Number(row.score) < Number(row.threshold))).toBe(true);
    for (const row of rows) expect(Math.abs(Number(row.score) - Number(row.threshold))).toBeLessThanOrEqual(0.1501);
  });

  it("narrows to a second theme, a tenth and a word as the other analyses count them", async () => {
    for (const row of await rowsOf("theme-cooccurrence"))
      expect((await sentences({ theme: String(row.theme), with: String(row.other) })).total).toBe(row.bothSentences);
    for (const row of (await rowsOf("theme-positions", { theme: "party" })).slice(0, 3))
      expect((await sentences({ theme: "party", tenth: String(row.tenth) })).total).toBe(row.themeSentences);
    for (const row of (await rowsOf("theme-terms", { theme: "ecology" })).slice(0, 5))
      expect((await sentences({ theme: "ecology", word: String(row.word) })).total).toBe(row.wordSentences);
  });

  it("pages without gap or repeat, strongest first when asked", async () => {
    const first = await corpus.ask("theme-sentences", { theme: "party", order: "score", limit: "30" });
    const cursor = String(first.notes.find(({ code }) => code === "NEXT_PAGE")?.values.cursor);
    const second = await rowsOf("theme-sentences", { theme: "party", order: "score", limit: "30", cursor });
    const all = await rowsOf("theme-sentences", { theme: "party", order: "score", limit: "60" });
    expect([...first.rows, ...second]).toEqual(all);
    const scores = all.map((row) => Number(row.score));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("refuses a theme that there is not", async () => {
    await expect(corpus.ask("theme-sentences", { theme: "weather" })).rejects.toMatchObject({ code: "THEME_UNKNOWN" });
  });
});

describe("co-occurrence, positions, places and speeches", () => {
  it("agree with the coverage", async () => {
    const coverage = await rowsOf("theme-coverage", { by: "speech" });
    const countOf = (theme: string) =>
      sum(
        coverage.filter((row) => row.theme === theme),
        "themeSentences",
      );
    for (const row of await rowsOf("theme-cooccurrence")) {
      expect(row.themeSentences).toBe(countOf(String(row.theme)));
      expect(Number(row.expected)).toBeCloseTo((Number(row.themeSentences) * Number(row.otherSentences)) / Number(row.sentences), 9);
    }
    for (const theme of CODER.themeIds) {
      expect(sum(await rowsOf("theme-positions", { theme }), "themeSentences")).toBe(countOf(theme));
      expect(sum(await rowsOf("theme-places", { theme, limit: "1000" }), "themeSentences")).toBe(countOf(theme));
    }
    const most = await rowsOf("theme-speeches", { theme: "debt", limit: "3" });
    const shares = coverage.filter((row) => row.theme === "debt").map((row) => Number(row.share));
    expect(most.map((row) => row.share)).toEqual(shares.sort((a, b) => b - a).slice(0, 3));
  });

  it("name words of the theme's own file", async () => {
    const own = new Set(SET.themes.find(({ id }) => id === "debt")!.terms.flatMap(({ words }) => words.map(toWord)));
    for (const row of await rowsOf("theme-terms", { theme: "debt" })) if (row.kind === "term") expect(own).toContain(row.word);
  });
});

describe("a person's corrections", () => {
  it("move the counts, are marked, export as a labelled file and can be taken back", async () => {
    const before = await sentences({ theme: "ecology" });
    const [row] = (await sentences({ theme: "none" })).rows;
    const place = { speechId: Number(row?.speechId), sentence: Number(row?.sentence) };
    await correctThemes(corpus.db, CODER, place, ["ecology"]);
    const after = await sentences({ theme: "ecology" });
    expect(after.total).toBe(before.total + 1);
    expect(after.rows.find((one) => one.speechId === place.speechId && one.sentence === place.sentence)).toMatchObject({
      corrected: true,
      text: row?.text,
    });

    const exported = await corpus.ask("theme-corrections");
    const csv = [...csvOfResult(exported)].join("");
    const labelled = toLabelledRows(parseTable(csv.replace(/^\uFEFF/, ""), "corrections.csv"), CODER.themeIds, "corrections.csv");
    expect(labelled).toEqual([{ id: exported.rows[0]?.id, themes: ["ecology"], text: row?.text }]);
    expect(evaluateThemes([...labelled, ...labelled], SET, 2).disagreements[0]).toMatchObject({ theme: "ecology", kind: "missed" });

    await withdrawThemes(corpus.db, CODER, place);
    expect((await sentences({ theme: "ecology" })).total).toBe(before.total);
  });
});

describe("a theme of one's own", () => {
  it("is noted as not yet coded until the speeches are recoded", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tifa-own-theme-"));
    const dataFolder = process.env.TIFA_DATA_DIR;
    process.env.TIFA_DATA_DIR = folder;
    try {
      expect((await corpus.ask("theme-coverage")).notes.map(({ code }) => code)).not.toContain("THEMES_STALE");
      const { mkdirSync } = await import("node:fs");
      mkdirSync(join(folder, "themes"));
      writeFileSync(join(folder, "themes", "safety.yaml"), OWN_THEME);
      const stale = await corpus.ask("theme-coverage", { theme: "safety", by: "speech" });
      expect(stale.notes.map(({ code }) => code)).toContain("THEMES_STALE");
      const { recodeThemes } = await import("#lib/ingest/index.ts");
      await recodeThemes(corpus.db);
      const coded = await corpus.ask("theme-coverage", { theme: "safety", by: "speech" });
      expect(coded.notes.map(({ code }) => code)).not.toContain("THEMES_STALE");
      expect(sum(coded.rows, "themeSentences")).toBeGreaterThan(0);
      for (const [name, params] of OWN_THEME_ANSWERS) {
        const answer = await corpus.ask(name, params);
        const themes = [...new Set(answer.rows.map((row) => row.theme))];
        expect([name, themes]).toEqual([name, ["safety", ...CODER.themeIds]]);
        expect([...csvOfResult(answer)].join("")).toContain("safety");
      }
    } finally {
      if (dataFolder === undefined) delete process.env.TIFA_DATA_DIR;
      else process.env.TIFA_DATA_DIR = dataFolder;
      rmSync(folder, { recursive: true });
    }
  });
});

/** Answers that have a row or more for every theme, in the order of the theme files. */
const OWN_THEME_ANSWERS: [name: string, params: Params][] = [
  ["theme-coverage", { by: "year" }],
  ["theme-cooccurrence", {}],
  ["theme-positions", {}],
  ["theme-places", { limit: "2" }],
  ["drift-themes", { from: "2015", to: "2020" }],
];

const OWN_THEME = `id: safety
label: { zh: 安全, en: Safety }
description: { zh: 安全生产, en: Safety at work }
colour: neutral
order: 0
terms:
  - about: safety at work
    strength: strong
    words: [安全生产, 安全]
`;

describe("explaining a few sentences", () => {
  it("gives the scores that coding the whole speech gives", async () => {
    const texts = await selectCodedTexts(
      corpus.db.read,
      (await rowsOf("speeches")).slice(0, 12).map((row) => Number(row.speechId)),
    );
    expect(texts).toHaveLength(12);
    for (const { matchText, sentences: all } of texts) {
      const codes = CODER.code(matchText, all);
      for (let index = 0; index < all.length; index += 3) {
        for (const { theme, score } of CODER.explain(matchText, all, index)) expect(score).toBeCloseTo(codes[index]!.scores[theme]!, 4);
      }
    }
  });
});

describe("theme-preview", () => {
  const words = { strong: "安全生产 防汛", weak: "隐患", excluded: "安全生产费" };

  it("lists what a theme of these words would code, with the words that speak for it, and keeps nothing", async () => {
    const { rows, notes } = await corpus.ask("theme-preview", words);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(20);
    for (const row of rows) {
      expect(String(row.text)).toMatch(/安全生产|防汛/);
      expect(Number(row.score)).toBeGreaterThanOrEqual(Number(row.threshold));
      expect(String(row.words)).toMatch(/安全生产|防汛/);
    }
    expect(notes.map(({ code }) => code)).toContain("THEME_PREVIEW");
    expect(loadThemes().hash).toBe(SET.hash);
  });

  it("is narrowed by the filters and by excluded words, and refuses words that cannot be counted", async () => {
    const counties = await rowsOf("theme-preview", { ...words, level: "county", limit: "200" });
    const speeches = new Set((await rowsOf("speeches", { level: "county" })).map(({ speechId }) => speechId));
    expect(counties.filter(({ speechId }) => !speeches.has(speechId))).toEqual([]);
    const ringing = async (excluded?: string) =>
      (await rowsOf("theme-preview", { strong: "安全生产", limit: "200", ...(excluded === undefined ? {} : { excluded }) })).filter((row) =>
        String(row.text).startsWith("安全生产要接连敲"),
      );
    expect((await ringing()).length).toBeGreaterThan(0);
    expect(await ringing("安全生产要")).toEqual([]);
    expect(await rowsOf("theme-preview", {})).toEqual([]);
    await expect(rowsOf("theme-preview", { strong: "安" })).rejects.toMatchObject({ code: "THEMES_INVALID" });
  });
});
