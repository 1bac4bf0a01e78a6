import { describe, expect, it } from "vitest";
import { recurringNgrams } from "#lib/analyses/slogans/discovery/recurring-ngrams.ts";
import { unitsOf } from "#lib/lexicon/matcher.ts";

/** What recurs in a text whose words are cut at spaces. */
async function wordingsOf(spaced: string): Promise<string[]> {
  const words = spaced.split(" ");
  const units = unitsOf(words.join(""));
  const edges = new Uint8Array(units.length + 1);
  let at = 0;
  for (const word of words) {
    edges[at] = 1;
    at += word.length;
  }
  edges[at] = 1;
  const { ngrams } = await recurringNgrams({ units, starts: Int32Array.of(0, units.length + 1), edges }, 2, async () => {});
  return [...ngrams.keys()];
}

describe("recurringNgrams", () => {
  it("keeps a plus or times sign behind its character", async () => {
    const found = await wordingsOf("开展 山水 文旅 + 行动 。 做强 山水 文旅 + 产业 。 用好 河湾 要素 × 清单 。 看重 河湾 要素 × 价值");
    expect(found).toEqual(expect.arrayContaining(["山水文旅+", "河湾要素×"]));
  });
});
