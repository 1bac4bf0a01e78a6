import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HeatmapChart } from "#lib/charts/index.ts";

const YEARS = [2021, 2022, 2023];

/** Heads of the columns from left to right, and the columns that the reader's pointer is told of. */
function drawn(width: number, isByYear: boolean) {
  const rows = [{ key: "a", label: "甲", cells: YEARS.map((column) => ({ column, value: 1, tip: `${column}` })) }];
  const words = { id: "heat", title: "", description: "", empty: "", locale: "zh" as const, kind: "rate" as const };
  const markup = renderToStaticMarkup(<HeatmapChart {...words} width={width} rows={rows} columns={YEARS} isByYear={isByYear} />);
  const heads = [...markup.matchAll(/<text x="([\d.]+)" y="16">(\d{4})</g)].sort((a, b) => Number(a[1]) - Number(b[1]));
  return { heads: heads.map(([, , year]) => Number(year)), columns: /data-columns="([^"]*)"/.exec(markup)?.[1] };
}

describe("order of a heat map's columns", () => {
  it("puts the newest years first on a phone, and the oldest on a wide page", () => {
    expect(drawn(360, true)).toEqual({ heads: [2023, 2022, 2021], columns: "2023 2022 2021" });
    expect(drawn(860, true)).toEqual({ heads: YEARS, columns: "2021 2022 2023" });
  });
  it("leaves columns that are no years as they are", () => {
    expect(drawn(360, false).heads).toEqual(YEARS);
  });
});
