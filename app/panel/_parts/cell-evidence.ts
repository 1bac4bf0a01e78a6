import type { PanelRow } from "#lib/analyses/nation/panel-columns.ts";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { withParams } from "../../_ui/links/search.ts";
import { sentencesAddress } from "../../_ui/links/slogan-links.ts";
import { themeSentencesAddress } from "../../_ui/links/theme-links.ts";

/** The sentences of one cell, of that place alone and not of what lies inside it. */
export function evidenceOf(row: PanelRow, params: URLSearchParams): string {
  const place: Record<string, string> =
    row.level === "central"
      ? { level: "central" }
      : { region: row.regionCode ?? row.region ?? "", ...(params.get("unit") === "province" ? {} : { regionWithin: "0" }) };
  const search = withParams(params, { year: String(row.year), ...place });
  if (row.kind === "phrase") return phraseEvidence(search, row.phrase);
  return row.kind === "theme" ? themeSentencesAddress(search, row.phrase) : sentencesAddress(search, row.phrase);
}
