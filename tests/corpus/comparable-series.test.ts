import { describe, expect, it } from "vitest";
import { yearMix } from "#lib/corpus/comparable-series.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";

interface Given {
  year: number | null;
  level?: string | null;
  genre?: string | null;
  collection?: string;
  charCount?: number;
}

/** A corpus of which only what makes the mix is there. */
function mixOf(given: readonly Given[]) {
  const speeches = given.map((each) => ({ level: "central", genre: "report", collection: "main", charCount: 1000, ...each }));
  return yearMix({ corpus: { speeches } as unknown as Corpus, members: speeches.map((_, index) => index) });
}

const reports = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => ({ year: from + at }));

describe("yearMix", () => {
  it("finds nothing in years of one kind, in a year alone and in nothing", () => {
    for (const given of [reports(2010, 2020), [{ year: 2010 }, { year: 2010, level: "city" }], []])
      expect(mixOf(given)).toEqual({ changed: [], parts: [], series: null });
  });

  it("names the years that are made up otherwise than the one before, and what changed", () => {
    const city = { year: 2014, level: "city", charCount: 4000 };
    const { changed, parts, series } = mixOf([...reports(2010, 2017), city]);
    expect({ changed, parts }).toEqual({ changed: [2014, 2015], parts: ["level"] });
    expect(series).toMatchObject({
      level: "central",
      genre: "report",
      collection: "main",
      years: [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017],
    });
    expect(series?.members).toHaveLength(8);
  });

  it("lets a small share of other kinds pass", () => {
    expect(mixOf([...reports(2010, 2017), { year: 2014, level: "city", charCount: 300 }]).changed).toEqual([]);
  });

  it("tells collections apart", () => {
    const { parts, series } = mixOf([...reports(2010, 2015), ...reports(2016, 2019).map((each) => ({ ...each, collection: "档案" }))]);
    expect(parts).toEqual(["collection"]);
    expect(series).toMatchObject({ collection: "main", years: [2010, 2011, 2012, 2013, 2014, 2015] });
  });

  it("prefers the series of more years to the one of more text", () => {
    const long = reports(2010, 2015);
    const large = reports(2013, 2015).map((each) => ({ ...each, level: "city", charCount: 50_000 }));
    expect(mixOf([...long, ...large]).series).toMatchObject({ level: "central" });
  });

  it("offers no series that covers less than half of the years or fewer than three, nor one of unknown level or genre", () => {
    const changing = reports(2010, 2019).map((each, at) => ({ ...each, level: ["central", "province", "city"][at % 3]! }));
    expect(mixOf(changing)).toMatchObject({ series: null, changed: changing.slice(1).map(({ year }) => year) });
    expect(mixOf([{ year: 2010 }, { year: 2011, level: "city" }]).series).toBeNull();
    expect(mixOf(reports(2010, 2019).map((each, at) => ({ ...each, genre: at % 2 === 0 ? null : "report" }))).series).toMatchObject({
      years: [2011, 2013, 2015, 2017, 2019],
    });
    expect(mixOf(reports(2010, 2019).map((each, at) => ({ ...each, genre: at === 0 ? "letter" : null }))).series).toBeNull();
  });

  it("says nothing of the samples alone, which are of every kind, and passes over what has no date", () => {
    const samples = reports(2010, 2013).map((each, at) => ({ ...each, genre: `kind ${at}`, collection: "samples" }));
    expect(mixOf(samples).changed).toEqual([]);
    expect(mixOf([...samples, { year: 2014 }]).changed).toContain(2014);
    expect(mixOf([{ year: null, level: "city" }, ...reports(2010, 2012)]).changed).toEqual([]);
  });
});
