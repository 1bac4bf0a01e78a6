import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { address, filtersOf, isFilterName, withoutValue } from "../links/search.ts";

interface FilterChipsProps {
  path: string;
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}

/** What narrows this view, each removable by a link, and one link for all. */
export function FilterChips({ path, search, facets, t }: FilterChipsProps) {
  const active = [...filtersOf(search)];
  if (active.length === 0) return null;
  const cleared = new URLSearchParams([...search].filter(([name]) => !isFilterName(name)));
  return (
    <ul className="mt-2 flex flex-wrap gap-2 text-sm" aria-label={t("common.filters.active")}>
      {active.map(([name, value]) => (
        <li key={`${name}=${value}`}>
          <a
            href={address(path, withoutValue(search, name, value))}
            className="inline-flex min-h-7 items-center gap-1 rounded-full bg-wash px-3 no-underline hover:underline"
          >
            {filterName(name, t)} {chipText(name, value, facets, t)}
            <span aria-hidden="true">×</span>
            <span className="sr-only">{t("common.filters.remove")}</span>
          </a>
        </li>
      ))}
      <li>
        <a href={address(path, cleared)} className="inline-flex min-h-7 items-center">
          {t("common.filters.clear")}
        </a>
      </li>
    </ul>
  );
}

/** A filter's name for a reader; a column of the user's own keeps its own. */
export function filterName(name: string, t: Translate): string {
  return name.startsWith("facet.") ? name.slice("facet.".length) : t(`common.filters.${name}`);
}

/** A collection's name for a reader; those that Tifa makes itself have one in both languages. */
export function collectionLabel(name: string, t: Translate): string {
  const key = { "*": "all", main: "main", samples: "samples" }[name];
  return key === undefined ? name : t(`common.collections.${key}`);
}

function chipText(name: string, value: string, facets: CorpusFacets, t: Translate): string {
  if (name === "level") return valueLabel("levels", value, t.locale);
  if (name === "collection") return collectionLabel(value, t);
  if (name === "genre") return valueLabel("genres", value, t.locale);
  if (name === "speech") return facets.speeches.find((speech) => String(speech.id) === value)?.title ?? value;
  return value;
}
