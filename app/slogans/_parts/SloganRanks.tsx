import type { ReactNode } from "react";
import type { ResultOf } from "#lib/analyses/index.ts";
import type { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import { BumpChart, type BumpLine } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { speechTotal } from "../../_ui/charts/year-series.ts";
import { sentencesAddress } from "../../_ui/links/slogan-links.ts";
import { RanksLine } from "./RanksLine.tsx";
import { sloganRanks } from "./slogan-ranks.ts";

/** Years that fit beside each other with their rank in a circle. */
const YEARS = { wide: 28, narrow: 8 };

interface SloganRanksProps {
  result: ResultOf<typeof sloganFrequency>;
  params: URLSearchParams;
  search: URLSearchParams;
  t: Translate;
  choice: ReactNode;
}

/** Ranks of the chosen slogans among each other, year by year. */
export function SloganRanks({ result, params, search, t, choice }: SloganRanksProps) {
  const lines = sloganRanks(result, (slogan, year) => sentencesAddress(search, slogan, { year }), t);
  const title = t("slogans.ranks.title");
  const words = { title, description: t("slogans.ranks.description"), empty: t("charts.emptyYears"), locale: t.locale };
  return (
    <ChartFrame
      id="slogan-lines"
      title={title}
      subtitle={t("slogans.ranks.unit", YEARS)}
      result={result}
      params={params}
      speeches={speechTotal(result)}
      t={t}
      chart={(shape) => <BumpChart {...shape} {...words} lines={lastYears(lines, shape.width < 500 ? YEARS.narrow : YEARS.wide)} />}
    >
      <RanksLine rows={result.rows} hrefOf={(slogan, year) => sentencesAddress(search, slogan, { year })} t={t} />
      {choice}
    </ChartFrame>
  );
}

function lastYears(lines: readonly BumpLine[], count: number): BumpLine[] {
  const ranked = lines.flatMap(({ points }) => points.filter(({ rank }) => rank !== null).map(({ x }) => x));
  const first = [...new Set(ranked)].sort((a, b) => b - a)[count - 1] ?? Number.NEGATIVE_INFINITY;
  return lines.map((line) => ({ ...line, points: line.points.filter(({ x }) => x >= first) }));
}
