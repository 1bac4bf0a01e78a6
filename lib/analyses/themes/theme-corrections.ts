import { z } from "zod";
import { selectThemeCorrections } from "#lib/queries/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";

/**
 * One row a sentence that a person corrected, with the columns `id`, `themes` (spaces between ids, empty for
 * none) and `text` of a labelled file, so that the CSV is test data for `npm run themes:evaluate`.
 * Corrections of sentences that are now cut differently have no place and are left out.
 */
export const themeCorrections = defineAnalysis({
  name: "theme-corrections",
  title: { zh: "主题更正", en: "theme corrections" },
  summary: { zh: "人工更正过主题的句子，可作标注文件。", en: "Sentences whose themes a person corrected, as a labelled file." },
  example: {},
  params: z.object({ ...filterShape }),
  columns: columns({
    id: text(),
    themes: text(),
    text: text(),
    considered: text(),
    speechId: number(),
    title: text(),
    sentence: orNull(number()),
    day: text(),
    textHash: text(),
  }),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, params);
    const corrections = await selectThemeCorrections(
      context.db,
      members.map((index) => corpus.speeches[index]!.textHash),
    );
    const placed = corrections.filter(({ sentence }) => sentence !== null);
    const rows = placed.map(({ textHash, speechId, title, sentence, text, themes, considered, day }) => ({
      id: `${textHash.slice(0, 8)}-${String(sentence).padStart(4, "0")}`,
      themes: themes.join(" "),
      text,
      considered: considered.join(" "),
      speechId,
      title,
      sentence,
      day,
      textHash,
    }));
    const lost = corrections.length - placed.length;
    return { rows, notes: lost === 0 ? [] : [{ code: "CORRECTIONS_WITHOUT_PLACE", values: { lost } }] };
  },
});
