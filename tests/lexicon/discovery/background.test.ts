import { describe, expect, it } from "vitest";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { backgroundBefore, loadBackground, parseBackground } from "#lib/lexicon/discovery/background.ts";
import { contrastOf } from "#lib/lexicon/discovery/contrast.ts";

const TABLE =
  "wording\ta\tb\tc\td\te\tf\tcohesion\tfreedom\n篇数\t0\t4\t5\t10\t10\t20\n河谷事业\t0\t2\t5\t0\t0\t0\t7.5\t1.2\n云谷事业\t0\t0\t0\t5\t5\t5\t6\t1";

describe("the table of wordings", () => {
  it("holds the share of texts in each period that have a wording; 0 where there are no texts", () => {
    expect(parseBackground(TABLE).get("河谷事业")).toEqual({ shares: [0, 0.5, 1, 0, 0, 0], cohesion: 7.5, freedom: 1.2 });
    expect(parseBackground(TABLE).get("没有")).toBeUndefined();
  });

  it("as of a year knows nothing of the period that the year stands in, nor of later ones", () => {
    const before = backgroundBefore(parseBackground(TABLE), 2004);
    expect([...before.keys()]).toEqual(["河谷事业"]);
    expect(backgroundBefore(parseBackground(TABLE), 2015).get("云谷事业")?.shares).toEqual([0, 0, 0, 0.5, 0, 0]);
  });

  it("as shipped holds short wordings only, no sentence, each with shares from 0 to 1 and in three texts or more", () => {
    const background = loadBackground();
    expect(background.size).toBeGreaterThan(10_000);
    for (const [wording, { shares }] of background) {
      expect(wording).toMatch(/^\p{Script=Han}[\p{Script=Han}+＋×]{2,11}$/u);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
  });
});

describe("contrastOf", () => {
  const lexicon = { slogans: [bareSlogan("强谷战略"), bareSlogan("兴河战略")], hash: "" };

  it("is above 0 for the pairs of slogans and below for those of ordinary wordings, at either end too", () => {
    const contrast = contrastOf(lexicon, parseBackground(TABLE));
    expect(contrast.ofTail("富民战略")).toBeGreaterThan(0);
    expect(contrast.ofTail("富民事业")).toBeLessThan(0);
    expect(contrast.ofHead("强谷富民")).toBeGreaterThan(contrast.ofHead("河谷富民"));
    expect(contrast.ofPairs("强谷战略")).toBeGreaterThan(contrast.ofPairs("河谷事业"));
    expect(contrast.ofPairs("谷")).toBe(0);
  });

  it("says nothing without ordinary wordings to compare with", () => {
    expect(contrastOf(lexicon, new Map()).ofPairs("强谷战略")).toBe(0);
  });
});
