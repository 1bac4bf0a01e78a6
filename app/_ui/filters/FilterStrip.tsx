import type { Translate } from "#lib/i18n/index.ts";
import { serverState } from "../../_server/context.ts";
import { corpusFacets } from "../../_server/run.ts";
import { filtersOfPage } from "../links/carry-filters.ts";
import { PAGES } from "../pages.ts";
import { requestAddress } from "../request.ts";
import { Printed } from "../site/Printed.tsx";
import { corpusFilters } from "./corpus-filters.ts";
import { countChoices } from "./count-choices.ts";
import { FilterChips } from "./FilterChips.tsx";
import { FilterPanel } from "./FilterPanel.tsx";
import { SamplesChip } from "./SamplesChip.tsx";
import { SavedViews } from "./SavedViews.tsx";

/**
 * What is being looked at, on every page and always in view: the filters with how many speeches they leave,
 * each taken away by a click, and behind a button all of them to choose from. Its state is the address.
 * Nothing while the store is empty or away.
 */
export async function FilterStrip({ t }: { t: Translate }) {
  const { path, search } = await requestAddress();
  const speeches = await knownSpeeches();
  if (speeches.length === 0) return null;
  const filters = filtersOfPage(path, search);
  const [counts, facets] = await Promise.all([countChoices(speeches, filters), corpusFacets(search)]);
  const view = { path, search: resetPlace(search), filters, t };
  return (
    <section
      aria-label={t("common.filters.title")}
      className="filter-strip no-print"
      data-unfiltered={isFiltered(path) ? undefined : "true"}
    >
      <details data-menu className="filter-menu">
        <summary className="button select-none">
          {t("common.filters.title")}
          <span aria-hidden="true" className="text-muted">
            ▾
          </span>
        </summary>
        <Printed className="filter-panel">
          {counts === null ? null : <FilterPanel {...view} shown={corpusFilters(facets)} speeches={speeches} counts={counts} />}
        </Printed>
      </details>
      <FilterChips {...view} speeches={speeches} />
      <SavedViews path={path} search={view.search} facets={facets} t={t} />
      <SamplesChip path={path} search={view.search} facets={facets} t={t} />
      <p className="ml-auto shrink-0 text-muted">
        {isFiltered(path) ? null : <span className="hidden sm:inline">{t("common.filters.unused")} · </span>}
        {counts === null ? null : t("common.filters.left", { count: counts.left })}
      </p>
    </section>
  );
}

/** What an address says of a place on the page or of the last change, and not of what is looked at. */
const PASSING = ["cursor", "strips", "saved", "removed", "problem", "done", "ids", "field", "was"];

/** Leafing through begins anew when what is looked at changes. */
function resetPlace(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => !PASSING.includes(name)));
}

/** The page below reports why there is no corpus. */
async function knownSpeeches() {
  return serverState()
    .context.corpus()
    .then(({ speeches }) => speeches)
    .catch(() => []);
}

/** Whether the figures of this page follow the filters. */
function isFiltered(path: string): boolean {
  const page = PAGES.find(({ route }) => new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`).test(path));
  return page?.ignoresFilters !== true;
}
