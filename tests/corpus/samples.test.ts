import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { LEVELS } from "#lib/types.ts";

const FOLDER = fileURLToPath(new URL("../../corpus/samples/", import.meta.url));
const MARKER = "〔示例文本：为 Tifa 项目撰写，非真实讲话〕";
const GENRES = ["government-work-report", "plenary-speech", "study-session", "work-conference", "inspection-talk", "anniversary-speech"];
const YEARS = Array.from({ length: 12 }, (_, index) => String(2014 + index));

/**
 * One speech of the samples, read without the app's readers, so that the two can be held against each other.
 */
interface SampleSpeech {
  /** `name.txt`, `name.md` or `name.jsonl#2`. */
  file: string;
  text: string;
  /** What the file itself states; empty for `.txt`. */
  stated: Record<string, string>;
}

const read = (name: string) => readFileSync(FOLDER + name, "utf8");
const names = readdirSync(FOLDER);
const namesWith = (ending: string) => names.filter((name) => name.endsWith(ending));

function readMarkdown(file: string): SampleSpeech {
  const [, matter = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(file)) ?? [];
  return { file, text: text.trim().replace(/^# /, ""), stated: parseYaml(matter, { schema: "core" }) };
}

function readJsonl(file: string): SampleSpeech[] {
  const rows = read(file).trimEnd().split("\n");
  return rows.map((row, index) => {
    const { text, ...stated } = JSON.parse(row) as Record<string, string>;
    return { file: `${file}#${index + 1}`, text: text ?? "", stated };
  });
}

const speeches: SampleSpeech[] = [
  ...namesWith(".txt").map((file) => ({ file, text: read(file), stated: {} })),
  ...namesWith(".md").map(readMarkdown),
  ...namesWith(".jsonl").flatMap(readJsonl),
];
const table = parseCsv(read("metadata.csv"), { columns: true }) as Record<string, string>[];
const metadataOf = ({ file, stated }: SampleSpeech) => table.find((row) => row.file === file) ?? stated;

const lines = (text: string) => text.trimEnd().split("\n");
const countHan = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const bodyOf = (text: string) => lines(text).slice(1, -1).join("\n");
const withoutSpaceAndQuotes = (text: string) => text.replaceAll(/[\s“”‘’"'「」『』]/g, "");

describe("the sample speeches", () => {
  it("are 26, in 22 text files, 2 markdown files and 1 JSON Lines file", () => {
    expect([namesWith(".txt").length, namesWith(".md").length, namesWith(".jsonl").length]).toEqual([22, 2, 1]);
    expect(speeches).toHaveLength(26);
  });

  it.each(speeches)("$file has 1,500 Han characters or more between its title and its marker", ({ text }) => {
    expect(countHan(bodyOf(text))).toBeGreaterThanOrEqual(1500);
    expect(lines(text).at(-1)).toBe(MARKER);
    expect(text.split(MARKER)).toHaveLength(2);
  });

  it("cover every year with two levels or more", () => {
    for (const year of YEARS) {
      const ofYear = speeches.map(metadataOf).filter((row) => row.date?.startsWith(year));
      expect(new Set(ofYear.map((row) => row.level)).size, year).toBeGreaterThanOrEqual(2);
    }
  });

  it("share no run of 40 Han characters but the one that the README names", () => {
    expect(pairsSharing(40)).toEqual([["2022-county-economy-meeting.txt", "2022-province-economy-conference.txt"]]);
  });
});

describe("the samples' metadata", () => {
  it("has one row for each text and markdown file, and no other row", () => {
    expect(table.map((row) => row.file).sort()).toEqual([...namesWith(".txt"), ...namesWith(".md")].sort());
    expect(Object.keys(table[0] ?? {}).join()).toBe("file,date,title,speaker,office,level,region,genre,source_url");
  });

  it.each(speeches)("of $file is complete and agrees with its text", (speech) => {
    const row = metadataOf(speech);
    const [year, month, day] = (row.date ?? "").split("-").map(Number);
    expect(row.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(speech.file.slice(0, 4)).toBe(String(year));
    expect(row.title).toBe(lines(speech.text)[0]);
    expect(LEVELS).toContain(row.level);
    expect(GENRES).toContain(row.genre);
    expect(row.region).toMatch(/^云川省/);
    if (speech.file.endsWith(".md")) expect(speech.stated).toMatchObject({ date: row.date, speaker: row.speaker, title: row.title });
    else
      for (const part of [`${year}年${month}月${day}日`, row.speaker ?? ""]) expect(lines(speech.text).slice(1, 3).join()).toContain(part);
  });
});

describe("the hand-checked counts", () => {
  const pairs = lines(read("hand-counts.tsv"))
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([slogan = "", file = "", count = ""]) => ({ slogan, file, count: Number(count) }));
  const textOf = (file: string) => speeches.find((speech) => speech.file === file)?.text ?? "";

  it("are 30 different pairs, with zeros and with counts of 3 and more", () => {
    expect(new Set(pairs.map(({ slogan, file }) => `${slogan} ${file}`)).size).toBe(30);
    expect(pairs.filter(({ count }) => count === 0).length).toBeGreaterThanOrEqual(3);
    expect(pairs.filter(({ count }) => count >= 3).length).toBeGreaterThanOrEqual(10);
  });

  it.each(pairs)("$slogan stands $count times in $file", ({ slogan, file, count }) => {
    const text = withoutSpaceAndQuotes(textOf(file));
    expect(text).not.toBe("");
    expect(text.split(slogan).length - 1).toBe(count);
    expect(withoutSpaceAndQuotes(lines(textOf(file))[0] ?? "")).not.toContain(slogan);
  });
});

/** Pairs of speeches that share a run of so many Han characters, titles and markers aside. */
function pairsSharing(length: number): string[][] {
  const bodies = speeches.map(({ file, text }) => ({ file, han: bodyOf(text).replaceAll(/\P{Script=Han}/gu, "") }));
  const firstFileOf = new Map<string, string>();
  const pairs = new Map<string, string[]>();
  for (const { file, han } of bodies) {
    for (let start = 0; start + length <= han.length; start++) {
      const run = han.slice(start, start + length);
      const first = firstFileOf.get(run);
      if (first === undefined) firstFileOf.set(run, file);
      else if (first !== file) pairs.set(`${first} ${file}`, [first, file].sort());
    }
  }
  return [...pairs.values()];
}
