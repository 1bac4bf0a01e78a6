import type { ResultOf } from "#lib/analyses/index.ts";
import { weekSlogans } from "#lib/analyses/nation/news/week-slogans.ts";
import { weekSpeeches } from "#lib/analyses/nation/news/week-speeches.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { WeekSlogansLine, WeekSpeechesLine } from "./WeekLines.tsx";

const SPEECH_COLUMNS = [
  ...(["title", "region", "newSlogans", "returnedSlogans", "goneSlogans", "foundChanges", "themesUp", "themesDown"] as const),
];
const SLOGAN_COLUMNS = ["slogan", "newsChange", "speechesWith", "foundIn", "count", "countBefore", "regionNames"] as const;
const MOST_SPEECHES = 80;
const MOST_SLOGANS = 40;

interface WeekNewsProps {
  path: string;
  /** `week`, or `since` and `until`. */
  params: URLSearchParams;
  t: Translate;
}

/** All that came in within a week or since a day: the speeches, and what they have in common. */
export function WeekNews({ path, params, t }: WeekNewsProps) {
  return (
    <>
      <Answer analysis={weekSpeeches} params={params} resetHref={path} t={t}>
        {(result) => <WeekSpeeches result={result} path={path} params={params} t={t} />}
      </Answer>
      <Answer analysis={weekSlogans} params={params} resetHref={path} t={t}>
        {(result) =>
          (["own", "centre"] as const).map((against) => (
            <WeekSlogans key={against} result={result} against={against} params={params} t={t} />
          ))
        }
      </Answer>
    </>
  );
}

interface WeekPart<Result> extends Omit<WeekNewsProps, "path"> {
  result: Result;
}

function WeekSpeeches({ result, path, params, t }: WeekPart<ResultOf<typeof weekSpeeches>> & { path: string }) {
  const title = t("nation.news.week.title", { period: periodName(params, t) });
  const csv = csvAddress(result.analysis, params, t.locale);
  if (result.rows.length === 0) return <EmptyState title={t("nation.news.week.nothing")} why={t("nation.news.week.nothingWhy")} />;
  return (
    <TableSection id="week-speeches" title={title} hint={t("nation.news.week.hint")} csv={csv}>
      <WeekSpeechesLine rows={result.rows} t={t} />
      <ChartNotes result={result} t={t} />
      <DataTable
        result={result}
        columns={SPEECH_COLUMNS}
        caption={title}
        t={t}
        limit={MOST_SPEECHES}
        csv={csv}
        href={(row, key) => (key === "title" ? `${path}?speechId=${row.speechId}` : undefined)}
      />
    </TableSection>
  );
}

type Slogans = ResultOf<typeof weekSlogans>;

function WeekSlogans({ result, against, params, t }: WeekPart<Slogans> & { against: "own" | "centre" }) {
  const all = result.rows.filter((row) => row.against === against);
  if (all.length === 0) return null;
  const rows = all.filter(({ foundIn, speechesWith }) => foundIn > 0 || speechesWith > 1);
  const title = t(`nation.news.week.${against}`);
  const csv = csvAddress(result.analysis, params, t.locale);
  return (
    <TableSection id={`week-${against}`} title={title} hint={t("nation.news.week.slogansHint")} csv={csv}>
      <WeekSlogansLine rows={rows} t={t} />
      {rows.length === 0 ? (
        <p className="text-sm">{t("nation.news.week.noMoves")}</p>
      ) : (
        <DataTable
          result={{ ...result, rows }}
          columns={SLOGAN_COLUMNS}
          caption={title}
          t={t}
          limit={MOST_SLOGANS}
          csv={csv}
          href={(row, key) => (key === "slogan" ? `/slogans/${encodeURIComponent(row.slogan)}` : undefined)}
        />
      )}
    </TableSection>
  );
}

function periodName(params: URLSearchParams, t: Translate): string {
  const [week, since, until] = ["week", "since", "until"].map((name) => params.get(name));
  if (week != null) return week;
  return until == null ? t("nation.news.week.since", { since: since ?? "" }) : t("nation.news.week.range", { since: since ?? "", until });
}
