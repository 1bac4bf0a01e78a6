import { describe, expect, it } from "vitest";
import { embeddedChart } from "../../app/_server/embed-chart.ts";
import { embedPage } from "../../app/_server/embed-page.ts";
import { embedPolicy, securityHeaders } from "../../app/_ui/security.ts";

const PAGE = `<main><figure id="lines" data-name="lines" data-title="甲 &amp; 乙" data-subtitle="每万字" data-source="来源">
  <svg class="chart" id="a"><a href="/concordance?phrase=x"><path d="M0,0"></path></a></svg><svg class="chart" id="b"></svg>
  <ul data-notes><li>第一条 <a href="/x">看</a></li></ul></figure><figure id="table"></figure></main>`;

describe("a chart in a frame", () => {
  const chart = embeddedChart(PAGE, "lines", "https://tifa.example")!;

  it("is the one of the page, with its words, and its links leave the frame", () => {
    expect(chart).toMatchObject({ title: "甲 & 乙", subtitle: "每万字", source: "来源", notes: ["第一条"] });
    expect(chart.wide).toContain('href="https://tifa.example/concordance?phrase=x"');
    expect(chart.wide).toContain('target="_blank"');
    expect(chart.narrow).toContain('id="b"');
  });

  it("is none where the page has no chart of that name", () => {
    expect(embeddedChart(PAGE, "table", "https://tifa.example")).toBeNull();
    expect(embeddedChart(PAGE, '"] svg', "https://tifa.example")).toBeNull();
  });

  it("stands on a page whose words are text and that runs nothing", () => {
    const page = embedPage({
      chart: { ...chart, title: "<script>" },
      href: "https://tifa.example/",
      linkText: "打开",
      lang: "zh",
      nonce: "n",
    });
    expect(page).not.toContain("<script");
    expect(page).toContain("&#60;script&#62;");
    expect(embedPolicy("n")).toContain("default-src 'none'");
  });

  it("alone may be framed elsewhere", () => {
    expect(securityHeaders("/embed/lines")["x-frame-options"]).toBeUndefined();
    expect(securityHeaders("/lines/embed/")["x-frame-options"]).toBe("DENY");
  });
});
