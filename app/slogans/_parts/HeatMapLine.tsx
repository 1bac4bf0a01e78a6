import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { sentencesAddress } from "../../_ui/links/slogan-links.ts";
import { comingsFinding } from "./comings-finding.ts";

interface HeatMapLineProps {
  rows: readonly { slogan: string; group: string | number; count: number; perTenThousandChars: number | null }[];
  search: URLSearchParams;
  t: Translate;
}

/** How many slogans of a map of years are said all along, which came last and which are gone; presence alone, without a test. */
export function HeatMapLine({ rows, search, t }: HeatMapLineProps) {
  const found = comingsFinding(rows);
  if (found === null) return null;
  const { slogans, throughout, newest, gone, year } = found;
  const words = { slogans, throughout, gone, year: String(year), slogan: newest.slogan, first: String(newest.first) };
  return (
    <Finding kind="slogan-heat" href={sentencesAddress(search, newest.slogan, { year: newest.first })} t={t}>
      {`${t("findings.comings", words)}${t("findings.untested")}`}
    </Finding>
  );
}
