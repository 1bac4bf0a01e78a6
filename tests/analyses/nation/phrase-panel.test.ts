import { execFileSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, runAnalysis } from "#lib/analyses/index.ts";
import { phrasePanel } from "#lib/analyses/nation/phrase-panel.ts";
import { csvOfResult, xlsxOfResult } from "#lib/export/index.ts";
import { createOwnCorpus, type OwnSpeech } from "../../setup/own-corpus.ts";
import type { SampleCorpus } from "../../setup/sample-corpus.ts";

const SPEECHES: OwnSpeech[] = [
  { date: "2023-01-10", level: "province", region: "浙江省", text: "浙江讲话\n今年我们要发展低空经济。低空经济要走在前列。" },
  { date: "2024-01-10", level: "province", region: "浙江省", text: "浙江又一年\n今年我们要把教育办好，把医院建好。" },
  { date: "2024-01-12", level: "city", region: "温州市", text: "温州讲话\n我们要在低空经济上先行一步，认真办好各件实事。" },
  { date: "2024-01-08", level: "province", region: "江苏省", text: "江苏讲话\n我们要把制造业做强，把田种好。" },
  { date: "2024-03-05", level: "central", text: "全国讲话\n要积极打造低空经济等新的增长点。" },
  { date: "", level: "city", region: "宁波市", text: "没有日期\n低空经济要发展。" },
];
let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
});
afterAll(() => corpus.drop());

const short = (row: Record<string, unknown>) => [row.regionCode, row.year, row.count, row.speeches];

describe("phrase-panel", () => {
  it("has 0 where a region spoke and did not say it, no row where it did not speak, regions by code", async () => {
    const { rows, notes } = await corpus.ask("phrase-panel", { phrase: "低空经济" });
    expect(rows.map(short)).toEqual([
      ["100000", 2024, 1, 1],
      ["320000", 2024, 0, 1],
      ["330000", 2023, 2, 1],
      ["330000", 2024, 0, 1],
      ["330300", 2024, 1, 1],
    ]);
    expect(rows.map(({ level }) => level)).toEqual(["central", "province", "province", "province", "city"]);
    expect(rows[1]).toMatchObject({ perTenThousandChars: 0, low: 0, speechesWith: 0 });
    expect(notes.map(({ code }) => code)).toEqual(["UNDATED_LEFT_OUT", "PHRASE_ALSO_UNDATED"]);
  });

  it("fills the grid with empty cells, never with zeros", async () => {
    const { rows } = await corpus.ask("phrase-panel", { phrase: "低空经济", fill: "all" });
    expect(rows).toHaveLength(8);
    const empty = rows.filter(({ speeches }) => speeches === 0);
    expect(empty.map((row) => [row.regionCode, row.year])).toEqual([
      ["100000", 2023],
      ["320000", 2023],
      ["330300", 2023],
    ]);
    for (const row of empty) expect([row.count, row.chars, row.perTenThousandChars, row.low, row.high]).toEqual(Array(5).fill(null));
  });

  it("agrees with phrase-frequency, and counts slogans and themes beside phrases", async () => {
    const panel = await corpus.ask("phrase-panel", { phrase: ["低空经济", "教育"], slogan: "低空经济", theme: "industry" });
    const frequency = await corpus.ask("phrase-frequency", { phrase: "低空经济", by: "year" });
    const of = (kind: string, year: number) =>
      panel.rows
        .filter((row) => row.kind === kind && row.phrase === "低空经济" && row.year === year)
        .reduce((sum, row) => sum + Number(row.count), 0);
    for (const row of frequency.rows)
      expect([of("phrase", Number(row.group)), of("slogan", Number(row.group))]).toEqual([row.count, row.count]);
    expect(panel.notes.map(({ code }) => code)).toContain("THEME_COUNTS_SENTENCES");
  });

  it("goes out wide with a column a year, codes as text, empty where nobody spoke", async () => {
    const context = createContext(corpus.db.read);
    const result = await runAnalysis(context, phrasePanel, { phrase: "低空经济", shape: "wide" }, (key) => key);
    const csv = parse([...csvOfResult(result)].join(""), { bom: true, columns: true }) as Record<string, string>[];
    expect(csv.map((row) => [row.regionCode, row.count2023, row.count2024])).toEqual([
      ["100000", "", "1"],
      ["320000", "", "0"],
      ["330000", "2", "0"],
      ["330300", "", "1"],
    ]);
    const parts = unzipSync(Buffer.concat([...xlsxOfResult(result)]));
    const text = (name: string) => Buffer.from(parts[name]!).toString("utf8");
    expect(text("xl/workbook.xml")).toContain('name="codebook"');
    expect(text("xl/worksheets/sheet1.xml")).toMatch(/t="inlineStr"><is><t xml:space="preserve">330300</);
    expect(text("xl/worksheets/sheet2.xml")).toContain("perTenThousandChars2024");
  });

  it("is read by Python's csv with its codes as text and empty cells as nothing", async () => {
    const result = await runAnalysis(createContext(corpus.db.read), phrasePanel, { phrase: "低空经济", fill: "all" }, (key) => key);
    const script =
      "import csv, io, json, sys\nrows = list(csv.DictReader(io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='')))\nprint(json.dumps([[r['regionCode'], r['year'], r['count']] for r in rows]))";
    const read: unknown = JSON.parse(
      execFileSync("python3", ["-c", script], { input: [...csvOfResult(result)].join(""), encoding: "utf8" }),
    );
    expect(read).toEqual(result.rows.map((row) => [row.regionCode, String(row.year), row.count === null ? "" : String(row.count)]));
  });

  it("refuses a question without an item, an unknown slogan, an unknown theme", async () => {
    await expect(corpus.ask("phrase-panel")).rejects.toMatchObject({ code: "BAD_PARAMETER" });
    await expect(corpus.ask("phrase-panel", { slogan: "没有这条" })).rejects.toMatchObject({ code: "SLOGAN_UNKNOWN" });
    await expect(corpus.ask("phrase-panel", { theme: "none-such" })).rejects.toMatchObject({ code: "THEME_UNKNOWN" });
  });

  it("answers an empty selection with no rows", async () => {
    expect((await corpus.ask("phrase-panel", { phrase: "低空经济", year: "1999", fill: "all" })).rows).toEqual([]);
  });
});

describe("phrase-panel by province", () => {
  it("counts cities for the province that they lie in", async () => {
    const { rows } = await corpus.ask("phrase-panel", { phrase: "低空经济", unit: "province", year: "2024" });
    expect(rows.map((row) => [row.regionCode, row.region, row.level, row.count, row.speeches])).toEqual([
      ["100000", null, "central", 1, 1],
      ["320000", "江苏省", "province", 0, 1],
      ["330000", "浙江省", "province", 1, 2],
    ]);
  });
});
