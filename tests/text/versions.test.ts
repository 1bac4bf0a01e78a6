import { describe, expect, it } from "vitest";
import { findVersionGroups, shingleSketch, sketchContainment, sketchSimilarity, type VersionCandidate } from "#lib/text/versions.ts";

/** A text of pseudo-random Chinese characters: nothing in common with the text of another seed. */
function prose(seed: number, units: number): string {
  let state = seed * 7919 + 1;
  return Array.from({ length: units }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000));
  }).join("");
}

let nextId = 1;
const speech = (text: string, date: string | null): VersionCandidate => ({
  id: nextId++,
  date,
  year: date === null ? null : Number(date.slice(0, 4)),
  title: null,
  charCount: text.length,
  shingles: shingleSketch(text),
});

describe("shingleSketch", () => {
  it("estimates the similarity of shingle sets", () => {
    const [a, b] = [prose(1, 4000), prose(2, 4000)];
    expect(sketchSimilarity(shingleSketch(a), shingleSketch(a))).toBe(1);
    expect(sketchSimilarity(shingleSketch(a), shingleSketch(b))).toBeLessThan(0.05);
    expect(sketchSimilarity(shingleSketch(a), shingleSketch(a + b))).toBeGreaterThan(0.36);
    expect(sketchSimilarity(shingleSketch(a), shingleSketch(a + b))).toBeLessThan(0.64);
  });
  it("does not see punctuation and line ends", () => {
    expect(shingleSketch("同志们，大家辛苦了。\n我讲三点")).toEqual(shingleSketch("同志们大家辛苦了我讲三点"));
  });
  it("makes texts of under five characters similar to nothing", () => {
    expect(sketchSimilarity(shingleSketch("同志们"), shingleSketch("同志们"))).toBe(0);
  });
  it("computes containment from similarity and sizes", () => {
    expect(sketchContainment(0.25, 100, 400)).toBe(1);
    expect(sketchContainment(0, 100, 400)).toBe(0);
    expect(sketchContainment(0.5, 0, 10)).toBe(0);
  });
});

describe("findVersionGroups", () => {
  it("groups delivered text, excerpt and undated reprint, and chooses the fullest", () => {
    const text = prose(3, 6000);
    const delivered = speech(text, "2004-03-05");
    const excerpt = speech(text.slice(500, 2500), "2004-03");
    const reprint = speech(`${text.slice(0, 5800)}${prose(4, 100)}`, null);
    const other = speech(prose(5, 6000), "2004-03-05");
    expect(findVersionGroups([excerpt, other, delivered, reprint])).toMatchObject([
      { ids: [excerpt.id, delivered.id, reprint.id], chosen: delivered.id },
    ]);
  });
  it("keeps speeches of different dates apart unless they are nearly the same", () => {
    const text = prose(6, 5000);
    const half = text.slice(0, 2500);
    expect(findVersionGroups([speech(text, "2004-03-05"), speech(half + prose(7, 700), "2009-03-05")])).toEqual([]);
    expect(findVersionGroups([speech(text, "2004-03-05"), speech(text, "2009-03-05")])).toHaveLength(1);
  });
  it("keeps stock wording of other years, titles and places apart", () => {
    const stock = prose(8, 600);
    const yearly = [2019, 2020, 2021].map((year) => ({
      ...speech(`${stock}${prose(year, 30)}`, `${year}-01-20`),
      title: `在${year}年团拜会上的讲话`,
    }));
    expect(findVersionGroups(yearly)).toEqual([]);
    const sameDay = ["桃坪村", "李坝村"].map((place) => ({ ...speech(stock, "2019-01-20"), title: `在${place}院坝会上的讲话` }));
    expect(findVersionGroups(sameDay)).toEqual([]);
    const reprints = ["政府工作报告", "2019年政府工作报告（全文）"].map((title) => ({ ...speech(stock, "2019-01-20"), title }));
    expect(findVersionGroups(reprints)).toHaveLength(1);
  });
  it("ties nothing through a third text", () => {
    const text = prose(9, 4000);
    const [first, second] = [text.slice(0, 2000), text.slice(2000)];
    const [a, whole, b] = [speech(first, "2019-01-20"), speech(text, null), speech(second, "2021-01-20")];
    expect(findVersionGroups([a, whole, b])).toMatchObject([{ ids: [a.id, whole.id] }]);
  });
  it("returns nothing for nothing", () => expect(findVersionGroups([])).toEqual([]));
});
