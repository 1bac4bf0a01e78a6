import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import { address, withoutValue, withParams } from "../links/search.ts";
import { CORPUS_FILTERS } from "./corpus-filters.ts";
import type { FilterView } from "./FilterPanel.tsx";
import { collectionLabel, filterName } from "./filter-names.ts";

interface FilterChipsProps extends FilterView {
  speeches: readonly SpeechFacts[];
}

interface Chip {
  text: string;
  /** The address without it. */
  without: URLSearchParams;
}

/**
 * What narrows this view in the words of the corpus, each taken away by a link, and one link for all; without
 * filters, that there are none.
 */
export function FilterChips({ path, search, filters, speeches, t }: FilterChipsProps) {
  if (filters.size === 0) return <p className="text-muted">{t("common.filters.everything")}</p>;
  const chips = [...yearChips(filters, search), ...valueChips(filters, search, speeches, t)];
  const cleared = withParams(search, Object.fromEntries([...filters.keys()].map((name) => [name, []])));
  return (
    <ul className="filter-chips" aria-label={t("common.filters.active")}>
      {chips.map(({ text, without }) => (
        <li key={text}>
          <a href={address(path, without)} data-own-filters className="filter-chip">
            {text} <span aria-hidden="true">×</span>
            <span className="sr-only">{t("common.filters.remove")}</span>
          </a>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <a href={address(path, cleared)} data-own-filters className="inline-flex min-h-7 items-center">
            {t("common.filters.clear")}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** A range of years is one thing to a reader. */
function yearChips(filters: URLSearchParams, search: URLSearchParams): Chip[] {
  const [from, to] = [filters.get("yearFrom"), filters.get("yearTo")];
  if (from === null && to === null) return [];
  return [{ text: from === to ? `${from}` : `${from ?? ""}–${to ?? ""}`, without: withParams(search, { yearFrom: [], yearTo: [] }) }];
}

function valueChips(filters: URLSearchParams, search: URLSearchParams, speeches: readonly SpeechFacts[], t: Translate): Chip[] {
  return [...filters]
    .filter(([name]) => name !== "yearFrom" && name !== "yearTo")
    .map(([name, value]) => ({ text: textOf(name, value, speeches, t), without: withoutValue(search, name, value) }));
}

function textOf(name: string, value: string, speeches: readonly SpeechFacts[], t: Translate): string {
  if (name === "speech") return speeches.find(({ id }) => String(id) === value)?.title ?? value;
  if (name === "collection") return collectionLabel(value, t);
  if (name === "view" || name === "regionWithin" || name.startsWith("facet.")) return `${filterName(name, t)} ${value}`;
  const names = CORPUS_FILTERS.find((filter) => filter.name === name)?.names;
  return names ? valueLabel(names, value, t.locale) : value;
}
