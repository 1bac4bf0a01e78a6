import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "#lib/analyses/index.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { askChecked } from "../setup/ask.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { randomOf } from "../text/reuse/typed-copy.ts";

const WORDS = "粮食 堤防 渡口 茶园 校舍 医院 码头 公路 渔船 仓库 林场 集市 水渠 桥梁 工坊 邮局 车站 果园 牧场 矿山".split(" ");
const DOINGS = "修好 扩建 照看 清理 守住 重建 检查 登记 打通 亮化".split(" ");

/** A text of invented sentences, a paragraph each. */
function text(title: string, sentences: number, seed: number): string {
  const random = randomOf(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const lines = Array.from(
    { length: sentences },
    () =>
      `今年要${pick(DOINGS)}${pick(WORDS)}，${pick(DOINGS)}${pick(WORDS)}，坚持高质量发展，再${pick(DOINGS)}${pick(WORDS)}和${pick(WORDS)}。`,
  );
  return `${title}\n同志们：\n${lines.join("\n")}\n`;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "tifa-series-"));
  const rows = ["file,date,level,genre"];
  for (let year = 2010; year <= 2017; year++) {
    writeFileSync(join(folder, `report-${year}.txt`), text(`${year}年政府工作报告`, 130, year));
    rows.push(`report-${year}.txt,${year}-03,central,government-work-report`);
    if (year % 2 === 0) continue;
    for (const part of [1, 2]) {
      writeFileSync(join(folder, `talk-${year}-${part}.txt`), text(`在${WORDS[part]}座谈会上的讲话`, 90, year * 10 + part));
      rows.push(`talk-${year}-${part}.txt,${year}-0${part + 5},county,work-conference`);
    }
  }
  writeFileSync(join(folder, "metadata.csv"), rows.join("\n"));
  const { stored } = await ingestPaths([folder], { db: database.db, metadataFile: join(folder, "metadata.csv") });
  expect(stored).toBe(16);
  rmSync(folder, { recursive: true });
});
afterAll(() => database.drop());

describe("drift-timeline of years in which small texts stand beside large ones", () => {
  it("keeps to the comparable series instead of going blank, and says so", async () => {
    const context = createContext(database.db.read);
    const { rows, notes } = await askChecked(context, "drift-timeline", { unit: "term" });
    expect(notes[0]).toEqual({ code: "TIMELINE_SERIES", values: { level: "central", genre: "government-work-report", speeches: 8 } });
    expect(rows).toHaveLength(7);
    expect(rows.every(({ verdict }) => verdict !== "too-little-text")).toBe(true);
    const chosen = await askChecked(context, "drift-timeline", { unit: "term", level: "central", genre: "government-work-report" });
    expect(rows).toEqual(chosen.rows);
  });

  it("names the years of another mix in every answer by year, with the filters that keep one kind", async () => {
    const context = createContext(database.db.read);
    const { notes } = await askChecked(context, "phrase-frequency", { phrase: "高质量发展" });
    expect(notes).toEqual([
      {
        code: "YEARS_MIX_SERIES",
        values: {
          years: "2011、2012、2013、2014、2015、2016、2017",
          parts: "level genre",
          level: "central",
          genre: "government-work-report",
          speeches: 8,
          seriesYears: 8,
        },
      },
    ]);
  });
});
