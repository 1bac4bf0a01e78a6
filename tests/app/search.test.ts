import { describe, expect, it } from "vitest";
import { readPhrases } from "../../app/_ui/filters/read-phrases.ts";
import { csvAddress, phraseEvidence, themeEvidence } from "../../app/_ui/links/evidence.ts";
import { address, filtersWith, readSearch, withoutValue, withParams } from "../../app/_ui/links/search.ts";
import { contentSecurityPolicy } from "../../app/_ui/security.ts";

describe("readSearch", () => {
  it("drops empty values, language and colours, and keeps a speech theme", async () => {
    const search = await readSearch(Promise.resolve({ yearFrom: "", level: ["city", "county"], lang: "en", theme: ["dark", "debt"] }));
    expect(search.toString()).toBe("level=city&level=county&theme=debt");
  });
});

describe("addresses", () => {
  const search = new URLSearchParams("level=city&phrase=x&sort=-count");
  it("carry the filters and nothing else into an analysis", () => {
    expect(filtersWith(search, { by: "year" }).toString()).toBe("level=city&by=year");
    expect(csvAddress("slogans", filtersWith(search), "en")).toBe("/api/v1/slogans?level=city&lang=en&format=csv");
  });
  it("lead from a mark to its group", () => {
    expect(decodeURIComponent(phraseEvidence(search, "改革", "year", "2015"))).toBe("/concordance?level=city&year=2015&phrase=改革");
    expect(themeEvidence(search, "debt", "speech", "7")).toBe("/themes/debt/sentences?level=city&speech=7");
  });
  it("change one thing at a time", () => {
    expect(withoutValue(new URLSearchParams("level=city&level=county"), "level", "city").toString()).toBe("level=county");
    expect(address("/x", withParams(search, { sort: [] }))).toBe("/x?level=city&phrase=x");
    expect(address("/x", new URLSearchParams())).toBe("/x");
  });
});

describe("readPhrases", () => {
  it("splits by semicolons, keeps commas and bars, each once", () => {
    const search = new URLSearchParams([
      ["phrase", "改革"],
      ["q", "解放思想、实事求是；改革;生态|环保; "],
    ]);
    expect(readPhrases(search)).toEqual(["改革", "解放思想、实事求是", "生态|环保"]);
  });
  it("takes twelve at most", () => {
    expect(readPhrases(new URLSearchParams({ q: Array.from({ length: 20 }, (_, index) => `词${index}`).join("；") }))).toHaveLength(12);
  });
});

describe("content security policy", () => {
  it("runs scripts by nonce only and loads nothing from elsewhere", () => {
    const policy = contentSecurityPolicy("abc", false);
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe-inline|upgrade-insecure/);
  });
});
