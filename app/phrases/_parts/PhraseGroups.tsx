import type { ResultOf } from "#lib/analyses/index.ts";
import { phraseFrequency } from "#lib/analyses/phrases/phrase-frequency.ts";
import { BarChart, neutralInk } from "#lib/charts/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { GroupBy } from "#lib/types.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { groupBars } from "../../_ui/charts/group-bars.ts";
import { RankLine } from "../../_ui/findings/RankLine.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { filtersWith, phraseRules } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";

interface PhraseGroupsProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  by: GroupBy;
  t: Translate;
}
const MOST_ROWS = 25;

/** One dot plot per phrase: its rate in every group. */
export function PhraseGroups({ path, search, phrases, by, t }: PhraseGroupsProps) {
  const params = filtersWith(search, { ...phraseRules(search), phrase: phrases, by });
  return (
    <Answer analysis={phraseFrequency} params={params} resetHref={path} t={t}>
      {(result) =>
        phrases.map((phrase, index) => (
          <PhrasePlot key={phrase} phrase={phrase} index={index} result={result} search={search} by={by} t={t} />
        ))
      }
    </Answer>
  );
}

function PhrasePlot({
  phrase,
  index,
  result,
  search,
  by,
  t,
}: Omit<PhraseGroupsProps, "phrases" | "path"> & { phrase: string; index: number; result: ResultOf<typeof phraseFrequency> }) {
  const rows = result.rows.filter((row) => row.phrase === phrase);
  const hrefOf = (group: string) => phraseEvidence(search, phrase, by, group);
  const all = groupBars(rows, { by, valueColumn: "perTenThousandChars", kind: "rate", ink: neutralInk(index), hrefOf, t });
  const found = by === "year" ? all : all.filter((bar) => (bar.value ?? 0) > 0);
  const bars = found.slice(0, by === "year" ? undefined : MOST_ROWS);
  const words = {
    title: phrase,
    description: t("phrases.groupsDescription", { phrase, group: valueLabel("groups", by, t.locale) }),
    empty: t("phrases.noneFound", { phrases: phrase }),
    locale: t.locale,
  };
  const subtitle = t("phrases.groupsUnit", { shown: bars.length, found: found.length, all: all.length });
  return (
    <ChartFrame
      id={`phrase-${index + 1}`}
      title={phrase}
      subtitle={subtitle}
      result={{ ...result, rows }}
      params={filtersWith(search, { ...phraseRules(search), phrase, by })}
      t={t}
      chart={(shape) => <BarChart {...shape} {...words} bars={bars} kind="rate" />}
    >
      <RankLine rows={all} kind="rate" t={t} />
    </ChartFrame>
  );
}
