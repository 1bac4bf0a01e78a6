import { sloganDiffusion } from "#lib/analyses/nation/diffusion/slogan-diffusion.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { csvAddress, phraseEvidence } from "../../_ui/links/evidence.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { AdoptersLine } from "./DiffusionLines.tsx";

const COLUMNS = [
  ...(["region", "level", "firstYear", "silentUntil", "timing", "behindCentre", "behindProvince"] as const),
  ...(["yearsSaid", "yearsSpoken", "title"] as const),
];
const MOST_PLACES = 60;

/** Places in the order in which they took it up. */
export function Adopters({ params, resetHref, t }: { params: URLSearchParams; resetHref: string; t: Translate }) {
  const csv = csvAddress(sloganDiffusion.name, params, t.locale);
  return (
    <Answer analysis={sloganDiffusion} params={params} resetHref={resetHref} t={t}>
      {(result) => (
        <TableSection id="adopters" title={t("nation.diffusion.places")} hint={t("nation.diffusion.placesHint")} csv={csv}>
          <AdoptersLine
            rows={result.rows}
            hrefOf={(speech) => phraseEvidence(new URLSearchParams({ speech: `${speech}` }), params.get("phrase") ?? "")}
            t={t}
          />
          <DataTable
            result={result}
            columns={COLUMNS}
            caption={t("nation.diffusion.places")}
            t={t}
            limit={MOST_PLACES}
            csv={csv}
            href={(row, key) => (key === "title" && row.speechId !== null ? `/speeches/${row.speechId}` : undefined)}
          />
        </TableSection>
      )}
    </Answer>
  );
}
