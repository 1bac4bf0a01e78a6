import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { textWidthEm } from "#lib/charts/core/text-width.ts";
import { exportSvg, standalone } from "../../app/_ui/enhance/export-svg.ts";
import { GOLDEN_CASES } from "../charts/golden-cases.tsx";

describe("exportSvg", () => {
  const words = { title: "改革 <b> & 开放", subtitle: "每万字", source: "来源" };

  it.each(["series", "bars", "heatmap", "word-shift", "scatter"])("makes %s a file that needs no page", (name) => {
    const markup = renderToStaticMarkup(GOLDEN_CASES[name]);
    const file = exportSvg(markup, 860, 400, words);
    expect(file).not.toMatch(/var\(|class=|href=|tabindex|<a /);
    expect(file.match(/<g[ >]/g)?.length).toBe(file.match(/<\/g>/g)?.length);
    expect(file).toContain("改革 &#60;b&#62; &#38; 开放");
    expect(file).toContain("来源");
  });
  it("puts long titles on several lines inside the file's width, and no word of them is lost", () => {
    const title = "一个长得一行放不下的标题".repeat(6);
    const file = exportSvg("<svg viewBox='0 0 300 100'></svg>", 300, 100, {
      ...words,
      title,
      subtitle: "per 10,000 characters and more words ".repeat(4),
    });
    const lines = [...file.matchAll(/<text x="16" y="(\d+)" font-size="(\d+)"[^>]*>([^<]*)</g)].map(([, y, size, text]) => ({
      y: Number(y),
      size,
      text: text!,
    }));
    expect(
      lines
        .filter(({ size }) => size === "18")
        .map(({ text }) => text)
        .join(""),
    ).toBe(title);
    for (const { text, size } of lines) expect(textWidthEm(text) * Number(size)).toBeLessThanOrEqual(300);
    expect(lines.map(({ y }) => y)).toEqual([...lines.map(({ y }) => y)].sort((a, b) => a - b));
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(Number(/height="(\d+)" viewBox/.exec(file)![1]));
    expect(file).toContain('xml:lang="zh-Hans"');
  });
  it("keeps every mark", () => {
    const markup = renderToStaticMarkup(GOLDEN_CASES.bars);
    expect(standalone(markup).match(/<path/g)?.length).toBe(markup.match(/<path/g)?.length);
  });
});
