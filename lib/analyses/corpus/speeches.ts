import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import { type SpeechFacts, selectHeldFacts } from "#lib/queries/index.ts";
import type { Filters } from "#lib/types.ts";
import { columns, defineAnalysis } from "../analysis.ts";
import { filterShape, filtersOf } from "../params.ts";
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
    "speaker",
    "office",
    "genre",
    "chars:chars",
    "tokens:tokens",
    "sentences:sentences",
    "masks:masks",
    "flags",
    "isSample",
    "file",
    "textHash",
  ),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, params);
    const selected = members.map((index) => corpus.speeches[index]!);
    if (context.draft === null) selected.push(...(await heldSpeeches(context, params)));
    selected.sort((a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.file, b.file) || a.id - b.id);
    const rows = selected.map((speech) => ({
      speechId: speech.id,
      title: speech.title,
      date: speech.date,
      year: speech.year,
      level: speech.level,
      region: speech.region,
      speaker: speech.speaker,
      office: speech.office,
      genre: speech.genre,
      chars: speech.charCount,
      tokens: speech.tokenCount,
      sentences: speech.sentenceCount,
      masks: speech.maskCount,
      flags: speech.flags.join(" "),
      isSample: speech.isSample,
      file: speech.file,
      textHash: speech.textHash,
    }));
    return { rows };
  },
});

/** Texts that wait for a person's acceptance are in the list, with their flag, and in no figure. */
async function heldSpeeches(context: AnalysisContext, filters: Filters): Promise<SpeechFacts[]> {
  const held = await selectHeldFacts(context.db);
  return filterSpeeches(held, filtersOf(filters)).map((index) => held[index]!);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
