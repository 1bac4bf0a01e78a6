import type { Translate } from "#lib/i18n/index.ts";
import { HiddenFields } from "./HiddenFields.tsx";

interface PeriodFormProps {
  path: string;
  search: URLSearchParams;
  years: readonly number[];
  from: string;
  to: string;
  t: Translate;
}

/** The two periods of a comparison: a year each, or a range typed as 2013-2015. */
export function PeriodForm({ path, search, years, from, to, t }: PeriodFormProps) {
  return (
    <form action={path} method="get" className="no-print mt-5 mb-2 flex flex-wrap items-end gap-2 text-sm">
      <HiddenFields search={search} except={["from", "to"]} />
      {(
        [
          ["from", from],
          ["to", to],
        ] as const
      ).map(([name, value]) => (
        <label key={name} className="flex flex-col">
          <span className="text-muted">{t(`drift.period.${name}`)}</span>
          <input
            name={name}
            defaultValue={value}
            list="corpus-years"
            pattern="\d{4}(-\d{4})?"
            title={t("drift.period.hint")}
            inputMode="numeric"
            className="control w-32"
            required
          />
        </label>
      ))}
      <datalist id="corpus-years">
        {years.map((year) => (
          <option key={year} value={year} />
        ))}
      </datalist>
      <button type="submit" className="button-strong">
        {t("drift.period.compare")}
      </button>
      <span className="py-2 text-xs text-muted">{t("drift.period.hint")}</span>
    </form>
  );
}
