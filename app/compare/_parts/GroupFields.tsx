import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { FilterMenu } from "../../_ui/filters/FilterMenu.tsx";
import { collectionLabel, filterName } from "../../_ui/filters/filter-names.ts";
import { type GroupSide, groupLabel, groupSearch, sideName } from "./sides.ts";

interface GroupFieldsProps {
  side: GroupSide;
  legend: string;
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}
const YEARS = ["yearFrom", "yearTo"] as const;

/** The filters that make one group: years, level, region, speaker, genre, as fields of a form. */
export function GroupFields({ side, legend, search, facets, t }: GroupFieldsProps) {
  const own = groupSearch(search, side);
  const menus = [
    { name: "level", options: facets.levels.map((value) => ({ value, label: valueLabel("levels", value, t.locale) })) },
    { name: "region", options: facets.regions.map((value) => ({ value, label: value })) },
    { name: "speaker", options: facets.speakers.map((value) => ({ value, label: value })) },
    { name: "genre", options: facets.genres.map((value) => ({ value, label: valueLabel("genres", value, t.locale) })) },
    ...(facets.collections.length > 1
      ? [{ name: "collection", options: facets.collections.map((value) => ({ value, label: collectionLabel(value, t) })) }]
      : []),
    ...facets.facets.map(({ name, values }) => ({ name: `facet.${name}`, options: values.map((value) => ({ value, label: value })) })),
  ];
  return (
    <fieldset data-group={side} className="flex flex-wrap items-center gap-2 border-l-2 border-rule py-1 pl-3">
      <legend className="float-left mr-2 font-semibold">{legend}</legend>
      {YEARS.map((name) => (
        <select
          key={name}
          name={sideName(side, name)}
          defaultValue={own.get(name) ?? ""}
          aria-label={`${legend}: ${t(`common.filters.${name}`)}`}
          className="control"
        >
          <option value="">{t(`common.filters.${name}`)}</option>
          {facets.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      ))}
      {menus.map(({ name, options }) => (
        <FilterMenu key={name} name={sideName(side, name)} title={filterName(name, t)} options={options} chosen={own.getAll(name)} />
      ))}
      <span className="text-muted">{groupLabel(own, t)}</span>
    </fieldset>
  );
}
