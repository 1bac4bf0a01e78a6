import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dataFiles } from "#lib/cli/store/data-files.ts";
import { acceptCorrection, removeCorrection } from "#lib/ingest/accept-correction.ts";
import { dismissSuspect, recallSuspect } from "#lib/ingest/dismiss-suspect.ts";
import { notErrorRows, userCorrectionRows } from "#lib/text/match/user-corrections.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-accept-"));
  vi.stubEnv("TIFA_DATA_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("acceptCorrection", () => {
  it("keeps every rule once, also when many come at a time, and takes rules out again", async () => {
    await Promise.all([
      acceptCorrection("高质最发展", "高质量发展"),
      acceptCorrection("乡忖振兴", "乡村振兴"),
      acceptCorrection("高质最发展", "高质量发展"),
    ]);
    expect(userCorrectionRows()).toEqual([
      ["高质最发展", "高质量发展"],
      ["乡忖振兴", "乡村振兴"],
    ]);
    await removeCorrection("高质最发展");
    expect(userCorrectionRows()).toEqual([["乡忖振兴", "乡村振兴"]]);
    expect(readFileSync(join(folder, "corrections.tsv"), "utf8")).toMatch(/^# /);
  });

  it("refuses what would be no rule", async () => {
    for (const [wrong, right] of [
      ["好", "坏"],
      ["同志", "同志"],
      ["a\tb", "同志"],
      ["同志\n们们", ""],
    ] as const) {
      await expect((async () => acceptCorrection(wrong, right))()).rejects.toMatchObject({ code: "CORRECTION_INVALID" });
    }
    expect(userCorrectionRows()).toEqual([]);
  });
});

describe("dismissSuspect", () => {
  it("remembers each answer once, in a file that a backup takes, and forgets it again", async () => {
    await Promise.all([
      dismissSuspect("高质最发展", "高质量发展"),
      dismissSuspect("高质最发展", "高质量发展"),
      acceptCorrection("乡忖振兴", "乡村振兴"),
    ]);
    expect(notErrorRows()).toEqual([["高质最发展", "高质量发展"]]);
    expect(dataFiles(folder).map(({ name }) => name)).toContain("not-errors.tsv");
    await recallSuspect("高质最发展");
    expect(notErrorRows()).toEqual([]);
    expect(userCorrectionRows()).toEqual([["乡忖振兴", "乡村振兴"]]);
    await expect(async () => dismissSuspect("a\tb", "同志")).rejects.toMatchObject({ code: "CORRECTION_INVALID" });
  });
});
