import { formatShare } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { sentencesAddress } from "../links/slogan-links.ts";
import { Finding } from "./Finding.tsx";
import { type HeatCell, heatFinding } from "./heat-finding.ts";

interface HeatLineProps {
  /** Cells whose share is counted in `unit`. */
  rows: readonly (HeatCell & { unit: string })[];
  search: URLSearchParams;
  t: Translate;
}

/** The hottest slogan of the newest year, and whether it is ahead by more than chance. */
export function HeatLine({ rows, search, t }: HeatLineProps) {
  const found = heatFinding(rows);
  if (found === null) return null;
  const { year, rank } = found;
  const { first, next, tied } = rank;
  const share = formatShare(first.value ?? 0, t.locale);
  const words = { year: String(year), slogan: first.slogan, share, unit: valueLabel("units", first.unit, t.locale).toLowerCase() };
  return (
    <Finding kind="heat" href={sentencesAddress(search, first.slogan, { year: String(year) })} t={t}>
      {tied === 0 ? t("findings.heat.apart", words) : t("findings.heat.chance", { ...words, next: next.slogan, tied: tied ?? 1 })}
    </Finding>
  );
}
