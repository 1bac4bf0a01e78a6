import { describe, expect, it } from "vitest";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { lexiconOf, loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { buildMatcher, unitsOf } from "#lib/lexicon/matcher.ts";
import { SloganTally } from "#lib/lexicon/slogan-tally.ts";

describe("SloganTally", () => {
  const matcher = buildMatcher(
    lexiconOf([
      bareSlogan("高质量发展", { variants: ["高质量的发展"] }),
      bareSlogan("推动高质量发展"),
      bareSlogan("以高质量发展为主题"),
      bareSlogan("从不出现"),
    ]),
  );
  const tally = new SloganTally(matcher);
  const text = "推动高质量发展，推动高质量发展，以高质量发展为主题，要高质量的发展。";
  matcher.countSlogans(unitsOf(text), 0, text.length, tally.add);

  it("splits a count into standalone and containers, and by form", () => {
    expect(tally.of(0)).toEqual({
      slogan: 0,
      count: 4,
      standaloneCount: 1,
      formCounts: [3, 1],
      containers: [
        { slogan: 1, count: 2 },
        { slogan: 2, count: 1 },
      ],
    });
  });

  it("lists only what occurs", () => {
    expect(tally.found().map(({ slogan }) => slogan)).toEqual([0, 1, 2]);
  });
});

describe("our lexicon on sentences of the kind it is made for", () => {
  const matcher = buildMatcher(loadLexicon({ userFolder: null }));
  const found = (text: string) => matcher.matchSlogans(text).map(({ slogan }) => matcher.slogans[slogan]!.slogan);

  it("counts each of an elliptical series", () => {
    expect(found("扎实做好六稳六保，增强四个意识，四个自信。")).toEqual(["六稳", "六保", "四个意识", "四个自信"]);
  });

  it("takes ordinary words for ordinary words", () => {
    expect(found("你走出去看看，那里住着两院院士和三市的客人。")).toEqual([]);
    expect(found("优化债券发行，消化债务存量，增强县域活力。")).toEqual([]);
    expect(found("企业走出去")).toEqual(["走出去"]);
  });

  it("keeps the wording of 1992 and today's apart", () => {
    const wordings = matcher.matchSlogans("建设有中国特色社会主义，坚持中国特色社会主义，具有中国特色社会主义色彩");
    const own = wordings.filter(({ standalone }) => standalone).map(({ slogan, start }) => [matcher.slogans[slogan]!.slogan, start]);
    expect(own).toEqual([
      ["有中国特色社会主义", 2],
      ["中国特色社会主义", 14],
      ["中国特色社会主义", 25],
    ]);
  });
});
