import { drift } from "#lib/analyses/change/drift.ts";
import { ChangeTable } from "../../_ui/compare/ChangeTable.tsx";
import { listChoices } from "../../_ui/compare/list-choices.ts";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { filtersWith, periodSearch } from "../../_ui/links/search.ts";
import { sentencesAddress } from "../../_ui/links/slogan-links.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import type { DriftShiftProps } from "../../_ui/views/DriftShift.tsx";

const SHOWN = 60;

type DriftTableProps = Omit<DriftShiftProps, "count" | "children" | "unit"> & { unit: "term" | "slogan" | "both" };

/** The items whose change tells most, with the noise meter's verdict; words and slogans in one list on demand. */
export function DriftTable({ path, search, from, to, unit, t }: DriftTableProps) {
  const params = filtersWith(search, { from, to, unit, ...listChoices(search) });
  return (
    <Answer analysis={drift} params={params} resetHref={path} t={t}>
      {(result) => (
        <ChangeTable
          id="drift-table"
          title={t("drift.tableTitle", { from, to })}
          hint={t("drift.tableHint")}
          result={result}
          params={params}
          from={from}
          to={to}
          sideName={(period) => t("findings.period", { period })}
          limit={SHOWN}
          evidence={(item, side, kind) =>
            itemEvidence(periodSearch(search, side === "from" ? from : to), item, kind, listChoices(search).of)
          }
          t={t}
        />
      )}
    </Answer>
  );
}

/** The sentences of a word, or of a slogan as its occurrences are counted. */
export function itemEvidence(search: URLSearchParams, item: string, unit: "term" | "slogan", of = "own"): string {
  return unit === "term" ? phraseEvidence(search, item) : sentencesAddress(search, item, { of });
}
