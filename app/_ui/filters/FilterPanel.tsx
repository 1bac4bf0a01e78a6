import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import type { CorpusFilter } from "./corpus-filters.ts";
import type { ChoiceCounts } from "./count-choices.ts";
import { collectionLabel, filterName } from "./filter-names.ts";
import { HiddenFields } from "./HiddenFields.tsx";

export interface FilterView {
  path: string;
  search: URLSearchParams;
  /** The filters of the address that hold on this page. */
  filters: URLSearchParams;
  t: Translate;
}

interface FilterPanelProps extends FilterView {
  /** The ticked filters that this corpus has. */
  shown: readonly CorpusFilter[];
  speeches: readonly SpeechFacts[];
  counts: ChoiceCounts;
}

/**
 * All filters with how many speeches each choice leaves: a plain form, sent by every choice where scripts
 * run.
 */
export function FilterPanel({ path, search, filters, shown, speeches, counts, t }: FilterPanelProps) {
  const own = ["yearFrom", "yearTo", ...shown.map(({ name }) => name), "samplesRemoved"];
  return (
    <form action={path} method="get" data-apply className="flex flex-wrap items-start gap-x-8 gap-y-4 text-sm">
      <HiddenFields search={search} except={own} />
      <YearRange filters={filters} speeches={speeches} counts={counts} t={t} />
      {shown.map((filter) => (
        <FilterValues key={filter.name} filter={filter} chosen={filters.getAll(filter.name)} counts={counts.of(filter)} t={t} />
      ))}
      <button type="submit" className="button-strong without-js">
        {t("common.filters.apply")}
      </button>
    </form>
  );
}

function YearRange({ filters, speeches, counts, t }: Pick<FilterPanelProps, "filters" | "speeches" | "counts" | "t">) {
  const years = [...new Set(speeches.flatMap(({ year }) => (year === null ? [] : [String(year)])))].sort();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{t("common.filters.years")}</legend>
      {(["yearFrom", "yearTo"] as const).map((name) => (
        <select
          key={name}
          id={`filter-${name}`}
          name={name}
          defaultValue={filters.get(name) ?? ""}
          aria-label={t(`common.filters.${name}`)}
          className="control"
        >
          <option value="">{t(`common.filters.${name}`)}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {`${year} (${counts.years.get(year) ?? 0})`}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  );
}

interface FilterValuesProps {
  filter: CorpusFilter;
  chosen: readonly string[];
  counts: ReadonlyMap<string, number>;
  t: Translate;
}

/**
 * Values that leave something, the most frequent first where they have no order of their own; those chosen
 * always.
 */
function FilterValues({ filter: { name, names }, chosen, counts, t }: FilterValuesProps) {
  const values = [...new Set([...chosen, ...counts.keys()])].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (values.length === 0) return null;
  return (
    <fieldset className="min-w-36">
      <legend className="mb-1 font-semibold">{filterName(name, t)}</legend>
      <div className="filter-values">
        {values.map((value) => (
          <label key={value} className="flex min-h-6 items-baseline gap-2 px-1 hover:bg-wash">
            <input type="checkbox" id={`filter-${name}-${value}`} name={name} value={value} defaultChecked={chosen.includes(value)} />
            {name === "collection" ? collectionLabel(value, t) : names ? valueLabel(names, value, t.locale) : value}
            <span className="ml-auto pl-3 text-muted">{counts.get(value) ?? 0}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
