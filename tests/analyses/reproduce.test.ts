import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "#lib/analyses/index.ts";
import { parsePublished } from "#lib/analyses/published/parse-published.ts";
import { REPEATED_UNITS, repeatedRanges } from "#lib/analyses/published/repeated-ranges.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import type { Row } from "#lib/types.ts";
import { askChecked } from "../setup/ask.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

const PASSAGE =
  "我们要把水渠修好，把堤坝加高，把泵站换新，让每一滴水都流到田里，让每一户人家都有干净水喝，让沿河的老人和孩子都能睡个安稳觉，这是水利的根本。";
const TEXT = [
  "政府工作报告",
  "各位代表：",
  "水利是农业的命脉，水利兴则粮食丰。改革开放以来，改革一直没有停过，改革给了大家好日子。",
  PASSAGE,
  PASSAGE,
  "今年要办好三件事，新能源和老能源一起发展，能源够用，日子才稳。",
].join("\n");
const HEADER = "phrase\tprinted\tkind\texcluding\tyear\tgenre\tlevel\ttext_hash\tsource";
const line = (phrase: string, printed: number, excluding = "", year = 2031, hash = "") =>
  [phrase, printed, excluding === "" ? "string" : "excluding", excluding, year, "government-work-report", "central", hash, "试"].join("\t");

let folder: string;
let database: TestDatabase;
let ask: () => Promise<Row[]>;
const before = process.env.TIFA_DATA_DIR;

