import { z } from "zod";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, share, text } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { adoptionCurve } from "./adoption-curve.ts";
import { oneItem, oneItemShape, SUBJECT_COLUMNS } from "./one-item.ts";
import { placeHistories } from "./place-histories.ts";

/**
 * One row a level and year in which any place of it spoke: the share of the places that spoke and said it,
 * with its Wilson interval, 95 %. Places that did not speak in a year are in no share. `adopters` of
 * `knownPlaces` counts every place that ever said it until then, of all that had spoken until then.
 */
export const sloganAdoptionCurve = defineAnalysis({
  name: "slogan-adoption-curve",
  title: { zh: "提法采用曲线", en: "slogan adoption curve" },
  summary: {
    zh: "各层级每年有讲话的地区中，提到这个提法的占多少，附区间。",
    en: "Of the places of each level that spoke in a year, the share that said a slogan, with intervals.",
  },
  example: { slogan: "高质量发展" },
  params: z.object({ ...oneItemShape, ...filterShape }),
  columns: columns({
    ...SUBJECT_COLUMNS,
    level: text(),
    year: number("year"),
    said: number("regions"),
    spoke: number("regions"),
    share: share(),
    low: share(),
    high: share(),
    adopters: number("regions"),
    knownPlaces: number("regions"),
  }),
  async run(context, params) {
    const [{ corpus, members }, { counts, subject }] = await Promise.all([selectCorpus(context, params), oneItem(context, params)]);
    const { histories, notes } = placeHistories(corpus.speeches, members, counts);
    return { rows: adoptionCurve(histories).map((point) => ({ ...subject, ...point })), notes };
  },
});
