import type { MetadataField, StatedMetadata } from "#lib/types.ts";
import { statedFacets } from "./stated-facets.ts";

/** Names that people give to metadata columns and keys, lower case, in English and Chinese. */
const FIELD_OF_KEY: Record<string, MetadataField> = {
  title: "title",
  标题: "title",
  题目: "title",
  date: "date",
  year: "date",
  日期: "date",
  时间: "date",
  年份: "date",
  speaker: "speaker",
  author: "speaker",
  讲话人: "speaker",
  作者: "speaker",
  office: "office",
  职务: "office",
  level: "level",
  层级: "level",
  级别: "level",
  region: "region",
  地区: "region",
  genre: "genre",
  体裁: "genre",
  类型: "genre",
  occasion: "occasion",
  场合: "occasion",
  source_url: "sourceUrl",
  sourceurl: "sourceUrl",
  url: "sourceUrl",
  来源: "sourceUrl",
  网址: "sourceUrl",
};

/**
 * Picks the metadata out of a row or front matter: known keys with a value, trimmed. Numbers are taken as they print (a year may be 2020).
 * Other keys are the user's own and become facets.
 */
export function statedMetadata(record: Record<string, unknown>): StatedMetadata {
  const stated: StatedMetadata = {};
  for (const [key, value] of Object.entries(record)) {
    const field = FIELD_OF_KEY[key.trim().toLowerCase()];
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (field !== undefined && text !== "" && stated[field] === undefined) stated[field] = text;
  }
  const facets = statedFacets(record, isKnownColumn);
  return Object.keys(facets).length === 0 ? stated : { ...stated, facets };
}

/** Names of the column that says which file a row is about. */
export const FILE_COLUMNS: readonly string[] = ["file", "filename", "file_name", "文件", "文件名"];

/** True for a column that we know the meaning of. */
export function isKnownColumn(column: string): boolean {
  const key = column.trim().toLowerCase();
  return Object.hasOwn(FIELD_OF_KEY, key) || TEXT_KEYS.includes(key) || FILE_COLUMNS.includes(key);
}

const TEXT_KEYS = ["text", "body", "content", "正文", "全文", "内容"];

/** The speech's text in a row or json object; null when no known key holds a string. */
export function statedText(record: Record<string, unknown>): string | null {
  for (const [key, value] of Object.entries(record)) {
    if (TEXT_KEYS.includes(key.trim().toLowerCase()) && typeof value === "string") return value;
  }
  return null;
}

/** True when a table has a column for the text, so that its rows are speeches and not metadata about files. */
export function hasTextColumn(columns: readonly string[]): boolean {
  return columns.some((column) => TEXT_KEYS.includes(column.trim().toLowerCase()));
}
