import { z } from "zod";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, orNull, text } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { provinceOf } from "../province-of.ts";
import { type Adopter, adopters, type Timing } from "./adopters.ts";
import { oneItem, oneItemShape, SUBJECT_COLUMNS } from "./one-item.ts";
import { placeHistories } from "./place-histories.ts";

/**
 * One row a place that ever spoke: when it first said the item. Adoption lies after `silentUntil`, the last
 * year in which it spoke without saying it, and not after `firstYear`; for a place that never said it
 * `silentUntil` is its last year. `behindCentre` and `behindProvince` are years after the first use there,
 * below 0 where the place was earlier. First adopters stand first, those that never said it last; then by
 * code.
 */
export const sloganDiffusion = defineAnalysis({
  name: "slogan-diffusion",
  title: { zh: "提法的传播", en: "slogan diffusion" },
  summary: {
    zh: "一个提法在各地何时首见、谁先谁后、比中央和本省早或晚几年；没有讲话的年份不当作没说。",
    en: "When each place first said a slogan, who led and who followed, and how far behind the centre and its province; years without a speech are no silence.",
  },
  example: { slogan: "高质量发展" },
  params: z.object({ ...oneItemShape, ...filterShape }),
  columns: columns({
    ...SUBJECT_COLUMNS,
    level: orNull(text()),
    regionCode: orNull(text()),
    region: orNull(text()),
    firstYear: orNull(number("year")),
    silentUntil: orNull(number("year")),
    adoptionRank: orNull(number()),
    timing: text<Timing>(),
    behindCentre: orNull(number("years")),
    behindProvince: orNull(number("years")),
    yearsSaid: number("years"),
    yearsSpoken: number("years"),
    speechId: orNull(number()),
    title: orNull(text()),
    date: orNull(text()),
  }),
  async run(context, params) {
    const [{ corpus, members }, { counts, subject }] = await Promise.all([selectCorpus(context, params), oneItem(context, params)]);
    const { histories, notes } = placeHistories(corpus.speeches, members, counts);
    const places = adopters(histories);
    const firstOf = new Map(places.map(({ history, firstYear }) => [history.regionCode, firstYear]));
    const rows = places.map((adopter) => {
      const { history, firstYear } = adopter;
      const speech = corpus.speeches[history.years[history.first]?.speech ?? -1];
      const behind = (code: string | null) => difference(firstYear, code === null ? null : (firstOf.get(code) ?? null));
      return {
        ...subject,
        ...rowOf(adopter),
        behindCentre: history.level === "central" ? null : behind("100000"),
        behindProvince: behind(provinceOf(history.regionCode)),
        speechId: speech?.id ?? null,
        title: speech?.title ?? null,
        date: speech?.date ?? null,
      };
    });
    return { rows: rows.sort((a, b) => (a.firstYear ?? Infinity) - (b.firstYear ?? Infinity)), notes };
  },
});

function rowOf({ history, firstYear, silentUntil, rank, timing }: Adopter) {
  const { level, regionCode, region, years } = history;
  const said = years.filter((year) => year.said).length;
  return { level, regionCode, region, firstYear, silentUntil, adoptionRank: rank, timing, yearsSaid: said, yearsSpoken: years.length };
}

function difference(year: number | null, other: number | null): number | null {
  return year === null || other === null ? null : year - other;
}
