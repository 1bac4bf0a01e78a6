import { describe, expect, it } from "vitest";
import { getTranslate } from "#lib/i18n/index.ts";
import { DUPLICATE_CODES, REFUSAL_CODES, SKIP_REASONS } from "#lib/readers/codes.ts";
import { codeTexts, filled, importLabels } from "../../../app/import/_parts/labels.ts";
import { joinReports, refusedBatch } from "../../../app/import/_parts/send-batch.ts";
import { type ChosenFile, uploadBatches } from "../../../app/import/_parts/upload-batches.ts";

const chosen = (path: string, size: number): ChosenFile => ({ file: { size } as File, path });

describe("the import page's parts", () => {
  it("has a text for every code in both languages", () => {
    for (const locale of ["zh", "en"] as const) {
      const texts = codeTexts(getTranslate(locale));
      for (const code of [...REFUSAL_CODES, ...DUPLICATE_CODES, ...SKIP_REASONS])
        expect(texts[code], `${locale} ${code}`).toMatch(/\S{2,}/);
      expect(filled(importLabels(getTranslate(locale)).progress, { done: 3, total: 7 })).toMatch(/3.*7/);
    }
  });

  it("sends every file once, in order, in small requests", () => {
    const files = Array.from({ length: 45 }, (_, index) => chosen(`${index}.txt`, index === 3 ? 39 * 1024 ** 2 : 1024 ** 2));
    const batches = uploadBatches(files);
    expect(batches.flat()).toEqual(files);
    for (const batch of batches) {
      expect(batch.length).toBeLessThanOrEqual(20);
      expect(batch.reduce((sum, { file }) => sum + file.size, 0)).toBeLessThanOrEqual(40 * 1024 ** 2);
    }
    expect(uploadBatches([])).toEqual([]);
  });

  it("adds reports up, and misses a metadata row's file only when no request had it", () => {
    const report = (unused: string[]) => ({
      ...refusedBatch([chosen("a.txt", 1)], "EMPTY_FILE", ""),
      milliseconds: 5,
      skipped: unused.map((file) => ({ file, reason: "METADATA_WITHOUT_FILE" })),
    });
    const joined = joinReports([report(["b.txt", "c.txt"]), report(["a.txt", "c.txt"])]);
    expect(joined).toMatchObject({ refused: 2, stored: 0, milliseconds: 10 });
    expect(joined.skipped).toEqual([{ file: "c.txt", reason: "METADATA_WITHOUT_FILE" }]);
    expect(joined.outcomes).toHaveLength(2);
  });
});
