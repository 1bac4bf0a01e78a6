import { sloganAdoptionCurve } from "#lib/analyses/nation/diffusion/slogan-adoption-curve.ts";
import { SeriesChart } from "#lib/charts/index.ts";
import { formatInterval, formatNumber } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { AdoptionLine } from "./DiffusionLines.tsx";

interface AdoptionCurveProps {
  phrase: string;
  params: URLSearchParams;
  resetHref: string;
  t: Translate;
}

/** A line a level: of the places that spoke in a year, the share that said it. */
export function AdoptionCurve({ phrase, params, resetHref, t }: AdoptionCurveProps) {
  const words = {
    title: t("nation.diffusion.curve", { phrase }),
    description: t("nation.diffusion.curveDescription", { phrase }),
    empty: t("charts.emptyYears"),
    locale: t.locale,
  };
  return (
    <Answer analysis={sloganAdoptionCurve} params={params} resetHref={resetHref} t={t}>
      {(result) => {
        const series = [...new Set(result.rows.map(({ level }) => level))].map((level) => {
          const label = valueLabel("levels", level, t.locale);
          const points = result.rows
            .filter((row) => row.level === level)
            .map(({ year, share, low, high, said, spoke }) => ({
              x: year,
              y: share,
              // One place alone, as the centre is, is no sample of its level: it has no band.
              low: spoke > 1 ? low : null,
              high: spoke > 1 ? high : null,
              tip: t("nation.diffusion.tip", {
                level: label,
                year: `${year}`,
                said,
                spoke,
                share: formatNumber(share, "share", t.locale),
                interval: formatInterval(low, high, "share", t.locale),
              }),
              href: said === 0 ? undefined : phraseEvidence(withParams(params, { phrase: [], level, year: `${year}` }), phrase),
            }));
          return { key: level, label, points };
        });
        return (
          <ChartFrame
            id="adoption-curve"
            title={words.title}
            subtitle={t("nation.diffusion.curveUnit")}
            result={result}
            params={params}
            t={t}
            chart={(shape) => <SeriesChart {...shape} {...words} series={series} kind="share" />}
          >
            <AdoptionLine
              rows={result.rows}
              hrefOf={({ level, year }) => phraseEvidence(withParams(params, { phrase: [], level, year: `${year}` }), phrase)}
              t={t}
            />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
