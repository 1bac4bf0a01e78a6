import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workerScript } from "#lib/ingest/children/worker-bundle.ts";

let root = "";

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "tifa-bundle-"));
  for (const part of [
    "lib/ingest",
    "lib/lexicon",
    "lib/readers",
    "lib/text",
    "lib/themes",
    "lib/errors.ts",
    "lib/speech-types.ts",
    "lib/types.ts",
    "lib/db/data-folder.ts",
    "lib/db/embedded/system-user.ts",
    "package.json",
    "package-lock.json",
  ])
    cpSync(part, path.join(root, part), { recursive: true });
});

afterAll(() => rmSync(root, { recursive: true }));

describe("workerScript", () => {
  it("is made once for two ingests that start together", async () => {
    const [first, second] = await Promise.all([workerScript(root, "prepare-worker"), workerScript(root, "prepare-worker")]);
    expect(first).toBe(second);
    expect(readdirSync(path.join(first, "../.."))).toHaveLength(1);
    expect(await workerScript(root, "prepare-worker")).toBe(first);
  });

  it("is made again when a source changes", async () => {
    const before = await workerScript(root, "prepare-worker");
    utimesSync(path.join(root, "lib/text/clean/clean.ts"), new Date(), new Date(Date.now() - 60_000));
    expect(await workerScript(root, "prepare-worker")).not.toBe(before);
  });

  it("leaves nothing behind that is older than a day", async () => {
    const cache = path.join(path.dirname(await workerScript(root, "prepare-worker")), "..");
    const before = readdirSync(cache);
    const old = path.join(cache, before[0] ?? "");
    utimesSync(old, new Date(), new Date(Date.now() - 2 * 24 * 60 * 60 * 1000));
    utimesSync(path.join(root, "lib/text/clean/clean.ts"), new Date(), new Date(Date.now() - 120_000));
    await workerScript(root, "segment-worker");
    expect(readdirSync(cache)).toHaveLength(before.length);
    expect(existsSync(old)).toBe(false);
  });

  it("loads no parser of a foreign format at its start", async () => {
    const script = readFileSync(await workerScript(root, "prepare-worker"), "utf8");
    const imported = [...script.matchAll(/^import .*?from "([^".]+)";|^import "([^".]+)";/gm)].map(([, from, bare]) => from ?? bare);
    expect(imported).toContain("zod");
    expect(imported.filter((name) => /cheerio|sax|mdast|linkedom|pdfjs|readability/.test(name ?? ""))).toEqual([]);
  });

  it("says what is wrong when it cannot be written", async () => {
    const bare = mkdtempSync(path.join(tmpdir(), "tifa-bundle-"));
    cpSync(path.join(root, "lib"), path.join(bare, "lib"), { recursive: true });
    cpSync(path.join(root, "package-lock.json"), path.join(bare, "package-lock.json"));
    symlinkSync("/dev/null", path.join(bare, "node_modules"));
    await expect(workerScript(bare, "prepare-worker")).rejects.toMatchObject({ code: "PREPARE_START_FAILED" });
    rmSync(bare, { recursive: true });
  });
});
