import type { MetadataEvidence, MetadataField } from "#lib/types.ts";
import { type InferInput, inferContext } from "./context.ts";
import { dateText } from "./date-lines.ts";
import { type MetadataFlag, metadataFlags } from "./flags.ts";
import { inferDate } from "./infer-date.ts";
import { inferGenre } from "./infer-genre.ts";
import { inferOccasion } from "./occasion.ts";
import { inferOffice, inferSpeaker } from "./office.ts";
import { inferPlace } from "./place/infer-place.ts";
import { inferYear } from "./year.ts";

const SENTENCE_UNITS_MAX = 300;

function evidence(
  field: MetadataField,
  value: string,
  { confidence, sentence }: { confidence: number; sentence: string },
): MetadataEvidence {
  return { field, value, source: "inferred", confidence, sentence: sentence.slice(0, SENTENCE_UNITS_MAX) };
}

function masksPerThousand(matchText: string): number {
  const masks = matchText.match(/(?<![A-Za-z])[XＸ×]{1,4}(?![A-Za-z])|\*{1,6}/g) ?? [];
  return matchText.length === 0 ? 0 : (masks.length / matchText.length) * 1000;
}

/**
 * What a text betrays of its date, level, region, office, speaker, occasion and genre. Nothing here is a
 * fact: every value carries a confidence (0..1) and the sentence that supports it, and a field that nothing
 * supports is left out.
 *
 * @returns evidence, at most one a field, and flags for a person (see `MetadataFlag`)
 */
export function inferMetadata(input: InferInput): { evidence: MetadataEvidence[]; flags: MetadataFlag[] } {
  const context = inferContext(input);
  const date = inferDate(context, input.earliest ?? null);
  const withoutTitle = context.title === "" ? context : { ...context, title: "", clues: context.clues.filter((clue) => !clue.isTitle) };
  const { level, region, fileContradicts } = inferPlace(context, input.file);
  const genre = inferGenre(context);
  // A meeting's resolution and a newspaper's report have no speaker.
  const isSpoken = genre?.genre !== "resolution" && genre?.genre !== "readout";
  const office = isSpoken
    ? inferOffice(context, genre?.genre === "government-work-report" || genre?.genre === "party-congress-report")
    : null;
  const speaker = isSpoken ? inferSpeaker(context) : null;
  const occasion = inferOccasion(context);
  const found: MetadataEvidence[] = [];
  if (date !== null) found.push(evidence("date", dateText(date), date));
  if (level !== null) found.push(evidence("level", level.level, level));
  if (region !== null && region.value !== null)
    found.push({
      ...evidence("region", region.value, region),
      code: region.code,
      ...(region.fromFile ? { source: "file-name" as const } : {}),
    });
  if (office !== null) found.push(evidence("office", office.value, office));
  if (speaker !== null) found.push(evidence("speaker", speaker.value, speaker));
  if (occasion !== null) found.push(evidence("occasion", occasion.value, occasion));
  if (genre !== null) found.push(evidence("genre", genre.genre, genre));
  const flags = metadataFlags(context, inferYear(withoutTitle), { maskShare: masksPerThousand(input.matchText), fileContradicts });
  return { evidence: found, flags };
}
