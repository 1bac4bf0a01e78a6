import type { AnalysisContext } from "#lib/corpus/context.ts";
import { selectThemeCounts } from "#lib/queries/index.ts";
import { benjaminiHochberg, logLikelihoodP } from "#lib/stats/index.ts";
import { defineAnalysis } from "../../analysis.ts";
import { columns, flag, number, orNull, share, text } from "../../columns.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { earlierTexts } from "./earlier-texts.ts";
import { newsSpeeches } from "./news-speeches.ts";
import { judgedNewsParams } from "./this-speech.ts";

const AGAINST = ["own", "centre"] as const;
type Direction = "up" | "down" | "same";

/**
 * One row a comparison and theme: the share of sentences that carry it, against the place's last text (`own`) and
 * the centre's. `direction` is up or down where the difference stands at the false-discovery rate asked for
 * (log-likelihood, adjusted over the themes of the comparison by Benjamini-Hochberg), else `same`. Sentences of
 * one text are no independent draws, so a verdict near the line may be chance.
 */
export const newsThemes = defineAnalysis({
  name: "news-themes",
  title: { zh: "新讲话的主题升降", en: "themes of a new speech" },
  summary: {
    zh: "一篇讲话与本地上一篇、中央最近一篇相比，各主题占句数的比例是升是降。",
    en: "Which themes a speech has more or less of than its region's last text and the centre's.",
  },
  example: ({ speechIds }) => (speechIds[0] === undefined ? null : { speechId: String(speechIds[0]) }),
  params: judgedNewsParams,
  columns: columns({
    against: text<(typeof AGAINST)[number]>(),
    theme: text(),
    direction: text<Direction>(),
    shareTarget: orNull(share()),
    shareReference: orNull(share()),
    countTarget: number("sentences"),
    sizeTarget: number("sentences"),
    countReference: number("sentences"),
    sizeReference: number("sentences"),
    adjustedP: number("p"),
    found: flag(),
    speechId: number(),
    otherSpeechId: number(),
    otherTitle: text(),
  }),
  async run(context, params) {
    const [{ corpus, members }, { coder }] = await Promise.all([selectCorpus(context, params), context.themes()]);
    const { speeches, notes } = await newsSpeeches(context, { corpus, members }, params);
    const pairs = speeches.flatMap((speech) => {
      const { last, centre } = earlierTexts(corpus.speeches, members, speech);
      const pair = (against: (typeof AGAINST)[number], other: number | null) =>
        other === null ? [] : [{ against, now: corpus.speeches[speech]!, earlier: corpus.speeches[other]! }];
      return [...pair("own", last), ...pair("centre", centre)];
    });
    const counts = await themeCounts(context, [...new Set(pairs.flatMap(({ now, earlier }) => [now.id, earlier.id]))]);
    const rows = pairs.flatMap(({ against, now, earlier }) => {
      const sides = coder.themeIds.map((theme) => ({
        theme,
        countTarget: counts.get(`${now.id} ${theme}`) ?? 0,
        sizeTarget: now.sentenceCount,
        countReference: counts.get(`${earlier.id} ${theme}`) ?? 0,
        sizeReference: earlier.sentenceCount,
      }));
      const adjusted = benjaminiHochberg(sides.map((side) => logLikelihoodP(side) ?? 1));
      const ids = { speechId: now.id, otherSpeechId: earlier.id, otherTitle: earlier.title };
      return sides.map((side, at) => ({ against, ...side, ...judged(side, adjusted[at]!, params.fdr), ...ids }));
    });
    return { rows, notes };
  },
});

/** Sentences by speech and theme. */
async function themeCounts({ db }: AnalysisContext, ids: readonly number[]): Promise<Map<string, number>> {
  const counts = await selectThemeCounts(db, [...ids]);
  return new Map(counts.map(({ speechId, themeId, sentenceCount }) => [`${speechId} ${themeId}`, sentenceCount]));
}

interface Side {
  countTarget: number;
  sizeTarget: number;
  countReference: number;
  sizeReference: number;
}

function judged({ countTarget, sizeTarget, countReference, sizeReference }: Side, adjustedP: number, fdr: number) {
  const [shareTarget, shareReference] = [countTarget / sizeTarget, countReference / sizeReference];
  const found = adjustedP <= fdr;
  const direction: Direction = !found ? "same" : shareTarget > shareReference ? "up" : "down";
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  return { direction, shareTarget: known(shareTarget), shareReference: known(shareReference), adjustedP, found };
}
