import { NATION_CODE, resolveRegion } from "#lib/text/gazetteer/index.ts";
import { LEVELS, type Level, type MetadataEvidence, type MetadataField, type MetadataSource, type SpeechMetadata } from "#lib/types.ts";

/** Metadata by where it comes from. Values of a file are strings; an empty string states nothing. */
export interface MetadataSources {
  corrections?: Partial<Record<MetadataField, string | null>>;
  metadataFile?: Partial<Record<MetadataField, string | null>>;
  frontMatter?: Partial<Record<MetadataField, string | null>>;
  fileName?: Partial<Record<MetadataField, string | null>>;
  inferred: readonly MetadataEvidence[];
}

const FIELDS: readonly MetadataField[] = ["title", "date", "speaker", "office", "level", "region", "genre", "occasion", "sourceUrl"];
const isLevel = (value: string): value is Level => LEVELS.some((level) => level === value);

/** Brings a stated date into `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when it is no date. */
export function normalDate(value: string): string | null {
  const parts = /^\s*(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?\s*[日月年]?(?:[T ].*)?\s*$/.exec(value);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  if ((month !== undefined && (Number(month) < 1 || Number(month) > 12)) || (day !== undefined && (Number(day) < 1 || Number(day) > 31)))
    return null;
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
}

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
  return normal === null ? [] : [{ field, value: normal, source, confidence: 1, sentence: null }];
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
  /** Code of GB/T 2260 of the region, 100000 for the central level; null where the gazetteer does not know the region. */
  regionCode: string | null;
  evidence: MetadataEvidence[];
}

/** Confidence below which an inferred date is only suggested to a person: such a speech is undated in every figure. */
export const DATE_LINE = 0.8;

/**
 * Chooses one value a field: a person's correction before the metadata file, then front matter, file name, inference. A value
 * that is no date or no level counts as absent. A month that a weaker source adds to the same year is not taken over.
 *
 * @returns values (null where no source has any), the year of the date or null, and all evidence, the chosen one of a field first
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
    const chosen = found.find(isChoosable)?.value ?? null;
    if (field === "level") values.level = chosen !== null && isLevel(chosen) ? chosen : null;
    else values[field] = chosen;
    evidence.push(...found);
  }
  const chosenRegion = evidence.find(({ field }) => field === "region");
  const unit = values.region === null ? null : resolveRegion(values.region, values.level);
  if (unit !== null && chosenRegion !== undefined) values.region = chosenRegion.value = unit.name;
  const regionCode = chosenRegion?.code ?? unit?.code ?? (values.region === null && values.level === "central" ? NATION_CODE : null);
  return { values, year: values.date === null ? null : Number(values.date.slice(0, 4)), regionCode, evidence };
}

function isChoosable({ field, source, confidence }: MetadataEvidence): boolean {
  return field !== "date" || source !== "inferred" || confidence >= DATE_LINE;
}
