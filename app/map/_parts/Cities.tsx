import { phrasePanel } from "#lib/analyses/nation/phrase-panel.ts";
import { BarChart } from "#lib/charts/index.ts";
import { formatInterval, formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { RankLine } from "../../_ui/findings/RankLine.tsx";
import { filtersWith, withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { type MappedItem, mappedSentences } from "./mapped-item.ts";
import { provinceName } from "./province-names.ts";

interface CitiesProps {
  path: string;
  item: MappedItem;
  search: URLSearchParams;
  year: number;
  t: Translate;
}

/**
 * The places of the province that was chosen, each with its interval and its sentences; nothing while none is
 * chosen.
 */
export function Cities({ path, item, search, year, t }: CitiesProps) {
  const code = search.get("province");
  if (code === null || !/^\d{6}$/.test(code)) return null;
  const province = provinceName(code, t);
  const params = withParams(filtersWith(search, { [item.kind]: item.value }), { region: code, regionWithin: [], year: `${year}` });
  const words = {
    title: t("nation.map.cities", { province, year: `${year}` }),
    description: t("nation.map.citiesDescription", { province, phrase: item.label, year: `${year}` }),
    empty: t("nation.map.none"),
    locale: t.locale,
  };
  return (
    <Answer analysis={phrasePanel} params={params} resetHref={path} t={t}>
      {(result) => {
        const bars = result.rows.map((row) => {
          const place = row.region ?? province;
          const rate = formatNumber(row.perTenThousandChars, "rate", t.locale);
          const interval = formatInterval(row.low, row.high, "rate", t.locale);
          const count = row.count ?? 0;
          const own = withParams(params, { [item.kind]: [], region: row.regionCode ?? code, regionWithin: "0" });
          return {
            key: row.regionCode ?? place,
            label: place,
            value: row.perTenThousandChars,
            low: row.low,
            high: row.high,
            valueText: `${rate} (${count})`,
            tip: t("nation.map.tip", { place, year: `${year}`, rate, interval, count, speeches: row.speeches }),
            href: count === 0 ? undefined : mappedSentences(item, own),
          };
        });
        return (
          <ChartFrame
            id="cities"
            title={words.title}
            subtitle={t("nation.map.citiesSubtitle")}
            result={result}
            params={params}
            t={t}
            chart={(shape) => <BarChart {...shape} {...words} bars={bars} kind="rate" />}
          >
            <RankLine rows={bars} kind="rate" t={t} />
            <p className="no-print text-sm">
              <a href={mappedSentences(item, withParams(params, { [item.kind]: [] }))}>{t("nation.map.sentences", { province })}</a>
            </p>
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
