import { neighbourLeadLag } from "#lib/analyses/nation/diffusion/neighbour-lead-lag.ts";
import { sloganLeadLag } from "#lib/analyses/nation/diffusion/slogan-lead-lag.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { LevelLagLine, NeighbourLagLine } from "./DiffusionLines.tsx";

interface LagsProps {
  params: URLSearchParams;
  resetHref: string;
  t: Translate;
}

const MOST_PAIRS = 30;
const PAIR = ["leader", "follower", "slogans", "lag", "low", "high", "earlier", "later", "leadShare"] as const;

/** How far each level is behind the ones above it; nothing where only one level spoke. */
export function LevelLags({ params, resetHref, t }: LagsProps) {
  const csv = csvAddress(sloganLeadLag.name, params, t.locale);
  return (
    <Answer analysis={sloganLeadLag} params={params} resetHref={resetHref} t={t}>
      {(result) =>
        result.rows.length === 0 ? null : (
          <TableSection id="level-lags" title={t("nation.diffusion.lag")} hint={t("nation.diffusion.lagHint")} csv={csv}>
            <LevelLagLine rows={result.rows} t={t} />
            <DataTable result={result} caption={t("nation.diffusion.lag")} t={t} csv={csv} />
          </TableSection>
        )
      }
    </Answer>
  );
}

/** Neighbours that take up slogans one after the other; nothing where no two of them spoke in several years. */
export function NeighbourLags({ params, resetHref, t }: LagsProps) {
  const csv = csvAddress(neighbourLeadLag.name, params, t.locale);
  return (
    <Answer analysis={neighbourLeadLag} params={params} resetHref={resetHref} t={t}>
      {(result) =>
        result.rows.length === 0 ? null : (
          <TableSection id="neighbour-lags" title={t("nation.diffusion.neighbours")} hint={t("nation.diffusion.neighboursHint")} csv={csv}>
            <NeighbourLagLine rows={result.rows} t={t} />
            <DataTable result={result} columns={PAIR} caption={t("nation.diffusion.neighbours")} t={t} limit={MOST_PAIRS} csv={csv} />
          </TableSection>
        )
      }
    </Answer>
  );
}
