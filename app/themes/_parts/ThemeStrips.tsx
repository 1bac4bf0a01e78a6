import type { RowOf } from "#lib/analyses/index.ts";
import type { themePlaces } from "#lib/analyses/themes/theme-places.ts";
import { StripChart } from "#lib/charts/index.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { csvAddress, sentenceAddress } from "../../_ui/links/evidence.ts";
import { address, withParams } from "../../_ui/links/search.ts";
import { Printed } from "../../_ui/site/Printed.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { FullestStrip } from "./FullestStrip.tsx";
import type { ThemePartProps } from "./props.ts";

export const STRIPS = 4;

/** A strip for every speech of a page: each sentence in its place, one lane a theme. */
export function ThemeStrips({ search, params, result, names, t }: ThemePartProps<typeof themePlaces>) {
  const speeches = [...new Map(result.rows.map((row) => [row.speechId, row]))];
  const next = result.notes.find(({ code }) => code === "NEXT_PAGE")?.values.cursor;
  const cursor = Number(search.get("strips") ?? 0);
  const page = (to: number) => `${address("/themes", withParams(search, { strips: to === 0 ? [] : to }))}#theme-strips`;
  return (
    <TableSection
      id="theme-strips"
      title={t("themes.stripsTitle")}
      hint={t("themes.stripsUnit")}
      csv={csvAddress("theme-places", params, t.locale)}
    >
      <FullestStrip search={search} rows={result.rows} names={names} t={t} />
      <ol className="mt-4 space-y-6" data-evidence={t("charts.seeSentences")}>
        {speeches.map(([id, speech]) => {
          const rows = result.rows.filter((row) => row.speechId === id);
          return (
            <li key={id}>
              <p className="mb-1 text-sm">
                <a href={`/speeches/${id}`}>{speech.title}</a>
                {speech.year === null ? null : <span className="text-muted"> · {speech.year}</span>}
              </p>
              <Strip rows={rows} width={860} className="hidden sm:block print:block" names={names} t={t} />
              <Strip rows={rows} width={360} className="sm:hidden print:hidden" names={names} t={t} />
            </li>
          );
        })}
      </ol>
      <ChartNotes result={{ ...result, notes: result.notes.filter(({ code }) => code !== "NEXT_PAGE") }} t={t} />
      <nav className="no-print mt-2 flex gap-x-4 text-sm" aria-label={t("themes.stripsTitle")}>
        {cursor > 0 ? <a href={page(Math.max(0, cursor - STRIPS))}>{t("themes.newer")}</a> : null}
        {next === undefined ? null : <a href={page(Number(next))}>{t("themes.older")}</a>}
      </nav>
    </TableSection>
  );
}

type StripProps = Pick<ThemePartProps, "names" | "t"> & { rows: readonly RowOf<typeof themePlaces>[]; width: number; className: string };

/** On a phone a bar is narrower than a finger, so only the wide strip has links. */
function Strip({ rows, width, className, names, t }: StripProps) {
  const [speech] = rows;
  const title = t("themes.stripTitle", { title: speech?.title ?? "" });
  const lanes = rows.map((row) => {
    const theme = row.theme;
    const label = names.nameOf(theme);
    const places = row.places
      .split(" ")
      .filter((place) => place !== "")
      .map(Number);
    const marks = runsOf(places).map(({ at, length }) => {
      if (width < 500) return { at, length, tip: "" };
      const number = length === 1 ? String(at + 1) : `${at + 1}–${at + length}`;
      return { at, length, tip: t("themes.stripTip", { theme: label, number }), href: sentenceAddress(row.speechId, at) };
    });
    return { key: theme, label, ink: names.inkOf(theme), marks };
  });
  return (
    <Printed className={className}>
      <StripChart
        id={`strip-${speech?.speechId}-${width}`}
        title={title}
        description={title}
        empty={t("charts.emptyGroups")}
        width={width}
        locale={t.locale}
        lanes={lanes}
        total={speech?.allSentences ?? 0}
        startLabel={t("themes.start")}
        endLabel={t("themes.end")}
      />
    </Printed>
  );
}

/** Neighbouring sentences together. */
function runsOf(places: readonly number[]): { at: number; length: number }[] {
  const runs: { at: number; length: number }[] = [];
  for (const at of places) {
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.length === at) last.length += 1;
    else runs.push({ at, length: 1 });
  }
  return runs;
}
