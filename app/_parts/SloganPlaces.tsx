import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import { BarChart, neutralInk } from "#lib/charts/index.ts";
import { glossed, type Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../_ui/charts/ChartFrame.tsx";
import { groupBars } from "../_ui/charts/group-bars.ts";
import { RankLine } from "../_ui/findings/RankLine.tsx";
import { filtersWith } from "../_ui/links/search.ts";
import { sentencesAddress } from "../_ui/links/slogan-links.ts";
import { Answer } from "../_ui/site/Answer.tsx";

interface SloganPlacesProps {
  search: URLSearchParams;
  slogans: readonly string[];
  t: Translate;
}

const MOST_ROWS = 15;
/** Width of a chart that shares its row with another one. */
const HALF = 500;

/** Rankings of the places by how often they say each of some slogans, with intervals, two in a row. */
export function SloganPlaces({ search, slogans, t }: SloganPlacesProps) {
  const params = filtersWith(search, { slogan: slogans, by: "region" });
  return (
    <Answer analysis={sloganFrequency} params={params} resetHref="/" t={t}>
      {(result) => (
        <div data-roving className="grid gap-x-6 lg:grid-cols-2">
          {slogans.map((slogan, index) => {
            const rows = result.rows.filter((row) => row.slogan === slogan);
            const hrefOf = (region: string) => sentencesAddress(search, slogan, { region });
            const options = { by: "region", valueColumn: "perTenThousandChars", kind: "rate", ink: neutralInk(index), hrefOf, t } as const;
            const all = groupBars(rows, options);
            const bars = all.slice(0, MOST_ROWS);
            const title = t("overview.placesTitle", { slogan: glossed(slogan, rows[0]?.gloss, t.locale) });
            const words = { title, description: t("overview.placesDescription"), empty: t("charts.emptyGroups"), locale: t.locale };
            return (
              <ChartFrame
                key={slogan}
                id={`places-${index + 1}`}
                title={title}
                subtitle={t("overview.placesUnit", { shown: bars.length, all: all.length })}
                result={{ ...result, rows }}
                params={filtersWith(search, { slogan, by: "region" })}
                wide={HALF}
                t={t}
                chart={(shape) => <BarChart {...shape} {...words} bars={bars} kind="rate" />}
              >
                <RankLine rows={all} kind="rate" t={t} />
              </ChartFrame>
            );
          })}
        </div>
      )}
    </Answer>
  );
}
