import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { formatCount, formatShare } from "#lib/format/index.ts";
import { RankLine } from "../../_ui/findings/RankLine.tsx";
import { csvAddress, themeEvidence } from "../../_ui/links/evidence.ts";
import { address, withParams } from "../../_ui/links/search.ts";
import { themeAddress } from "../../_ui/links/theme-links.ts";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import type { ThemePartProps } from "./props.ts";

const MOST = 30;

/**
 * A row a speech, a column a theme: share and, in brackets, sentences; ordered by the theme that was clicked.
 */
export function ThemeSpeeches({ search, params, result, names, t }: ThemePartProps<typeof themeCoverage>) {
  const order = search.get("order") ?? "";
  const cells = new Map(result.rows.map((row) => [`${row.theme} ${row.group}`, row]));
  const speeches = [...new Map(result.rows.map((row) => [row.group, row])).values()];
  const shareOf = (row: RowOf<typeof themeCoverage>) =>
    (order === "none" ? row.uncodedShare : cells.get(`${order} ${row.group}`)?.share) ?? 0;
  if (order !== "") speeches.sort((a, b) => shareOf(b) - shareOf(a));
  const sortHref = (key: string) => `${address("/themes", withParams(search, { order: key }))}#theme-speeches`;
  const caption = t("themes.speechesTitle");
  const ranked = names.themes.find(({ id }) => id === order) ?? names.themes[0];
  return (
    <TableSection id="theme-speeches" title={caption} hint={t("themes.speechesUnit")} csv={csvAddress("theme-coverage", params, t.locale)}>
      {ranked === undefined ? null : (
        <RankLine name={names.nameOf(ranked.id)} rows={speechRanks(result, ranked.id, search)} kind="share" t={t} />
      )}
      <ScrollBox label={caption}>
        <table className="data-table" data-analysis="theme-coverage" data-cards="">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" data-key="label">
                {t("themes.speech")}
              </th>
              <th scope="col" data-key="sentences" className="n">
                {t("themes.sentencesColumn")}
              </th>
              {[...names.themes.map(({ id }) => id), "none"].map((id) => (
                <th key={id} scope="col" className="n" aria-sort={order === id ? "descending" : undefined}>
                  <a href={sortHref(id)} className="no-underline hover:underline">
                    {id === "none" ? t("themes.none") : names.nameOf(id)}
                    {order === id ? " ↓" : ""}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {speeches.slice(0, MOST).map((speech) => (
              <tr key={speech.group}>
                <th scope="row">
                  <a href={`/speeches/${speech.group}`}>{speech.label}</a>
                </th>
                <td className="n" data-value={speech.sentences} data-head={t("themes.sentencesColumn")}>
                  {formatCount(speech.sentences, t.locale)}
                </td>
                {names.themes.map(({ id }) => (
                  <Cell
                    key={id}
                    head={names.nameOf(id)}
                    share={cells.get(`${id} ${speech.group}`)?.share ?? null}
                    count={cells.get(`${id} ${speech.group}`)?.themeSentences ?? 0}
                    href={themeEvidence(search, id, "speech", speech.group)}
                    t={t}
                  />
                ))}
                <Cell
                  head={t("themes.none")}
                  share={speech.uncodedShare}
                  count={speech.uncodedSentences}
                  href={themeEvidence(search, "none", "speech", speech.group)}
                  t={t}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {speeches.length > MOST ? (
        <p className="py-2 text-sm text-muted">
          {t("charts.rowsShown", { shown: MOST, all: speeches.length })} <a href={csvAddress("theme-coverage", params, t.locale)}>CSV</a>
        </p>
      ) : null}
      <p className="mt-2 text-sm">
        {names.themes.map(({ id }) => (
          <a key={id} href={themeAddress(search, id)} className="mr-4 inline-block py-1">
            {t("themes.more", { theme: names.nameOf(id) })}
          </a>
        ))}
      </p>
    </TableSection>
  );
}

/** The speeches by their share of one theme. */
function speechRanks({ rows }: ResultOf<typeof themeCoverage>, theme: string, search: URLSearchParams) {
  return rows
    .filter((row) => row.theme === theme)
    .map(({ label, share, low, high, group }) => ({
      label,
      value: share,
      low,
      high,
      href: themeEvidence(search, theme, "speech", group),
    }));
}

function Cell({
  head,
  share,
  count,
  href,
  t,
}: { head: string; share: number | null; count: number; href: string } & Pick<ThemePartProps, "t">) {
  const text = share === null ? "–" : `${formatShare(share, t.locale)} (${formatCount(count, t.locale)})`;
  return (
    <td className="n" data-value={share ?? ""} data-head={head}>
      {count > 0 ? <a href={href}>{text}</a> : text}
    </td>
  );
}
