import { LEVELS, type Level, type MetadataEvidence, type MetadataField, type MetadataSource, type SpeechMetadata } from "#lib/types.ts";
import { NATION_CODE, resolveRegion } from "../gazetteer/index.ts";
import { normalDate } from "./stated-date.ts";

export { normalDate } from "./stated-date.ts";

/** Metadata by where it comes from. Values of a file are strings; an empty string states nothing. */
export interface MetadataSources {
  corrections?: Partial<Record<MetadataField, string | null>>;
  metadataFile?: Partial<Record<MetadataField, string | null>>;
  frontMatter?: Partial<Record<MetadataField, string | null>>;
  fileName?: Partial<Record<MetadataField, string | null>>;
  inferred: readonly MetadataEvidence[];
}

/** What is kept of a stated date that is none. */
const UNREAD_UNITS_MAX = 80;
const FIELDS: readonly MetadataField[] = ["title", "date", "speaker", "office", "level", "region", "genre", "occasion", "sourceUrl"];
const isLevel = (value: string): value is Level => LEVELS.some((level) => level === value);

const LEVEL_WORDS: Record<string, Level> = {
  中央: "central",
  国家: "central",
  省: "province",
  省级: "province",
  市: "city",
  市级: "city",
  县: "county",
  县级: "county",
  区: "county",
  区县: "county",
  district: "county",
  自治区: "province",
};

function normalValue(field: MetadataField, value: string): string | null {
  const trimmed = value.trim();
  if (trimmed === "") return null;
  if (field === "date") return normalDate(trimmed);
  if (field !== "level") return trimmed;
  const level = LEVEL_WORDS[trimmed] ?? trimmed.toLowerCase();
  return isLevel(level) ? level : null;
}

function stated(field: MetadataField, value: string | null | undefined, source: MetadataSource): MetadataEvidence[] {
  const normal = typeof value === "string" ? normalValue(field, value) : null;
  if (normal !== null) return [{ field, value: normal, source, confidence: 1, sentence: null }];
  const unread = field === "date" && typeof value === "string" ? value.trim() : "";
  return unread === "" ? [] : [{ field, value: unread.slice(0, UNREAD_UNITS_MAX), source, confidence: 0, sentence: null }];
}

function candidates(field: MetadataField, sources: MetadataSources): MetadataEvidence[] {
  return [
    ...stated(field, sources.corrections?.[field], "correction"),
    ...stated(field, sources.metadataFile?.[field], "metadata-file"),
    ...stated(field, sources.frontMatter?.[field], "front-matter"),
    ...stated(field, sources.fileName?.[field], "file-name"),
    ...sources.inferred.filter((item) => item.field === field),
  ];
}

/** One value a field, and what follows from it. */
export interface ResolvedMetadata {
  values: SpeechMetadata;
  /** Year of the date; null for an undated speech. */
  year: number | null;
  /**
   * Code of GB/T 2260 of the region, 100000 for the central level; null where the gazetteer does not know the
   * region.
   */
  regionCode: string | null;
  evidence: MetadataEvidence[];
}

/**
 * Confidence below which an inferred date is only suggested to a person: such a speech is undated in every
 * figure.
 */
export const DATE_LINE = 0.8;
/** The same for the other fields that are not named outright; a field that is not here is taken over as it is. */
const LINES: Partial<Record<MetadataField, number>> = { date: DATE_LINE, level: 0.5, region: 0.6, office: 0.6, genre: 0.6, occasion: 0.6 };

/**
 * Chooses one value a field: a person's correction before the metadata file, then front matter, file name,
 * inference. A stated value that is no level counts as absent; a stated date that is none stays among the
 * evidence (confidence 0) and keeps inferred dates out. A month that a weaker source adds to the same year is
 * not taken over.
 *
 * @returns values (null where no source has any), the year of the date or null, and all evidence, the chosen
 *   one of a field first
 */
export function resolveMetadata(sources: MetadataSources): ResolvedMetadata {
  const values: SpeechMetadata = {
    title: null,
    date: null,
    speaker: null,
    office: null,
    level: null,
    region: null,
    genre: null,
    occasion: null,
    sourceUrl: null,
  };
  const evidence: MetadataEvidence[] = [];
  for (const field of FIELDS) {
    const found = candidates(field, sources);
    const chosen = found.find((item) => isChoosable(item, found))?.value ?? null;
    if (field === "level") values.level = chosen !== null && isLevel(chosen) ? chosen : null;
    else values[field] = chosen;
    evidence.push(...found);
  }
  const chosenRegion =
    values.region === null ? undefined : evidence.find(({ field, value }) => field === "region" && value === values.region);
  const unit = values.region === null ? null : resolveRegion(values.region, values.level);
  if (unit !== null && chosenRegion !== undefined) values.region = chosenRegion.value = unit.name;
  const regionCode = chosenRegion?.code ?? unit?.code ?? (values.region === null && values.level === "central" ? NATION_CODE : null);
  return { values, year: values.date === null ? null : Number(values.date.slice(0, 4)), regionCode, evidence };
}

/**
 * What is only supposed is only suggested, and no date takes the place of one that was stated and could not be
 * read.
 */
function isChoosable({ field, source, confidence }: MetadataEvidence, found: readonly MetadataEvidence[]): boolean {
  if (source !== "inferred") return field !== "date" || confidence > 0;
  return confidence >= (LINES[field] ?? 0) && (field !== "date" || unreadDate(found) === null);
}

/** A stated date that nobody could read, unless a person has put one in its place; null for none. */
export function unreadDate(evidence: readonly MetadataEvidence[]): string | null {
  const stated = evidence.filter(({ field, source }) => field === "date" && source !== "inferred");
  if (stated.some(({ source, confidence }) => source === "correction" && confidence > 0)) return null;
  return stated.find(({ confidence }) => confidence === 0)?.value ?? null;
}

/**
 * What a text suggests and what is not taken over: a person decides. At most one value a field, of fields
 * without a value; of a date its year.
 *
 * @param values the fields as they stand; of a field that is not named here nothing is suggested
 */
export function suggestedValues(
  evidence: readonly MetadataEvidence[],
  values: Readonly<Partial<Record<MetadataField, string | null>>>,
): MetadataEvidence[] {
  return FIELDS.flatMap((field) => {
    const line = LINES[field];
    if (line === undefined || values[field] !== null) return [];
    const found = evidence.find((item) => item.field === field && item.source === "inferred" && item.confidence < line);
    const isOpen = field === "date" ? evidence.find((item) => item.field === field && item.source === "inferred") : found;
    return isOpen === undefined ? [] : [field === "date" ? { ...isOpen, value: isOpen.value.slice(0, 4) } : isOpen];
  });
}