beforeAll(async () => {
  folder = makeTemporaryFolder("published");
  process.env.TIFA_DATA_DIR = folder;
  database = await createTestDatabase();
  mkdirSync(join(folder, "texts"));
  writeFileSync(join(folder, "texts", "report.txt"), TEXT);
  const metadata = join(folder, "metadata.csv");
  writeFileSync(metadata, "file,date,level,genre,title\nreport.txt,2031-03-05,central,government-work-report,政府工作报告\n");
  await ingestPaths([join(folder, "texts")], { db: database.db, metadataFile: metadata });
  const context = createContext(database.db.read);
  ask = async () => (await askChecked(context, "reproduce", { year: ["2031", "2032"] })).rows;
});
afterAll(async () => {
  if (before === undefined) delete process.env.TIFA_DATA_DIR;
  else process.env.TIFA_DATA_DIR = before;
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

async function reasons(lines: string[]) {
  writeFileSync(join(folder, "published-counts.tsv"), [HEADER, ...lines].join("\n"));
  return (await ask()).map(({ phrase, count, difference, reason, reading }) => [phrase, count, difference, reason, reading]);
}

describe("reproduce", () => {
  it("names the reading that gives the printed figure, or why none does", async () => {
    expect(
      await reasons([
        line("改革", 3),
        line("改革", 2, "改革开放"),
        line("能源", 2, "新能源"),
        line("水利", 3),
        line("水", 3),
        line("改革", 9),
        line("改革", 3, "", 2032),
      ]),
    ).toEqual([
      ["改革", 3, 0, "equal", "string"],
      ["改革", 3, 1, "longer-words-excluded", "excluding"],
      ["能源", 3, 1, "longer-words-excluded", "excluding"],
      ["水利", 4, 1, "another-version", "unrepeated"],
      ["水", 10, 7, "another-version", null],
      ["改革", 3, -6, "another-version", null],
      ["改革", null, null, "not-imported", null],
    ]);
  });

  it("offers no text of another length, another date or another kind, and none where several may be meant", async () => {
    const { charCount } = await database.db.read.speech.findFirstOrThrow();
    const header = "phrase\tprinted\tyear\tgenre\tlevel\tdate\tchars";
    const found = async (date: string, chars: number | string, genre = "government-work-report") => {
      writeFileSync(join(folder, "published-counts.tsv"), [header, ["改革", 3, 2031, genre, "central", date, chars].join("\t")].join("\n"));
      return (await ask())[0]!.speechId !== null;
    };
    expect(await found("2031-03", charCount)).toBe(true);
    expect(await found("2031-03-05", Math.round(charCount * 1.09))).toBe(true);
    expect(await found("", charCount * 2)).toBe(false);
    expect(await found("2031-04", charCount)).toBe(false);
    expect(await found("", charCount, "resolution")).toBe(false);
    mkdirSync(join(folder, "other"), { recursive: true });
    writeFileSync(join(folder, "other", "second.txt"), "关于茶园的报告\n各位代表：\n春茶丰收，茶农高兴，采摘的队伍排到了山口。\n");
    writeFileSync(join(folder, "other.csv"), "file,date,level,genre\nsecond.txt,2031-03-05,central,government-work-report\n");
    await ingestPaths([join(folder, "other")], { db: database.db, metadataFile: join(folder, "other.csv") });
    expect(await found("", "")).toBe(false);
    expect(await found("", charCount)).toBe(true);
    await database.db.write.speech.updateMany({ where: { file: { endsWith: "second.txt" } }, data: { removedAt: new Date() } });
    await database.db.write.$executeRaw`update corpus_state set version = version + 1`;
  });

  it("says which readings the source does not state but were chosen because they fit", async () => {
    const header = "phrase\tprinted\tkind\texcluding\tfitted\tyear\tgenre\tlevel";
    const lines = [
      ["改革", 3, "string", "", ""],
      ["改革", 2, "excluding", "改革开放", ""],
      ["改革", 2, "excluding", "改革开放", "1"],
      ["水利", 3, "string", "", ""],
      ["政府工作报告", 0, "string", "", ""],
    ].map((cells) => [...cells, 2031, "government-work-report", "central"].join("\t"));
    writeFileSync(join(folder, "published-counts.tsv"), [header, ...lines].join("\n"));
    expect((await ask()).map(({ count, untitledCount, reading, chosenToFit }) => [count, untitledCount, reading, chosenToFit])).toEqual([
      [3, 3, "string", false],
      [3, 3, "excluding", false],
      [3, 3, "excluding", true],
      [4, 4, "unrepeated", true],
      [1, 0, "untitled", true],
    ]);
  });

  it("takes a text by its hash, and then calls what nothing explains a slip", async () => {
    const speech = await database.db.read.speech.findFirstOrThrow();
    expect(await reasons([line("改革", 9, "", 2031, speech.textHash.slice(0, 12))])).toEqual([["改革", 3, -6, "slip", null]]);
  });

  it("says where a string and a word part", async () => {
    const terms = await database.db.read.term.findMany({ where: { text: "稳" } });
    expect(terms).toHaveLength(1);
    expect(await reasons([line("稳", 1)])).toEqual([["稳", 3, 2, "string-against-token", "token"]]);
  });
});

describe("parsePublished", () => {
  it("names every line that it cannot read", () => {
    const text = [
      HEADER,
      "# a remark",
      line("改革", 1),
      line("", 1),
      line("改革", 1).replace("2031", "31"),
      line("改革", 1, "", 2031, "xyz"),
    ].join("\n");
    expect(() => parsePublished(text, "mine.tsv")).toThrow(/^mine\.tsv:4: .*\nmine\.tsv:5: .*\nmine\.tsv:6: [^\n]*$/);
    expect(parsePublished(`\uFEFF${HEADER}\r\n${line("改革", 1)}\r\n`, "mine.tsv")).toMatchObject([
      { phrase: "改革", printed: 1, kind: "string" },
    ]);
  });
});

describe("repeatedRanges", () => {
  const passage = Array.from({ length: REPEATED_UNITS + 7 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");

  it("finds the second and third standing of a passage to its end, and nothing in a text without one", () => {
    const text = `甲${passage}乙${passage}丙${passage}`;
    const length = passage.length;
    expect(repeatedRanges(text)).toEqual([
      [length + 2, 2 * length + 2],
      [2 * length + 3, 3 * length + 3],
    ]);
    expect(repeatedRanges(`${passage}${passage.slice(0, REPEATED_UNITS - 1)}`)).toEqual([]);
    expect(repeatedRanges("")).toEqual([]);
  });
});
