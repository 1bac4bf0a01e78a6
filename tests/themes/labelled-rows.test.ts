import { describe, expect, it } from "vitest";
import { assumedHeadingLevel, plainTabRecords, toLabelledRows, toLabelledSpeeches } from "#lib/themes/labelled-rows.ts";

describe("toLabelledRows", () => {
  it("reads ids, themes and text, with none, one or several themes", () => {
    const rows = toLabelledRows(
      [
        { id: "a-1", themes: "", text: "甲" },
        { id: "a-2", themes: "debt,party", text: "乙" },
      ],
      ["debt", "party"],
      "labels.tsv",
    );
    expect(rows.map(({ themes }) => themes)).toEqual([[], ["debt", "party"]]);
  });

  it("tells a sentence that nobody judged from one without a theme", () => {
    const table = ["?", ""].map((themes, index) => ({ id: `a-${index}`, themes, text: "甲" }));
    expect(toLabelledRows(table, ["debt"], "labels.tsv").map(({ contextOnly }) => contextOnly)).toEqual([true, undefined]);
  });

  it("names the line of an unknown theme and of a missing column", () => {
    expect(() => toLabelledRows([{ id: "a-1", themes: "sport", text: "甲" }], ["debt"], "labels.tsv")).toThrow(
      expect.objectContaining({ code: "LABELS_INVALID", where: "labels.tsv:2" }),
    );
    expect(() => toLabelledRows([{ id: "a-1", text: "甲" }], ["debt"], "labels.tsv")).toThrow(
      expect.objectContaining({ code: "LABELS_INVALID" }),
    );
  });
});

describe("toLabelledSpeeches", () => {
  const rows = ["a-1", "a-3", "b-1"].map((id) => ({ id, themes: [], text: "“甲乙”丙。" }));

  it("gathers the rows of a speech, whatever gaps their numbers have", () => {
    expect(toLabelledSpeeches(rows).map((speech) => speech.rows.length)).toEqual([2, 1]);
    expect(toLabelledSpeeches(rows, false).map((speech) => speech.rows.length)).toEqual([1, 1, 1]);
  });

  it("places each sentence in the match text, where quotation marks are gone", () => {
    const { matchText, sentences } = toLabelledSpeeches(rows)[0] ?? { matchText: "", sentences: [] };
    expect(sentences.map(({ matchStart, matchEnd }) => matchText.slice(matchStart, matchEnd))).toEqual(["甲乙丙。", "甲乙丙。"]);
    expect(sentences[0]?.charCount).toBe(3);
  });
});

describe("assumedHeadingLevel", () => {
  it.each([
    ["一，加强领导", 1],
    ["（二）抓好落实", 2],
    ["——扩大开放，提高水平。", 3],
    ["我们要抓好落实。", 0],
    [`一，${"很长的句子".repeat(12)}`, 0],
  ])("%s", (text, level) => {
    expect(assumedHeadingLevel(text)).toBe(level);
  });
});

describe("plainTabRecords", () => {
  it("takes quotation marks as they are", () => {
    expect(plainTabRecords('id\tthemes\ttext\na-1\t\t"甲" 说 乙"\r\n')).toEqual([{ id: "a-1", themes: "", text: '"甲" 说 乙"' }]);
  });

  it("is null for other tables", () => {
    expect(plainTabRecords("id,themes,text\na-1,,甲")).toBeNull();
    expect(plainTabRecords("id\tthemes\ttext\na-1\t甲")).toBeNull();
  });
});
