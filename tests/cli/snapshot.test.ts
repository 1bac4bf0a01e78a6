import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSampleCorpus, type SampleCorpus } from "../setup/sample-corpus.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

const execute = promisify(execFile);
let corpus: SampleCorpus;
let folder: string;
beforeAll(async () => {
  folder = makeTemporaryFolder("snapshot");
  corpus = await createSampleCorpus();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await corpus.drop();
});

async function command(...args: string[]): Promise<{ code: number; stderr: string; stdout: Buffer }> {
  const options = { env: { ...process.env, DATABASE_URL: corpus.url }, encoding: "buffer" as const, maxBuffer: 1e8 };
  try {
    const { stdout, stderr } = await execute(process.execPath, ["--import", "tsx", ...args], options);
    return { code: 0, stdout, stderr: stderr.toString() };
  } catch (error) {
    const failed = error as { code: number; stdout: Buffer; stderr: Buffer };
    return { code: failed.code, stdout: failed.stdout, stderr: failed.stderr.toString() };
  }
}

describe("npm run snapshot", () => {
  it("writes the analyses' own rows and every text's hash, and verifies what it wrote", async () => {
    const file = path.join(folder, "out.zip");
    const made = await command("lib/cli/snapshot.ts", file, "--phrase", "高质量发展", "--level", "province", "--lang", "en");
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining("content digest") });
    const files = unzipSync(readFileSync(file));
    const records = (name: string) => parse(strFromU8(files[name]!), { columns: true, bom: true }) as Record<string, string>[];
    const here = await corpus.ask("phrase-frequency", { phrase: "高质量发展", by: "year", level: "province" });
    expect(records("phrase-frequency.csv").map(({ count }) => Number(count))).toEqual(here.rows.map(({ count }) => count));
    const html = strFromU8(files["index.html"]!);
    const hashes = records("speeches.csv").map(({ textHash }) => textHash!);
    expect(hashes.length).toBe((await corpus.ask("speeches", { level: "province" })).rows.length);
    for (const hash of hashes) expect(html).toContain(hash);
    expect(html.match(/<svg /g)?.length).toBeGreaterThanOrEqual(4);
    expect(await command("lib/cli/snapshot.ts", "--verify", file)).toMatchObject({ code: 0 });
    const again = await command("lib/cli/tifa.ts", "verify", file);
    expect({ code: again.code, said: again.stdout.toString() }).toEqual({
      code: 0,
      said: expect.stringMatching(/^(\d+) of \1 figures equal\n$/),
    });
  });

  it("says what is wrong with one that was changed, and with its own arguments", async () => {
    const file = path.join(folder, "broken.zip");
    writeFileSync(file, "no zip");
    expect(await command("lib/cli/snapshot.ts", "--verify", file)).toMatchObject({ code: 1, stderr: expect.stringContaining("NO_ZIP") });
    expect(await command("lib/cli/snapshot.ts", "--verify", path.join(folder, "none.zip"))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("FILE_UNREADABLE"),
    });
    expect(await command("lib/cli/snapshot.ts", "x.zip", "--colour", "red")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("BAD_ARGUMENT"),
    });
  });
});

describe("npm run tifa -- --format xlsx", () => {
  it("writes a workbook to the pipe, byte for byte", async () => {
    const { stdout } = await command("lib/cli/tifa.ts", "speeches", "--format", "xlsx");
    const sheet = strFromU8(unzipSync(stdout)["xl/worksheets/sheet1.xml"]!);
    expect(sheet.match(/<row /g)).toHaveLength((await corpus.ask("speeches")).rows.length + 1);
  });
});
