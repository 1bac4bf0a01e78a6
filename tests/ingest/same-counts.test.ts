import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestPaths } from "#lib/ingest/index.ts";
import { loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { buildMatcher, unitsOf } from "#lib/lexicon/matcher.ts";
import { SloganTally } from "#lib/lexicon/slogan-tally.ts";
import { readSpeeches } from "#lib/readers/index.ts";
import { cleanText } from "#lib/text/clean/clean.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { textHash } from "#lib/text/prepare.ts";
import { buildDocx } from "../fixtures/build-docx.ts";
import { buildPdf } from "../fixtures/build-pdf.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { gb18030 } from "./gb18030.ts";

const LINES = [
  "在全县生态环境保护大会上的讲话",
  "同志们：",
  "今天我们在这里召开全县生态环境保护大会，任务只有一个，就是把“绿水青山就是金山银山”的道理讲透、把路子走稳。过去5年，全县森林覆盖率从41.2%提高到47.6%，松岫河出境断面水质连续36个月达标，这些成绩来之不易，是全县上下共同努力的结果。",
  "一、认清形势，增强“四个意识”",
  "要不忘初心、牢记使命，坚定“四个自信”，做到“两个维护”，把生态文明建设摆在更加突出的位置。有的同志觉得发展是硬任务、环保是软指标，这个想法是错的。没有良好生态环境，高质量发展就是一句空话。",
  "二、突出重点，打好污染防治攻坚战",
  "要打好蓝天、碧水、净土保卫战，统筹山水林田湖草沙系统治理，推进碳达峰碳中和。第一，把排口一个一个堵住；第二，把散煤一户一户换掉；第三，把矿山一座一座修复好，坚决防止边治理、边污染。",
  "三、压实责任，强化担当作为",
  "坚持党政同责、一岗双责，以钉钉子精神抓落实，以人民为中心想问题、办事情。牢固树立正确政绩观，不搞形式主义、官僚主义，让全县人民的获得感、幸福感、安全感更有保障。",
  "同志们，让我们更加紧密地团结在一起，只争朝夕、不负韶华，为建设天蓝地绿水清的美丽松岫而努力奋斗！",
];
const TEXT = `${LINES.join("\n")}\n`;

const wrapped = (width: number, indent = "") =>
  LINES.flatMap((line) => (indent + line).match(new RegExp(`.{1,${width}}`, "gu")) ?? []).join("\n");

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function pdf(): Uint8Array {
  const lines = LINES.flatMap((line) => `　　${line}`.match(/.{1,34}/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / 20) }, (_, page) => lines.slice(page * 20, page * 20 + 20));
  // The indent is white space on paper, not a character.
  return buildPdf(
    pages.map((page) => page.map((text, at) => ({ text: text.replace(/^　+/, ""), x: text.startsWith("　") ? 96 : 72, y: 740 - at * 20 }))),
  );
}

const FORMATS: Record<string, Uint8Array> = {
  "utf-8.txt": Buffer.from(TEXT),
  "bom.txt": Buffer.from(`\ufeff${TEXT}`),
  "utf-16le.txt": Buffer.from(`\ufeff${TEXT}`, "utf16le"),
  "utf-16be.txt": Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16(),
  "gb18030.txt": gb18030(TEXT),
  "windows.txt": Buffer.from(TEXT.replaceAll("\n", "\r\n")),
  "word.docx": buildDocx(LINES),
  "page.html": Buffer.from(
    `<html><head><meta charset="utf-8"><title>讲话</title></head><body><nav>首页 登录</nav><article><h1>${LINES[0]}</h1>${LINES.slice(1)
      .map((line) => `<p>　　${escaped(line)}</p>`)
      .join("\n")}</article><footer>版权所有</footer></body></html>`,
  ),
  "print.pdf": pdf(),
  "wrapped-33.txt": Buffer.from(wrapped(33)),
  "wrapped-40-indented.txt": Buffer.from(wrapped(40, "　　")),
  "wrapped-24-doubled.txt": Buffer.from(wrapped(24).replaceAll("\n", "\n\n")),
  "spoken.md": Buffer.from(`---\ntitle: ${LINES[0]}\n---\n# ${LINES.join("\n\n")}`),
  "lines.jsonl": Buffer.from(JSON.stringify({ text: TEXT })),
};

const matcher = buildMatcher(loadLexicon({ userFolder: null }));

async function matchTextOf(file: string): Promise<string> {
  for await (const result of readSpeeches(FORMATS[file]!, file)) {
    if ("error" in result) throw result.error;
    return toMatchText(cleanText(result.speech.text).text, { correct: true }).text;
  }
  throw new RangeError(`no speech in ${file}`);
}

function sloganCounts(matchText: string): [number, number][] {
  const counts = new Map<number, number>();
  const units = unitsOf(matchText);
  const tally = new SloganTally(matcher);
  matcher.countSlogans(units, 0, units.length, (slogan, ...rest) => {
    counts.set(slogan, (counts.get(slogan) ?? 0) + 1);
    tally.add(slogan, ...rest);
  });
  return [...counts].sort(([a], [b]) => a - b);
}

describe("one speech in every format", () => {
  it.each(Object.keys(FORMATS))("%s has the same text and the same count for every slogan", async (file) => {
    const [wanted, found] = [await matchTextOf("utf-8.txt"), await matchTextOf(file)];
    expect(found.replaceAll("\n", "")).toBe(wanted.replaceAll("\n", ""));
    expect(sloganCounts(wanted).length).toBeGreaterThan(8);
    expect(sloganCounts(found)).toEqual(sloganCounts(wanted));
    expect(textHash(found)).toBe(textHash(wanted));
  });
});

describe("the same speech again", () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), "tifa-same-"));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  it("is a duplicate, whatever the format it comes in", async () => {
    const paths = Object.entries(FORMATS).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const { outcomes } = await ingestPaths(paths, { db: database.db });
    const codes = outcomes.map((outcome) => `${outcome.file.replace(/#.*/, "")} ${outcome.kind === "stored" ? "STORED" : outcome.code}`);
    const [first, ...others] = Object.keys(FORMATS);
    expect(codes).toEqual([`${first} STORED`, ...others.map((name) => `${name} DUPLICATE_TEXT`)]);
  });
});
