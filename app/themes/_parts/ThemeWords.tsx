import type { RowOf } from "#lib/analyses/index.ts";
import type { themeTerms } from "#lib/analyses/themes/theme-terms.ts";
import { formatCount } from "#lib/format/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { address, withParams } from "../../_ui/links/search.ts";
import { themeSentencesAddress } from "../../_ui/links/theme-links.ts";
import { Printed } from "../../_ui/site/Printed.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import type { ThemePartProps } from "./props.ts";

/** What words and slogans carry each theme in one year: those that stand in most of its sentences. */
export function ThemeWords({
  search,
  params,
  result,
  names,
  years,
  year,
  t,
}: ThemePartProps<typeof themeTerms> & { years: readonly number[]; year: number }) {
  const narrowed = withParams(search, { year: String(year) });
  return (
    <TableSection
      id="theme-words"
      title={t("themes.wordsTitle", { year: String(year) })}
      hint={t("themes.wordsUnit")}
      csv={csvAddress("theme-terms", params, t.locale)}
    >
      <nav aria-label={t("themes.wordsYear")} className="no-print flex flex-wrap gap-x-2 text-sm">
        {years.map((one) => (
          <a
            key={one}
            href={`${address("/themes", withParams(search, { wordsYear: String(one) }))}#theme-words`}
            aria-current={one === year ? "true" : undefined}
            className="inline-block px-1 py-1 no-underline hover:underline aria-[current]:font-semibold aria-[current]:underline"
          >
            {one}
          </a>
        ))}
      </nav>
      <TopWord search={narrowed} rows={result.rows} names={names} year={year} t={t} />
      <Printed>
        <div className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {names.themes.map(({ id }) => {
            const rows = result.rows.filter((row) => row.theme === id);
            return (
              <section key={id}>
                <h3 className="text-base font-semibold">{names.nameOf(id)}</h3>
                {rows.length === 0 ? <p className="text-sm text-muted">{t("themes.noWords")}</p> : null}
                <ul className="flex flex-wrap gap-x-3 text-sm">
                  {rows.map((row) => (
                    <li key={row.word}>
                      <a href={themeSentencesAddress(narrowed, id, { word: row.word })} className="inline-block py-1">
                        {row.kind === "slogan" ? <strong>{row.word}</strong> : row.word}
                      </a>{" "}
                      <span className="text-muted tabular-nums">{formatCount(row.wordSentences, t.locale)}</span>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </Printed>
    </TableSection>
  );
}

type TopWordProps = Pick<ThemePartProps<typeof themeTerms>, "search" | "names" | "t"> & {
  rows: readonly RowOf<typeof themeTerms>[];
  year: number;
};

/** The word that stands in most sentences of any theme. */
function TopWord({ search, rows, names, year, t }: TopWordProps) {
  const [head] = rows;
  if (head === undefined) return null;
  const { theme, word, wordSentences } = rows.reduce((best, row) => (row.wordSentences > best.wordSentences ? row : best), head);
  return (
    <Finding kind="theme-words" href={themeSentencesAddress(search, theme, { word })} t={t}>
      {t("findings.themeWords", { year: String(year), theme: names.nameOf(theme), word, count: wordSentences })}
    </Finding>
  );
}
