import type { Translate } from "#lib/i18n/index.ts";
import { HiddenFields } from "../filters/HiddenFields.tsx";
import type { Findable } from "./find-speech.ts";
import { speechName } from "./speech-name.ts";

interface SpeechFinderProps {
  /** The page, with the place on it that is asked about. */
  action: string;
  search: URLSearchParams;
  /** Parameter that names a speech by its id; what is typed goes in `find`. */
  name: string;
  /** All that can be asked for; the newest are offered while typing. */
  speeches: readonly Findable[];
  /** What fits several speeches; null where one is chosen. */
  choices: readonly Findable[] | null;
  hrefOf: (speech: Findable) => string;
  t: Translate;
}

const SHOWN = 12;
const OFFERED = 60;

/** Asks for one speech by its year and words of its title: a list of all would outweigh the page. */
export function SpeechFinder({ action, search, name, speeches, choices, hrefOf, t }: SpeechFinderProps) {
  const newest = [...speeches].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.id - a.id).slice(0, OFFERED);
  return (
    <div className="no-print">
      <form action={action} method="get" className="my-2 flex flex-wrap items-center gap-2 text-sm">
        <HiddenFields search={search} except={[name, "find"]} />
        <label htmlFor="find">{t("compare.find.label")}</label>
        <input
          id="find"
          name="find"
          type="search"
          list="find-newest"
          required
          defaultValue={search.get("find") ?? ""}
          className="control min-w-0 flex-1 basis-60"
          placeholder={t("compare.find.example")}
        />
        <datalist id="find-newest">
          {newest.map(({ id, title, year }) => (
            <option key={id} value={speechName(year, title)} />
          ))}
        </datalist>
        <button type="submit" className="button-strong">
          {t("compare.find.show")}
        </button>
      </form>
      {choices === null ? null : choices.length === 0 ? (
        <p className="py-2 text-sm">{t("compare.find.none")}</p>
      ) : (
        <ul className="text-sm">
          {choices.slice(0, SHOWN).map((speech) => (
            <li key={speech.id}>
              <a href={hrefOf(speech)} className="block min-h-8 py-1">
                {speechName(speech.year, speech.title)}
              </a>
            </li>
          ))}
          {choices.length > SHOWN ? <li className="text-muted">{t("compare.find.more", { count: choices.length - SHOWN })}</li> : null}
        </ul>
      )}
    </div>
  );
}
