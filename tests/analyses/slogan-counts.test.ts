import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnCorpus } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

/**
 * 2001: twice, both inside the longer formula. 2013: three times, one in a heading, none inside. 2019: one
 * inside, one own; and a quoted motto.
 */
const OLD = `在全市大会上的讲话
同志们：
我们要高举旗帜，建设有中国特色社会主义，一步一个脚印往前走。
全市上下要坚定走有中国特色社会主义道路的信心，把各项事情办好。
`;
const MIDDLE = `在全市会议上的讲话
同志们：
一、坚持中国特色社会主义
中国特色社会主义是干出来的，不是喊出来的。今年要把乡村道路修好，建设美丽XX、美丽家乡。
要靠中国特色社会主义制度的优势，办好民生实事。
`;
const NEW = `在全县会议上的讲话
同志们：
要学习贯彻习近平新时代中国特色社会主义思想，学深悟透。
坚持中国特色社会主义，推进“不忘初心、牢记使命”主题教育，做到不忘初心牢记使命。
`;

let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus([
    { date: "2001-03-01", level: "city", speaker: "甲", text: OLD },
    { date: "2013-05-06", level: "city", speaker: "乙", text: MIDDLE },
    { date: "2019-07-08", level: "county", speaker: "甲", text: NEW },
  ]);
});
afterAll(() => corpus.drop());

const SLOGAN = "中国特色社会主义";

describe("slogan-counts", () => {
  it("counts all, own and inside by year, and names the longer slogans", async () => {
    const { rows } = await corpus.ask("slogan-counts", { slogan: SLOGAN, by: "year" });
    expect(rows.map(({ group, count, standaloneCount, insideCount }) => [group, count, standaloneCount, insideCount])).toEqual([
      [2001, 2, 0, 2],
      [2013, 3, 3, 0],
      [2019, 2, 1, 1],
    ]);
    expect(rows[0]!.containers).toMatch(/^有中国特色社会主义×2$|有中国特色社会主义.*×1/);
    expect(rows[2]!.containers).toBe("习近平新时代中国特色社会主义思想×1");
  });

  it("counts the same as a search through the text, whatever the grouping", async () => {
    const inText = [OLD, MIDDLE, NEW].map((text) => text.split(SLOGAN).length - 1);
    const bySpeech = await corpus.ask("slogan-counts", { slogan: SLOGAN, by: "speech" });
    expect(bySpeech.rows.map(({ count }) => count)).toEqual(inText);
    const all = (await corpus.ask("slogan-counts", { slogan: SLOGAN })).rows;
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ count: 7, standaloneCount: 4, speechesWith: 3, speeches: 3 });
  });

  it("leaves headings out of counts and of what they are divided by", async () => {
    const ask = (headings: string) => corpus.ask("slogan-counts", { slogan: SLOGAN, by: "year", year: "2013", headings });
    const [withThem, without] = [(await ask("1")).rows[0]!, (await ask("0")).rows[0]!];
    expect([withThem.count, without.count]).toEqual([3, 2]);
    // 一、坚持中国特色社会主义: eleven Han characters; the title: nine.
    expect(Number(withThem.chars) - Number(without.chars)).toBe(20);
    expect((await ask("0")).notes.map(({ code }) => code)).toContain("HEADINGS_LEFT_OUT");
    const frequency = await corpus.ask("slogan-frequency", { slogan: SLOGAN, year: "2013", headings: "0" });
    expect(frequency.rows[0]).toMatchObject({ count: 2, chars: without.chars! });
    const [row] = (await corpus.ask("slogans", { slogan: SLOGAN, year: "2013", headings: "0" })).rows;
    expect(row).toMatchObject({ count: 2, standaloneCount: 2 });
  });

  it("shows wordings apart on demand; they add up, quotes and 、 do not matter", async () => {
    const asked = { slogan: "不忘初心、牢记使命", by: "all" };
    const whole = (await corpus.ask("slogan-counts", asked)).rows[0]!;
    expect(whole.count).toBe(2);
    const apart = (await corpus.ask("slogan-counts", { ...asked, variants: "1" })).rows;
    expect(apart.reduce((sum, row) => sum + Number(row.count), 0)).toBe(2);
    expect(apart[0]!.form).toBe("不忘初心、牢记使命");
    expect((await corpus.ask("slogan-counts", { slogan: "不忘初心牢记使命" })).rows[0]).toMatchObject({ slogan: asked.slogan, count: 2 });
  });

  it("never counts a mask as a slogan, whatever the lexicon says", async () => {
    await corpus.db.write.userSlogan.create({ data: { slogan: "美丽XX", variants: ["美丽家乡"], kind: "motto" } });
    const { rows } = await corpus.ask("slogan-counts", { slogan: "美丽XX", variants: "1" });
    expect(rows.map(({ form, count }) => [form, count])).toEqual([
      ["美丽XX", 0],
      ["美丽家乡", 1],
    ]);
  });

  it("is refused for a name that the lexicon does not have", async () => {
    await expect(corpus.ask("slogan-counts", { slogan: "没有这个提法" })).rejects.toMatchObject({ code: "SLOGAN_UNKNOWN" });
  });
});

