import type { RowOf } from "#lib/analyses/index.ts";
import type { weekSlogans } from "#lib/analyses/nation/news/week-slogans.ts";
import type { weekSpeeches } from "#lib/analyses/nation/news/week-speeches.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";

/** How many speeches came in, and which of them changes most by more than chance. */
export function WeekSpeechesLine({ rows, t }: { rows: readonly RowOf<typeof weekSpeeches>[]; t: Translate }) {
  const sure = rows.filter(({ foundChanges }) => (foundChanges ?? 0) > 0).sort((a, b) => b.foundChanges! - a.foundChanges!);
  const [most] = sure;
  const scope = t("findings.week.speeches", { speeches: rows.length, sure: sure.length });
  return (
    <Finding kind="week-speeches" t={t}>
      {most === undefined ? scope : `${scope}${t("findings.week.most", { title: most.title, changes: most.foundChanges! })}`}
    </Finding>
  );
}

/** The slogan whose change stands in most speeches; the one that moves in most where no change stands. */
export function WeekSlogansLine({ rows, t }: { rows: readonly RowOf<typeof weekSlogans>[]; t: Translate }) {
  const [top] = [...rows].sort((a, b) => b.foundIn - a.foundIn || b.speechesWith - a.speechesWith);
  if (top === undefined) return null;
  const { slogan, foundIn, speechesWith, speeches, newsChange } = top;
  const words = { slogan, foundIn, with: speechesWith, speeches, change: valueLabel("newsChanges", newsChange, t.locale) };
  return (
    <Finding kind="week-slogans" t={t}>
      {t(`findings.week.${foundIn > 0 ? "sure" : "chance"}`, words)}
    </Finding>
  );
}
