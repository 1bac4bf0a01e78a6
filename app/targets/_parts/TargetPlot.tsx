import type { ResultOf } from "#lib/analyses/index.ts";
import type { targets } from "#lib/analyses/nation/targets/targets.ts";
import { DumbbellChart } from "#lib/charts/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { TargetsLine } from "./TargetsLine.tsx";
import { fullestPeriod, mainMeasure, periodsOf, targetPairs, withoutGiant } from "./target-pairs.ts";

interface TargetPlotProps {
  path: string;
  result: ResultOf<typeof targets>;
  search: URLSearchParams;
  params: URLSearchParams;
  indicator: string;
  t: Translate;
}

/** Target and outcome of one year by place. */
export function TargetPlot({ path, result, search, params, indicator, t }: TargetPlotProps) {
  const periods = periodsOf(result.rows);
  const asked = Number(search.get("period"));
  const period = periods.includes(asked) ? asked : fullestPeriod(result.rows);
  const ofYear = result.rows.filter((row) => row.period === period);
  const { measure, figureUnit } = mainMeasure(ofYear);
  const { pairs, apart } = withoutGiant(
    targetPairs(
      ofYear.filter((row) => row.measure === measure && row.figureUnit === figureUnit),
      t,
    ),
  );
  const name = valueLabel("indicators", indicator, t.locale);
  const words = {
    title: t("nation.targets.chart", { indicator: name, period: `${period}` }),
    description: t("nation.targets.description", { indicator: name, period: `${period}`, unit: figureUnit }),
    empty: t("nation.targets.none"),
    locale: t.locale,
  };
  return (
    <>
      <LinkChoice
        path={path}
        search={search}
        name="period"
        title={t("nation.targets.period")}
        options={periods.map((year) => ({ value: `${year}`, label: `${year}` }))}
        fallback={`${period}`}
      />
      <ChartFrame
        id="targets"
        title={words.title}
        subtitle={t("nation.targets.subtitle", { unit: figureUnit })}
        result={{ ...result, rows: ofYear }}
        params={params}
        t={t}
        chart={(shape) => (
          <DumbbellChart
            {...shape}
            {...words}
            pairs={pairs}
            kind="rate"
            aLabel={t("nation.targets.target")}
            bLabel={t("nation.targets.outcome")}
          />
        )}
      >
        <TargetsLine pairs={pairs} unit={figureUnit} t={t} />
        {apart === null ? null : <p className="mt-1 text-sm text-muted">{t("nation.targets.apart", { figures: apart.tip })}</p>}
      </ChartFrame>
    </>
  );
}
