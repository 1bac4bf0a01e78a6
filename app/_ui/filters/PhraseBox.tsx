import type { Translate } from "#lib/i18n/index.ts";
import { FILTER_NAMES, pick } from "../links/search.ts";
import { HiddenFields } from "./HiddenFields.tsx";

/** Any phrases, as typed: the box leads to their page and keeps the filters. */
export function PhraseBox({ search, phrases, t }: { search: URLSearchParams; phrases: readonly string[]; t: Translate }) {
  return (
    <search className="no-print">
      <form action="/phrases" method="get" className="mt-5 flex flex-wrap gap-2">
        <HiddenFields search={pick(search, FILTER_NAMES)} except={[]} />
        <label className="sr-only" htmlFor="phrase-box">
          {t("common.phraseBox.label")}
        </label>
        <input
          id="phrase-box"
          name="q"
          type="search"
          defaultValue={phrases.join("；")}
          placeholder={t("common.phraseBox.placeholder")}
          autoComplete="off"
          className="control min-w-0 flex-1 basis-52 text-base"
        />
        <button type="submit" className="button-strong">
          {t("common.phraseBox.count")}
        </button>
        <p className="w-full text-xs text-muted">{t("common.phraseBox.hint")}</p>
      </form>
    </search>
  );
}
