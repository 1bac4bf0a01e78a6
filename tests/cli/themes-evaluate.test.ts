import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

const execute = promisify(execFile);
const folder = makeTemporaryFolder("themes-evaluate");
const labels = path.join(folder, "labels.tsv");
const saved = path.join(folder, "quality.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LABELS = [
  ["id", "themes", "text", "source", "year"],
  ["a-1", "debt", "新增专项债券额度用于在建项目。", "甲市 2024", "2024"],
  ["a-2", "", "新改建学校八所。", "甲市 2024", "2024"],
  ["b-1", "ecology,debt", "打好污染防治攻坚战。", "乙县 1985", "1985"],
  ["b-2", "ecology", "推进水土保持和植树造林。", "乙县 1985", "1985"],
];
writeFileSync(labels, LABELS.map((row) => row.join("\t")).join("\n"));

async function evaluate(...options: string[]): Promise<string> {
  const { stdout } = await execute(
    process.execPath,
    ["--import", "tsx", "lib/cli/themes-evaluate.ts", labels, "--folds", "2", ...options],
    {
      env: { ...process.env, TIFA_DATA_DIR: folder },
    },
  );
  return stdout;
}

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;

describe("npm run themes:evaluate -- --save", () => {
  it("writes what it printed, in the form of the project's own report", async () => {
    const printed = JSON.parse(await evaluate("--format", "json", "--save", saved, "--texts-en", "Four sentences")) as Record<
      string,
      unknown
    >;
    const quality = read(saved);
    expect(Object.keys(quality)).toEqual(Object.keys(read("corpus/themes/quality.json")));
    expect(quality).toMatchObject({ sentences: 4, texts: { en: "Four sentences" }, crossValidated: { folds: 2 } });
    expect(quality).toMatchObject({
      agreement: {
        themes: [
          { theme: "debt", gold: 2, coded: 1, precision: 1, recall: 0.5 },
          { theme: "ecology", f1: 1 },
        ],
      },
    });
    expect(quality).toMatchObject({
      intervals: {
        themes: [{ theme: "debt", precision: { value: 1, low: 0.2065, high: 1 } }, { theme: "ecology" }],
        groups: [
          { by: "source", name: "甲市 2024", sentences: 2, gold: 1, coded: 1, f1: { value: 1 } },
          { by: "source", name: "乙县 1985", sentences: 2, gold: 3, coded: 2, f1: { value: 0.8 } },
          { by: "decade", name: "2020" },
          { by: "decade", name: "1980" },
        ],
      },
    });
    expect(printed).toMatchObject({ sentences: 4, agreement: { macroF1: expect.closeTo((2 / 3 + 1) / 2, 6) } });
  });

  it("keeps the description of the texts, and refuses to overwrite another file", async () => {
    await evaluate("--save", saved, "--texts-zh", "四句");
    expect(read(saved)).toMatchObject({ texts: { zh: "四句", en: "Four sentences" } });
    await expect(evaluate("--save", labels)).rejects.toMatchObject({ stderr: expect.stringContaining("QUALITY_NOT_WRITTEN") });
    expect(readFileSync(labels, "utf8")).toContain("植树造林");
  });
});
