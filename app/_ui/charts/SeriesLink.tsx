import { headers } from "next/headers";
import type { Translate } from "#lib/i18n/index.ts";
import type { Note } from "#lib/types.ts";
import { address, withParams } from "../links/search.ts";

/** The filters that keep the series which a note names. */
export function seriesFilters({ values }: Note): Record<string, string> {
  const wanted = ["level", "genre", "collection"].flatMap((name) => (values[name] === undefined ? [] : [[name, String(values[name])]]));
  return Object.fromEntries(wanted) as Record<string, string>;
}

/** Leads to the open page with the filters that keep the one series which can be followed over the years. */
export async function SeriesLink({ note, t }: { note: Note; t: Translate }) {
  const url = new URL((await headers()).get("x-tifa-address") ?? "/", "http://here");
  const search = withParams(url.searchParams, { ...seriesFilters(note), mix: [] });
  return (
    <>
      {" "}
      <a href={address(url.pathname, search)}>{t("charts.keepSeries")}</a>
    </>
  );
}
