import type { ReadDatabase } from "#lib/db/client.ts";
import { intsOf } from "#lib/db/int-array.ts";
import { SENTENCE_KINDS, type Sentence } from "#lib/types.ts";

/** A speech as it was coded, with the text that its sentences are shown in. */
export interface CodedText {
  speechId: number;
  text: string;
  matchText: string;
  sentences: Sentence[];
}

type Numbers = "paragraphs" | "kinds" | "headingLevels" | "starts" | "ends" | "matchStarts" | "matchEnds" | "charCounts";
type Packed = { speechId: number; text: string; matchText: string } & Record<Numbers, Uint8Array>;

/** Grain: speech. Order: id. Speeches that do not exist are missing. */
export async function selectCodedTexts(db: ReadDatabase, speechIds: readonly number[]): Promise<CodedText[]> {
  const rows = await db.$queryRaw<Packed[]>`
    select speech_id as "speechId", text, match_text as "matchText", array_send(paragraphs) as paragraphs, array_send(kinds) as kinds,
      array_send(heading_levels) as "headingLevels", array_send(starts) as starts, array_send(ends) as ends,
      array_send(match_starts) as "matchStarts", array_send(match_ends) as "matchEnds", array_send(char_counts) as "charCounts"
    from speech_text join speech_sentences using (speech_id)
    where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
  return rows.map(({ speechId, text, matchText, ...packed }) => ({ speechId, text, matchText, sentences: sentencesOf(packed) }));
}

function sentencesOf(packed: Record<Numbers, Uint8Array>): Sentence[] {
  const [paragraphs, kinds, headingLevels, charCounts] = [packed.paragraphs, packed.kinds, packed.headingLevels, packed.charCounts].map(
    intsOf,
  );
  const [starts, ends, matchStarts, matchEnds] = [packed.starts, packed.ends, packed.matchStarts, packed.matchEnds].map(intsOf);
  return Array.from(paragraphs!, (paragraph, index) => ({
    paragraph,
    kind: SENTENCE_KINDS[kinds![index]!]!,
    headingLevel: headingLevels![index]!,
    start: starts![index]!,
    end: ends![index]!,
    matchStart: matchStarts![index]!,
    matchEnd: matchEnds![index]!,
    charCount: charCounts![index]!,
  }));
}
