import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { getTranslate } from "#lib/i18n/index.ts";
import { renderMarkup } from "../../app/_server/render-markup.ts";
import { Kept } from "../../app/_ui/site/Kept.tsx";
import { PhraseFacts } from "../../app/phrases/_parts/PhraseFacts.tsx";

describe("printed markup", () => {
  it("is what it holds, escaped", () => {
    const markup = renderMarkup(<p title={'"'}>{"<script>&"}</p>);
    expect(renderToStaticMarkup(<Kept id="a-1" className="box" markup={markup} />)).toBe(
      '<div data-kept="a-1" class="box"><p title="&quot;">&lt;script&gt;&amp;</p></div>',
    );
  });
});

describe("PhraseFacts", () => {
  const row = (phrase: string, group: number, count: number) => ({ phrase, group, count, perTenThousandChars: count });
  const shown = (rows: ReturnType<typeof row>[]) =>
    renderToStaticMarkup(<PhraseFacts result={{ rows }} search={new URLSearchParams("level=city")} t={getTranslate("en")} />);

  it("names the first, the last and the strongest year that say a phrase, each with its sentences", () => {
    const markup = shown([row("山清水秀", 2001, 0), row("山清水秀", 2005, 1), row("山清水秀", 2003, 4), row("山清水秀", 2009, 0)]);
    expect([...markup.matchAll(/data-fact="(\w+)".*?>(\d{4})</g)].map(([, key, year]) => `${key} ${year}`)).toEqual([
      "first 2003",
      "last 2005",
      "most 2003",
    ]);
    expect(markup).toContain("5×");
    expect(markup).toContain("/concordance?level=city&amp;year=2003&amp;phrase=");
  });

  it("says of a phrase beside others that nobody says it, and nothing where nobody says any", () => {
    expect(shown([row("山清水秀", 2003, 4), row("从没说过", 2003, 0)])).toContain("not in these speeches");
    expect(shown([row("从没说过", 2003, 0)])).toBe("");
  });
});
