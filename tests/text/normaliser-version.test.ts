import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-corrections-"));
  vi.stubEnv("TIFA_DATA_DIR", folder);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("a person's own corrections", () => {
  it("are applied beside ours and change the normaliser's version", async () => {
    const before = await import("#lib/text/normaliser-version.ts");
    expect(before.NORMALISER_VERSION).toMatch(/^\d+-[0-9a-f]{8}$/);
    const { findCorrections } = await import("#lib/text/match/corrections.ts");
    expect(findCorrections("松岫里程诽")).toEqual([]);

    writeFileSync(join(folder, "corrections.tsv"), "# accepted\n里程诽\t里程碑\n");
    vi.resetModules();
    const after = await import("#lib/text/normaliser-version.ts");
    expect(after.NORMALISER_VERSION).not.toBe(before.NORMALISER_VERSION);
    const renewed = await import("#lib/text/match/corrections.ts");
    expect(renewed.findCorrections("松岫里程诽")).toEqual([{ start: 2, end: 5, replacement: "里程碑", rule: "里程诽", accepted: true }]);
  });
});
