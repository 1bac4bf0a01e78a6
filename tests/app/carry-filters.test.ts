import { describe, expect, it } from "vitest";
import { carryFilters, viewHere } from "../../app/_ui/links/carry-filters.ts";

const here = new URLSearchParams("level=city&yearFrom=2020&sort=count&speech=3");

describe("carryFilters", () => {
  it("takes the filters along and nothing else, in front of the place on the page", () => {
    expect(carryFilters("/speeches/7#s4", "/themes", here)).toBe("/speeches/7?level=city&yearFrom=2020&speech=3#s4");
    expect(carryFilters("/speeches/7?at=1-2#s4", "/themes", new URLSearchParams("level=city"))).toBe("/speeches/7?at=1-2&level=city#s4");
  });

  it("leaves alone what has filters of its own, files, permalinks and other sites", () => {
    for (const href of [
      "/concordance?year=2021&phrase=a",
      "/api/v1/slogans?format=csv",
      "/t/1a2b/0-4",
      "https://example.org/",
      "#lines",
      "//example.org",
    ])
      expect(carryFilters(href, "/themes", here)).toBe(href);
  });

  it("does not take the speeches of a comparison for a filter, nor gives it one", () => {
    expect(carryFilters("/themes", "/compare", here)).toBe("/themes?level=city&yearFrom=2020");
    expect(carryFilters("/compare", "/themes", here)).toBe("/compare?level=city&yearFrom=2020");
    expect(carryFilters("/compare?speech=1&speech=2", "/themes", new URLSearchParams("level=city"))).toBe(
      "/compare?speech=1&speech=2&level=city",
    );
  });
});

describe("viewHere", () => {
  it("keeps the page and what it asks, and takes the view for its filters", () => {
    const here = viewHere("/?view=近五年", "/phrases", new URLSearchParams("q=发展&level=city&view=旧"));
    expect(here).toBe(
      `/phrases?${new URLSearchParams([
        ["q", "发展"],
        ["view", "近五年"],
      ])}`,
    );
  });

  it("leads to the overview from a page that shows no corpus", () => {
    for (const path of ["/speeches/12", "/import", "/methods"]) expect(viewHere("/?view=a", path, new URLSearchParams())).toBe("/?view=a");
  });
});
