import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
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
  it("keeps every mark", () => {
    const markup = renderToStaticMarkup(GOLDEN_CASES.bars);
    expect(standalone(markup).match(/<path/g)?.length).toBe(markup.match(/<path/g)?.length);
  });
});
