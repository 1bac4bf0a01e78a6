import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type PreparedText, prepareText } from "#lib/text/prepare.ts";
import { loadSegmenter, type Segmenter } from "#lib/text/segment/segment.ts";
import { anySpeech } from "./arbitrary-speech.ts";

let segmenter: Segmenter;
beforeAll(() => {
  segmenter = loadSegmenter();
});

function prepare(raw: string, correct = true): PreparedText {
  const text = prepareText(raw, { correct });
  return { ...text, ...segmenter.segment(text.matchText, text.sentences) };
}

const SPEECH = [
  "在全县经济工作会议上的讲话",
  "同志们：",
  "这次会议的主要任务是总结工作、部署任务，动员全县上下振奋精神、扎实苦干。",
  "一、认清形势",
  "（一）成绩来之不易。去年我县“三大战役”连战连捷，地区生产总值增长8.0%，财政收入突破１０亿元。",
  "二、突出重点",
  "一要抓项目，二要抓招商，三要抓服务。",
  "谢谢大家！",
].join("\n");

describe("prepareText", () => {
  it("gives text, sizes, words and receipt of a speech", () => {
    const result = prepare(SPEECH);
    expect(result.title).toBe("在全县经济工作会议上的讲话");
    expect(result.paragraphCount).toBe(8);
    expect(result.sentences.map(({ kind }) => kind)).toEqual([
      "title",
      "salutation",
      "sentence",
      "heading",
      "heading",
      "sentence",
      "heading",
      "sentence",
      "closing",
    ]);
    expect(result.charCount).toBe(3 + 32 + 5 + 7 + 28 + 5 + 15 + 4);
    expect(result.quotedCharCount).toBe(4);
    expect(result.maskCount).toBe(0);
    expect(result.receipt.entries.find(({ kind }) => kind === "full-width-digit")).toEqual({
      kind: "full-width-digit",
      effect: "folded",
      count: 2,
      removedUnits: 0,
      places: [
        { offset: SPEECH.indexOf("１"), before: "１", after: "1" },
        { offset: SPEECH.indexOf("０"), before: "０", after: "0" },
      ],
    });
  });

  it("gives the same hash, sizes and words however the text is written", () => {
    const plain = prepare(SPEECH);
    const variants = [
      SPEECH.replaceAll("\n", "\r\n\r\n"),
      `\ufeff${SPEECH}\n\n`,
      SPEECH.replaceAll("\n", "\n　　"),
      SPEECH.replaceAll("，", ",").replaceAll("（", "(").replaceAll("）", ")"),
      SPEECH.replaceAll("项目", "项\u200b目"),
      SPEECH.replaceAll("同志们", "同志們").replaceAll("经济", "經濟"),
    ];
    for (const variant of variants) {
      const { textHash, charCount, tokenCount, terms } = prepare(variant);
      expect({ textHash, charCount, tokenCount, terms }).toEqual({
        textHash: plain.textHash,
        charCount: plain.charCount,
        tokenCount: plain.tokenCount,
        terms: plain.terms,
      });
    }
  });

  it("corrects in the match text only, and not at all when told not to", () => {
    const raw = "同志们：\n各位间志都很努力，大家都有干劲。";
    const corrected = prepare(raw);
    expect(corrected.text).toBe(raw);
    expect(corrected.matchText).toContain("各位同志");
    expect(corrected.receipt.entries).toContainEqual({
      kind: "ocr-correction",
      effect: "folded",
      count: 1,
      removedUnits: 0,
      places: [{ offset: raw.indexOf("间志"), before: "间志", after: "同志" }],
    });
    expect(prepare(raw, false).matchText).toContain("各位间志");
  });

  it("counts what a format's reader set aside as read and removed, one entry a kind", () => {
    const setAside = [
      { kind: "footnote", text: "编者注：数字为快报数。", offset: 9 },
      { kind: "page-header", text: "内部资料", offset: 0 },
      { kind: "footnote", text: "次年更名。", offset: 20 },
    ];
    const { receipt, text } = prepareText(SPEECH, { correct: true, setAside });
    const plain = prepareText(SPEECH, { correct: true });
    expect(text).toBe(plain.text);
    expect(receipt.rawUnits).toBe(SPEECH.length + 11 + 4 + 5);
    expect(receipt.rawUnits).toBe(receipt.keptUnits + receipt.removedUnits);
    expect(receipt.entries.slice(0, 2)).toEqual([
      {
        kind: "footnote",
        effect: "removed",
        count: 2,
        removedUnits: 16,
        places: [
          { offset: 9, before: "编者注：数字为快报数。", after: "" },
          { offset: 20, before: "次年更名。", after: "" },
        ],
      },
      { kind: "page-header", effect: "removed", count: 1, removedUnits: 4, places: [{ offset: 0, before: "内部资料", after: "" }] },
    ]);
  });

  it("gives sizes of zero for an empty text", () => {
    expect(prepare("")).toMatchObject({
      text: "",
      matchText: "",
      title: null,
      charCount: 0,
      tokenCount: 0,
      sentences: [],
      paragraphCount: 0,
    });
  });

  it("never throws, keeps sizes consistent and accounts for every unit of any text", () => {
    fc.assert(
      fc.property(anySpeech, (raw) => {
        const result = prepare(raw);
        const { rawUnits, keptUnits, removedUnits } = result.receipt;
        expect(rawUnits).toBe(raw.length);
        expect(keptUnits + removedUnits).toBe(rawUnits);
        expect(result.text).toHaveLength(keptUnits);
        expect(result.pieceLengths.reduce((sum, length) => sum + (length & 0x7f), 0)).toBe(result.matchText.length);
        expect(result.charCount).toBe(result.sentences.reduce((sum, { charCount }) => sum + charCount, 0));
        for (const { places } of result.receipt.entries) expect(places.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 500 },
    );
  });
});
