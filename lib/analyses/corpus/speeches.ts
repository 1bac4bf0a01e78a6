import { z } from "zod";
import { columns, defineAnalysis } from "../analysis.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";

/** One row a speech, newest first, undated last, then by file. */
export const speeches = defineAnalysis({
  name: "speeches",
  summary: "The speeches with their metadata and sizes.",
  params: z.object(filterShape),
  columns: columns(
    "speechId",
    "title",
    "date",
    "year:year",
    "level",
    "region",
    "regionCode",
    "speaker",
    "office",
    "genre",
    "chars:chars",
    "tokens:tokens",
    "sentences:sentences",
    "masks:masks",
    "flags",
    "suggestedYear:year",
    "suggestedFrom",
    "isSample",
    "file",
    "textHash",
  ),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, params);
    const selected = members.map((index) => corpus.speeches[index]!);
    selected.sort((a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.file, b.file) || a.id - b.id);
    const rows = selected.map((speech) => ({
      speechId: speech.id,
      title: speech.title,
      date: speech.date,
      year: speech.year,
      level: speech.level,
      region: speech.region,
      regionCode: speech.regionCode,
      speaker: speech.speaker,
      office: speech.office,
      genre: speech.genre,
      chars: speech.charCount,
      tokens: speech.tokenCount,
      sentences: speech.sentenceCount,
      masks: speech.maskCount,
      flags: speech.flags.join(" "),
      suggestedYear: speech.suggestedYear,
      suggestedFrom: speech.suggestedFrom,
      isSample: speech.isSample,
      file: speech.file,
      textHash: speech.textHash,
    }));
    return { rows };
  },
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
