import type { Translate } from "#lib/i18n/index.ts";
import { filtersOf, withParams } from "../links/search.ts";
import { HiddenFields } from "./HiddenFields.tsx";

interface PhraseBoxProps {
  /** `count` leads to the lines over the years, `find` to the sentences. */
  purpose?: "count" | "find";
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}

/** Any phrases, as typed; the filters stay, and where sentences are shown the way of showing them. */
export function PhraseBox({ purpose = "count", search, phrases, t }: PhraseBoxProps) {
  const kept = purpose === "count" ? filtersOf(search) : withParams(search, { phrase: [], q: [], cursor: [] });
  const words = (key: string) => t(purpose === "count" ? `common.phraseBox.${key}` : `concordance.box.${key}`);
  return (
    <search className="no-print">
      <form action={purpose === "count" ? "/phrases" : "/concordance"} method="get" className="mt-5 flex flex-wrap gap-2">
        <HiddenFields search={kept} except={[]} />
        <label className="sr-only" htmlFor="phrase-box">
          {words("label")}
        </label>
        <input
          id="phrase-box"
          name="q"
          type="search"
          defaultValue={phrases.join("；")}
          placeholder={words("placeholder")}
          autoComplete="off"
          className="control min-w-0 flex-1 basis-52 text-base"
        />
        <button type="submit" className="button-strong">
          {words("submit")}
        </button>
        <p className="w-full text-xs text-muted">{words("hint")}</p>
      </form>
    </search>
  );
}
