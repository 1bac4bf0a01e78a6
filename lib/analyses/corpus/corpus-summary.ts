import { z } from "zod";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus, sumOver } from "../select-corpus.ts";

/** One row: how much there is. Years are null in a corpus without dates. */
export const corpusSummary = defineAnalysis({
  name: "corpus-summary",
  title: { zh: "语料规模", en: "corpus size" },
  summary: { zh: "语料或其一部分的规模和年份。", en: "Size and years of the corpus or of a part of it." },
  example: {},
  params: z.object(filterShape),
  columns: columns({
    speeches: number("speeches"),
    sentences: number("sentences"),
    chars: number("chars"),
    tokens: number("tokens"),
    yearFrom: orNull(number("year")),
    yearTo: orNull(number("year")),
    undated: number("speeches"),
    samples: number("speeches"),
  }),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, params);
    const speeches = members.map((index) => corpus.speeches[index]!);
    const years = speeches.flatMap(({ year }) => (year === null ? [] : [year]));
    const row = {
      speeches: speeches.length,
      sentences: sumOver(corpus, members, "sentenceCount"),
      chars: sumOver(corpus, members, "charCount"),
      tokens: sumOver(corpus, members, "tokenCount"),
      yearFrom: years.length === 0 ? null : years.reduce((a, b) => Math.min(a, b)),
      yearTo: years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b)),
      undated: speeches.length - years.length,
      samples: speeches.filter(({ isSample }) => isSample).length,
    };
    return { rows: [row] };
  },
});
