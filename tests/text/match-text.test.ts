import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalisePhrase, toMatchText } from "#lib/text/match/match-text.ts";
import { anySpeech, cutsPair, isWellFormed } from "./arbitrary-speech.ts";

const match = (display: string) => toMatchText(display).text;

describe("toMatchText folds", () => {
  it.each([
    ["whitespace and invisible characters", "高 质　量\u200b发\u00ad展\ufeff\u202e", "高质量发展"],
    ["quotation marks", "“三个代表”‘a’「b」『c』\"d\"'e'", "三个代表abcde"],
    ["full-width digits and letters", "１９９２年ＧＤＰ增长８．０％", "1992年GDP增长8.0%"],
    ["spaced digits", "1 9 9 3 年", "1993年"],
    ["half-width punctuation", "发展,改革;(稳定)好吗?好!如下:", "发展，改革；（稳定）好吗？好！如下："],
    ["all commas alike", "稳,稳，稳、稳﹐稳", "稳，稳，稳，稳，稳"],
    ["a dot after Chinese", "工作完成.下一步", "工作完成。下一步"],
    ["radicals of both blocks", "⾼质量，⻓江，⻅证", "高质量，长江，见证"],
    ["compatibility ideographs", "\uf92f累\u{2f800}", "劳累丽"],
    [
      "traditional characters by phrase",
      "幹部、乾隆、發展、頭髮、皇后、以後",
      "干部，干隆，发展，头发，皇后，以后".replace("干隆", "乾隆"),
    ],
    ["traditional characters in a clause that mixes scripts, one by one", "为什么發展显著，乾部", "为什么发展显著，干部"],
    ["circles among numerals", "二○○八年", "二〇〇八年"],
    ["decomposed letters", "cafe\u0301", "café"],
  ])("%s", (_name, display, expected) => {
    expect(match(display)).toBe(expected);
  });
});

describe("toMatchText keeps", () => {
  it.each([
    ["decimals, numbering and thousands", "8.0%，1.加强，1,000亿元"],
    ["a dot after a Chinese numeral", "一.加强领导"],
    ["punctuation that ends something", "好。好！好？好；好：《规划》（试行）……——"],
    ["simplified words with characters that traditional texts share", "乾隆，编著，显著，徵，什么"],
    ["circled digits", "①加强②改进"],
    ["masks", "XX市X月X日**现代化"],
    ["ideographs beyond the first plane", "𠮷野家"],
  ])("%s", (_name, display) => {
    expect(match(display)).toBe(display);
  });

  it("one mark between paragraphs, none at the ends", () => {
    expect(match("\n 一。\r\n\n “” \n二。\n")).toBe("一。\n二。");
  });
});

describe("toMatchText offsets", () => {
  it("lead every unit back to its place", () => {
    const { text, offsets } = toMatchText("“全面”　推 进");
    expect(text).toBe("全面推进");
    expect([...offsets]).toEqual([1, 2, 5, 7, 8]);
  });

  it("stay right where a character changes its number of units", () => {
    const { text, offsets } = toMatchText("⺇一\u{2f800}二");
    expect(text).toBe("𠘨一丽二");
    expect([...offsets]).toEqual([0, 0, 1, 2, 4, 5]);
  });
});

/** Characters that depend on what stands beside them. */
const CONTEXTUAL = /[，：,:.。〇○\n]/;

/**
 * True when the display text holds, where match position `i` leads, the character there or one that folds to
 * it.
 */
function landsOn(display: string, offsets: Int32Array, i: number, text: string): boolean {
  const unit = text[i]!;
  const next = offsets.subarray(i).find((offset) => offset > offsets[i]!) ?? display.length;
  const source = display.slice(offsets[i]!, next);
  return source[0] === unit || CONTEXTUAL.test(unit) || match(source).includes(unit) || match(`${source}發`).startsWith(unit);
}

describe("toMatchText on any text", () => {
  it("normalising twice equals normalising once", () => {
    fc.assert(
      fc.property(anySpeech, (display) => {
        const once = match(display);
        expect(match(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("has offsets that rise, stay in the text and land on the same characters", () => {
    fc.assert(
      fc.property(anySpeech, (display) => {
        const { text, offsets } = toMatchText(display);
        expect(offsets.length).toBe(text.length + 1);
        expect(offsets[text.length]).toBe(display.length);
        for (let i = 0; i < text.length; i++) {
          expect(offsets[i]!).toBeLessThan(display.length);
          if (i > 0) expect(offsets[i]!).toBeGreaterThanOrEqual(offsets[i - 1]!);
          expect(landsOn(display, offsets, i, text)).toBe(true);
        }
      }),
    );
  });

  it("leaves no lone surrogate, no white space and no quotation mark", () => {
    fc.assert(
      fc.property(anySpeech, (display) => {
        const text = match(display);
        expect(isWellFormed(text)).toBe(true);
        expect(/[ \t\r\u3000\u200b“”‘’"'「」『』]|\n\n|^\n|\n$/.test(text)).toBe(false);
      }),
    );
  });

  it("never cuts a surrogate pair of the display text between two characters", () => {
    fc.assert(
      fc.property(anySpeech, (display) => {
        const { text, offsets } = toMatchText(display);
        const starts: number[] = [];
        for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(offsets[at]!);
        expect(cutsPair(display, starts)).toBe(false);
      }),
    );
  });

  it("gives the same text but for paragraph marks however lines are wrapped", () => {
    fc.assert(
      fc.property(anySpeech, fc.array(fc.nat(60)), (display, places) => {
        const characters = [...display];
        for (const place of places) if (!/^\p{M}/u.test(characters[place] ?? "")) characters[place] = `\n${characters[place] ?? ""}`;
        fc.pre(!/\p{M}|[\u1100-\u11ff]|\p{Cs}/u.test(display));
        expect(match(characters.join("")).replaceAll("\n", "")).toBe(match(display).replaceAll("\n", ""));
      }),
    );
  });
});

describe("normalisePhrase", () => {
  it("folds what a person types like the text it is searched in", () => {
    expect(normalisePhrase(" “高质量 发展”\n")).toBe("高质量发展");
    expect(normalisePhrase("全面建設小康社會")).toBe("全面建设小康社会");
  });
});

describe("folds", () => {
  it("are counted in full and placed at most 200 times a kind", () => {
    const { folds, foldCounts } = toMatchText("“好”".repeat(300));
    expect(foldCounts.get("quotation-mark")).toBe(600);
    expect(folds.length).toBe(200);
    expect(folds[1]).toEqual({ kind: "quotation-mark", matchOffset: 1, displayOffset: 2, before: "”", after: "" });
  });
});
