import { sloganCounts } from "#lib/analyses/slogans/slogan-counts.ts";
import { BarChart, neutralInk } from "#lib/charts/index.ts";
import { valueLabel } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../../_server/run.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { groupBars } from "../../../_ui/charts/group-bars.ts";
import { groupOf, groupOptions } from "../../../_ui/filters/group-options.ts";
import { LinkChoice } from "../../../_ui/filters/LinkChoice.tsx";
import { RankLine } from "../../../_ui/findings/RankLine.tsx";
import { groupFilter } from "../../../_ui/links/evidence.ts";
import { sentencesAddress, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import type { SloganPartProps } from "./props.ts";

const MOST_ROWS = 25;

/**
 * The rate in every level, speaker, speech, region, genre, collection or value of a column of the user's own.
 */
export function SloganGroups({ path, search, slogan, facets, t }: SloganPartProps & { facets: CorpusFacets }) {
  const options = groupOptions(facets, t, ["year"]);
  const by = groupOf(search, options, "level");
  const params = sloganScope(search, { slogan: slogan.slogan, by });
  return (
    <Answer analysis={sloganCounts} params={params} resetHref={path} t={t}>
      {(result) => {
        const hrefOf = (group: string) => sentencesAddress(search, slogan.slogan, groupFilter(by, group));
        const all = groupBars(result.rows, { by, valueColumn: "perTenThousandChars", kind: "rate", ink: neutralInk(0), hrefOf, t });
        const found = all.filter((bar) => (bar.value ?? 0) > 0);
        const bars = found.slice(0, MOST_ROWS);
        const group = valueLabel("groups", by, t.locale);
        const title = t("slogans.page.groupsTitle", { group });
        const words = { title, description: t("phrases.groupsDescription", { phrase: slogan.slogan, group }), locale: t.locale };
        return (
          <ChartFrame
            id="slogan-groups"
            title={title}
            subtitle={t("phrases.groupsUnit", { shown: bars.length, found: found.length, all: all.length })}
            result={result}
            params={params}
            t={t}
            chart={(shape) => <BarChart {...shape} {...words} empty={t("charts.emptyGroups")} bars={bars} kind="rate" />}
          >
            <RankLine rows={all} kind="rate" t={t} />
            <LinkChoice path={path} search={search} name="by" title={t("common.groupBy")} options={options} fallback="level" />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
