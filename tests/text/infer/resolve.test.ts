import { describe, expect, it } from "vitest";
import { dateFlags, metadataFromFileName, normalDate, resolveMetadata, suggestedValues, unreadDate } from "#lib/text/infer/index.ts";
import type { MetadataEvidence } from "#lib/types.ts";

const inferred: MetadataEvidence[] = [
  { field: "date", value: "2020", source: "inferred", confidence: 0.9, sentence: "今年是收官之年。" },
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
    const { values } = resolveMetadata({ metadataFile: { date: " ", level: "galaxy", title: " " }, inferred });
    expect(values).toMatchObject({ date: "2020", level: "city", title: null });
    expect(resolveMetadata({ metadataFile: { level: "省" }, inferred }).values.level).toBe("province");
  });
  it("keeps a stated date that is none, and lets no inferred one take its place", () => {
    const { values, year, evidence } = resolveMetadata({ frontMatter: { date: "2024-02-30" }, inferred });
    expect([values.date, year, unreadDate(evidence)]).toEqual([null, null, "2024-02-30"]);
    expect(dateFlags(evidence, null)).toEqual(["STATED_DATE_UNREAD"]);
    const corrected = resolveMetadata({ corrections: { date: "2024-02-29" }, inferred: evidence });
    expect([corrected.year, dateFlags(corrected.evidence, corrected.values.date)]).toEqual([2024, []]);
  });
  it("only suggests an inferred date that is not sure enough", () => {
    const weak = inferred.map((item) => ({ ...item, confidence: 0.7 }));
    const { values, evidence } = resolveMetadata({ inferred: weak });
    expect(values).toMatchObject({ date: null, level: "city" });
    expect(suggestedValues(evidence, values).map(({ field, value }) => [field, value])).toEqual([["date", "2020"]]);
    expect(suggestedValues(evidence, { ...values, date: "2019" })).toEqual([]);
  });
  it("only suggests a genre and an occasion that the text hints at", () => {
    const hints = (confidence: number) =>
      resolveMetadata({
        inferred: [
          { field: "genre", value: "work-conference", source: "inferred", confidence, sentence: "今天开会" },
          { field: "occasion", value: "全市大会", source: "inferred", confidence, sentence: "这次全市大会" },
        ],
      });
    const { values, evidence } = hints(0.5);
    expect([values.genre, values.occasion]).toEqual([null, null]);
    expect(suggestedValues(evidence, values).map(({ value }) => value)).toEqual(["work-conference", "全市大会"]);
    expect([hints(0.6).values.genre, hints(0.6).values.occasion]).toEqual(["work-conference", "全市大会"]);
  });
  it("only suggests a level, a place and an office that are not sure, and gives no code with them", () => {
    const guess = (field: "level" | "region" | "office", value: string, confidence: number) =>
      ({ field, value, source: "inferred", confidence, sentence: "。", code: "220104" }) as const;
    const weak = [guess("level", "city", 0.4), guess("region", "朝阳区", 0.5), guess("office", "市委书记", 0.4)];
    const found = resolveMetadata({ inferred: weak });
    expect(found).toMatchObject({ values: { level: null, region: null, office: null }, regionCode: null });
    expect(suggestedValues(found.evidence, found.values).map(({ value }) => value)).toEqual(["市委书记", "city", "朝阳区"]);
    const corrected = resolveMetadata({ corrections: { region: "吉林长春朝阳区" }, inferred: weak });
    expect(corrected).toMatchObject({ values: { region: "朝阳区" }, regionCode: "220104" });
  });
  it("gives regions their full names and codes", () => {
    const region = (value: string, level = "") => {
      const { values, regionCode } = resolveMetadata({ metadataFile: { region: value, level }, inferred: [] });
      return [values.region, regionCode];
    };
    expect(region("三亚")).toEqual(["三亚市", "460200"]);
    expect(region("浙江温州")).toEqual(["温州市", "330300"]);
    expect(region("海南", "province")).toEqual(["海南省", "460000"]);
    expect(region("朝阳区")).toEqual(["朝阳区", null]);
    expect(region("云川省")).toEqual(["云川省", null]);
    expect(region("", "central")).toEqual([null, "100000"]);
  });
  it("is undated without any source", () => expect(resolveMetadata({ inferred: [] })).toMatchObject({ year: null, evidence: [] }));
});

describe("normalDate", () => {
  it.each([
    ["2021-3-5", "2021-03-05"],
    ["2021/3/5 10:05", "2021-03-05"],
    ["2021.3.5—3.6", "2021-03-05"],
    ["2021，3，5", "2021-03-05"],
    ["2021年3月5日发布", "2021-03-05"],
    ["一九九八年十二月卅一日", "1998-12-31"],
    ["2021年3月5日", "2021-03-05"],
    ["2021年", "2021"],
    ["2021/12", "2021-12"],
    ["2021-03-05T08:00:00Z", "2021-03-05"],
    ["2021-13", null],
    ["21-03", null],
    ["", null],
    ["二○二三年一月十五日", "2023-01-15"],
    ["２０２３年１月１５日上午", "2023-01-15"],
    ["20230115", "2023-01-15"],
    ["民国三十八年三月五日", "1949-03-05"],
    ["44941", "2023-01-15"],
    ["1673740800", "2023-01-15"],
    ["15/1/2023", "2023-01-15"],
    ["1/15/2023", "2023-01-15"],
    ["3/4/2023", "2023"],
    ["Jan 15, 2023", "2023-01-15"],
    ["2023年春", "2023"],
    ["1月15日", null],
    ["2024-02-30", null],
    ["癸卯年正月初八", null],
    ["民國35年1月15日", "1946-01-15"],
    ["2023年1月15日于某地", "2023-01-15"],
    ["2023—1—15", "2023-01-15"],
    ["1月15日2023年", "2023-01-15"],
    ["2023-01-15/2023-01-16", "2023-01-15"],
    ["2023年1月15日（农历腊月廿四）", "2023-01-15"],
    ["2023-01-15Z", "2023-01-15"],
    ["2023-Jan-15", "2023-01-15"],
    ["2023-Foo-15", null],
    ["二〇一九年五月八号", "2019-05-08"],
    ["贰零壹玖年伍月捌日", "2019-05-08"],
    ["2019。5。8", "2019-05-08"],
    ["2019\\5\\8", "2019-05-08"],
    ["20190508093000", "2019-05-08"],
    ["08.05.2019", "2019-05-08"],
    ["2019-05-08 00:00:00+08", "2019-05-08"],
    ["2019年5月8日（己亥年四月初四）", "2019-05-08"],
    ["/Date(1557273600000)/", "2019-05-08"],
    ["08/05/2019", "2019"],
    ["20190508993000", null],
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

  it.each([
    ["2024年澜平市座谈会讲话.txt", "2024年澜平市座谈会讲话"],
    ["03 2024年澜平市座谈会讲话.txt", "2024年澜平市座谈会讲话"],
    ["2024-03-01_澜平市长座谈会讲话.txt", "澜平市长座谈会讲话"],
    ["20240301澜平市长座谈会讲话.txt", "澜平市长座谈会讲话"],
    ["7、澜平市长座谈会讲话.txt", "澜平市长座谈会讲话"],
  ])("takes sorting numbers off %s and leaves years of the title", (file, title) => {
    expect(metadataFromFileName(file).title).toBe(title);
  });
});
