import type { ReactNode } from "react";
import { drift } from "#lib/analyses/change/drift.ts";
import { WordShiftChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { shiftItems } from "../charts/shift-items.ts";
import { listChoices } from "../compare/list-choices.ts";
import { ShiftLine } from "../findings/ShiftLine.tsx";
import { phraseEvidence } from "../links/evidence.ts";
import { address, filtersWith, periodSearch } from "../links/search.ts";
import { Answer } from "../site/Answer.tsx";

export interface DriftShiftProps {
  path: string;
  search: URLSearchParams;
  from: string;
  to: string;
  unit: "term" | "slogan";
  count: number;
  t: Translate;
  children?: ReactNode;
}

/** The columns of a drift that a reader needs; the CSV has all. */
export const DRIFT_COLUMNS = [
  "item",
  "countReference",
  "rateReference",
  "countTarget",
  "rateTarget",
  "logRatio",
  "low",
  "high",
  "logLikelihood",
  "contribution",
] as const;

/** What rose and what fell between two periods, by its contribution to their difference. */
export function DriftShift({ path, search, from, to, unit, count, t }: DriftShiftProps) {
  const params = filtersWith(search, { from, to, unit, sort: "contribution", ...listChoices(search) });
  return (
    <Answer analysis={drift} params={params} resetHref={path} t={t}>
      {(result) => {
        const words = {
          title: t("drift.shiftTitle", { from, to }),
          description: t("drift.shiftDescription", { from, to }),
          empty: t("drift.empty"),
          locale: t.locale,
        };
        const sides = { downLabel: t("drift.more", { period: from }), upLabel: t("drift.more", { period: to }) };
        const items = shiftItems(result, count, search, t);
        return (
          <ChartFrame
            id="drift-shift"
            title={words.title}
            subtitle={t(`drift.unit.${unit}`)}
            result={result}
            params={params}
            t={t}
            drawn={result.rows.filter(({ item }) => items.some(({ key }) => key === item))}
            columns={DRIFT_COLUMNS}
            chart={(shape) => <WordShiftChart {...shape} {...words} {...sides} items={items} />}
          >
            <ShiftLine
              rows={result.rows}
              from={t("findings.period", { period: from })}
              to={t("findings.period", { period: to })}
              evidence={(item, side) => phraseEvidence(periodSearch(search, side === "to" ? to : from), item)}
              t={t}
            />
            {path === "/" ? (
              <p className="no-print text-sm">
                <a href={address("/drift", filtersWith(search, { from, to, unit }))}>{t("drift.openPage")}</a>
              </p>
            ) : null}
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
