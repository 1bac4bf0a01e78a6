import { z } from "zod";
import { countedChars, sumChars } from "#lib/corpus/titles/counted-chars.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import { benjaminiHochberg, rateDifference, ratePerTenThousand, splitTest } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, type RowOf, text } from "../columns.ts";
import { caseParameter, filterShape, titleParameter } from "../params.ts";
import { periodShape, periodYears } from "../periods.ts";
import { mixNotes, selectCorpus } from "../select-corpus.ts";
import { type ITEM_KINDS, itemShape, type PanelItem, panelItems } from "./panel-items.ts";
import { PANEL_UNITS, type PanelUnit, type Place, placeKey, regionYears } from "./region-years.ts";

const COLUMNS = columns({
  phrase: text(),
  kind: text<(typeof ITEM_KINDS)[number]>(),
  regionCode: orNull(text()),
  region: orNull(text()),
  level: orNull(text()),
  periodReference: text(),
  periodTarget: text(),
  direction: orNull(text<"up" | "down" | "same">()),
  difference: orNull(number("perTenThousandChars")),
  low: orNull(number("perTenThousandChars")),
  high: orNull(number("perTenThousandChars")),
  adjustedP: orNull(number("p")),
  countReference: orNull(number("occurrences")),
  sizeReference: number("chars"),
  rateReference: orNull(number("perTenThousandChars")),
  speechesReference: number("speeches"),
  countTarget: orNull(number("occurrences")),
  sizeTarget: number("chars"),
  rateTarget: orNull(number("perTenThousandChars")),
  speechesTarget: number("speeches"),
});
export type PanelChangeRow = RowOf<typeof COLUMNS>;

/** A change stands at this false-discovery rate over the places of one item. */
const FALSE_DISCOVERY_RATE = 0.05;

/**
 * One row an item and place that spoke in either period: its rate per 10,000 Han characters then and now, the
 * difference (later minus earlier) with its 95 % interval, and whether it is up or down at a false-discovery rate
 * of 5 % over the places compared (exact conditional test, Benjamini-Hochberg), else `same`. A place that spoke in
 * one period alone has no difference: those cells and the counts of the silent side are empty, never 0. Items in
 * the order asked for, places by code. Occurrences of one text are no independent draws, so a change near the
 * line may be chance. `count` of a theme is sentences that carry it.
 */
export const panelChange = defineAnalysis({
  name: "panel-change",
  title: { zh: "各地升降", en: "change by region" },
  summary: {
    zh: "短语、提法或主题在各地区从前一时期到后一时期的升降，带区间和判定。",
    en: "How much more or less often each region says a phrase, a slogan or a theme than in an earlier period, with intervals and verdicts.",
  },
  example: { phrase: ["高质量发展"], from: "2000-2022", to: "2023-2030" },
  params: z.object({
    ...itemShape,
    ...periodShape,
    case: caseParameter,
    title: titleParameter,
    unit: z.enum(PANEL_UNITS).default("place").describe("province: cities and counties count for the province that they lie in."),
    ...filterShape,
  }),
  columns: COLUMNS,
  async run(context, params) {
    const [from, to] = [periodYears(params.from, "from"), periodYears(params.to, "to")];
    const { corpus, members } = await selectCorpus(context, params);
    const [items, sizes] = await Promise.all([panelItems(context, params), countedChars(context)]);
    const bodies = Int32Array.from(corpus.speeches, ({ charCount }) => charCount);
    const places = placesOf(corpus.speeches, members, { from, to, unit: params.unit });
    const periods = { periodReference: params.from, periodTarget: params.to };
    // A theme is coded in bodies alone.
    const rows = items.flatMap((item) =>
      judged(places.map((place) => ({ ...changeOf(place, item, item.kind === "theme" ? bodies : sizes), ...periods }))),
    );
    const compared = members.filter((index) => [from, to].some((years) => isWithin(corpus.speeches[index]!.year, years)));
    const notes = [...regionYears(corpus.speeches, members, params.unit).notes, ...mixNotes({ corpus, members: compared })];
    return { rows, notes: params.theme.length === 0 ? notes : [...notes, { code: "THEME_COUNTS_SENTENCES", values: {} }] };
  },
});

type Years = readonly [first: number, last: number];

const isWithin = (year: number | null, [first, last]: Years) => year !== null && year >= first && year <= last;

/** A place with its speeches of either period, as positions in the corpus. */
interface TwoPeriods extends Place {
  before: number[];
  after: number[];
}

function placesOf(
  speeches: readonly SpeechFacts[],
  members: readonly number[],
  { from, to, unit }: { from: Years; to: Years; unit: PanelUnit },
): TwoPeriods[] {
  const places = new Map<string, TwoPeriods>();
  for (const { members: found, year, regionCode, region, level } of regionYears(speeches, members, unit).cells) {
    const [isBefore, isAfter] = [from, to].map((years) => isWithin(year, years));
    if (!isBefore && !isAfter) continue;
    const key = placeKey({ regionCode, region, level });
    const place = places.get(key) ?? { regionCode, region, level, before: [], after: [] };
    if (isBefore) place.before.push(...found);
    if (isAfter) place.after.push(...found);
    places.set(key, place);
  }
  return [...places.values()];
}

type Unjudged = Omit<PanelChangeRow, "periodReference" | "periodTarget">;

function changeOf({ before, after, ...place }: TwoPeriods, { name, kind, counts }: PanelItem, sizes: Int32Array): Unjudged {
  const [reference, target] = [before, after].map((found) => {
    const size = sumChars(sizes, found);
    const count = found.reduce((sum, index) => sum + counts[index]!, 0);
    return { count: found.length === 0 ? null : count, size, speeches: found.length };
  }) as [Side, Side];
  const [then, now] = [reference, target].map(({ count, size }) => ({ count: count ?? 0, size }));
  const change = rateDifference(now!, then!);
  return {
    phrase: name,
    kind,
    ...place,
    direction: null,
    difference: change?.difference ?? null,
    low: change?.low ?? null,
    high: change?.high ?? null,
    adjustedP: null,
    countReference: reference.count,
    sizeReference: reference.size,
    rateReference: ratePerTenThousand(reference.count ?? 0, reference.size).rate,
    speechesReference: reference.speeches,
    countTarget: target.count,
    sizeTarget: target.size,
    rateTarget: ratePerTenThousand(target.count ?? 0, target.size).rate,
    speechesTarget: target.speeches,
  };
}

interface Side {
  count: number | null;
  size: number;
  speeches: number;
}

/** Tells which of an item's changes stand, among all places where there is one. */
function judged(rows: readonly PanelChangeRow[]): PanelChangeRow[] {
  const tested = rows.filter(({ difference }) => difference !== null);
  const adjusted = benjaminiHochberg(tested.map(twoSidedP));
  const pOf = new Map(tested.map((row, at) => [row, adjusted[at]!]));
  return rows.map((row) => {
    const adjustedP = pOf.get(row);
    if (adjustedP === undefined) return row;
    const direction = adjustedP > FALSE_DISCOVERY_RATE ? "same" : row.difference! > 0 ? "up" : "down";
    return { ...row, adjustedP, direction };
  });
}

function twoSidedP({ countTarget, sizeTarget, countReference, sizeReference }: PanelChangeRow): number {
  const [now, then] = [countTarget ?? 0, countReference ?? 0];
  const { few, many } = splitTest(now, now + then, sizeTarget / (sizeTarget + sizeReference));
  return Math.min(1, 2 * Math.min(few, many));
}
