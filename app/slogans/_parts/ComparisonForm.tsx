import type { Translate } from "#lib/i18n/index.ts";
import { HiddenFields } from "../../_ui/filters/HiddenFields.tsx";
import { address, withoutValue } from "../../_ui/links/search.ts";
import { Printed } from "../../_ui/site/Printed.tsx";

interface ComparisonFormProps {
  path: string;
  search: URLSearchParams;
  /** The slogans compared now. */
  chosen: readonly string[];
  /** Slogans that occur, to choose from; any other can be typed. */
  names: readonly string[];
  t: Translate;
}

/** Adds a slogan to the comparison, or takes one out of it. */
export function ComparisonForm({ path, search, chosen, names, t }: ComparisonFormProps) {
  return (
    <div className="no-print mt-6 text-sm">
      <form action={path} method="get" className="flex flex-wrap items-center gap-2">
        <HiddenFields search={search} except={[]} />
        <label htmlFor="compare-slogan">{t("slogans.compare.label")}</label>
        <input
          id="compare-slogan"
          name="slogan"
          list="slogan-names"
          autoComplete="off"
          required
          className="control min-w-0 flex-1 basis-40"
        />
        <Printed className="hidden">
          <datalist id="slogan-names">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </Printed>
        <button type="submit" className="button-strong">
          {t("slogans.compare.add")}
        </button>
      </form>
      {chosen.length === 0 ? null : (
        <ul className="mt-2 flex flex-wrap gap-2" aria-label={t("slogans.compare.chosen")}>
          {chosen.map((slogan) => (
            <li key={slogan}>
              <a
                href={address(path, withoutValue(search, "slogan", slogan))}
                className="inline-flex min-h-7 items-center gap-1 rounded-full bg-wash px-3 no-underline hover:underline"
              >
                {slogan} <span aria-hidden="true">×</span>
                <span className="sr-only">{t("common.filters.remove")}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
