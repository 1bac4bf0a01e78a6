import { z } from "zod";
import type { Slogan } from "#lib/lexicon/types.ts";
import { type HeatBands, heatBands, MINIMUM_HEAT_UNITS, wilsonInterval } from "#lib/stats/index.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, share, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { type HeatUnit, heatUnit, type YearUnits, yearUnits } from "./heat-units.ts";
import { chooseSlogans, sloganShape } from "./slogan-choice.ts";
import { headingsShape, sloganGroups } from "./slogan-groups.ts";

/**
 * One row a slogan that occurs and year that has speeches. `share` is the share of the year's speeches (or
 * paragraphs) that contain the slogan, with its Wilson interval, 95 %. `tier` is cold, tepid, warm, hot,
 * scalding or boiling, null for a share of 0 and for a year with fewer than 30 units. In the manner of the
 * China Media Project's discourse scale, but calibrated on this archive: the thresholds are in the note
 * HEAT_BANDS.
 */
export const sloganHeat = defineAnalysis({
  name: "slogan-heat",
  title: { zh: "提法冷热", en: "slogan heat" },
  summary: {
    zh: "每个提法每年的热度，六档，按用到它的讲话比例在本语料内定档。",
    en: "How hot each slogan was in each year, in six tiers calibrated on this archive, by the share of speeches that contain it.",
  },
  example: { kind: "policy" },
  params: z.object({
    ...sloganShape,
    unit: z
      .enum(["auto", "speech", "paragraph"])
      .default("auto")
      .describe("What contains a slogan or not. auto: speeches where at least half of the years have 30 of them, else paragraphs."),
    ...headingsShape,
    ...filterShape,
  }),
  columns: columns({
    slogan: text(),
    gloss: text(),
    year: number("year"),
    count: number("occurrences"),
    unit: text<HeatUnit>(),
    unitsWith: number("units"),
    units: number("units"),
    share: orNull(share()),
    low: orNull(share()),
    high: orNull(share()),
    tier: orNull(text<"cold" | "tepid" | "warm" | "hot" | "scalding" | "boiling">()),
  }),
  async run(context, params) {
    const state = await context.lexicon();
    const selection = await selectCorpus(context, params);
    const { groups, notes } = await sloganGroups(context, selection, "year", params.headings === 1);
    const unit = params.unit === "auto" ? heatUnit(groups) : params.unit;
    const years = await yearUnits(context, groups, unit, params.headings === 1);
    const chosen = chooseSlogans(state, params).filter(
      (slogan) => params.slogan.length > 0 || years.some((year) => year.occurrences[slogan]! > 0),
    );
    const bands = bandsOf(years);
    const rows = chosen.flatMap((slogan) => years.map((year) => heatRow(state.lexicon.slogans[slogan]!, slogan, year, unit, bands)));
    return { rows, notes: [...notes, ...unitNotes(params.unit, unit, groups), ...bandNotes(bands, unit, years)] };
  },
});

/**
 * Bands from every slogan of the lexicon, not only the chosen ones, so that a tier means the same whatever is
 * filtered.
 */
function bandsOf(years: readonly YearUnits[]): HeatBands | null {
  const large = years.filter(({ unitCount }) => unitCount >= MINIMUM_HEAT_UNITS);
  const shares = large.flatMap(({ unitCount, unitsWith }) => Array.from(unitsWith, (count) => count / unitCount));
  return heatBands(shares, { unitCount: large.reduce((sum, { unitCount }) => sum + unitCount, 0) });
}

function heatRow(named: Slogan, slogan: number, year: YearUnits, unit: HeatUnit, bands: HeatBands | null) {
  const unitsWith = year.unitsWith[slogan]!;
  const share = year.unitCount === 0 ? null : unitsWith / year.unitCount;
  const interval = wilsonInterval(unitsWith, year.unitCount);
  const hasTier = bands !== null && share !== null && year.unitCount >= MINIMUM_HEAT_UNITS;
  return {
    slogan: named.slogan,
    gloss: named.gloss,
    year: year.year,
    count: year.occurrences[slogan]!,
    unit,
    unitsWith,
    units: year.unitCount,
    share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    tier: hasTier ? bands.tierOf(share) : null,
  };
}

function unitNotes(wish: string, unit: HeatUnit, groups: readonly { members: readonly number[] }[]): Note[] {
  if (groups.length === 0 || unit === "speech" || wish === "paragraph") return [];
  const few = groups.filter(({ members }) => members.length < MINIMUM_HEAT_UNITS).length;
  return [{ code: "HEAT_UNIT_PARAGRAPH", values: { few, years: groups.length, least: MINIMUM_HEAT_UNITS } }];
}

function bandNotes(bands: HeatBands | null, unit: HeatUnit, years: readonly YearUnits[]): Note[] {
  const values = { unit, least: MINIMUM_HEAT_UNITS };
  if (bands === null) return years.length === 0 ? [] : [{ code: "HEAT_REFUSED", values }];
  const [tepid, warm, hot, scalding, boiling] = bands.thresholds as [number, number, number, number, number];
  const small = years.filter(({ unitCount }) => unitCount < MINIMUM_HEAT_UNITS).length;
  const notes: Note[] = [{ code: "HEAT_BANDS", values: { unit, tepid, warm, hot, scalding, boiling } }];
  return small === 0 ? notes : [...notes, { code: "HEAT_YEARS_TOO_SMALL", values: { ...values, years: small } }];
}
