import type { RawParams } from "#lib/analyses/index.ts";
import type { Row } from "#lib/types.ts";

/** Parameters that narrow the corpus; a row's own link narrows it further. */
const FILTERS = ["year", "yearFrom", "yearTo", "level", "region", "regionWithin", "speaker", "genre", "speech"];

/**
 * Where a row can be checked: the sentence, the speech, or the sentences behind its count.
 *
 * @param base address of the running server, without a slash at its end
 * @returns null for a row that stands for no text, e.g. one of an empty cell
 */
export function rowLink(base: string, row: Row, params: RawParams): string | null {
  const path = speechPath(row) ?? phrasePath(row, params) ?? sloganPath(row, params) ?? themePath(row, params) ?? askedPath(row, params);
  return path === null ? null : base + path;
}

/** Where the whole answer can be had again, as JSON. */
export function answerLink(base: string, analysis: string, params: RawParams): string {
  return `${base}${pathWith(`/api/v1/${analysis}`, entriesOf(params))}`;
}

function speechPath({ speechId, sentence, start, end }: Row): string | null {
  if (typeof speechId !== "number") return null;
  const hit = typeof start === "number" && typeof end === "number" ? `?at=${start}-${end}` : "";
  return `/speeches/${speechId}${hit}${typeof sentence === "number" && sentence >= 0 ? `#s${sentence}` : ""}`;
}

function phrasePath(row: Row, params: RawParams): string | null {
  if (typeof row.phrase !== "string" || row.count === null || (row.kind ?? "phrase") !== "phrase") return null;
  return pathWith("/concordance", [...scopeOf(row, params), ["phrase", row.phrase]]);
}

function sloganPath(row: Row, params: RawParams): string | null {
  const slogan = row.kind === "slogan" ? row.phrase : row.slogan;
  return typeof slogan === "string" ? pathWith(`/slogans/${encodeURIComponent(slogan)}/sentences`, scopeOf(row, params)) : null;
}

function themePath(row: Row, params: RawParams): string | null {
  const theme = row.kind === "theme" ? row.phrase : row.theme;
  return typeof theme === "string" ? pathWith(`/themes/${encodeURIComponent(theme)}/sentences`, scopeOf(row, params)) : null;
}

/** A row that names nothing itself stands for the one phrase or slogan that was asked about. */
function askedPath(row: Row, params: RawParams): string | null {
  const only = (value: RawParams[string]) => (typeof value === "string" ? value : value?.length === 1 ? value[0]! : "");
  if (row.count === null || row.spoke === 0) return null;
  if (only(params.phrase) !== "") return phrasePath({ ...row, phrase: only(params.phrase) }, params);
  return only(params.slogan) === "" ? null : sloganPath({ ...row, slogan: only(params.slogan) }, params);
}

/** The question's filters, and what of them the row stands for alone. */
function scopeOf(row: Row, params: RawParams): [string, string][] {
  const own: [string, string][] = [];
  const by = params.by ?? "year";
  if (row.group !== undefined && row.group !== null && typeof by === "string" && FILTERS.includes(by)) own.push([by, String(row.group)]);
  if (typeof row.year === "number") own.push(["year", String(row.year)]);
  if (row.level === "central") own.push(["level", "central"]);
  else if (typeof row.level === "string" && row.regionCode === undefined) own.push(["level", row.level]);
  else if (typeof row.regionCode === "string")
    own.push(["region", row.regionCode], ...(params.unit === "province" ? [] : [["regionWithin", "0"] as [string, string]]));
  const names = new Set(own.map(([name]) => name));
  return [...entriesOf(params).filter(([name]) => FILTERS.includes(name) && !names.has(name)), ...own];
}

function entriesOf(params: RawParams): [string, string][] {
  return Object.entries(params).flatMap(([name, value]) =>
    (value === undefined ? [] : typeof value === "string" ? [value] : [...value]).map((one): [string, string] => [name, one]),
  );
}

function pathWith(path: string, entries: [string, string][]): string {
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}
