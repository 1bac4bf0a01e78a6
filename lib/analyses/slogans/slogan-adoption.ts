import { z } from "zod";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { eachPlace, sloganPlaces } from "#lib/corpus/slogan-places.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneSlogan, oneSloganShape } from "./one-slogan.ts";
import { headingsShape } from "./slogan-groups.ts";

/**
 * One row a dated speech that uses the slogan, earliest first. `yearsAfter` counts from the year in which the
 * lexicon has it introduced, or from its first use here where the lexicon does not know; below 0 the speech
 * used the words before they were a slogan. `first` marks each speaker's first use.
 */
export const sloganAdoption = defineAnalysis({
  name: "slogan-adoption",
  title: { zh: "提法采用过程", en: "slogan adoption" },
  summary: { zh: "哪些讲话在提法提出几年之后用到它。", en: "Which speeches used a slogan how many years after its introduction." },
  example: { slogan: "高质量发展" },
  params: z.object({ ...oneSloganShape, ...headingsShape, ...filterShape }),
  columns: columns({
    speechId: number(),
    title: text(),
    date: orNull(text()),
    year: orNull(number("year")),
    level: orNull(text()),
    speaker: orNull(text()),
    yearsAfter: orNull(number("years")),
    count: number("occurrences"),
    firstOfSpeaker: flag(),
  }),
  async run(context, params) {
    const { index, slogan } = await oneSlogan(context, params.slogan);
    const { corpus, members } = await selectCorpus(context, params);
    const counts = new Map<number, number>();
    eachPlace(await sloganPlaces(context, params.headings === 1), index, (_place, speech) =>
      counts.set(speech, (counts.get(speech) ?? 0) + 1),
    );
    const using = members.filter((speech) => counts.has(speech));
    const dated = byDate(corpus, using);
    const start = slogan.introduced ?? (dated.length === 0 ? null : corpus.speeches[dated[0]!]!.year);
    const speakers = new Set<string>();
    const rows = dated.map((speech) => {
      const { id, title, date, year, level, speaker } = corpus.speeches[speech]!;
      const firstOfSpeaker = speaker !== null && !speakers.has(speaker);
      if (speaker !== null) speakers.add(speaker);
      return {
        speechId: id,
        title,
        date,
        year,
        level,
        speaker,
        yearsAfter: start === null || year === null ? null : year - start,
        count: counts.get(speech)!,
        firstOfSpeaker,
      };
    });
    return {
      rows,
      notes: adoptionNotes(corpus, members, { start, introduced: slogan.introduced, dated, undated: using.length - dated.length }),
    };
  },
});

function byDate({ speeches }: Corpus, members: readonly number[]): number[] {
  const dated = members.filter((speech) => speeches[speech]!.date !== null);
  return dated.sort((a, b) => (speeches[a]!.date! < speeches[b]!.date! ? -1 : speeches[a]!.date! > speeches[b]!.date! ? 1 : a - b));
}

interface Adoption {
  start: number | null;
  introduced: number | null;
  dated: readonly number[];
  undated: number;
}

function adoptionNotes({ speeches }: Corpus, members: readonly number[], { start, introduced, dated, undated }: Adoption): Note[] {
  const notes: Note[] = undated === 0 ? [] : [{ code: "UNDATED_LEFT_OUT", values: { speeches: undated } }];
  if (start === null) return notes;
  const since = (speech: number) => (speeches[speech]!.year ?? 0) >= start;
  const values = {
    start,
    using: dated.filter(since).length,
    speeches: members.filter(since).length,
    early: dated.filter((speech) => !since(speech)).length,
  };
  return [...notes, { code: introduced === null ? "ADOPTION_SINCE_FIRST_USE" : "ADOPTION_SINCE_INTRODUCTION", values }];
}
