import type { Translate } from "#lib/i18n/index.ts";
import { isReadOnly } from "../../_server/guard-write.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { address, filtersOf } from "../links/search.ts";

interface SavedViewsProps {
  path: string;
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}

/**
 * Sets of filters under a name: links to them, a field that keeps the present one, and a button that deletes
 * each.
 */
export function SavedViews({ path, search, facets, t }: SavedViewsProps) {
  const filters = filtersOf(search);
  // There a speech is what is compared, and no filter.
  if (path === "/compare") filters.delete("speech");
  const canSave = !isReadOnly() && filters.size > 0;
  if (facets.views.length === 0 && !canSave) return null;
  return (
    <details data-menu className="mt-2 text-sm">
      <summary className="figure-link w-fit underline decoration-rule underline-offset-4">{t("common.views.title")}</summary>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {facets.views.map((name) => (
          <li key={name} className="flex items-center gap-1">
            <a href={address(path, new URLSearchParams([...others(search), ["view", name]]))}>{name}</a>
            {isReadOnly() ? null : <ViewForm name={name} back={address(path, search)} t={t} />}
          </li>
        ))}
      </ul>
      {canSave ? (
        <form action="/api/views" method="post" className="mt-2 flex flex-wrap gap-2">
          <input type="hidden" name="filters" value={filters.toString()} />
          <input type="hidden" name="back" value={address(path, search)} />
          <input
            name="name"
            required
            maxLength={60}
            aria-label={t("common.views.name")}
            placeholder={t("common.views.name")}
            className="control"
          />
          <button type="submit" className="button">
            {t("common.views.save")}
          </button>
        </form>
      ) : null}
    </details>
  );
}

/** What the address says besides filters. */
function others(search: URLSearchParams): [string, string][] {
  const filters = filtersOf(search);
  return [...search].filter(([name]) => !filters.has(name));
}

function ViewForm({ name, back, t }: { name: string; back: string; t: Translate }) {
  const label = t("common.views.delete", { name });
  return (
    <form action="/api/views" method="post" className="no-print inline">
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="remove" value="1" className="button" aria-label={label} title={label}>
        ×
      </button>
    </form>
  );
}
