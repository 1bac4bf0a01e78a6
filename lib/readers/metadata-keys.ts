import type { MetadataField, StatedMetadata } from "#lib/types.ts";
import { statedFacets } from "./stated-facets.ts";

/** Names that people give to metadata columns and keys, lower case, in English and Chinese. */
const FIELD_OF_KEY: Record<string, MetadataField> = {
  title: "title",
  标题: "title",
  题目: "title",
  讲话标题: "title",
  讲话题目: "title",
  题名: "title",
  headline: "title",
  演讲题目: "title",
  演讲标题: "title",
  date: "date",
  year: "date",
  日期: "date",
  时间: "date",
  年份: "date",
  讲话日期: "date",
  讲话时间: "date",
  演讲日期: "date",
  演讲时间: "date",
  speech_date: "date",
  speechdate: "date",
  delivered: "date",
  delivered_on: "date",
  speaker: "speaker",
  author: "speaker",
  讲话人: "speaker",
  作者: "speaker",
  发言人: "speaker",
  讲话者: "speaker",
  演讲人: "speaker",
  演讲者: "speaker",
  主讲人: "speaker",
  报告人: "speaker",
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
 * Picks the metadata out of a row or front matter: known keys with a value, trimmed. Numbers are taken as
 * they print (a year may be 2020). Other keys are the user's own and become facets.
 */
export function statedMetadata(record: Record<string, unknown>): StatedMetadata {
  const stated: StatedMetadata = {};
  for (const [key, value] of Object.entries(record)) {
    const name = plainKey(key);
    const field = Object.hasOwn(FIELD_OF_KEY, name) ? FIELD_OF_KEY[name] : undefined;
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (field !== undefined && text !== "" && stated[field] === undefined) stated[field] = text;
  }
  const facets = statedFacets(record, isKnownColumn);
  return Object.keys(facets).length === 0 ? stated : { ...stated, facets };
}

/** Names of the column or key that holds the speech itself. */
export const TEXT_KEYS: readonly string[] = ["text", "body", "content", "正文", "全文", "内容"];
/** Longer names that say the same. */
const TEXT_NAMES = new Set([...TEXT_KEYS, "full_text", "fulltext", "speech_text", "讲话内容", "讲话正文", "讲话全文", "讲话稿"]);

/** Names of the column that says which file a row is about. */
export const FILE_COLUMNS: readonly string[] = ["file", "filename", "file_name", "文件", "文件名"];

/** A name without what a person noted behind it in brackets: `日期（年月日）` is 日期. */
function plainKey(key: string): string {
  return key
    .replaceAll(/(?<=[^\x21-\x7e])[\s\u3000]+|[\s\u3000]+(?=[^\x21-\x7e])/g, "") // `日 期` is 日期.
    .trim()
    .toLowerCase()
    .replace(/\s*[（(][^（()）]*[）)]$/, "")
    .replace(/(?<=[a-z])[\s-]+(?=[a-z])/g, "_");
}

/** True for a column that we know the meaning of. */
export function isKnownColumn(column: string): boolean {
  const key = plainKey(column);
  return Object.hasOwn(FIELD_OF_KEY, key) || TEXT_NAMES.has(key) || FILE_COLUMNS.includes(key);
}

/** True for the name of a column of texts. */
function isTextKey(key: string): boolean {
  return TEXT_NAMES.has(plainKey(key));
}

/** The speech's text in a row or json object; null when no known key holds a string. */
export function statedText(record: Record<string, unknown>): string | null {
  for (const [key, value] of Object.entries(record)) {
    if (isTextKey(key) && typeof value === "string") return value;
  }
  return null;
}

/**
 * True when a table has a column for the text, so that its rows are speeches and not metadata about files.
 */
export function hasTextColumn(columns: readonly string[]): boolean {
  return columns.some(isTextKey);
}
