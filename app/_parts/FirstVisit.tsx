import type { Translate } from "#lib/i18n/index.ts";
import type { ShapeOfCorpus } from "../_server/shape-of.ts";

/** The first chart that the overview draws, by the shape of the corpus. */
const FIRST_CHARTS: Readonly<Record<ShapeOfCorpus, string>> = { years: "slogan-lines", places: "places-1", speech: "speech-slogans" };

/**
 * Where the three things are that everything else rests on, said once: the server remembers that it was said.
 * Closed like any disclosure, also without scripts.
 */
export function FirstVisit({ shape, t }: { shape: ShapeOfCorpus; t: Translate }) {
  const places = [
    { key: "phrase", href: "#phrase-box" },
    { key: "strip", href: "#content" },
    { key: "evidence", href: `#${FIRST_CHARTS[shape]}` },
  ] as const;
  return (
    <details open className="no-print mt-5 border-l-4 border-accent bg-sheet px-4 py-2 text-sm" data-first-visit>
      <summary className="font-semibold">
        {t("overview.first.title")} <span className="ml-2 font-normal text-muted underline">{t("overview.first.close")}</span>
      </summary>
      <ol className="mt-1 grid list-decimal gap-x-8 gap-y-1 pl-5 md:grid-cols-3">
        {places.map(({ key, href }) => (
          <li key={key}>
            <a href={href}>{t(`overview.first.${key}`)}</a> {t(`overview.first.${key}Why`)}
          </li>
        ))}
      </ol>
    </details>
  );
}
