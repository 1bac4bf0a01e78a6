import type { RowOf } from "#lib/analyses/index.ts";
import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import { BarChart } from "#lib/charts/index.ts";
import { formatCount } from "#lib/format/index.ts";
import { glossed, type Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { valueTip } from "../../../_ui/charts/year-series.ts";
import { RankLine } from "../../../_ui/findings/RankLine.tsx";
import { phraseEvidence } from "../../../_ui/links/evidence.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";

const MOST_ROWS = 25;

/** The slogans of one speech, most frequent first; plain counts of one text, so there is no interval. */
export function SpeechSlogans({ id, t }: { id: string; t: Translate }) {
  const params = new URLSearchParams({ speech: id, by: "speech" });
  const words = {
    title: t("speeches.slogansTitle"),
    description: t("speeches.slogansDescription"),
    empty: t("slogans.none"),
    locale: t.locale,
  };
  return (
    <Answer analysis={sloganFrequency} params={params} resetHref="/speeches" t={t}>
      {(result) => {
        const rows = result.rows.filter((row) => row.count > 0).sort((a, b) => b.count - a.count);
        const bars = rows.slice(0, MOST_ROWS).map((row) => sloganBar(row, t));
        return (
          <ChartFrame
            id="speech-slogans"
            title={words.title}
            subtitle={t("speeches.slogansUnit", { shown: bars.length, all: rows.length })}
            result={{ ...result, rows }}
            params={params}
            t={t}
            columns={["slogan", "count", "standaloneCount", "perTenThousandChars"]}
            chart={(shape) => <BarChart {...shape} {...words} bars={bars} kind="count" form="bar" />}
          >
            <RankLine rows={bars} kind="count" t={t} />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}

function sloganBar(row: RowOf<typeof sloganFrequency>, t: Translate) {
  const label = row.slogan;
  const value = row.count;
  return {
    key: label,
    label,
    value,
    valueText: formatCount(value, t.locale),
    tip: valueTip(glossed(label, row.gloss, t.locale), row, row.perTenThousandChars, "rate", t),
    href: phraseEvidence(new URLSearchParams(), label),
  };
}
