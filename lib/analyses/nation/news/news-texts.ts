import { z } from "zod";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, orNull, text } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { type NewsRole, sourceTexts } from "./earlier-texts.ts";
import { thisSpeech, thisSpeechShape } from "./this-speech.ts";

/**
 * One row a text that a speech may have taken from: its place's last text before it (`own`), the centre's, its
 * province's, and the last text of each neighbour (provinces with a common border, cities of one province,
 * counties of one prefecture) of the two years before. No rows for a speech without a date or a place.
 */
export const newsTexts = defineAnalysis({
  name: "news-texts",
  title: { zh: "新讲话的参照文本", en: "texts before a speech" },
  summary: {
    zh: "与一篇讲话对照的文本：本地上一篇、中央和本省最近一篇、相邻地区近两年的一篇。",
    en: "The texts that a speech is held against: its place's last, the centre's, its province's, its neighbours'.",
  },
  example: ({ speechIds }) => (speechIds[0] === undefined ? null : { speechId: String(speechIds[0]) }),
  params: z.object({ ...thisSpeechShape, ...filterShape }),
  columns: columns({
    role: text<NewsRole>(),
    otherSpeechId: number(),
    otherTitle: text(),
    region: orNull(text()),
    date: orNull(text()),
    speechId: number(),
  }),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, params);
    const speech = thisSpeech(corpus, members, params.speechId);
    if (speech === null) return { rows: [] };
    const rows = sourceTexts(corpus.speeches, members, speech).map(({ role, index }) => {
      const { id, title, region, date } = corpus.speeches[index]!;
      return { role, otherSpeechId: id, otherTitle: title, region, date, speechId: corpus.speeches[speech]!.id };
    });
    return { rows };
  },
});
