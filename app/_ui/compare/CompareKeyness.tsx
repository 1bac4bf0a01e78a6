import { ScatterChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { numberOrNull } from "../charts/year-series.ts";
import { phraseEvidence } from "../links/evidence.ts";
import { Answer } from "../site/Answer.tsx";
import { ChangeTable } from "./ChangeTable.tsx";

interface CompareKeynessProps {
  path: string;
  ids: readonly string[];
  names: readonly string[];
  t: Translate;
}
const POINTS = 120;
const ROWS = 30;

/** What the first speech says more, and the second: every word by its rate in both, the surest differences labelled first. */
export function CompareKeyness({ path, ids, names, t }: CompareKeynessProps) {
  const [a = "", b = ""] = ids;
  const [nameA = "", nameB = ""] = names;
  const params = new URLSearchParams({ targetSpeech: a, referenceSpeech: b, sort: "logLikelihood", limit: String(POINTS) });
  const evidence = (item: string, side: "from" | "to") => phraseEvidence(new URLSearchParams({ speech: side === "to" ? a : b }), item);
  return (
    <Answer analysis="keyness" params={params} resetHref={path} t={t}>
      {(result) => {
        const words = {
          title: t("compare.scatterTitle"),
          description: t("compare.scatterDescription", { a: nameA, b: nameB }),
          empty: t("drift.empty"),
          locale: t.locale,
        };
        return (
          <>
            <ChartFrame
              id="compare-keyness"
              title={words.title}
              subtitle={t("compare.scatterSubtitle")}
              result={result}
              params={params}
              t={t}
              chart={(shape) => (
                <ScatterChart
                  {...shape}
                  {...words}
                  xLabel={nameB}
                  yLabel={nameA}
                  xKind="rate"
                  yKind="rate"
                  points={pointsOf(result, evidence, t)}
                />
              )}
            />
            <ChangeTable
              id="compare-changes"
              title={t("compare.keynessTitle")}
              hint={t("compare.keynessHint", { a: nameA, b: nameB })}
              result={result}
              params={params}
              from={nameB}
              to={nameA}
              limit={ROWS}
              evidence={evidence}
              t={t}
            />
          </>
        );
      }}
    </Answer>
  );
}

function pointsOf(result: AnalysisResult, evidence: (item: string, side: "from" | "to") => string, t: Translate) {
  return result.rows.map((row) => {
    const label = String(row.item);
    const [x, y] = [numberOrNull(row.rateReference) ?? 0, numberOrNull(row.rateTarget) ?? 0];
    const tip = `${label} · ${formatNumber(y, "rate", t.locale)} / ${formatNumber(x, "rate", t.locale)} · ${t(`drift.verdict.${String(row.verdict)}`)}`;
    const ink = row.direction === "up" ? ("series-4" as const) : ("series-3" as const);
    return { key: label, label, x, y, ink, tip, href: evidence(label, y > x ? "to" : "from") };
  });
}
