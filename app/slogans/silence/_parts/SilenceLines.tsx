import type { RowOf } from "#lib/analyses/index.ts";
import type { sloganDropouts } from "#lib/analyses/slogans/slogan-dropouts.ts";
import { formatCell, formatRate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { serverState } from "../../../_server/context.ts";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { gapsFinding, silenceFinding } from "./silence-finding.ts";

type Dropout = RowOf<typeof sloganDropouts>;

interface SilenceLineProps {
  rows: readonly Dropout[];
  year: string;
  /** Sentences of an item in a year. */
  hrefOf: (item: string, year: number) => string;
  t: Translate;
}

/** What a year stopped saying, and how much of it is more than chance when all slogans of the lexicon are allowed for. */
export async function SilenceLine({ rows, silent, isSlogans, year, hrefOf, t }: SilenceLineProps & { silent: number; isSlogans: boolean }) {
  const family = isSlogans ? (await serverState().context.lexicon()).lexicon.slogans.length : null;
  const found = silenceFinding(rows, family);
  if (found === null) return null;
  const { top, sure } = found;
  const chance = formatCell(top.probability, { key: "probability", label: "", unit: "probability" }, t.locale);
  const words = { year, silent, item: top.item, expected: formatRate(top.expected, t.locale), chance };
  const verdict =
    sure === null ? t("findings.silence.untested") : t(`findings.silence.${sure === 0 ? "chance" : "sure"}`, { sure, family: family ?? 0 });
  return (
    <Finding kind="silence" href={top.lastYear === null ? undefined : hrefOf(top.item, top.lastYear)} t={t}>
      {`${t("findings.silence.top", words)}${verdict}`}
    </Finding>
  );
}

/** When the slogans of the map were said last. */
export function GapsLine({ rows, year, hrefOf, t }: SilenceLineProps) {
  const found = gapsFinding(rows);
  if (found === null) return null;
  const { earliest, latestYear, still, back } = found;
  const { item, lastYear } = earliest;
  const words = { all: rows.length, still, latest: String(latestYear), item, last: String(lastYear), back, year };
  return (
    <Finding kind="silence-gaps" href={hrefOf(item, lastYear)} t={t}>
      {`${t(`findings.silence.${latestYear === lastYear ? "together" : "gaps"}`, words)}${back === 0 ? "" : t("findings.silence.back", words)}${t("findings.ownSpeeches")}`}
    </Finding>
  );
}
