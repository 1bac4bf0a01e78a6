import type { Translate } from "#lib/i18n/index.ts";
import { HiddenFields } from "../filters/HiddenFields.tsx";
import { withParams } from "../links/search.ts";

/** What to look for, as typed; keeps the filters and the way of showing. */
export function ConcordanceBox({ search, phrases, t }: { search: URLSearchParams; phrases: readonly string[]; t: Translate }) {
  return (
    <search className="no-print">
      <form action="/concordance" method="get" className="mt-5 flex flex-wrap gap-2">
        <HiddenFields search={withParams(search, { phrase: [], q: [], cursor: [] })} except={[]} />
        <label className="sr-only" htmlFor="concordance-box">
          {t("concordance.box.label")}
        </label>
        <input
          id="concordance-box"
          name="q"
          type="search"
          defaultValue={phrases.join("；")}
          placeholder={t("concordance.box.placeholder")}
          autoComplete="off"
          className="control min-w-0 flex-1 basis-52 text-base"
        />
        <button type="submit" className="button-strong">
          {t("concordance.box.submit")}
        </button>
        <p className="w-full text-xs text-muted">{t("concordance.box.hint")}</p>
      </form>
    </search>
  );
}
