import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { WARM_PAGES } from "#lib/cli/warm-up.ts";
import { getTranslate } from "#lib/i18n/index.ts";
import { fillAddress, PAGES } from "../../app/_ui/pages.ts";

/** `/speeches/[id]` as a pattern of the addresses that it answers. */
function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`);
}

describe("the list of pages", () => {
  it("has every page of the app once, and no other", () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)page\.tsx$/.test(file));
    const routes = files.map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
    expect(PAGES.map(({ route }) => route).sort()).toEqual(routes.sort());
  });

  it("names in both languages what is linked or found by name", () => {
    for (const { route, name, group, pinyin } of PAGES) {
      if (group !== undefined || pinyin !== undefined) expect(name, route).toBeDefined();
      for (const locale of ["zh", "en"] as const) if (name !== undefined) expect(getTranslate(locale).has(name), name).toBe(true);
    }
  });

  it("opens a page under its own address, and each view once", () => {
    const addresses = PAGES.flatMap(({ views }) => views.map(({ address }) => address));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { route, views } of PAGES)
      for (const { address } of views) expect(address.replace(/\?.*/, "").replace(/[{}]/g, ""), route).toMatch(patternOf(route));
  });

  it("is warmed up from the overview on, the dear pages last", () => {
    expect(WARM_PAGES[0]).toBe("/");
    expect(WARM_PAGES.at(-1)).toBe("/discovery");
    expect(WARM_PAGES).toContain(encodeURI("/phrases?q=发展"));
    expect(WARM_PAGES.indexOf("/speeches")).toBeLessThan(WARM_PAGES.indexOf("/drift"));
  });
});

describe("fillAddress", () => {
  it("puts in what the corpus has, percent-encoded, and refuses to leave a part open", () => {
    expect(fillAddress("/slogans/{slogan}/sentences?of=own", { slogan: "两个维护" })).toBe(
      `/slogans/${encodeURIComponent("两个维护")}/sentences?of=own`,
    );
    expect(() => fillAddress("/speeches/{speech}", {})).toThrow(RangeError);
  });
});
