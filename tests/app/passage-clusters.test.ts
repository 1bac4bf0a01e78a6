import { describe, expect, it } from "vitest";
import { isCourtesy, passageClusters } from "../../app/reuse/_parts/passage-clusters.ts";

const row = (speechA: number, startA: number, endA: number, speechB: number) => ({
  ...{ speechA, startA, endA, speechB },
  length: endA - startA,
  textA: "",
});

describe("passageClusters", () => {
  it("puts passages of one place of one source together, the most copied first", () => {
    const clusters = passageClusters([row(1, 0, 90, 2), row(1, 200, 240, 2), row(1, 202, 238, 3), row(2, 200, 240, 3)]);
    expect(clusters.map(({ lead, rows }) => [lead.speechA, lead.startA, rows.map(({ speechB }) => speechB)])).toEqual([
      [1, 200, [2, 3]],
      [1, 0, [2]],
      [2, 200, [3]],
    ]);
  });

  it("keeps passages apart that touch by less than half", () => {
    expect(passageClusters([row(1, 0, 40, 2), row(1, 30, 60, 3)])).toHaveLength(2);
  });
});

describe("isCourtesy", () => {
  it("is thanks and salutation, and not a passage that thanks in passing", () => {
    expect(isCourtesy("在此，我代表大家向各位代表表示衷心的感谢！")).toBe(true);
    expect(isCourtesy("把水渠修到每一块田里，把路通到每一个村口，让守着山的人有活干、有钱挣、有盼头，感谢的话留到秋收以后再说。")).toBe(
      false,
    );
    expect(isCourtesy("修水渠")).toBe(false);
  });
});
