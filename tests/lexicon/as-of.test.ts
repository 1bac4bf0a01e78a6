import { describe, expect, it } from "vitest";
import { lexiconAsOf } from "#lib/lexicon/as-of.ts";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";

describe("lexiconAsOf", () => {
  const lexicon = {
    slogans: [bareSlogan("甲甲", { introduced: 2020 }), bareSlogan("乙乙", { introduced: 2021 }), bareSlogan("丙丙")],
    hash: "h",
  };
  it("forgets what came later and keeps what has no year", () => {
    expect(lexiconAsOf(lexicon, 2020).slogans.map(({ slogan }) => slogan)).toEqual(["甲甲", "丙丙"]);
  });
  it("counts otherwise, so it has another hash for each year", () => {
    expect(new Set([lexicon.hash, lexiconAsOf(lexicon, 2020).hash, lexiconAsOf(lexicon, 2021).hash]).size).toBe(3);
  });
});
