import { z } from "zod";
import { countedChars, sumChars } from "#lib/corpus/titles/counted-chars.ts";
import { ratePerTenThousand } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { glosses } from "../glosses.ts";
import { caseParameter, filterShape, titleParameter } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { fillGrid } from "./fill-grid.ts";
import { PANEL_COLUMNS, type PanelRow } from "./panel-columns.ts";
import { itemShape, type PanelItem, panelItems } from "./panel-items.ts";
import { PANEL_UNITS, type RegionYear, regionYears } from "./region-years.ts";
import { undatedItems } from "./undated-items.ts";
import { widePanel } from "./wide-panel.ts";

/**
 * A panel for Stata, R and pandas: one row an item, region and year in which the region spoke. `count` is 0
 * where it spoke and did not say it; where it did not speak there is no row, or with `fill=all` a row whose
 * figures are empty and whose `speeches` is 0. Items stand in the order asked for, regions by code, the
 * centre (100000) first. `count` of a theme is sentences that carry it. The interval is the exact Poisson
 * interval of the rate, 95 %. `unit=province` counts cities and counties for their province. `shape=wide`
 * puts the years into columns: `count2024`, `chars2024`, `perTenThousandChars2024`.
 */
export const phrasePanel = defineAnalysis({
  name: "phrase-panel",
  title: { zh: "地区年份面板", en: "panel by region and year" },
  summary: {
    zh: "短语、提法或主题在各地区、各年份的次数和每万字频率，可直接用于面板分析。",
    en: "Counts and rates of phrases, slogans or themes by region and year, ready for panel analysis.",
  },
  example: { phrase: ["高质量发展"], slogan: ["乡村振兴"] },
  params: z.object({
    ...itemShape,
    case: caseParameter,
    title: titleParameter,
    unit: z.enum(PANEL_UNITS).default("place").describe("province: cities and counties count for the province that they lie in."),
    fill: z.enum(["spoken", "all"]).default("spoken").describe("all: also empty rows for years in which a region did not speak."),
    shape: z.enum(["long", "wide"]).default("long").describe("wide: a row an item and region, a column a year."),
    ...filterShape,
  }),
  columns: PANEL_COLUMNS,
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, params);
    const items = await panelItems(context, params);
    const { cells, notes } = regionYears(corpus.speeches, members, params.unit);
    const [sizes, glossOf] = await Promise.all([countedChars(context), glosses(context)]);
    const bodies = Int32Array.from(corpus.speeches, ({ charCount }) => charCount);
    // A theme is coded in bodies alone.
    const said = items.flatMap((item) =>
      cells.map((cell) => panelRow(item.kind === "theme" ? bodies : sizes, item, cell, glossOf(item.name))),
    );
    const rows = params.fill === "all" ? fillGrid(said) : said;
    const undated = undatedItems(corpus.speeches, members, items);
    const remarks = [...notes, ...undated, ...(params.theme.length === 0 ? [] : [{ code: "THEME_COUNTS_SENTENCES", values: {} }])];
    return params.shape === "wide" ? { rows, notes: remarks, table: widePanel(rows) } : { rows, notes: remarks };
  },
});

function panelRow(
  sizes: Int32Array,
  { name, kind, counts }: PanelItem,
  { members, year, regionCode, region, level }: RegionYear,
  gloss: string,
): PanelRow {
  const count = members.reduce((sum, index) => sum + counts[index]!, 0);
  const chars = sumChars(sizes, members);
  const { rate, low, high } = ratePerTenThousand(count, chars);
  return {
    phrase: name,
    gloss: kind === "theme" ? "" : gloss,
    kind,
    year,
    regionCode,
    region,
    level,
    count,
    chars,
    perTenThousandChars: rate,
    low,
    high,
    speechesWith: members.filter((index) => counts[index]! > 0).length,
    speeches: members.length,
  };
}
