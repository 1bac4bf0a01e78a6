import type { Translate } from "#lib/i18n/index.ts";
import { HiddenFields } from "../../_ui/filters/HiddenFields.tsx";
import { COMPARE_FORM } from "./LibraryTable.tsx";

/** Search in titles and files, and the button that compares what is chosen in the table. */
export function LibraryTools({ path, search, t }: { path: string; search: URLSearchParams; t: Translate }) {
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      <search>
        <form action={path} method="get" className="flex gap-2">
          <HiddenFields search={search} except={["title", "cursor", "saved", "removed", "problem"]} />
          <input
            name="title"
            type="search"
            defaultValue={search.get("title") ?? ""}
            aria-label={t("speeches.search.label")}
            placeholder={t("speeches.search.label")}
            className="control min-w-0"
          />
          <button type="submit" className="button">
            {t("speeches.search.submit")}
          </button>
        </form>
      </search>
      <form id={COMPARE_FORM} action="/compare" method="get" className="flex flex-wrap items-center gap-2">
        <button type="submit" className="button-strong">
          {t("speeches.compare.button")}
        </button>
        <button type="submit" formAction={path} className="button">
          {t("speeches.several.choose")}
        </button>
        <span className="text-muted">{t("speeches.compare.hint")}</span>
      </form>
    </div>
  );
}
