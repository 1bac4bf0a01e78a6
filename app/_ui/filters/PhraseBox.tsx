import type { Translate } from "#lib/i18n/index.ts";
import { filtersWith, phraseRules, withParams } from "../links/search.ts";
import { HiddenFields } from "./HiddenFields.tsx";

interface PhraseBoxProps {
  /** `count` leads to the lines over the years, `find` to the sentences. */
  purpose?: "count" | "find";
  /** Where the phrases are counted; the page of phrases without it. */
  path?: string;
  /** More parameters of the address that stay. */
  keep?: readonly string[];
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}

/** Any phrases, as typed; the filters stay, and where sentences are shown the way of showing them. */
export function PhraseBox({ purpose = "count", path = "/phrases", keep = [], search, phrases, t }: PhraseBoxProps) {
  const kept =
    purpose === "count"
      ? withParams(filtersWith(search, phraseRules(search)), Object.fromEntries(keep.map((name) => [name, search.getAll(name)])))
      : withParams(search, { phrase: [], q: [], cursor: [] });
  const words = (key: string) => t(purpose === "count" ? `common.phraseBox.${key}` : `concordance.box.${key}`);
  return (
    <search className="no-print">
      <form action={purpose === "count" ? path : "/concordance"} method="get" className="mt-5 flex flex-wrap gap-2">
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
