import { z } from "zod";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, type RowOf, text } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus } from "../../select-corpus.ts";
import type { NewsChange } from "./compare-slogans.ts";
import { speechNews } from "./speech-news.ts";
import { newsPeriodShape } from "./this-speech.ts";

type NewsRow = RowOf<typeof speechNews>;
const ORDER: readonly NewsChange[] = ["new", "returned", "more", "less", "gone"];
/** A place without a name: the centre. */
const CENTRE = "–";
const MOST_NAMED = 6;

const COLUMNS = columns({
  against: text<NewsRow["against"]>(),
  newsChange: text<NewsChange>(),
  slogan: text(),
  speechesWith: number("speeches"),
  speeches: number("speeches"),
  foundIn: number("speeches"),
  count: number("occurrences"),
  countBefore: number("occurrences"),
  regions: number("regions"),
  regionNames: text(),
});
type Summed = RowOf<typeof COLUMNS>;

/**
 * One row a comparison (`own`: the place's last text; `centre`: the centre's), kind of change and slogan over all
 * speeches that came in within a week or from a day on: in how many of those compared it changed so
 * (`speechesWith` of `speeches`), in how many the change stands at a false-discovery rate of 5 % within its
 * comparison (`foundIn`), how often these speeches and the texts before them have it, how many places they are of and
 * the first of these by name (`speech-news` has all).
 * Kinds in the order new, returned, more, less, gone; slogans of most speeches first. What did not change is left
 * out.
 */
export const weekSlogans = defineAnalysis({
  name: "week-slogans",
  title: { zh: "一周提法动向", en: "slogans of a week" },
  summary: {
    zh: "一周内（或自某日起）入库的各篇讲话合起来看：哪些提法在几篇里新说、重提、增减、不再说，在哪些地方。",
    en: "Over all speeches that came in within a week or since a day: which slogans are new, back, more, less or gone, in how many of them and where.",
  },
  example: { since: "2000-01-01" },
  params: z.object({ ...newsPeriodShape, ...filterShape }),
  columns: COLUMNS,
  async run(context, params) {
    const [{ corpus }, { rows, notes }] = await Promise.all([
      selectCorpus(context, params),
      speechNews.run(context, { ...params, speechId: null, fdr: 0.05 }),
    ]);
    const places = new Map(corpus.speeches.map(({ id, region }) => [id, region ?? CENTRE]));
    const compared = new Map<string, Set<number>>();
    for (const { against, speechId } of rows) compared.set(against, (compared.get(against) ?? new Set()).add(speechId));
    const groups = new Map<string, NewsRow[]>();
    for (const row of rows) {
      if (row.newsChange === "same") continue;
      const key = JSON.stringify([row.against, row.newsChange, row.slogan]);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const summed = [...groups.values()].map((group) => ({
      against: group[0]!.against,
      newsChange: group[0]!.newsChange,
      slogan: group[0]!.slogan,
      speechesWith: group.length,
      speeches: compared.get(group[0]!.against)!.size,
      foundIn: group.filter(({ found }) => found).length,
      count: group.reduce((sum, { count }) => sum + count, 0),
      countBefore: group.reduce((sum, { countBefore }) => sum + countBefore, 0),
      ...namesOf(group.map(({ speechId }) => places.get(speechId)!)),
    }));
    return { rows: summed.sort(inOrder), ...(notes === undefined ? {} : { notes }) };
  },
});

function namesOf(places: readonly string[]): { regions: number; regionNames: string } {
  const names = [...new Set(places)].sort();
  const more = names.length > MOST_NAMED ? "…" : "";
  return { regions: names.length, regionNames: names.slice(0, MOST_NAMED).join("、") + more };
}

function inOrder(a: Summed, b: Summed): number {
  return (
    Number(a.against === "centre") - Number(b.against === "centre") ||
    ORDER.indexOf(a.newsChange) - ORDER.indexOf(b.newsChange) ||
    b.speechesWith - a.speechesWith ||
    b.foundIn - a.foundIn ||
    Math.max(b.count, b.countBefore) - Math.max(a.count, a.countBefore) ||
    (a.slogan < b.slogan ? -1 : 1)
  );
}
