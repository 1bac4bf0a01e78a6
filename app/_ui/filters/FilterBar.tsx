import { type Translate, type Vocabulary, valueLabel } from "#lib/i18n/index.ts";
import { type CorpusFacets, corpusFacets } from "../../_server/run.ts";
import { collectionLabel, FilterChips } from "./FilterChips.tsx";
import { FilterMenu } from "./FilterMenu.tsx";
import { HiddenFields } from "./HiddenFields.tsx";
import { SamplesChip } from "./SamplesChip.tsx";
import { SavedViews } from "./SavedViews.tsx";

interface FilterBarProps {
  path: string;
  search: URLSearchParams;
  t: Translate;
}
/** Filters with a list of values: their name, where their values come from, and the list that names them. */
const MENUS: readonly { name: "level" | "region" | "speaker" | "genre"; values: (facets: CorpusFacets) => string[]; names?: Vocabulary }[] =
  [
    { name: "level", values: ({ levels }) => levels, names: "levels" },
    { name: "region", values: ({ regions }) => regions },
    { name: "speaker", values: ({ speakers }) => speakers },
    { name: "genre", values: ({ genres }) => genres, names: "genres" },
  ];

/** Collections where there are several, and the user's own columns. */
function ownMenus({ collections, facets }: CorpusFacets, t: Translate) {
  const names = collections.map((value) => ({ value, label: collectionLabel(value, t) }));
  const own = facets.map(({ name, values }) => ({
    name: `facet.${name}`,
    title: name,
    options: values.map((value) => ({ value, label: value })),
  }));
  return [...(names.length > 1 ? [{ name: "collection", title: t("common.filters.collection"), options: names }] : []), ...own];
}

/** Narrows the corpus by years, level, region, speaker, genre, collection and the user's own columns: a plain form whose state is the address. */
export async function FilterBar({ path, search, t }: FilterBarProps) {
  const facets = await corpusFacets(search);
  const menus = ownMenus(facets, t);
  const own = ["yearFrom", "yearTo", "samplesRemoved", "problem", ...[...MENUS, ...menus].map((menu) => menu.name)];
  return (
    <section aria-label={t("common.filters.title")} className="no-print mt-5">
      <form action={path} method="get" className="flex flex-wrap items-center gap-2 text-sm">
        <HiddenFields search={search} except={own} />
        <YearRange facets={facets} search={search} t={t} />
        {MENUS.map(({ name, values, names }) => (
          <FilterMenu
            key={name}
            name={name}
            title={t(`common.filters.${name}`)}
            options={values(facets).map((value) => ({ value, label: names ? valueLabel(names, value, t.locale) : value }))}
            chosen={search.getAll(name)}
          />
        ))}
        {menus.map((menu) => (
          <FilterMenu key={menu.name} {...menu} chosen={search.getAll(menu.name)} />
        ))}
        <button type="submit" className="button-strong">
          {t("common.filters.apply")}
        </button>
      </form>
      <FilterChips path={path} search={search} facets={facets} t={t} />
      <SamplesChip path={path} search={search} facets={facets} t={t} />
      <SavedViews path={path} search={search} facets={facets} t={t} />
    </section>
  );
}

function YearRange({ facets, search, t }: Pick<FilterBarProps, "search" | "t"> & { facets: CorpusFacets }) {
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">{t("common.filters.years")}</legend>
      {(["yearFrom", "yearTo"] as const).map((name, index) => (
        <span key={name} className="flex items-center gap-1">
          {index === 1 ? <span aria-hidden="true">–</span> : null}
          <select name={name} defaultValue={search.get(name) ?? ""} aria-label={t(`common.filters.${name}`)} className="control">
            <option value="">{t(`common.filters.${name}`)}</option>
            {facets.years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </span>
      ))}
    </fieldset>
  );
}
