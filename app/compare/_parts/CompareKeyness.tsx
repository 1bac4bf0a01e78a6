import { keyness } from "#lib/analyses/change/keyness.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { INKS, ScatterChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { ChangeTable } from "../../_ui/compare/ChangeTable.tsx";
import { ListSwitches } from "../../_ui/compare/ListSwitches.tsx";
import { ChangeLine } from "../../_ui/findings/ChangeLine.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { phraseRules, withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import type { CompareProps } from "./props.ts";
import { asGroup, formOf } from "./sides.ts";

const POINTS = 120;
const ROWS = 30;

/**
 * What the first side says more, and the second: every word by its rate in both, the surest differences
 * labelled first.
 */
export function CompareKeyness({ path, sides, ask, search, t }: CompareProps) {
  const [a, b] = sides;
  if (a === undefined || b === undefined) return null;
  const [nameA, nameB] = [a.label, b.label];
  const asked = new URLSearchParams([
    ...asGroup(a.search ?? new URLSearchParams(), "target"),
    ...asGroup(b.search ?? new URLSearchParams(), "reference"),
    ["sort", "logLikelihood"],
    ["limit", String(POINTS)],
    ...(search?.get("stopwords") === "off" ? [["stopwords", "off"] as [string, string]] : []),
  ]);
  const params = withParams(asked, search === undefined ? {} : phraseRules(search));
  const evidence = (item: string, side: "from" | "to") => {
    const { search } = side === "to" ? a : b;
    return search === null ? undefined : phraseEvidence(search, item);
  };
  return (
    <Answer analysis={keyness} params={params} resetHref={path} ask={ask} t={t}>
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
              form={formOf(sides)}
              t={t}
              chart={(shape) => (
                <ScatterChart
                  {...shape}
                  {...words}
                  xLabel={nameB}
                  yLabel={nameA}
                  xKind="rate"
                  yKind="rate"
                  isLogarithmic
                  points={pointsOf(result, evidence, t)}
                />
              )}
            >
              <ChangeLine rows={result.rows} from={nameB} to={nameA} evidence={evidence} proved="from" t={t} />
              {search ? <ListSwitches path="/compare" search={search} unit="term" t={t} /> : null}
            </ChartFrame>
            <ChangeTable
              id="compare-changes"
              title={t("compare.keynessTitle")}
              hint={t("compare.keynessHint", { a: nameA, b: nameB })}
              result={result}
              params={params}
              from={nameB}
              to={nameA}
              isTargetFirst
              limit={ROWS}
              evidence={evidence}
              form={formOf(sides)}
              t={t}
            />
          </>
        );
      }}
    </Answer>
  );
}

function pointsOf(result: ResultOf<typeof keyness>, evidence: (item: string, side: "from" | "to") => string | undefined, t: Translate) {
  return result.rows.map((row) => {
    const label = row.item;
    const [x, y] = [row.rateReference ?? 0, row.rateTarget ?? 0];
    const tip = `${label} · ${formatNumber(y, "rate", t.locale)} / ${formatNumber(x, "rate", t.locale)} · ${t(`drift.verdict.${row.verdict}`)}`;
    const ink = row.direction === "up" ? INKS["series-4"] : INKS["series-3"];
    return { key: label, label, x, y, ink, tip, href: evidence(label, y > x ? "to" : "from") ?? evidence(label, y > x ? "from" : "to") };
  });
}
