import { describe, expect, it } from "vitest";
import { findNames, levelOfCode, liesWithin, nameOf, resolveRegion, unitOfCode, units } from "#lib/text/gazetteer/index.ts";

const codes = (name: string) => nameOf(name)?.units.map(({ code }) => code);

describe("gazetteer", () => {
  it("holds every province, prefecture and county with its parent", () => {
    expect(units.filter(({ level }) => level === "province")).toHaveLength(34);
    for (const { code, parent } of units)
      expect([/^\d{6}$/.test(code), parent === null || unitOfCode(parent) !== undefined]).toEqual([true, true]);
    expect(unitOfCode("500101")?.parent).toBe("500000");
    expect(unitOfCode("429004")?.parent).toBe("420000");
  });
  it.each([
    ["恩施州", ["422800"]],
    ["恩施", ["422800", "422801"]],
    ["内蒙古", ["150000"]],
    ["锡林郭勒", ["152500"]],
    ["襄樊", ["420600"]],
    ["莱芜市", ["371200"]],
    ["江宁县", ["320115"]],
    ["孝感地区", ["420900"]],
    ["渝", ["500000"]],
    ["云川省", undefined],
  ])("knows %s", (name, expected) => expect(codes(name)).toEqual(expected));
  it("finds the longest names in a text", () => {
    expect(findNames("从内蒙古自治区到三亚市").map(({ name }) => name.text)).toEqual(["内蒙古自治区", "三亚市"]);
  });
  it("knows what lies inside what", () => {
    expect([
      liesWithin("330106", "330100"),
      liesWithin("330100", "330000"),
      liesWithin("330000", "330100"),
      liesWithin("460200", "100000"),
    ]).toEqual([true, true, false, true]);
    expect(["100000", "460000", "460200", "320583"].map(levelOfCode)).toEqual(["central", "province", "city", "county"]);
  });
  it("leaves an ambiguous name open unless parent or level decides", () => {
    expect(resolveRegion("朝阳区", null)).toBeNull();
    expect(resolveRegion("北京市朝阳区", null)?.code).toBe("110105");
    expect(resolveRegion("吉林", "city")?.code).toBe("220200");
  });
});
