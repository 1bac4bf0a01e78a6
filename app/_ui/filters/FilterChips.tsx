import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { address, FILTER_NAMES, type FilterName, pick, withoutValue } from "../links/search.ts";

interface FilterChipsProps {
  path: string;
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}

/** What narrows this view, each removable by a link, and one link for all. */
export function FilterChips({ path, search, facets, t }: FilterChipsProps) {
  const active = [...pick(search, FILTER_NAMES)];
  if (active.length === 0) return null;
  const cleared = new URLSearchParams([...search].filter(([name]) => !FILTER_NAMES.some((filter) => filter === name)));
  return (
    <ul className="mt-2 flex flex-wrap gap-2 text-sm" aria-label={t("common.filters.active")}>
      {active.map(([name, value]) => (
        <li key={`${name}=${value}`}>
          <a
            href={address(path, withoutValue(search, name, value))}
            className="inline-flex min-h-7 items-center gap-1 rounded-full bg-wash px-3 no-underline hover:underline"
          >
            {t(`common.filters.${name}`)} {chipText(name as FilterName, value, facets, t)}
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

function chipText(name: FilterName, value: string, facets: CorpusFacets, t: Translate): string {
  if (name === "level") return valueLabel("levels", value, t.locale);
  if (name === "genre") return valueLabel("genres", value, t.locale);
  if (name === "speech") return facets.speeches.find((speech) => String(speech.id) === value)?.title ?? value;
  return value;
}
