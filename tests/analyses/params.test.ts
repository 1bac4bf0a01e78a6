import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ANALYSES, paramsSchema, parseParams } from "#lib/analyses/index.ts";
import { filterShape, sideFilters, sideShape } from "#lib/analyses/params.ts";

const schema = z.object(filterShape);

function codeOf(raw: Record<string, string | string[]>): string {
  try {
    parseParams(schema, raw);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
}

describe("parseParams", () => {
  it("reads repeated and single values", () => {
    expect(parseParams(schema, { year: ["2020", "2021"], level: "city", yearFrom: "2019" })).toMatchObject({
      year: [2020, 2021],
      level: ["city"],
      yearFrom: 2019,
    });
  });

  it("takes empty values for absent, as forms send them", () => {
    expect(parseParams(schema, { yearFrom: "", yearTo: " ", region: [""] })).toMatchObject({ yearFrom: null, yearTo: null, region: [] });
  });

  it("refuses what it does not know, by code", () => {
    expect(codeOf({ yaer: "2020" })).toBe("UNKNOWN_PARAMETER");
    expect(codeOf({ year: "twenty" })).toBe("BAD_PARAMETER");
    expect(codeOf({ yearFrom: ["2019", "2020"] })).toBe("BAD_PARAMETER");
    expect(codeOf({ level: "planet" })).toBe("BAD_PARAMETER");
    expect(codeOf({ __proto__x: "1" })).toBe("UNKNOWN_PARAMETER");
  });

  it("names the filters of two sides with a prefix", () => {
    const sides = z.object({ ...sideShape("target"), ...sideShape("reference") });
    const params = parseParams(sides, { targetYear: "2023", referenceYearTo: "2013" });
    expect(sideFilters(params, "target").year).toEqual([2023]);
    expect(sideFilters(params, "reference")).toMatchObject({ year: [], yearTo: 2013 });
  });
});

describe("every analysis", () => {
  it.each(ANALYSES.map((analysis) => [analysis.name, analysis] as const))("%s describes its parameters and columns", (name, analysis) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(paramsSchema(analysis.params)).toHaveProperty("properties");
    const keys = analysis.columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(0);
  });
});
