import { z } from "zod";
import { sloganTable } from "#lib/corpus/slogan-table.ts";
import type { SloganTable } from "#lib/corpus/tables.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import { areNeighbours } from "#lib/text/gazetteer/index.ts";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, orNull, share, text } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { regionYears } from "../region-years.ts";
import { type PairLag, type PlaceFirsts, pairLag } from "./pair-lag.ts";

/**
 * One row a pair of neighbours (provinces with a common border, cities of one province, counties of one
 * prefecture) that both spoke in several years: the mean years by which the second takes up slogans after the
 * first, over the slogans that came in while both were known, with its 95 % interval; the one that leads stands
 * first. `leadShare` is the share of slogans that it had earlier, of those that one had earlier. Surest first:
 * by the lower end of the interval.
 */
export const neighbourLeadLag = defineAnalysis({
  name: "neighbour-lead-lag",
  title: { zh: "相邻地区的先后", en: "lead and lag between neighbours" },
  summary: {
    zh: "相邻两地先后说到新提法，平均相差几年，附区间。",
    en: "By how many years one neighbour takes up new slogans after another, with intervals.",
  },
  example: {},
  params: z.object(filterShape),
  columns: columns({
    leaderCode: orNull(text()),
    leader: text(),
    followerCode: orNull(text()),
    follower: text(),
    slogans: number("slogans"),
    lag: number("years"),
    low: number("years"),
    high: number("years"),
    earlier: number("slogans"),
    later: number("slogans"),
    leadShare: orNull(share()),
    leadLow: orNull(share()),
    leadHigh: orNull(share()),
  }),
  async run(context, params) {
    const [{ corpus, members }, table] = await Promise.all([selectCorpus(context, params), sloganTable(context)]);
    const { places, notes } = placesOf(corpus.speeches, members, table);
    const rows = places.flatMap((one, at) => places.slice(at + 1).flatMap((other) => (lieSideBySide(one, other) ? rowOf(one, other) : [])));
    return { rows: rows.sort((a, b) => b.low - a.low || (a.leader < b.leader ? -1 : 1)), notes };
  },
});

interface NamedPlace extends PlaceFirsts {
  code: string | null;
  name: string;
  level: string | null;
}

/** Of places that no table knows only full names tell: 云川省枫陵市 and 云川省霁阳市 lie in one province. */
function lieSideBySide(one: NamedPlace, other: NamedPlace): boolean {
  if (one.code !== null && other.code !== null) return areNeighbours(one.code, other.code);
  if (one.code !== null || other.code !== null || one.level !== other.level) return false;
  const around = ({ name }: NamedPlace) => /^(.+[省市州县])[^省市州县]+[省市州县区旗]$/.exec(name)?.[1];
  return around(one) !== undefined && around(one) === around(other);
}

/** Places that spoke in more than one year. */
function placesOf(speeches: readonly SpeechFacts[], members: readonly number[], { offsets, slogans }: SloganTable) {
  const { cells, notes } = regionYears(speeches, members);
  const places = new Map<string, NamedPlace & { years: number[]; firsts: Map<number, number> }>();
  for (const { regionCode, region, level, year, members: own } of cells) {
    if (region === null) continue;
    const key = regionCode ?? region;
    const place = places.get(key) ?? { code: regionCode, name: region, level, years: [], firsts: new Map<number, number>() };
    place.years.push(year);
    for (const index of own)
      for (let pair = offsets[index]!; pair < offsets[index + 1]!; pair++)
        if (!place.firsts.has(slogans[pair]!)) place.firsts.set(slogans[pair]!, year);
    places.set(key, place);
  }
  return { places: [...places.values()].filter(({ years }) => years.length > 1), notes };
}

function rowOf(one: NamedPlace, other: NamedPlace) {
  const found = pairLag(one, other);
  if (found === null) return [];
  const [leader, follower, lag]: [NamedPlace, NamedPlace, PairLag] =
    found.lag >= 0 ? [one, other, found] : [other, one, pairLag(other, one) ?? found];
  return [{ leaderCode: leader.code, leader: leader.name, followerCode: follower.code, follower: follower.name, ...lag }];
}
