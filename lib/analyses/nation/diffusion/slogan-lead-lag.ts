import { z } from "zod";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, orNull, text } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { levelLags } from "./level-lags.ts";
import { oneItem, oneItemShape, SUBJECT_COLUMNS } from "./one-item.ts";
import { placeHistories } from "./place-histories.ts";

/**
 * One row a pair of levels, the upper first: by how many years the lower is behind it in saying a slogan, with
 * its 95 % interval over places; below 0 where it is ahead. It is the area between the two curves of places
 * that have said it, over the years in which both are known. A level of one place, as the centre, is taken as
 * it is; two such levels have no interval.
 */
export const sloganLeadLag = defineAnalysis({
  name: "slogan-lead-lag",
  title: { zh: "层级间的先后", en: "lead and lag between levels" },
  summary: {
    zh: "一个提法，下级比上级平均晚几年说到（负数为早），附区间。",
    en: "By how many years a lower level is behind an upper one in saying a slogan, with intervals.",
  },
  example: { slogan: "高质量发展" },
  params: z.object({ ...oneItemShape, ...filterShape }),
  columns: columns({
    ...SUBJECT_COLUMNS,
    fromLevel: text(),
    toLevel: text(),
    lag: number("years"),
    low: orNull(number("years")),
    high: orNull(number("years")),
    fromPlaces: number("regions"),
    toPlaces: number("regions"),
    comparedFrom: number("year"),
    comparedTo: number("year"),
  }),
  async run(context, params) {
    const [{ corpus, members }, { counts, subject }] = await Promise.all([selectCorpus(context, params), oneItem(context, params)]);
    const { histories, notes } = placeHistories(corpus.speeches, members, counts);
    return { rows: levelLags(histories).map((lag) => ({ ...subject, ...lag })), notes };
  },
});
