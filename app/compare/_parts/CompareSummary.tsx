import type { compare } from "#lib/analyses/compare/compare.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { textReuseShares } from "#lib/analyses/reuse/text-reuse-shares.ts";
import { formatNumber } from "#lib/format/index.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { reuseParams } from "./CompareReuse.tsx";
import type { CompareProps } from "./props.ts";
import { type CompareRow, rateIn, valueIn } from "./side-figures.ts";

type SummaryProps = CompareProps & { result: ResultOf<typeof compare> };

/** What the comparison shows, a line each with a link to where it is shown: length, what is copied, slogans, themes. */
export async function CompareSummary({ result, path, sides, ask, t }: SummaryProps) {
  const names = await themeNames(t.locale);
  const chars = result.rows.find(({ kind, metric }) => kind === "metric" && metric === "chars");
  const slogans = result.rows.filter(({ kind }) => kind === "slogan");
  const theme = widestTheme(result.rows, sides.length);
  const each = (textOf: (at: number) => string) =>
    sides.map(({ label }, at) => t("compare.summary.side", { name: label, value: textOf(at) })).join(t("compare.summary.separator"));
  const shared = slogans.filter(({ sharedCount }) => sharedCount > 1).length;
  const params = reuseParams(sides);
  return (
    <section id="compare-summary" aria-label={t("compare.summary.title")} className="mt-6 bg-sheet px-5 py-4">
      <ul className="list-disc pl-5">
        {chars === undefined ? null : (
          <li>{t("compare.summary.length", { sides: each((at) => formatNumber(valueIn(chars, at), "count", t.locale)) })}</li>
        )}
        {params === null ? null : (
          <Answer analysis={textReuseShares} params={params} resetHref={path} ask={ask} t={t}>
            {({ rows }) => (
              <li>
                <a href="#reuse">
                  {rows.every(({ copiedChars }) => copiedChars === 0)
                    ? t("compare.summary.nothingCopied")
                    : t("compare.summary.copied", {
                        sides: rows
                          .slice(0, sides.length)
                          .map((row) =>
                            t("compare.summary.side", {
                              name: sides.find(({ key }) => key === String(row.speechId))?.label ?? row.title,
                              value: formatNumber(row.copiedShare, "share", t.locale),
                            }),
                          )
                          .join(t("compare.summary.separator")),
                      })}
                </a>
              </li>
            )}
          </Answer>
        )}
        <li>
          <a href="#compare-slogans">
            {t("compare.summary.slogans", {
              shared,
              sides: each((at) =>
                formatNumber(slogans.filter(({ sharedWith }) => sharedWith === sides[at]!.key).length, "count", t.locale),
              ),
            })}
          </a>
        </li>
        {theme === null ? null : (
          <li>
            <a href="#compare-themes">
              {t("compare.summary.theme", {
                theme: names.nameOf(theme.metric),
                sides: each((at) => formatNumber(rateIn(theme, at), "share", t.locale)),
              })}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The theme whose shares lie farthest apart; null where no theme differs. */
export function widestTheme(rows: readonly CompareRow[], sides: number): CompareRow | null {
  const spread = (row: CompareRow) => {
    const rates = Array.from({ length: sides }, (_, at) => rateIn(row, at) ?? 0);
    return Math.max(...rates) - Math.min(...rates);
  };
  const themes = rows.filter(({ kind }) => kind === "theme").sort((a, b) => spread(b) - spread(a));
  return themes[0] !== undefined && spread(themes[0]) > 0 ? themes[0] : null;
}