describe("slogan-sentences", () => {
  it.each([
    ["all", 7, "count"],
    ["own", 4, "standaloneCount"],
    ["inside", 3, "insideCount"],
  ])("opens %s: %i sentences", async (of, total, column) => {
    const { rows, notes } = await corpus.ask("slogan-sentences", { slogan: SLOGAN, of });
    expect(rows).toHaveLength(total);
    expect(notes).toContainEqual({ code: "TOTAL", values: { total } });
    expect((await corpus.ask("slogan-counts", { slogan: SLOGAN })).rows[0]![column]).toBe(total);
    for (const row of rows) expect(row.node).toBe(SLOGAN);
    const lines = [OLD, MIDDLE, NEW].join("");
    for (const { left, node, right } of rows) expect(lines).toContain(`${left}${node}${right}`);
  });

  it("opens as many words as the count says", async () => {
    const tokens = Number((await corpus.ask("slogan-counts", { slogan: SLOGAN })).rows[0]!.tokens);
    expect((await corpus.ask("slogan-sentences", { slogan: SLOGAN, of: "tokens" })).rows).toHaveLength(tokens);
  });

  it("begins with the first use, or the last, and goes on page by page", async () => {
    const ask = (params: Record<string, string>) => corpus.ask("slogan-sentences", { slogan: SLOGAN, ...params });
    expect((await ask({ limit: "1" })).rows[0]).toMatchObject({ year: 2001 });
    expect((await ask({ limit: "1", order: "latest" })).rows[0]).toMatchObject({ year: 2019 });
    const first = await ask({ limit: "5" });
    expect(first.notes).toContainEqual({ code: "NEXT_PAGE", values: { cursor: 5 } });
    const rest = await ask({ limit: "5", cursor: "5" });
    expect([...first.rows, ...rest.rows]).toEqual((await ask({})).rows);
  });

  it("narrows to one container", async () => {
    const { rows } = await corpus.ask("slogan-sentences", { slogan: SLOGAN, of: "inside", container: "习近平新时代中国特色社会主义思想" });
    expect(rows.map(({ year }) => year)).toEqual([2019]);
  });
});

describe("the other views of one slogan", () => {
  it("adoption counts years from the introduction, before it below 0", async () => {
    const { rows } = await corpus.ask("slogan-adoption", { slogan: SLOGAN });
    expect(rows.map(({ yearsAfter, count, firstOfSpeaker }) => [yearsAfter, count, firstOfSpeaker])).toEqual([
      [-1, 2, true],
      [11, 3, true],
      [17, 2, false],
    ]);
  });

  it("dispersion agrees with the formula over speeches", async () => {
    const speeches = (await corpus.ask("slogan-counts", { slogan: SLOGAN, by: "speech" })).rows;
    const size = speeches.reduce((sum, { chars }) => sum + Number(chars), 0);
    const dp = speeches.reduce((sum, { count, chars }) => sum + Math.abs(Number(count) / 7 - Number(chars) / size), 0) / 2;
    const row = (await corpus.ask("slogan-dispersion", { slogan: SLOGAN })).rows.find(({ part }) => part === "speech")!;
    expect(row).toMatchObject({ parts: 3, partsWith: 3, count: 7 });
    expect(row.dp).toBeCloseTo(dp, 12);
    const inTable = (await corpus.ask("slogans", { slogan: SLOGAN })).rows[0]!;
    expect(inTable.dispersion).toBeCloseTo(dp, 12);
  });

  it("neighbours stand in the same paragraph, not inside one another", async () => {
    const names = (await corpus.ask("slogan-neighbours", { slogan: SLOGAN, minCount: "1" })).rows.map(({ slogan }) => slogan);
    expect(names).toContain("不忘初心、牢记使命");
    expect(names).not.toContain("习近平新时代中国特色社会主义思想");
    expect(names).not.toContain("有中国特色社会主义");
  });

  it("lineage leads through the slogan, with counts of the corpus", async () => {
    const { rows } = await corpus.ask("slogan-lineage", { slogan: SLOGAN });
    const at = rows.findIndex(({ direction }) => direction === "self");
    expect(rows[at]).toMatchObject({ slogan: SLOGAN, depth: 0, count: 7, firstYear: 2001, lastYear: 2019 });
    expect(rows.slice(0, at).map(({ slogan }) => slogan)).toContain("有中国特色社会主义");
  });
});
