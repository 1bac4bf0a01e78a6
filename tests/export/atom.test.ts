import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { atomFeed } from "#lib/export/index.ts";

const FEED = { id: "http://localhost/api/feed", title: "新讲话", self: "http://localhost/api/feed?lang=zh&x=1" };
const entry = (day: string, title: string) => ({
  id: `urn:tifa:text:${day}`,
  title,
  href: `http://localhost/speeches/${day}?a=1&b=2`,
  updated: new Date(`2026-03-${day}T00:00:00Z`),
  summary: "一段 <话>",
});

describe("atomFeed", () => {
  it("is read back by an XML parser as it was given, and is as new as its newest entry", () => {
    const $ = load(atomFeed({ ...FEED, entries: [entry("05", '标题 & "引号" <b>'), entry("04", "旧\u0000的")] }), { xml: true });
    expect($("feed > updated").text()).toBe("2026-03-05T00:00:00.000Z");
    expect($("feed > link[rel=self]").attr("href")).toBe(FEED.self);
    expect(
      $("entry > title")
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual(['标题 & "引号" <b>', "旧的"]);
    expect($("entry > link").first().attr("href")).toBe("http://localhost/speeches/05?a=1&b=2");
    expect($("entry > summary").first().text()).toBe("一段 <话>");
  });

  it("is a feed without entries as well", () => {
    const $ = load(atomFeed({ ...FEED, entries: [] }), { xml: true });
    expect($("feed > updated").text()).toBe("1970-01-01T00:00:00.000Z");
    expect($("entry")).toHaveLength(0);
  });
});
