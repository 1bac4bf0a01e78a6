import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workerBundle } from "#lib/ingest/worker-bundle.ts";

let root = "";

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "tifa-bundle-"));
  for (const part of [
    "lib/ingest",
    "lib/readers",
    "lib/text",
    "lib/themes",
    "lib/errors.ts",
    "lib/types.ts",
    "package.json",
    "package-lock.json",
  ])
    cpSync(part, path.join(root, part), { recursive: true });
});

afterAll(() => rmSync(root, { recursive: true }));

describe("workerBundle", () => {
  it("is made once for two ingests that start together", async () => {
    const [first, second] = await Promise.all([workerBundle(root), workerBundle(root)]);
    expect(first).toBe(second);
    expect(readdirSync(path.join(first, "../.."))).toHaveLength(1);
    expect(await workerBundle(root)).toBe(first);
  });

  it("is made again when a source changes", async () => {
    const before = await workerBundle(root);
    utimesSync(path.join(root, "lib/text/clean.ts"), new Date(), new Date(Date.now() - 60_000));
    expect(await workerBundle(root)).not.toBe(before);
  });

  it("loads no parser of a foreign format at its start", async () => {
    const script = readFileSync(await workerBundle(root), "utf8");
    const imported = [...script.matchAll(/^import .*?from "([^".]+)";|^import "([^".]+)";/gm)].map(([, from, bare]) => from ?? bare);
    expect(imported).toContain("zod");
    expect(imported.filter((name) => /cheerio|mammoth|linkedom|pdfjs|readability/.test(name ?? ""))).toEqual([]);
  });

  it("says what is wrong when it cannot be written", async () => {
    const bare = mkdtempSync(path.join(tmpdir(), "tifa-bundle-"));
    cpSync(path.join(root, "lib"), path.join(bare, "lib"), { recursive: true });
    cpSync(path.join(root, "package-lock.json"), path.join(bare, "package-lock.json"));
    symlinkSync("/dev/null", path.join(bare, "node_modules"));
    await expect(workerBundle(bare)).rejects.toMatchObject({ code: "PREPARE_START_FAILED" });
    rmSync(bare, { recursive: true });
  });
});
