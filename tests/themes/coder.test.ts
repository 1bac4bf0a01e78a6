import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { TERM_WEIGHTS } from "#lib/themes/types.ts";
import { bareTheme, setOf, speechOf, words } from "./speech-of.ts";

const full = buildCoder(loadThemes({ userFolder: "/nonexistent" }));

function scoresOf(coder: ReturnType<typeof buildCoder>, theme: string, ...texts: string[]): number[] {
  const { matchText, sentences } = speechOf(...texts);
  return coder.code(matchText, sentences).map(({ scores }) => scores[theme] ?? Number.NaN);
}

describe("words", () => {
  it("are silenced inside an exclusion and counted outside it", () => {
    const theme = bareTheme("green", { terms: [words("strong", "生态")], exclusions: [{ text: "政治生态", why: "metaphor" }] });
    const [inside, outside] = scoresOf(buildCoder(setOf(theme)), "green", "净化政治生态", "保护生态");
    expect(inside).toBe(0);
    expect(outside).toBeGreaterThan(1);
  });

  it("count once where a longer word of the theme contains them", () => {
    const theme = bareTheme("debt", { terms: [words("medium", "债务", "政府债务")] });
    const [nested, single] = scoresOf(buildCoder(setOf(theme)), "debt", "政府债务", "一般债务");
    expect(nested).toBe(single);
  });

  it("of a group with companions count only beside one", () => {
    const theme = bareTheme("debt", { terms: [{ ...words("strong", "展期"), requires: ["贷款"] }] });
    const [alone, beside] = scoresOf(buildCoder(setOf(theme)), "debt", "活动展期三天", "贷款展期三年");
    expect(alone).toBe(0);
    expect(beside).toBeGreaterThan(1);
  });

  it("with a gap stay within a clause", () => {
    const theme = bareTheme("green", { terms: [words("strong", "治理…河流")] });
    const [near, across, reversed] = scoresOf(buildCoder(setOf(theme)), "green", "治理城区河流", "治理城区，河流变清", "河流需要治理");
    expect(near).toBeGreaterThan(1);
    expect([across, reversed]).toEqual([0, 0]);
  });

  it("that are weak never decide alone, however many there are", () => {
    const theme = bareTheme("work", { terms: [words("weak", "甲乙", "丙丁", "戊己", "庚辛", "壬癸", "子丑")] });
    expect(scoresOf(buildCoder(setOf(theme)), "work", "甲乙丙丁戊己庚辛壬癸子丑")[0]).toBeLessThanOrEqual(0.5);
  });

  it("against a theme take off what is there and no more, once each, and do not carry it", () => {
    const theme = bareTheme("work", { terms: [words("medium", "企业"), words("strong", "企业…升级"), words("against", "退税", "社保")] });
    const coder = buildCoder(setOf(theme));
    const [alone, beside, twice, gone] = scoresOf(
      coder,
      "work",
      "扶持企业，企业",
      "企业，企业退税",
      "企业，企业退税，退税",
      "企业退税，交社保",
    );
    expect(beside).toBeCloseTo(Math.max(0, (alone ?? 0) + TERM_WEIGHTS.against), 5);
    expect(twice).toBeLessThanOrEqual(beside ?? 0);
    expect(gone).toBe(0);
    const { matchText, sentences } = speechOf("企业退税升级，交社保。");
    const [evidence] = coder.explain(matchText, sentences, 0);
    expect(evidence?.terms.map(({ text, strength }) => [text, strength])).toEqual([
      ["退税", "against"],
      ["企业退税升级", "strong"],
      ["社保", "against"],
    ]);
    expect(evidence?.score).toBeCloseTo(coder.code(matchText, sentences)[0]?.scores.work ?? Number.NaN, 5);
    const carrying: string[] = [];
    coder.eachWord(matchText, 0, matchText.length, ({ text }) => carrying.push(text));
    expect(carrying).toEqual(["企业…升级"]);
  });

  it("weigh less where the sentence is mostly about something else", () => {
    const theme = bareTheme("green", { dilution: 0.5, terms: [words("strong", "绿化")] });
    const background = bareTheme("other", { role: "background", terms: [words("strong", "学校", "医院", "公路")] });
    const coder = buildCoder(setOf(theme, background));
    const [plain, crowded] = scoresOf(coder, "green", "做好绿化", "建设学校、医院、公路，做好绿化");
    expect(crowded).toBeLessThan(plain ?? 0);
    expect(coder.themeIds).toEqual(["green"]);
  });
});

