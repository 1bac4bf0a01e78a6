import type { ResultOf } from "#lib/analyses/index.ts";
import type { slogans } from "#lib/analyses/slogans/slogans.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../_server/theme-names.ts";
import { address, filtersWith } from "../_ui/links/search.ts";

interface QuestionsProps {
  search: URLSearchParams;
  years: readonly number[];
  names: ThemeNames;
  /** `slogans`, strongest first. */
  slogans: ResultOf<typeof slogans>;
  t: Translate;
}

const DECADE = 10;

/**
 * Questions that the corpus answers, each a link to where its answer stands: a way in for somebody who sees
 * the dashboard for the first time.
 */
export function Questions({ search, years, names, slogans, t }: QuestionsProps) {
  const theme = names.themes[0]?.id;
  const young = youngest(slogans);
  const to = years.at(-1);
  const from = years.findLast((year) => to !== undefined && year <= to - DECADE) ?? years[0];
  const questions = [
    theme === undefined
      ? null
      : {
          text: t("overview.ask.most", { theme: names.nameOf(theme).toLowerCase() }),
          href: `${address("/themes", filtersWith(search, { order: theme }))}#theme-speeches`,
        },
    young === null
      ? null
      : { text: t("overview.ask.first", { phrase: young }), href: address("/phrases", filtersWith(search, { phrase: young })) },
    from === undefined || from === to
      ? null
      : {
          text: t("overview.ask.gone", { from: String(from), to: String(to) }),
          href: `${address("/drift", filtersWith(search, { from, to: String(to), unit: "slogan", year: [], yearFrom: [], yearTo: [] }))}#drift-presence`,
        },
    { text: t("overview.ask.shared"), href: address("/reuse", filtersWith(search)) },
    { text: t("overview.ask.two"), href: "/compare" },
    { text: t("overview.ask.draft"), href: "/draft" },
    { text: t("overview.ask.own"), href: "/discovery#add-slogan" },
    { text: t("overview.ask.ownTheme"), href: "/themes/own" },
  ];
  return (
    <nav aria-label={t("overview.ask.title")} className="no-print mt-6">
      <ul className="grid gap-2 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {questions.map((question) =>
          question === null ? null : (
            <li key={question.href}>
              <a
                href={question.href}
                className="flex h-full items-baseline gap-2 border border-rule bg-sheet px-3 py-2 no-underline hover:border-muted"
              >
                <span>{question.text}</span>
                <span aria-hidden="true" className="ml-auto text-accent">
                  →
                </span>
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

/** The strongest slogan that came up in the second half of the years; null where there is none. */
function youngest({ rows }: ResultOf<typeof slogans>): string | null {
  const years = rows.flatMap((row) => (typeof row.firstYear === "number" ? [row.firstYear] : []));
  if (years.length === 0) return null;
  const middle = (Math.min(...years) + Math.max(...years)) / 2;
  const found = rows.find(({ firstYear }) => firstYear !== null && firstYear > middle);
  return found === undefined ? null : found.slogan;
}
