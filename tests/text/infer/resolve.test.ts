import { describe, expect, it } from "vitest";
import { metadataFromFileName, normalDate, resolveMetadata } from "#lib/text/infer/index.ts";
import type { MetadataEvidence } from "#lib/types.ts";

const inferred: MetadataEvidence[] = [
  { field: "date", value: "2020", source: "inferred", confidence: 0.6, sentence: "今年是收官之年。" },
  { field: "level", value: "city", source: "inferred", confidence: 0.7, sentence: "我市粮食增产。" },
];

describe("resolveMetadata", () => {
  it("prefers correction, metadata file, front matter, file name, inference, in this order", () => {
    const date = (value: string) => ({ date: value });
    const all = { corrections: date("2015"), metadataFile: date("2016"), frontMatter: date("2017"), fileName: date("2018"), inferred };
    expect(resolveMetadata(all).year).toBe(2015);
    expect(resolveMetadata({ ...all, corrections: {} }).year).toBe(2016);
    expect(resolveMetadata({ ...all, corrections: {}, metadataFile: {} }).year).toBe(2017);
    expect(resolveMetadata({ fileName: date("2018"), inferred }).year).toBe(2018);
    expect(resolveMetadata({ inferred }).year).toBe(2020);
    expect(
      resolveMetadata(all)
        .evidence.filter(({ field }) => field === "date")
        .map(({ source }) => source),
    ).toEqual(["correction", "metadata-file", "front-matter", "file-name", "inferred"]);
  });
  it("passes over stated values that are empty, no date or no level", () => {
    const { values } = resolveMetadata({ metadataFile: { date: "last spring", level: "galaxy", title: " " }, inferred });
    expect(values).toMatchObject({ date: "2020", level: "city", title: null });
    expect(resolveMetadata({ metadataFile: { level: "省" }, inferred }).values.level).toBe("province");
  });
  it("is undated without any source", () => expect(resolveMetadata({ inferred: [] })).toMatchObject({ year: null, evidence: [] }));
});

describe("normalDate", () => {
  it.each([
    ["2021-3-5", "2021-03-05"],
    ["2021年3月5日", "2021-03-05"],
    ["2021年", "2021"],
    ["2021/12", "2021-12"],
    ["2021-03-05T08:00:00Z", "2021-03-05"],
    ["2021-13", null],
    ["21-03", null],
    ["", null],
  ])("%s is %s", (value, expected) => expect(normalDate(value)).toBe(expected));
});

describe("metadataFromFileName", () => {
  it("reads date, level and title", () => {
    expect(metadataFromFileName("reports/1993-government-work-report.txt")).toEqual({ date: "1993" });
    expect(metadataFromFileName("speeches.zip!2021-03-05 report.docx")).toEqual({ date: "2021-03-05" });
    expect(metadataFromFileName("20210305.txt")).toEqual({ date: "2021-03-05" });
    expect(metadataFromFileName("某某县委书记在全县项目建设大会上的讲话.txt")).toMatchObject({
      level: "county",
      title: "某某县委书记在全县项目建设大会上的讲话",
    });
    expect(metadataFromFileName("000_5f3c2081ab.txt")).toEqual({});
  });
});