describe("context", () => {
  const heading = bareTheme("party", { terms: [words("strong", "党建")], context: { heading: 0.8, decay: 0.5, neighbours: 0 } });

  it("carries a heading's theme to the sentences under it, less with distance, until the next heading of its level", () => {
    const long = "这里有一个没有任何主题词汇的普通长句子放在下面";
    const [, near, far, , outside] = scoresOf(
      buildCoder(setOf(heading)),
      "party",
      "一、加强党建工作",
      long,
      long,
      "二、其他工作安排",
      long,
    );
    expect(near).toBeCloseTo(0.8, 5);
    expect(far).toBeCloseTo(0.4, 5);
    expect(outside).toBe(0);
  });

  it("lets neighbours speak for a fragment, and more the nearer they are", () => {
    const theme = bareTheme("party", { terms: [words("strong", "党建")], context: { heading: 0, decay: 1, neighbours: 1 } });
    const filler = "这里有一个没有任何主题词汇的普通长句子放在下面";
    const [near, far, none] = scoresOf(buildCoder(setOf(theme)), "party", filler, "重视党建", filler, filler, filler)
      .filter((_, index) => index !== 1)
      .slice(0, 3);
    expect(near).toBeGreaterThan(far === undefined ? 0 : 0);
    expect(none).toBeLessThan(near ?? 0);
  });

  it("counts for less in a sentence about something else", () => {
    const background = bareTheme("other", { role: "background", terms: [words("strong", "学校")] });
    const coder = buildCoder(setOf(background, heading));
    const [, open] = scoresOf(coder, "party", "一、加强党建工作", "这是一个没有主题词汇的普通句子放在这里啊");
    const [, closed] = scoresOf(coder, "party", "一、加强党建工作", "新建成的学校是一个普通句子放在这里的啊啊");
    expect(closed).toBeLessThan(open ?? 0);
  });
});

describe("explain", () => {
  const texts = ["一、防范化解债务风险", "政府债务余额下降。", "营造风清气正的政治生态。", "干部要担当作为，引进企业，治理污染。"];

  it("adds up to the score that codes the sentence", () => {
    const { matchText, sentences } = speechOf(...texts);
    const codes = full.code(matchText, sentences);
    texts.forEach((_, index) => {
      for (const evidence of full.explain(matchText, sentences, index)) {
        expect(evidence.score).toBeCloseTo(codes[index]?.scores[evidence.theme] ?? Number.NaN, 4);
        expect(evidence.coded).toBe(codes[index]?.themes.includes(evidence.theme));
      }
    });
  });

  it("names the words with their places, the silenced ones with the reason, and the heading", () => {
    const { matchText, sentences } = speechOf(...texts);
    const debt = full.explain(matchText, sentences, 1).find(({ theme }) => theme === "debt");
    const [word] = debt?.terms ?? [];
    expect(matchText.slice(word?.matchStart, word?.matchEnd)).toBe(word?.text);
    expect(debt?.context[0]).toMatchObject({ kind: "heading", sentence: 0 });
    const ecology = full.explain(matchText, sentences, 2).find(({ theme }) => theme === "ecology");
    expect(ecology?.terms).toEqual([]);
    expect(ecology?.silenced.map(({ text, why }) => [text, why])).toContainEqual(["生态", "政治、营商、舆论等比喻"]);
  });

  it("refuses a sentence that is not there", () => {
    const { matchText, sentences } = speechOf("一句话。");
    expect(() => full.explain(matchText, sentences, 1)).toThrow(RangeError);
  });
});

describe("code", () => {
  it("gives one result a sentence, each with every theme's score, and the same twice", () => {
    const pieces = fc.constantFrom("债务", "化解", "生态", "政治生态", "产业", "企业", "党建", "干部", "学校", "，", "一", "展期", "贷款");
    fc.assert(
      fc.property(fc.array(fc.array(pieces, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }), (lists) => {
        const { matchText, sentences } = speechOf(...lists.map((list) => list.join("")));
        const codes = full.code(matchText, sentences);
        expect(codes).toHaveLength(sentences.length);
        for (const { scores } of codes) for (const id of full.themeIds) expect(scores[id]).toBeGreaterThanOrEqual(0);
        expect(full.code(matchText, sentences)).toEqual(codes);
      }),
    );
  });

  it("of no sentences is empty, and an empty theme set codes nothing", () => {
    expect(full.code("", [])).toEqual([]);
    const { matchText, sentences } = speechOf("化解债务。");
    expect(buildCoder(setOf()).code(matchText, sentences)).toEqual([{ themes: [], scores: {} }]);
  });
});

describe("a text without any full stop", () => {
  it("is coded in time that grows with its length only", () => {
    const text = "化解政府债务，治理城市污染，营造良好政治生态，建设学校医院，".repeat(40_000);
    const sentence = {
      kind: "sentence" as const,
      headingLevel: 0,
      paragraph: 0,
      matchStart: 0,
      matchEnd: text.length,
      charCount: text.length,
    };
    expect(full.code(text, [sentence])[0]?.themes).toContain("debt");
  });
});
