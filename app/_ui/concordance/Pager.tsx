import { formatCount } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { address, withParams } from "../links/search.ts";

interface PagerProps {
  path: string;
  search: URLSearchParams;
  cursor: number;
  limit: number;
  shown: number;
  total: number;
  /** Id of what the pages are of, which the next page opens at. */
  anchor: string;
  t: Translate;
}

/** Links to the first, previous, next and last page; nothing when one page is all. */
export function Pager({ path, search, cursor, limit, shown, total, anchor, t }: PagerProps) {
  if (total <= limit && cursor === 0) return null;
  const last = Math.floor((total - 1) / limit) * limit;
  const pages = [
    { key: "first", to: 0, isOpen: cursor > 0 },
    { key: "previous", to: Math.max(0, cursor - limit), isOpen: cursor > 0 },
    { key: "next", to: cursor + limit, isOpen: cursor + shown < total },
    { key: "last", to: last, isOpen: cursor < last },
  ] as const;
  const [from, to] = [formatCount(cursor + 1, t.locale), formatCount(cursor + shown, t.locale)];
  return (
    <nav aria-label={t("concordance.pages")} className="no-print mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">{t("concordance.shown", { from, to })}</span>
      {pages.map((page) =>
        page.isOpen ? (
          <a
            key={page.key}
            className="py-1"
            href={`${address(path, withParams(search, { cursor: page.to === 0 ? [] : page.to }))}#${anchor}`}
            rel={page.key === "next" ? "next" : page.key === "previous" ? "prev" : undefined}
          >
            {t(`concordance.page.${page.key}`)}
          </a>
        ) : (
          <span key={page.key} className="py-1 text-muted" aria-disabled="true">
            {t(`concordance.page.${page.key}`)}
          </span>
        ),
      )}
    </nav>
  );
}
